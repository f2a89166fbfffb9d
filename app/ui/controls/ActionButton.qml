import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// A button of words, with an icon where it helps. Kinds: "filled" (the one next thing to do), "sunken",
// "outlined", "plain".
AbstractButton {
    id: root

    property string kind: "sunken"
    property string iconName: ""
    property string endIconName: ""
    property string tip: ""
    property string role: "body"
    property int weight: kind === "filled" ? 600 : (checked ? 600 : 400)
    property bool centred: true
    readonly property color ink: kind === "filled" ? Theme.textOnAccent : (checked ? Theme.accent : Theme.text)

    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.sizes.button, contentItem.implicitHeight + 8)
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    leftPadding: 12
    rightPadding: 12
    hoverEnabled: true
    opacity: 1
    Accessible.name: text
    Accessible.description: tip
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            x: root.centred ? (parent.width - width) / 2 : (root.mirrored ? parent.width - width : 0)
            spacing: 8

            Icon {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                color: root.enabled ? root.ink : Theme.text2
            }
            Caption {
                visible: root.text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                role: root.role
                weight: root.weight
                color: root.enabled ? root.ink : Theme.text2
            }
            Icon {
                visible: root.endIconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: root.endIconName
                size: 16
                color: root.enabled ? root.ink : Theme.text2
            }
        }
    }

    background: Rectangle {
        radius: Theme.radii.control
        color: root.kind === "filled" ? Theme.accent
             : root.down || root.checked ? Theme.accentSoft
             : root.kind === "sunken" ? Theme.sunken
             : root.kind === "plain" && root.hovered ? Theme.sunken : "transparent"
        border.width: root.checked ? Theme.lines.selectedBorder
                    : root.kind === "outlined" || (root.hovered && root.kind === "sunken") ? Theme.lines.outline : 0
        border.color: root.checked ? Theme.accent : Theme.outline
        Behavior on color { ColorAnimation { duration: Theme.stateMs } }

        FocusRing { visible: root.visualFocus }
    }

    Tip {
        target: root
        text: root.tip
        wanted: root.hovered || root.visualFocus
    }
}
