import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// A scroll bar that shows while there is something to scroll.
ScrollBar {
    id: root

    policy: ScrollBar.AsNeeded
    minimumSize: 0.1
    padding: 2
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed || root.hovered ? Theme.text2 : Theme.outline
        visible: root.size < 1
    }
    background: null
}
