import QtQuick
import Lactea.Ui

// Something takes its time: a sentence and a bar after 300 ms, Stop after 2 s where there is something to stop.
Rectangle {
    id: root

    required property var session
    readonly property bool working: !session.ready || session.loadStage !== ""
    readonly property bool shown: shortWait.due && working && session.errorText === ""
    readonly property bool stoppable: shown && longWait.due && session.ready

    implicitHeight: Math.max(column.implicitHeight, stop.visible ? stop.height : 0) + 24
    visible: shown
    radius: Theme.radii.control
    // Over a picture it needs a ground; while the first body grows there is nothing behind it.
    color: session.ready ? Theme.surface : "transparent"
    border.width: session.ready ? Theme.lines.outline : 0
    border.color: Theme.hairline

    Column {
        id: column
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 24 - (stop.visible ? stop.width + 12 : 0)
        spacing: 8

        Caption {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            role: "read"
            text: root.session.loadStage === "" ? qsTr("The breast is being grown…") : root.session.loadStage
            Accessible.role: Accessible.ProgressBar
            Accessible.name: text
        }
        Rectangle {
            width: parent.width
            height: 4
            radius: 2
            color: Theme.hairline
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, root.session.loadProgress))
                height: parent.height
                radius: 2
                color: Theme.accent
            }
        }
    }
    ActionButton { // beside, not below: the picture behind is what one waits for
        id: stop
        x: parent.width - width - 12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.stoppable
        kind: "outlined"
        text: qsTr("Stop")
        onClicked: root.session.stopLoading()
    }
    Timer {
        id: shortWait
        property bool due: false
        interval: 300
        running: root.working
        onRunningChanged: if (running) due = false
        onTriggered: due = true
    }
    Timer {
        id: longWait
        property bool due: false
        interval: 2000
        running: root.working
        onRunningChanged: if (running) due = false
        onTriggered: due = true
    }
}
