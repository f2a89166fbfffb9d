import QtQuick
import Lactea.Ui

// The dock of a small window: Baby suckles, More, pause, time, one value; the chart button opens the charts.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    readonly property alias triggerRow: triggers
    readonly property var readout: session.readout

    signal triggerPressed(string triggerId)
    signal moreTriggersAsked(Item from)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Triggers and time")

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle { width: parent.width; height: Theme.lines.hairline; color: Theme.hairline }
    TriggerRow {
        id: triggers
        y: 1
        anchors { left: parent.left; right: end.left }
        triggers: root.session.triggers
        everRan: root.readout.everRan
        most: 1
        moreText: qsTr("More")
        showTime: false
        onPressed: triggerId => root.triggerPressed(triggerId)
        onMoreAsked: from => root.moreTriggersAsked(from)
    }
    Row {
        id: end
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 8
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.readout.playing ? "pause" : "play"
            ink: Theme.text
            text: root.readout.playing ? qsTr("Pause") : qsTr("Play")
            shortcutText: qsTr("Space")
            onClicked: root.session.togglePlay()
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            text: root.readout.timeText
            weight: 600
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.width >= 560
            spacing: 4
            Caption {
                text: root.readout.flowMlPerMin.toLocaleString(Qt.locale(), "f", 1)
                weight: 600
            }
            Caption {
                text: qsTr("mL/min")
                color: Theme.text2
            }
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            checked: root.workspace.chartsOver
            iconName: "chart"
            text: checked ? qsTr("Close the charts") : qsTr("Open the charts")
            onClicked: root.workspace.chartsOver = !root.workspace.chartsOver
        }
    }
}
