import QtQuick
import Lactea.Ui

// The search line of the parts tree.
TextLine {
    id: root

    property string hint: ""

    implicitHeight: Theme.sizes.targetMin
    leftPadding: mirrored ? 12 : 32
    rightPadding: mirrored ? 32 : 12
    font: Theme.font("small", 400)
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: TextInput.AlignLeft // mirrored by itself
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText
    Accessible.searchEdit: true

    readonly property bool mirrored: LayoutMirroring.enabled

    Icon {
        x: root.mirrored ? root.width - width - 10 : 10
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 16
        color: Theme.text2
    }
    Caption {
        visible: root.text === "" && !root.activeFocus
        x: root.mirrored ? 10 : root.width - width - 10
        anchors.verticalCenter: parent.verticalCenter
        text: root.hint
        role: "unit"
        color: Theme.text2
    }
    background: Rectangle {
        radius: Theme.radii.control
        color: Theme.sunken
        border.width: root.activeFocus ? Theme.lines.focusRing : Theme.lines.outline
        border.color: root.activeFocus ? Theme.accent : Theme.outline
    }
}
