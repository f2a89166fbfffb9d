import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Underlined words that lead somewhere. The target is 32 high around the words.
AbstractButton {
    id: root

    property string role: "small"
    property int weight: 0
    property color ink: Theme.text2
    property bool elide: false

    focusPolicy: Qt.TabFocus
    implicitWidth: label.implicitWidth
    implicitHeight: label.implicitHeight
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: text
    Keys.onReturnPressed: root.clicked()

    contentItem: Caption {
        id: label
        text: root.text
        role: root.role
        weight: root.weight
        color: root.hovered ? Theme.accent : root.ink
        underline: true
        elide: root.elide ? Text.ElideRight : Text.ElideNone
    }
    background: Item {
        FocusRing { visible: root.visualFocus; around: 2 }
        // A larger target than the words alone.
        MouseArea {
            anchors.centerIn: parent
            width: parent.width
            height: Math.max(parent.height, Theme.sizes.targetMin)
            cursorShape: Qt.PointingHandCursor
            onClicked: root.clicked()
        }
    }
}
