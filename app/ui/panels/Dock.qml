import QtQuick
import Lactea.Ui

// The bottom dock: triggers above the charts.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    required property TimeWindow time
    required property ChartQuantities quantities
    property var guess: ({})
    property var allowedTriggers: []
    readonly property alias triggerRow: triggers
    readonly property alias timeline: timeline

    signal triggerPressed(string triggerId)
    signal moreTriggersAsked(Item from)
    signal speedMenuAsked(Item from)
    signal laneMenuAsked(int lane, Item from)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Triggers and charts")

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle { width: parent.width; height: Theme.lines.hairline; color: Theme.hairline }
    TriggerRow {
        id: triggers
        y: 1
        width: parent.width
        triggers: root.session.triggers
        everRan: root.session.readout.everRan
        allowed: root.allowedTriggers
        onPressed: triggerId => root.triggerPressed(triggerId)
        onMoreAsked: from => root.moreTriggersAsked(from)
    }
    Rectangle {
        y: Theme.sizes.triggerRow
        width: parent.width
        height: Theme.lines.hairline
        color: Theme.hairline
    }
    Timeline {
        id: timeline
        anchors { left: parent.left; right: parent.right; top: triggers.bottom; bottom: parent.bottom }
        session: root.session
        time: root.time
        quantities: root.quantities
        guess: root.guess
        onLaneMenuAsked: (lane, from) => root.laneMenuAsked(lane, from)
        onSpeedMenuAsked: from => root.speedMenuAsked(from)
    }
}
