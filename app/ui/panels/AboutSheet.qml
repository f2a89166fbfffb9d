import QtQuick
import Lactea.Ui

// What the model is, what it rests on, which numbers are assumed, the licence, and that it is not medical advice.
Sheet {
    id: root

    property var about: ({}) // { version, sources: [text], assumed: [text] }

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
        model: root.about.assumed ?? []
        Caption {
            required property string modelData
            width: parent.width
            text: "– " + modelData
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    Heading { text: qsTr("Sources") }
    Repeater {
        model: root.about.sources ?? root.mainSources
        Caption {
            required property string modelData
            width: parent.width
            text: modelData
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    Heading { text: qsTr("Licence") }
    Paragraph {
        text: qsTr("Lactea %1 is free software under the GNU General Public Licence, version 3 or later. It comes without any warranty.").arg(Qt.application.version)
    }
    // Titles of papers are not translated.
    readonly property var mainSources: [
        "Cooper 1840, On the Anatomy of the Breast",
        "Johnston & Amico 1986, J Clin Endocrinol Metab 62:653 (oxytocin during nursing)",
        "Cox, Owens & Hartmann 1996, Exp Physiol 81:1007 (prolactin and milk synthesis)",
        "Cox, Kent, Casey, Owens & Hartmann 1999, Exp Physiol 84:421 (growth of the breast)",
        "Ramsay, Kent, Owens & Hartmann 2004, Pediatrics 113:361 (milk ejection seen by ultrasound)",
        "Ramsay, Kent, Hartmann & Hartmann 2005, J Anat 206:525 (ducts seen by ultrasound)",
        "Kent et al. 2006, Pediatrics 117:e387 (volume and frequency of feeds)",
        "Gardner, Kent, Hartmann & Geddes 2015, BMC Pregnancy Childbirth 15:156 (milk ejection during pumping)"
    ]
}
