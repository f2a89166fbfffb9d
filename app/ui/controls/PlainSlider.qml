import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// A value on a line. Asks by valueAsked, never changes itself; `begun` and `ended` frame a drag. Wheel only when focused.
Slider {
    id: root

    property real shown: 0
    property string label: ""
    property var marks: [] // words under the stops, evenly spread; empty: none

    signal valueAsked(real value)
    signal begun()
    signal ended()

    value: root.shown
    live: true
    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.sizes.targetMin + (marks.length > 0 ? 20 : 0)
    bottomPadding: marks.length > 0 ? 20 : 0
    leftPadding: 4
    rightPadding: 4
    hoverEnabled: true
    Accessible.name: root.label
    onMoved: {
        root.valueAsked(root.value);
        root.value = Qt.binding(() => root.shown);
    }
    onPressedChanged: pressed ? root.begun() : root.ended()
    WheelHandler {
        enabled: root.activeFocus
        onWheel: event => root.valueAsked(Math.max(root.from, Math.min(root.to, root.shown + Math.sign(event.angleDelta.y) * root.stepSize)))
    }

    background: Rectangle {
        x: root.leftPadding + 8
        y: root.topPadding + root.availableHeight / 2 - 2
        width: root.availableWidth - 16
        height: 4
        radius: 2
        color: Theme.sunken
        border.width: 1
        border.color: Theme.outline
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: root.topPadding + root.availableHeight / 2 - height / 2
        width: 16
        height: 16
        radius: 8
        color: root.pressed || root.hovered ? Theme.accentSoft : Theme.surface
        border.width: Theme.lines.selectedBorder
        border.color: Theme.accent
        FocusRing { visible: root.visualFocus }
    }
    Repeater {
        model: root.marks
        Caption {
            required property string modelData
            required property int index
            readonly property real at: root.leftPadding + 8 + (root.marks.length > 1 ? index / (root.marks.length - 1) : 0) * (root.availableWidth - 16)
            x: Math.max(0, Math.min(root.width - width, (root.mirrored ? root.width - at : at) - width / 2))
            y: root.height - height
            text: modelData
            role: "unit"
            color: Math.round(root.shown) === index ? Theme.text : Theme.text2
        }
    }
}
