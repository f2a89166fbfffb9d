import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One row of a menu: words, the key at the end, a tick when it is on.
AbstractButton {
    id: root

    property string iconName: ""
    property string keyText: ""
    property bool ticked: false
    property color swatch: "transparent"

    focusPolicy: Qt.TabFocus
    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(36, label.implicitHeight + 8)
    implicitWidth: 200
    hoverEnabled: true
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.checked: ticked
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            id: mark
            x: root.mirrored ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            name: root.ticked ? "check" : root.iconName
            visible: name !== ""
            size: 16
            color: root.ticked ? Theme.accent : Theme.text2
        }
        Rectangle {
            x: root.mirrored ? parent.width - width - 24 : 24
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            visible: root.swatch.a > 0
            color: root.swatch
            border.width: 1
            border.color: Theme.outline
        }
        Caption {
            id: label
            readonly property real lead: root.swatch.a > 0 ? 56 : 24
            x: root.mirrored ? keyLabel.width + 8 : lead
            width: parent.width - lead - keyLabel.width - 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            weight: root.ticked ? 600 : 400
            wrapMode: Text.Wrap
            color: root.enabled ? Theme.text : Theme.text2
        }
        Caption {
            id: keyLabel
            x: root.mirrored ? 0 : parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            text: root.keyText
            role: "unit"
            color: Theme.text2
        }
    }
    leftPadding: 8
    rightPadding: 8
    background: Rectangle {
        radius: Theme.radii.cursorFlag
        color: root.down ? Theme.accentSoft : root.hovered ? Theme.sunken : "transparent"
        FocusRing { visible: root.visualFocus; inside: true; around: Theme.radii.cursorFlag }
    }
}
