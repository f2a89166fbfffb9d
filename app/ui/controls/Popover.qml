import QtQuick
import Lactea.Ui

// A small sheet that opens at the control that asked for it. Esc or a click beside it closes it and gives the
// focus back. Drawn inside the window's own surface, so the text scale holds for it too.
FocusScope {
    id: root

    property Item opener: null
    property bool isOpen: false
    property real wantedWidth: 224
    property string label: ""
    default property alias content: column.data

    signal closed()

    anchors.fill: parent
    visible: isOpen
    z: 5

    function openAt(item: Item) {
        opener = item;
        isOpen = true;
        forceActiveFocus(Qt.PopupFocusReason);
        const first = nextItemInFocusChain(true);
        if (first)
            first.forceActiveFocus(Qt.PopupFocusReason);
    }
    function close() {
        if (!isOpen)
            return;
        isOpen = false;
        if (opener)
            opener.forceActiveFocus(Qt.PopupFocusReason);
        root.closed();
    }
    function toggleAt(item: Item) {
        if (isOpen)
            close();
        else
            openAt(item);
    }

    Keys.onEscapePressed: root.close()
    Keys.onDownPressed: root.step(true)
    Keys.onUpPressed: root.step(false)

    function step(forward: bool) {
        const window = root.Window.window;
        const focused = window ? window.activeFocusItem : null;
        if (!focused)
            return;
        const next = focused.nextItemInFocusChain(forward);
        // Stay inside: the chain leaves the sheet at its ends.
        for (let item = next; item; item = item.parent)
            if (item === column) {
                next.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onPressed: root.close()
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        id: sheet

        readonly property point place: {
            root.isOpen;
            root.width;
            return root.opener ? root.opener.mapToItem(root, 0, 0) : Qt.point(0, 0);
        }
        readonly property real openerHeight: root.opener ? root.opener.height : 0
        readonly property real openerWidth: root.opener ? root.opener.width : 0
        readonly property bool below: place.y + openerHeight + 4 + height <= root.height - 4

        width: Math.min(root.wantedWidth, root.width - 16)
        height: Math.min(scroller.contentHeight + 16, root.height - 16)
        x: Math.max(8, Math.min(root.width - width - 8,
                                root.LayoutMirroring.enabled ? place.x + openerWidth - width : place.x))
        y: Math.max(8, below ? place.y + openerHeight + 4 : place.y - height - 4)
        radius: Theme.radii.control
        color: Theme.surface
        border.width: Theme.lines.outline
        border.color: Theme.outline
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.label

        MouseArea { anchors.fill: parent } // a click between the rows keeps the sheet open

        Flickable {
            id: scroller
            anchors.fill: parent
            anchors.margins: 8
            contentWidth: width
            contentHeight: column.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                width: scroller.width
            }
        }
    }
}
