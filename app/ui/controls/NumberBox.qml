import QtQuick
import Lactea.Ui

// A number with - and + beside it. Asks by valueAsked, never changes itself.
Row {
    id: root

    property real value: 0
    property real from: 0
    property real to: 1
    property real step: 1
    property int decimals: 1
    property string unit: ""
    property string label: ""

    signal valueAsked(real value)

    spacing: 4

    function ask(wanted: real) {
        root.valueAsked(Math.max(root.from, Math.min(root.to, wanted)));
    }

    ActionButton {
        width: Theme.sizes.targetMin
        implicitHeight: Theme.sizes.targetMin
        leftPadding: 0
        rightPadding: 0
        iconName: "minus"
        Accessible.name: qsTr("Less: %1").arg(root.label)
        autoRepeat: true
        onClicked: root.ask(root.value - root.step)
    }
    TextLine {
        id: field
        width: Math.max(56, implicitWidth)
        height: Theme.sizes.targetMin
        font: Theme.font("body", 600)
        horizontalAlignment: TextInput.AlignHCenter
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.value.toLocaleString(Qt.locale(), "f", root.decimals)
        Accessible.name: root.label
        validator: DoubleValidator { locale: Qt.locale().name }
        onEditingFinished: {
            const wanted = Number.fromLocaleString(Qt.locale(), text);
            if (!isNaN(wanted))
                root.ask(wanted);
            text = Qt.binding(() => root.value.toLocaleString(Qt.locale(), "f", root.decimals));
        }
    }
    ActionButton {
        width: Theme.sizes.targetMin
        implicitHeight: Theme.sizes.targetMin
        leftPadding: 0
        rightPadding: 0
        iconName: "plus"
        Accessible.name: qsTr("More: %1").arg(root.label)
        autoRepeat: true
        onClicked: root.ask(root.value + root.step)
    }
    Caption {
        leftPadding: 4
        rightPadding: 4
        height: Theme.sizes.targetMin
        text: root.unit
        role: "small"
        color: Theme.text2
    }
}
