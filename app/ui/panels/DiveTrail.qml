import QtQuick
import Lactea.Ui

// The way from the breast down to what the eye is near to, each level a link: Right breast › Lobe 7 › Bunch 12.
Rectangle {
    id: root

    property var way: [] // maps {name, address}
    signal partAsked(string address)

    visible: way.length > 1
    implicitWidth: row.width + 16
    implicitHeight: Math.max(Theme.sizes.targetMin, row.height + 8)
    color: Theme.surface
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Where you are")

    Row {
        id: row
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        Repeater {
            model: root.way
            Row {
                id: step
                required property var modelData
                required property int index
                readonly property bool last: index === root.way.length - 1
                spacing: 6
                LinkText {
                    visible: !step.last
                    text: step.modelData.name
                    role: "small"
                    onClicked: root.partAsked(step.modelData.address)
                }
                Caption {
                    visible: step.last
                    text: step.modelData.name
                    role: "small"
                    weight: 600
                }
                Caption {
                    visible: !step.last
                    text: "›"
                    role: "small"
                    color: Theme.text2
                }
            }
        }
    }
}
