import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// An icon alone; only for the top bar, the transport and the cross. `text` is its name and its tooltip.
AbstractButton {
    id: root

    property string iconName: ""
    property string shortcutText: ""
    property real iconSize: Theme.sizes.icon
    property color ink: root.checked ? Theme.accent : Theme.text2

    focusPolicy: Qt.TabFocus
    implicitWidth: Theme.sizes.button
    implicitHeight: Theme.sizes.button
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: shortcutText
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            color: root.enabled ? root.ink : Theme.outline
        }
    }

    background: Rectangle {
        radius: Theme.radii.control
        color: root.down ? Theme.accentSoft : root.hovered && root.enabled ? Theme.sunken : "transparent"
        Behavior on color { ColorAnimation { duration: Theme.stateMs } }

        FocusRing { visible: root.visualFocus; inside: true }
    }

    Tip {
        target: root
        text: root.shortcutText === "" ? root.text : qsTr("%1 (%2)").arg(root.text).arg(root.shortcutText)
        wanted: root.hovered || root.visualFocus
    }
}
