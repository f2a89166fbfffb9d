import QtQuick
import Lactea.Ui

// The parts as a tree with a search line. Up, Down, Left, Right, Home, End and Enter work in the list.
FocusScope {
    id: root

    required property var parts
    required property var view
    property string selectedAddress: ""
    readonly property alias list: list
    readonly property bool nothingFound: field.text !== "" && list.count === 0
    readonly property var suggestions: nothingFound ? parts.didYouMean(field.text) : []

    signal partChosen(string address)
    signal partToggled(string address)

    function focusSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    // Enter in the search takes the row that is marked; then the list has the focus, and the keys of the window work.
    function chooseBest() {
        if (root.parts.bestRow < 0)
            return;
        list.currentIndex = root.parts.bestRow;
        list.choose();
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    SearchField {
        id: field
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
        placeholderText: qsTr("Find a part")
        hint: qsTr("Ctrl F")
        onTextChanged: {
            root.parts.setFilter(text);
            if (root.parts.bestRow >= 0) {
                list.currentIndex = root.parts.bestRow;
                list.positionViewAtIndex(list.currentIndex, ListView.Contain);
            }
        }
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onEscapePressed: event => {
            if (text === "")
                event.accepted = false;
            else
                text = "";
        }
        Keys.onReturnPressed: root.chooseBest()
        Keys.onEnterPressed: root.chooseBest()
    }

    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: field.bottom; bottom: parent.bottom; topMargin: 8 }
        clip: true
        model: root.parts
        cacheBuffer: 0 // rows made ahead are asked for later, by numbers that a shorter list no longer has (Qt 6.4)
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: 0
        reuseItems: true
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Parts")

        property bool byKey: false
        onActiveFocusChanged: if (!activeFocus) byKey = false; else if (focusReason !== Qt.MouseFocusReason) byKey = true
        property int focusReason: Qt.TabFocusReason

        function choose() {
            if (currentItem)
                root.partChosen(currentItem.address);
        }
        function go(row: int) {
            byKey = true;
            currentIndex = Math.max(0, Math.min(count - 1, row));
            positionViewAtIndex(currentIndex, ListView.Contain);
        }
        Keys.onPressed: event => {
            if (event.modifiers & Qt.AltModifier)
                return;
            const opens = root.LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right;
            const shuts = root.LayoutMirroring.enabled ? Qt.Key_Right : Qt.Key_Left;
            const row = currentItem;
            if (event.key === Qt.Key_Down)
                go(currentIndex + 1);
            else if (event.key === Qt.Key_Up)
                go(currentIndex - 1);
            else if (event.key === Qt.Key_Home)
                go(0);
            else if (event.key === Qt.Key_End)
                go(count - 1);
            else if (event.key === opens && row && row.hasChildren && !row.expanded)
                root.parts.toggleExpanded(currentIndex);
            else if (event.key === opens && row && row.hasChildren)
                go(currentIndex + 1);
            else if (event.key === shuts && row && row.hasChildren && row.expanded)
                root.parts.toggleExpanded(currentIndex);
            else if (event.key === shuts && row)
                go(parentRow(currentIndex));
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                choose();
            else if (event.key === Qt.Key_H && row)
                row.toggleEye();
            else
                return;
            event.accepted = true;
        }
        function parentRow(row: int): int {
            const depth = currentItem ? currentItem.depth : 0;
            for (let i = row - 1; i >= 0; --i) {
                const item = itemAtIndex(i);
                if (item && item.depth < depth)
                    return i;
            }
            return 0;
        }

        delegate: TreeRow {
            id: row
            required property var model
            required property int index
            readonly property string address: model.address
            width: ListView.view.width
            name: model.name
            depth: model.depth
            hasChildren: model.hasChildren
            expanded: model.expanded
            count: model.count
            visibility: model.visibility
            selected: model.selected
            current: ListView.isCurrentItem && list.activeFocus && list.byKey
            proposed: field.activeFocus && root.parts.bestRow === index
            onChosen: {
                list.currentIndex = index;
                root.partChosen(address);
            }
            onAdded: {
                list.currentIndex = index;
                root.partToggled(address);
            }
            onToggled: root.parts.toggleExpanded(index)
            onEyeAsked: toggleEye()
            function toggleEye() {
                if (visibility === "none")
                    return;
                if (["hidden", "faded", "xrayed"].indexOf(visibility) >= 0)
                    root.view.show(address);
                else
                    root.view.hide(address);
            }
        }
        ThinScrollBar {
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            orientation: Qt.Vertical
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
            onPositionChanged: if (pressed) list.contentY = list.originY + position * list.contentHeight
        }
    }

    Column {
        anchors { left: parent.left; right: parent.right; top: field.bottom; margins: 16 }
        visible: root.nothingFound
        spacing: 4

        Caption {
            width: parent.width
            text: qsTr("No part is called “%1”.").arg(field.text)
            weight: 600
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            visible: root.suggestions.length > 0
            spacing: 4
            Caption { text: qsTr("Did you mean"); color: Theme.text2 }
            Repeater {
                model: root.suggestions
                Row {
                    id: suggestion
                    required property var modelData
                    required property int index
                    spacing: 4
                    LinkText {
                        text: suggestion.modelData.name
                        role: "body"
                        onClicked: {
                            field.text = "";
                            root.partChosen(suggestion.modelData.address);
                        }
                    }
                    Caption {
                        text: suggestion.index === root.suggestions.length - 1 ? "?"
                            : suggestion.index === root.suggestions.length - 2 ? qsTr("or") : ","
                        color: Theme.text2
                    }
                }
            }
        }
    }
    Connections {
        target: root
        function onSelectedAddressChanged() {
            const row = root.selectedAddress === "" ? -1 : field.text !== "" ? root.parts.rowOf(root.selectedAddress)
                                                         : root.parts.reveal(root.selectedAddress);
            if (row >= 0) {
                list.currentIndex = row;
                list.positionViewAtIndex(row, ListView.Contain);
            }
        }
    }
}
