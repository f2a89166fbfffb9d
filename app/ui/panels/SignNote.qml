import QtQuick
import Lactea.Ui

// One sign of the hormone slider with its meaning.
Row {
    id: root

    property string sign: "ring"
    property string text: ""

    width: 128
    height: 24
    spacing: 8
    Item {
        width: 20
        height: 24
        Rectangle {
            anchors.centerIn: parent
            visible: root.sign === "ring" || root.sign === "smallRing"
            width: root.sign === "ring" ? 14 : 9
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: root.sign === "ring" ? 2.5 : 1.5
            border.color: root.sign === "ring" ? Theme.text : Theme.text2
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.sign === "band"
            width: 18
            height: 11
            color: Theme.band
            border.width: 1
            border.color: Theme.outline
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.sign === "diamond"
            width: 11
            height: 11
            rotation: 45
            antialiasing: true
            color: Theme.accent
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.sign === "block"
            width: 12
            height: 14
            radius: 2
            color: Theme.hold
        }
    }
    Caption {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        role: "unit"
        color: Theme.text2
    }
}
