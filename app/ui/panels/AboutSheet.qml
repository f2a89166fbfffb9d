import QtQuick
import Lactea.Ui

// What the model is, what it rests on, which numbers are assumed, the licence, and that it is not medical advice.
Sheet {
    id: root

    title: qsTr("About the model")

    component Paragraph: Caption {
        width: parent ? parent.width : 0
        wrapMode: Text.Wrap
    }
    component Heading: Caption {
        width: parent ? parent.width : 0
        role: "read"
        weight: 600
        topPadding: 8
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Paragraph {
        text: qsTr("A teaching model, not medical advice. For help with feeding, ask a midwife, lactation consultant or doctor.")
        weight: 600
    }
    Paragraph {
        text: qsTr("Everything in the picture and the charts is computed by one model: oxytocin comes in pulses, the lobules squeeze, the pressure opens the ducts, and milk flows through a network of them to the nipple. Nothing is a film.")
    }
    Heading { text: qsTr("Textbooks and ultrasound") }
    Paragraph {
        text: qsTr("“Textbooks” draws 15 to 20 lobes with milk sinuses under the areola, as anatomy books have done since 1840. “Ultrasound” draws about nine main ducts and no sinuses, as was measured in nursing mothers in 2005. Both are grown by the same rules.")
    }
    Heading { text: qsTr("Left out, and assumed") }
    Paragraph {
        text: qsTr("A real breast has far more, and far smaller, lobules than are drawn. Milk is made at one simple rate that falls as the breast fills. Body temperature, age and illness are not in the model. Where no study gives a number it is marked as assumed.")
    }
    Repeater {
        model: root.isOpen ? AboutModel.assumed : []
        Caption {
            required property var modelData
            width: parent.width
            text: modelData.unit === "1" || modelData.unit === ""
                ? qsTr("%1: %2").arg(modelData.meaning).arg(root.number(modelData.value))
                : qsTr("%1: %2 %3").arg(modelData.meaning).arg(root.number(modelData.value)).arg(modelData.unit)
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    Heading { text: qsTr("Sources") }
    Repeater {
        model: root.isOpen ? AboutModel.sources : []
        Column {
            id: source
            required property var modelData
            width: parent.width
            Caption {
                width: parent.width
                text: source.modelData.paper
                role: "small"
                weight: 500
                wrapMode: Text.Wrap
            }
            Caption {
                width: parent.width
                visible: text !== ""
                text: source.modelData.gives
                role: "small"
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    Heading { text: qsTr("Licence") }
    Paragraph {
        text: qsTr("Lactea %1 is free software under the GNU General Public Licence, version 3 or later. It comes without any warranty.").arg(Qt.application.version)
    }

    function number(value: real): string {
        const written = String(Number(value.toPrecision(3)));
        const places = written.indexOf(".") < 0 ? 0 : written.length - written.indexOf(".") - 1;
        return value.toLocaleString(Qt.locale(), "f", places);
    }
}
