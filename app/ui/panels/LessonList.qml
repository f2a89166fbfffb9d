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
                    Keys.onReturnPressed: entry.clicked()
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
                            visible: (entry.model.summary ?? "") !== ""
                            text: entry.model.summary ?? ""
                            role: "small"
                            wrapMode: Text.Wrap
                        }
                        Caption {
                            width: parent.width
                            text: qsTr("%1 min").arg(entry.model.minutes.toLocaleString(Qt.locale(), "f", 0))
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
            Repeater {
                model: root.player ? [root.player.errorText].concat(root.player.lessons.refused ?? []).filter(line => line) : []
                Caption {
                    required property string modelData
                    x: 16
                    width: column.width - 32
                    topPadding: 8
                    text: modelData
                    role: "small"
                    color: Theme.hold
                    wrapMode: Text.Wrap
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
