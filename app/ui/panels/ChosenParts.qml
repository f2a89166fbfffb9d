import QtQuick
import Lactea.Ui

// Several chosen parts: how many, and which; each can be looked at or taken out again.
Column {
    id: root

    required property var selection
    readonly property int more: selection.count - selection.members.length

    signal partChosen(string address)

    topPadding: 4
    bottomPadding: 4

    Caption {
        width: parent.width
        text: qsTr("%1 parts are chosen").arg(root.selection.count.toLocaleString(Qt.locale(), "f", 0))
        weight: 600
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: root.visible ? root.selection.members : []
        Item {
            id: row
            required property var modelData
            width: root.width
            height: Math.max(link.height, out.height)
            LinkText {
                id: link
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - out.width - 4
                elide: true
                text: row.modelData.name
                onClicked: root.partChosen(row.modelData.address)
            }
            IconButton {
                id: out
                anchors.right: parent.right
                implicitWidth: Theme.sizes.targetMin
                implicitHeight: Theme.sizes.targetMin
                iconName: "close"
                text: qsTr("Take %1 out").arg(row.modelData.name)
                onClicked: root.selection.toggle(row.modelData.address)
            }
        }
    }
    Caption {
        width: parent.width
        visible: root.more > 0
        text: qsTr("and %1 more").arg(root.more.toLocaleString(Qt.locale(), "f", 0))
        role: "small"
        color: Theme.text2
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
}
