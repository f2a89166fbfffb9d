import QtQuick
import Lactea.Ui

// The triggers in one row, grouped by gaps: at the breast, in the mind, mood. What does not fit goes to More.
// One Tab stop, arrows inside.
FocusScope {
    id: root

    required property var triggers
    property bool everRan: false
    property int most: 99 // how many may show at all
    property var allowed: [] // ids the lesson's step uses; empty: all
    property bool showTime: true
    readonly property bool mirrored: LayoutMirroring.enabled
    property int fitting: 99
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
    // Widths of all buttons are known even when hidden: a hidden button keeps its implicit width.
    function measure() {
        let used = 8;
        let count = 0;
        for (let i = 0; i < buttons.count; ++i) {
            const item = buttons.itemAt(i);
            if (!item)
                return;
            used += item.fullWidth + 8;
            const rest = i < buttons.count - 1 ? more.implicitWidth + 16 : 0;
            if (used + rest > width && i > 0)
                break;
            ++count;
        }
        fitting = Math.min(count, most);
    }
    onWidthChanged: measure()
    onMostChanged: measure()
    Component.onCompleted: measure()

    function moveFocus(from: int, by: int) {
        const next = from + by;
        if (next < 0)
            return;
        if (next >= fitting) {
            if (more.visible)
                more.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
        buttons.itemAt(next).button.forceActiveFocus(Qt.TabFocusReason);
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
                readonly property string before: index > 0 && buttons.itemAt(index - 1) ? buttons.itemAt(index - 1).group : ""
                readonly property string group: model.group
                readonly property real gap: index > 0 && before !== group ? 20 : 0
                readonly property real fullWidth: gap + button.implicitWidth

                visible: index < root.fitting
                width: fullWidth
                height: Theme.sizes.button
                onFullWidthChanged: Qt.callLater(root.measure)

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
            visible: root.fitting < buttons.count
            text: qsTr("More")
            endIconName: "chevronDown"
            onClicked: root.moreAsked(more)
            Keys.onLeftPressed: root.mirrored ? undefined : root.moveFocus(root.fitting, -1)
            Keys.onRightPressed: root.mirrored ? root.moveFocus(root.fitting, -1) : undefined
        }
    }
}
