import QtQuick
import Lactea.Ui

// The slim bar: menu, name, stage, which anatomy is drawn, undo, redo, reset, panels, theme, help.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    readonly property bool bare: workspace.firstRun
    readonly property bool narrow: !workspace.wide
    readonly property bool compact: workspace.compact

    signal menuAsked(Item from)
    signal moreAsked(Item from)
    signal helpAsked(Item from)
    signal themeAsked()
    signal resetAsked()
    signal planNoteAsked()

    implicitHeight: Theme.sizes.topBar
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Top bar")

    Rectangle {
        anchors.fill: parent
        color: root.bare ? Theme.canvas : Theme.surface
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.lines.hairline
        visible: !root.bare
        color: Theme.hairline
    }

    Row {
        id: start
        anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 8

        IconButton {
            id: menuButton
            anchors.verticalCenter: parent.verticalCenter
            iconName: "menu"
            ink: Theme.text
            text: qsTr("Menu")
            onClicked: root.menuAsked(menuButton)
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Lactea")
            role: "read"
            weight: 600
            rightPadding: 16
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.bare && !root.compact && root.session.readout.stageText !== ""
            text: root.session.readout.stageText
            color: Theme.text2
            rightPadding: 16
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Time after birth: %1").arg(text)
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.bare && !root.narrow
            text: qsTr("Drawn from")
            color: Theme.text2
        }
        SegmentedSwitch {
            id: planSwitch
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.bare && !root.compact
            label: qsTr("Drawn from")
            current: root.session.view.plan
            options: [
                { key: "classic", text: qsTr("Textbooks") },
                { key: "ultrasound", text: qsTr("Ultrasound") }
            ]
            onChosen: key => root.session.setPlan(key)
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: planSwitch.visible && root.session.view.plan !== "full"
            iconName: "notice"
            text: qsTr("What this rests on")
            onClicked: root.planNoteAsked()
        }
    }

    Row {
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 0

        ActionButton {
            visible: root.bare
            kind: "plain"
            text: qsTr("Lessons")
            onClicked: root.workspace.openLeft("lesson")
        }
        ActionButton {
            visible: root.bare
            kind: "plain"
            text: qsTr("Explore")
            onClicked: {
                root.workspace.openLeft("parts");
                if (!root.workspace.compact)
                    root.workspace.openRight("");
                root.workspace.settings.dockOpen = true;
            }
        }
        IconButton {
            visible: !root.bare
            enabled: root.session.history.canUndo
            iconName: "undo"
            text: root.session.history.undoText === "" ? qsTr("Undo") : qsTr("Undo: %1").arg(root.session.history.undoText)
            shortcutText: qsTr("Ctrl Z")
            onClicked: root.session.history.undo()
        }
        IconButton {
            visible: !root.bare && !root.compact
            enabled: root.session.history.canRedo
            iconName: "redo"
            text: root.session.history.redoText === "" ? qsTr("Redo") : qsTr("Redo: %1").arg(root.session.history.redoText)
            shortcutText: qsTr("Ctrl Shift Z")
            onClicked: root.session.history.redo()
        }
        IconButton {
            visible: !root.bare && root.narrow && !root.compact
            iconName: "reset"
            text: qsTr("Reset all")
            onClicked: root.resetAsked()
        }
        ActionButton {
            visible: !root.bare && !root.narrow
            kind: "plain"
            iconName: "reset"
            text: qsTr("Reset all")
            onClicked: root.resetAsked()
        }
        Item { width: 16; height: 1; visible: !root.compact && !root.bare }
        IconButton {
            visible: !root.bare && !root.compact
            checked: root.workspace.leftShown
            iconName: "panelLeft"
            text: checked ? qsTr("Close the left panel") : qsTr("Open the left panel")
            onClicked: root.workspace.toggleLeft()
        }
        IconButton {
            visible: !root.bare && !root.compact
            checked: root.workspace.dockShown
            iconName: "panelBottom"
            text: checked ? qsTr("Close the charts") : qsTr("Open the charts")
            onClicked: root.workspace.toggleDock()
        }
        IconButton {
            visible: !root.bare && !root.compact
            checked: root.workspace.rightShown
            iconName: "panelRight"
            text: checked ? qsTr("Close the right panel") : qsTr("Open the right panel")
            onClicked: root.workspace.toggleRight()
        }
        IconButton {
            visible: root.compact && !root.bare
            checked: root.workspace.rightShown && root.workspace.rightTab === "hormones"
            iconName: "sliders"
            text: qsTr("Hormones in the blood")
            onClicked: {
                if (checked)
                    root.workspace.toggleRight();
                else
                    root.workspace.openRight("hormones");
            }
        }
        Item { width: 16; height: 1; visible: !root.narrow && !root.bare }
        IconButton {
            visible: !root.bare && !root.narrow
            iconName: "theme"
            ink: Theme.text2
            text: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
            onClicked: root.themeAsked()
        }
        IconButton {
            id: helpButton
            visible: root.bare || !root.narrow
            iconName: "help"
            text: qsTr("Help and keys")
            shortcutText: qsTr("F1")
            onClicked: root.helpAsked(helpButton)
        }
        IconButton {
            id: moreButton
            visible: !root.bare && root.narrow
            iconName: "more"
            text: qsTr("More")
            onClicked: root.moreAsked(moreButton)
        }
    }
}
