import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One action of the part card: an icon over its word.
AbstractButton {
    id: root

    property string iconName: ""
    property string keyName: ""

    focusPolicy: Qt.TabFocus
    implicitWidth: Math.max(52, word.implicitWidth + 12)
    implicitHeight: 48
    hoverEnabled: true
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: root.clicked()

    contentItem: Column {
        topPadding: 2
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.iconName
            color: root.checked ? Theme.accent : Theme.text
        }
        Caption {
            id: word
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.text
            role: "small"
            weight: root.checked ? 600 : 400
            color: root.checked ? Theme.accent : Theme.text
        }
    }
    background: Rectangle {
        radius: Theme.radii.control
        color: root.checked || root.down ? Theme.accentSoft : root.hovered ? Theme.sunken : "transparent"
        border.width: root.checked ? Theme.lines.selectedBorder : 0
        border.color: Theme.accent
        FocusRing { visible: root.visualFocus; inside: true }
    }
    Tip {
        target: root
        text: root.keyName === "" ? "" : qsTr("Key %1").arg(root.keyName)
        wanted: root.hovered || root.visualFocus
    }
}
