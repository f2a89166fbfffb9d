import QtQuick
import Lactea.Ui

// One trigger among all: its button, and how it is done: on which side, how strongly, how the pump is set.
Column {
    id: root

    required property var trigger
    required property var pump // { pumpVacuumMmHg, pumpCyclesPerMin, pumpTwoPhase, pumpUntilEmpty }
    property bool allowed: true
    property bool asked: false
    readonly property bool open: trigger.running || asked
    readonly property bool isPump: trigger.triggerId === "pump"

    signal pressed()
    signal settingAsked(string where, real strength)
    signal pumpAsked(real vacuum, real pace, bool twoPhase, bool untilEmpty)

    Row {
        width: root.width
        MenuRow {
            width: root.width - more.width
            enabled: root.allowed
            text: root.trigger.running ? qsTr("Stop: %1").arg(root.trigger.text) : root.trigger.text
            keyText: root.trigger.running ? root.trigger.elapsedText : root.trigger.shortcut
            ticked: root.trigger.running
            onClicked: root.pressed()
        }
        IconButton {
            id: more
            implicitWidth: Theme.sizes.targetMin
            implicitHeight: 36
            iconName: root.open ? "chevronUp" : "chevronDown"
            iconSize: 16
            enabled: !root.trigger.running
            text: root.open ? qsTr("Fewer settings of %1").arg(root.trigger.text) : qsTr("Settings of %1").arg(root.trigger.text)
            onClicked: root.asked = !root.asked
        }
    }
    Column {
        visible: root.open
        x: root.LayoutMirroring.enabled ? 0 : 32
        width: root.width - 40
        spacing: 4
        bottomPadding: 8

        Caption {
            width: parent.width
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: root.trigger.about
        }
        SegmentedSwitch {
            visible: root.trigger.sided
            width: parent.width
            stretch: true
            label: qsTr("Which breast")
            options: [{ key: "right", text: qsTr("Right") }, { key: "left", text: qsTr("Left") },
                      { key: "both", text: root.trigger.triggerId === "suckling" ? qsTr("Twins") : qsTr("Both") }]
            current: root.trigger.where
            onChosen: key => root.settingAsked(key, root.trigger.strength)
        }
        Caption {
            visible: strength.visible
            width: parent.width
            role: "small"
            wrapMode: Text.Wrap
            text: qsTr("%1: %2").arg(root.trigger.strengthName).arg(root.trigger.strengthText)
        }
        PlainSlider {
            id: strength
            visible: root.trigger.strengthName !== ""
            width: parent.width
            label: root.trigger.strengthName
            from: 0
            to: root.trigger.strongest
            stepSize: root.trigger.strongest / 20
            shown: root.trigger.strength
            onValueAsked: value => root.settingAsked(root.trigger.where, value)
        }
        Caption {
            visible: root.isPump
            width: parent.width
            role: "small"
            wrapMode: Text.Wrap
            text: qsTr("Vacuum: %1 mmHg").arg(root.pump.pumpVacuumMmHg.toLocaleString(Qt.locale(), "f", 0))
        }
        PlainSlider {
            visible: root.isPump
            width: parent.width
            label: qsTr("Vacuum of the pump")
            from: 0
            to: 250
            stepSize: 5
            shown: root.pump.pumpVacuumMmHg
            onValueAsked: value => root.pumpAsked(value, root.pump.pumpCyclesPerMin, root.pump.pumpTwoPhase, root.pump.pumpUntilEmpty)
        }
        Caption {
            visible: root.isPump
            width: parent.width
            role: "small"
            wrapMode: Text.Wrap
            text: qsTr("Pace: %1 a minute").arg(root.pump.pumpCyclesPerMin.toLocaleString(Qt.locale(), "f", 0))
        }
        PlainSlider {
            visible: root.isPump
            width: parent.width
            label: qsTr("Pace of the pump")
            from: 30
            to: 90
            stepSize: 2
            shown: root.pump.pumpCyclesPerMin
            onValueAsked: value => root.pumpAsked(root.pump.pumpVacuumMmHg, value, root.pump.pumpTwoPhase, root.pump.pumpUntilEmpty)
        }
        MenuRow {
            visible: root.isPump
            height: visible ? implicitHeight : 0
            text: qsTr("Begins fast and weak")
            ticked: root.pump.pumpTwoPhase
            onClicked: root.pumpAsked(root.pump.pumpVacuumMmHg, root.pump.pumpCyclesPerMin, !ticked, root.pump.pumpUntilEmpty)
        }
        MenuRow {
            visible: root.isPump
            height: visible ? implicitHeight : 0
            text: qsTr("Stops when no more milk comes")
            ticked: root.pump.pumpUntilEmpty
            onClicked: root.pumpAsked(root.pump.pumpVacuumMmHg, root.pump.pumpCyclesPerMin, root.pump.pumpTwoPhase, !ticked)
        }
    }
}
