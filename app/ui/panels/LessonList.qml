import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// The lessons to choose from.
FocusScope {
    id: root

    required property var player
    signal lessonChosen(string lessonId)

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lessons")

    Flickable {
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            topPadding: 16
            Caption {
                x: 16
                width: parent.width - 32
                text: qsTr("Choose a lesson")
                role: "title"
                wrapMode: Text.Wrap
                bottomPadding: 8
            }
            Repeater {
                model: root.player ? root.player.lessons : []
                AbstractButton {
                    id: entry
                    required property var model
                    x: 8
                    width: column.width - 16
                    implicitHeight: words.implicitHeight + 16
                    focusPolicy: Qt.TabFocus
                    hoverEnabled: true
                    text: model.title
                    Accessible.role: Accessible.ListItem
                    Accessible.name: text
                    onClicked: root.lessonChosen(model.lessonId)
                    Keys.onReturnPressed: entry.click()
                    contentItem: Column {
                        id: words
                        Caption {
                            width: parent.width
                            text: entry.text
                            role: "read"
                            weight: 500
                            wrapMode: Text.Wrap
                        }
                        Caption {
                            width: parent.width
                            text: qsTr("%n minute(s)", "", entry.model.minutes)
                            role: "small"
                            color: Theme.text2
                        }
                    }
                    padding: 8
                    background: Rectangle {
                        radius: Theme.radii.control
                        color: entry.down ? Theme.accentSoft : entry.hovered ? Theme.sunken : "transparent"
                        FocusRing { visible: entry.visualFocus; inside: true }
                    }
                }
            }
            Caption {
                visible: !root.player
                x: 16
                width: parent.width - 32
                text: qsTr("No lessons were found beside the program.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
}
