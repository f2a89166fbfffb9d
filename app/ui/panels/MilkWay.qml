import QtQuick
import Lactea.Ui

// The way of the milk that is followed, station by station, as this body has it.
Column {
    id: root

    required property var milk

    signal partChosen(string address)
    signal endAsked()

    topPadding: 8
    spacing: 2
    Accessible.role: Accessible.List
    Accessible.name: title.text

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    Item {
        width: parent.width
        height: Math.max(title.height, end.height)
        Caption {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - end.width - 4
            text: qsTr("The milk of %1").arg(root.milk.name)
            weight: 600
            wrapMode: Text.Wrap
        }
        IconButton {
            id: end
            anchors.right: parent.right
            implicitWidth: Theme.sizes.targetMin
            implicitHeight: Theme.sizes.targetMin
            iconName: "close"
            text: qsTr("Stop following the milk")
            shortcutText: qsTr("Esc")
            onClicked: root.endAsked()
        }
    }
    Repeater {
        model: root.milk.stations
        Item {
            id: station
            required property var modelData
            required property int index
            width: root.width
            height: Math.max(link.height, measure.height)
            Caption {
                id: arrow
                text: station.index > 0 ? "→" : ""
                role: "small"
                width: 18
                color: Theme.text2
            }
            LinkText {
                id: link
                anchors.left: arrow.right
                text: station.modelData.name
                onClicked: root.partChosen(station.modelData.address)
            }
            Caption {
                id: measure
                anchors { left: link.right; leftMargin: 8; right: parent.right }
                text: station.modelData.measure
                role: "small"
                color: Theme.text2
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.Wrap
            }
        }
    }
    Caption {
        width: parent.width
        topPadding: 4
        text: qsTr("In all %1.").arg(root.milk.total)
        role: "small"
        wrapMode: Text.Wrap
    }
    Caption {
        width: parent.width
        visible: text !== ""
        text: root.milk.dye ?? ""
        role: "small"
        wrapMode: Text.Wrap
    }
    Caption {
        width: parent.width
        text: root.milk.time
        role: "small"
        wrapMode: Text.Wrap
    }
}
