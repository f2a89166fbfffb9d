import QtQuick
import Lactea.Session
import Lactea.Ui

// Beside the body: what is drawn otherwise in the plan that was switched to, and what each statement rests on. It comes
// with the switch, and goes when it is closed.
FocusScope {
    id: root

    required property Session session
    property bool open: false
    readonly property bool switchable: note.points.length > 0

    visible: open && switchable
    implicitWidth: 344
    implicitHeight: column.implicitHeight + 24
    Accessible.role: Accessible.Note
    Accessible.name: note.title
    Keys.onEscapePressed: root.open = false

    PlanNote {
        id: note
        session: root.session
        onPlanSwitched: root.open = true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        radius: Theme.radii.control
        border.width: Theme.lines.outline
        border.color: Theme.outline
    }
    Column {
        id: column
        x: 16
        y: 12
        width: parent.width - 32
        spacing: 8
        Item {
            width: parent.width
            height: Math.max(heading.implicitHeight, close.height)
            Caption {
                id: heading
                anchors { left: parent.left; right: close.left; verticalCenter: parent.verticalCenter }
                text: note.title
                role: "read"
                weight: 600
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                id: close
                anchors { right: parent.right; rightMargin: -8; verticalCenter: parent.verticalCenter }
                iconName: "close"
                text: qsTr("Close")
                onClicked: root.open = false
            }
        }
        Repeater {
            model: note.points
            Column {
                id: point
                required property var modelData
                width: column.width
                Caption {
                    width: parent.width
                    text: qsTr("%1: %2").arg("<b>" + point.modelData.about + "</b>").arg(point.modelData.text)
                    textFormat: Text.StyledText
                    wrapMode: Text.Wrap
                }
                Caption {
                    width: parent.width
                    text: point.modelData.sources
                    role: "small"
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
        Caption {
            width: parent.width
            text: note.restsOn
            weight: 600
            wrapMode: Text.Wrap
        }
        Caption {
            width: parent.width
            text: qsTr("Skin, fat, muscle and ribs are the same in both.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
}
