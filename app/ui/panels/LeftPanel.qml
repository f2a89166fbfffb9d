import QtQuick
import Lactea.Ui

// The left panel: a lesson or the parts, as two tabs.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    required property var player // LessonPlayer, or null

    signal partChosen(string address)
    signal partToggled(string address)
    signal lessonChosen(string lessonId)

    function focusSearch() {
        parts.focusSearch();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Lesson and parts")

    Rectangle { anchors.fill: parent; color: Theme.surface }
    MouseArea { // nothing falls through to the picture where the panel lies over it
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        x: root.LayoutMirroring.enabled ? 0 : parent.width - 1
        width: Theme.lines.hairline
        height: parent.height
        color: Theme.hairline
    }
    TabStrip {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: parent.top }
        endRoom: cross.visible ? cross.width : 0
        current: root.workspace.leftTab
        options: [{ key: "lesson", text: qsTr("Lesson") }, { key: "parts", text: qsTr("Parts") }]
        onChosen: key => root.workspace.leftTab = key
    }
    IconButton {
        id: cross
        visible: root.workspace.leftOver
        anchors { right: parent.right; top: parent.top }
        iconName: "close"
        text: qsTr("Close the left panel")
        shortcutText: qsTr("Esc")
        onClicked: root.workspace.closeLeft()
    }
    PartsPanel {
        id: parts
        visible: root.workspace.leftTab === "parts"
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom; rightMargin: 1 }
        parts: root.session.parts
        view: root.session.view
        selectedAddress: root.session.selection.address
        onPartChosen: address => root.partChosen(address)
        onPartToggled: address => root.partToggled(address)
    }
    LessonList {
        visible: root.workspace.leftTab === "lesson" && !(root.player && root.player.active)
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom; rightMargin: 1 }
        player: root.player
        onLessonChosen: lessonId => root.lessonChosen(lessonId)
    }
    Loader {
        active: root.player !== null
        visible: root.workspace.leftTab === "lesson" && root.player !== null && root.player.active
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom; rightMargin: 1 }
        sourceComponent: LessonPane { player: root.player }
    }
}
