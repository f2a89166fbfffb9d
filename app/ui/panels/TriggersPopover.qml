import QtQuick
import Lactea.Ui

// All that can be done to the mother, in groups, and how each is set. What runs shows its settings; the arrow shows them
// for the others.
Popover {
    id: root

    required property var session
    property var allowed: [] // ids that the lesson's step uses; empty: all
    readonly property bool twoColumns: width >= 700
    readonly property real columnWidth: twoColumns ? (wantedWidth - 32) / 2 : wantedWidth - 16

    label: qsTr("All triggers")
    wantedWidth: twoColumns ? 680 : 336

    component Group: Column {
        id: group
        required property string key
        required property string title
        width: root.columnWidth

        Caption {
            width: group.width
            leftPadding: 8
            topPadding: 8
            bottomPadding: 2
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: group.title
        }
        Repeater {
            model: root.session.triggers
            TriggerSetting {
                required property var model
                visible: model.group === group.key
                height: visible ? implicitHeight : 0
                width: group.width
                objectName: visible ? "setting " + model.triggerId : ""
                trigger: model
                pump: root.session.triggers
                allowed: root.allowed.length === 0 || root.allowed.indexOf(model.triggerId) >= 0
                onPressed: root.session.pressTrigger(model.triggerId)
                onSettingAsked: (where, strength) => root.session.setTriggerSetting(model.triggerId, where, strength)
                onPumpAsked: (vacuum, pace, twoPhase, untilEmpty) => root.session.setPump(vacuum, pace, twoPhase, untilEmpty)
            }
        }
    }

    Grid {
        columns: root.twoColumns ? 2 : 1
        columnSpacing: 16
        Column {
            Group { key: "breast"; title: qsTr("At the breast") }
        }
        Column {
            Group { key: "mind"; title: qsTr("In the mind") }
            Group { key: "mood"; title: qsTr("Mood and surroundings") }
            Group { key: "drug"; title: qsTr("Drugs and alcohol") }
        }
    }
    Caption {
        width: parent ? parent.width : 0
        topPadding: 8
        leftPadding: 8
        role: "unit"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("A teaching model, not medical advice.")
    }
}
