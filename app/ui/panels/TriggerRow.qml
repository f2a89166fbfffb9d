import QtQuick
import Lactea.Ui

// The triggers that are used most, in one row, grouped by gaps: at the breast, in the mind, mood; and what runs, and what
// a lesson's step uses. All of them and how they are set: All triggers. One Tab stop, arrows inside.
FocusScope {
    id: root

    required property var triggers
    property bool everRan: false
    property int most: 99 // how many may show at all
    property var allowed: [] // ids the lesson's step uses; empty: all
    property bool showTime: true
    property string moreText: qsTr("All triggers")
    readonly property bool mirrored: LayoutMirroring.enabled
    property int fitting: 99 // how many of those that belong here are shown
    property int focusedIndex: 0

    signal pressed(string triggerId)
    signal moreAsked(Item from)

    implicitHeight: Theme.sizes.triggerRow
    implicitWidth: row.implicitWidth + 16
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Triggers")

    function isAllowed(triggerId: string): bool {
        return allowed.length === 0 || allowed.indexOf(triggerId) >= 0;
    }
    // Those that stand in the row when there is room; in a lesson the four that the first lessons need, and its own.
    function belongs(model: var): bool {
        if (model.running || (allowed.length > 0 && isAllowed(model.triggerId)))
            return true;
        return allowed.length > 0 ? model.front === "always" : model.front !== "";
    }
    // The first lessons' four, what runs and what the step uses come before the others.
    function isUrgent(model: var): bool {
        return model.front !== "often" || model.running || (allowed.length > 0 && isAllowed(model.triggerId));
    }
    function shows(triggerId: string): bool {
        for (let i = 0; i < buttons.count; ++i)
            if (buttons.itemAt(i).model.triggerId === triggerId)
                return buttons.itemAt(i).fits;
        return false;
    }
    // Widths of all buttons are known even when hidden: a hidden button keeps its implicit width.
    function measure() {
        const items = [];
        for (let i = 0; i < buttons.count; ++i) {
            const item = buttons.itemAt(i);
            if (!item)
                return;
            items.push(item);
        }
        const room = width - 8 - more.implicitWidth - 24;
        const groupGap = 20;
        let used = 0;
        let chosen = [];
        for (const urgent of [true, false])
            for (const item of items) {
                if (!item.wanted || isUrgent(item.model) !== urgent || chosen.length >= most)
                    continue;
                const gap = chosen.length > 0 && !chosen.some(other => other.group === item.group) ? groupGap : 0;
                if (chosen.length > 0 && used + gap + item.ownWidth + 8 > room)
                    break;
                used += gap + item.ownWidth + 8;
                chosen.push(item);
            }
        let before = "";
        for (const item of items) {
            item.fits = chosen.indexOf(item) >= 0;
            if (!item.fits)
                continue;
            item.gap = before !== "" && before !== item.group ? groupGap : 0;
            before = item.group;
        }
        fitting = chosen.length;
    }
    onWidthChanged: measure()
    onMostChanged: measure()
    onAllowedChanged: measure()
    Component.onCompleted: measure()

    function moveFocus(from: int, by: int) {
        for (let next = from + by; next >= 0; next += by) {
            if (next >= buttons.count) {
                more.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
            if (buttons.itemAt(next).fits) {
                buttons.itemAt(next).button.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    Row {
        id: row
        x: root.mirrored ? parent.width - width - 8 : 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Repeater {
            id: buttons
            model: root.triggers
            onCountChanged: Qt.callLater(root.measure)

            Item {
                id: cell
                required property var model
                required property int index
                readonly property alias button: button
                readonly property string group: model.group
                readonly property real ownWidth: button.implicitWidth
                readonly property bool wanted: root.belongs(model)
                property bool fits: false
                property real gap: 0

                visible: fits
                width: gap + ownWidth
                height: Theme.sizes.button
                onOwnWidthChanged: Qt.callLater(root.measure)
                onWantedChanged: Qt.callLater(root.measure)

                TriggerButton {
                    id: button
                    x: root.mirrored ? 0 : cell.gap
                    text: cell.model.text
                    running: cell.model.running
                    elapsedText: cell.model.elapsedText
                    showTime: root.showTime
                    keyName: cell.model.shortcut
                    primary: cell.index === 0 && !root.everRan
                    iconName: cell.index === 0 ? "baby" : ""
                    enabled: root.isAllowed(cell.model.triggerId)
                    why: qsTr("This step of the lesson does not use it.")
                    focus: cell.index === root.focusedIndex
                    focusPolicy: cell.index === root.focusedIndex ? Qt.TabFocus : Qt.NoFocus
                    onActiveFocusChanged: if (activeFocus) root.focusedIndex = cell.index
                    onClicked: root.pressed(cell.model.triggerId)
                    Keys.onLeftPressed: root.moveFocus(cell.index, root.mirrored ? 1 : -1)
                    Keys.onRightPressed: root.moveFocus(cell.index, root.mirrored ? -1 : 1)
                }
            }
        }
        ActionButton {
            id: more
            anchors.verticalCenter: parent.verticalCenter
            text: root.moreText
            endIconName: "chevronDown"
            onClicked: root.moreAsked(more)
            Keys.onLeftPressed: root.mirrored ? undefined : root.moveFocus(buttons.count, -1)
            Keys.onRightPressed: root.mirrored ? root.moveFocus(buttons.count, -1) : undefined
        }
    }
}
