import QtQuick
import Lactea.Ui

// Trouble in place: what, why, what to do.
Rectangle {
    id: root

    property string text: ""
    property string advice: ""
    property string actionText: ""
    signal asked()

    implicitHeight: column.implicitHeight + 24
    radius: Theme.radii.control
    color: Theme.holdSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        x: 16
        y: 14
        name: "notice"
        color: Theme.hold
    }
    Column {
        id: column
        x: 48
        y: 12
        width: parent.width - 64
        spacing: 8
        Caption {
            width: parent.width
            text: root.text
            weight: 600
            wrapMode: Text.Wrap
        }
        Caption {
            visible: text !== ""
            width: parent.width
            text: root.advice
            wrapMode: Text.Wrap
        }
        ActionButton {
            visible: root.actionText !== ""
            kind: "outlined"
            text: root.actionText
            onClicked: root.asked()
        }
    }
}
