import QtQuick
import Lactea.Ui

// One message at a time, for six seconds or until dismissed; the time stands still while it is hovered or focused.
FocusScope {
    id: root

    property string text: ""
    property bool canUndo: false
    property bool shown: false

    signal undoAsked()

    function show(message: string, undoable: bool) {
        text = message;
        canUndo = undoable;
        shown = true;
        stay.restart();
    }

    visible: shown
    implicitWidth: Math.min(maximumWidth, row.implicitWidth + 24)
    property real maximumWidth: 400
    implicitHeight: Math.max(48, words.implicitHeight + 16)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer {
        id: stay
        interval: Theme.toastStayMs
        running: false
        onTriggered: {
            if (over.hovered || root.activeFocus)
                restart();
            else
                root.shown = false;
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radii.control
        color: Theme.dark ? Theme.sunken : Theme.text
        border.width: Theme.dark ? 1 : 0
        border.color: Theme.outline
    }
    HoverHandler { id: over }

    readonly property color ink: Theme.dark ? Theme.text : Theme.surface

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: 16
        spacing: 16
        Caption {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.maximumWidth - 80 - (root.canUndo ? undo.implicitWidth + row.spacing : 0))
            wrapMode: Text.Wrap
            text: root.text
            color: root.ink
        }
        LinkText {
            id: undo
            visible: root.canUndo
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Undo")
            role: "body"
            weight: 600
            ink: root.ink
            onClicked: {
                root.shown = false;
                root.undoAsked();
            }
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: Theme.sizes.targetMin
            implicitHeight: Theme.sizes.targetMin
            iconName: "close"
            iconSize: 14
            ink: root.ink
            text: qsTr("Dismiss")
            onClicked: root.shown = false
        }
    }
}
