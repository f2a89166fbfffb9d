import QtQuick
import Lactea.Ui

// A page over the window: a headline, a cross, and what scrolls. Esc closes it and gives the focus back.
FocusScope {
    id: root

    property string title: ""
    property bool isOpen: false
    property Item opener: null
    property real wantedWidth: 720
    default property alias content: column.data

    anchors.fill: parent
    visible: isOpen
    z: 6

    function open(from: Item) {
        opener = from;
        isOpen = true;
        cross.forceActiveFocus(Qt.PopupFocusReason);
    }
    function close() {
        if (!isOpen)
            return;
        isOpen = false;
        if (opener)
            opener.forceActiveFocus(Qt.PopupFocusReason);
    }

    Keys.onEscapePressed: root.close()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Down || event.key === Qt.Key_PageDown)
            scroller.flick(0, event.key === Qt.Key_Down ? -600 : -1800);
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_PageUp)
            scroller.flick(0, event.key === Qt.Key_Up ? 600 : 1800);
        event.accepted = true; // nothing behind the sheet acts
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onPressed: root.close()
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.sizes.topBar + 8
        width: Math.min(root.wantedWidth, parent.width - 32)
        height: Math.min(head.height + column.height + 40, parent.height - Theme.sizes.topBar - 24)
        color: Theme.surface
        radius: Theme.radii.control
        border.width: Theme.lines.outline
        border.color: Theme.outline
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        MouseArea { anchors.fill: parent }

        Item {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.padding }
            height: Math.max(cross.height, titleText.implicitHeight)
            Caption {
                id: titleText
                anchors { left: parent.left; right: cross.left; verticalCenter: parent.verticalCenter }
                text: root.title
                role: "headline"
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                id: cross
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                iconName: "close"
                text: qsTr("Close")
                shortcutText: qsTr("Esc")
                onClicked: root.close()
            }
        }
        Flickable {
            id: scroller
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
            anchors { leftMargin: Theme.padding; rightMargin: Theme.padding; topMargin: 8; bottomMargin: 8 }
            contentWidth: width
            contentHeight: column.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: column
                width: scroller.width - 8
                spacing: 8
            }
        }
        ThinScrollBar {
            anchors { right: parent.right; top: scroller.top; bottom: scroller.bottom }
            orientation: Qt.Vertical
            size: scroller.visibleArea.heightRatio
            position: scroller.visibleArea.yPosition
            onPositionChanged: if (pressed) scroller.contentY = position * scroller.contentHeight
        }
    }
}
