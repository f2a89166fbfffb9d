import QtQuick
import Lactea.Ui

// The track of one hormone. auto: a ring that follows the body. multiply: a diamond on a track from x0 over x1
// (the middle) to the largest factor. hold: a block, and a small ring for what the body itself would do.
// Asks by signals; shows only what it is given.
FocusScope {
    id: root

    property string mode: "auto" // "auto", "multiply", "hold"
    property real value: 0
    property real natural: 0
    property real minimum: 0
    property real maximum: 1
    property real multiplier: 1
    property real multiplierMaximum: 2
    property real held: 0
    property real bandLow: 0
    property real bandHigh: 0
    property string name: ""
    property string unit: ""
    property int decimals: 1

    signal asked(string mode, real value)
    signal dragStarted()
    signal dragEnded()

    readonly property bool multiplies: mode === "multiply"
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real inset: 8
    readonly property real length: width - 2 * inset
    readonly property bool dragging: touch.pressed
    readonly property real thumbShare: multiplies ? shareOfFactor(multiplier)
                                                  : shareOfValue(mode === "hold" ? held : value)
    readonly property real thumbX: xAt(thumbShare)

    implicitHeight: 28
    implicitWidth: 200
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: multiplies ? qsTr("times %1 of the body's own").arg(multiplier.toLocaleString(Qt.locale(), "f", 2))
                          : mode === "hold" ? qsTr("held at %1 %2").arg(held.toLocaleString(Qt.locale(), "f", decimals)).arg(unit)
                          : qsTr("the body decides: %1 %2").arg(value.toLocaleString(Qt.locale(), "f", decimals)).arg(unit)
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.nudge(1)
    Accessible.onDecreaseAction: root.nudge(-1)

    function shareOfValue(v: real): real {
        return maximum > minimum ? Math.max(0, Math.min(1, (v - minimum) / (maximum - minimum))) : 0;
    }
    function shareOfFactor(f: real): real {
        return f <= 1 ? Math.max(0, f) / 2
                      : Math.min(1, 0.5 + (f - 1) / Math.max(0.01, multiplierMaximum - 1) / 2);
    }
    function factorAt(share: real): real {
        return share <= 0.5 ? share * 2 : 1 + (share - 0.5) * 2 * (multiplierMaximum - 1);
    }
    function xAt(share: real): real {
        return inset + (mirrored ? 1 - share : share) * length;
    }
    function shareAt(x: real): real {
        const share = Math.max(0, Math.min(1, (x - inset) / Math.max(1, length)));
        return mirrored ? 1 - share : share;
    }
    // A share of the track, as the value of the present mode; an automatic value that is moved becomes held.
    function askShare(share: real) {
        const s = Math.max(0, Math.min(1, share));
        if (multiplies)
            root.asked("multiply", Math.abs(factorAt(s) - 1) < 0.03 ? 1 : factorAt(s));
        else
            root.asked("hold", minimum + s * (maximum - minimum));
    }
    function nudge(steps: real) {
        askShare(thumbShare + steps * 0.01);
    }

    Keys.onPressed: event => {
        const forward = mirrored ? Qt.Key_Left : Qt.Key_Right;
        const backward = mirrored ? Qt.Key_Right : Qt.Key_Left;
        const stride = event.modifiers & Qt.ControlModifier ? 10 : event.modifiers & Qt.ShiftModifier ? 0.2 : 1;
        if (event.modifiers & Qt.AltModifier)
            return;
        if (event.key === forward || event.key === Qt.Key_Up || event.key === Qt.Key_Plus)
            nudge(stride);
        else if (event.key === backward || event.key === Qt.Key_Down || event.key === Qt.Key_Minus)
            nudge(-stride);
        else if (event.key === Qt.Key_Home)
            askShare(0);
        else if (event.key === Qt.Key_End)
            askShare(1);
        else
            return;
        event.accepted = true;
    }

    Rectangle { // typical band
        readonly property real low: root.multiplies ? root.shareOfFactor(root.bandLow / Math.max(root.natural, 1e-9))
                                                    : root.shareOfValue(root.bandLow)
        readonly property real high: root.multiplies ? root.shareOfFactor(root.bandHigh / Math.max(root.natural, 1e-9))
                                                     : root.shareOfValue(root.bandHigh)
        id: band
        visible: root.bandHigh > root.bandLow
        x: Math.min(root.xAt(low), root.xAt(high))
        width: Math.max(1, Math.abs(root.xAt(high) - root.xAt(low)))
        height: 12
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.band
        Rectangle { width: 1; height: parent.height; color: Theme.outline }
        Rectangle { x: parent.width - 1; width: 1; height: parent.height; color: Theme.outline }
    }
    Rectangle { // track
        x: root.inset
        width: root.length
        height: 2
        radius: 1
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.outline
    }
    Rectangle { // the mark at x1
        visible: root.multiplies
        x: root.xAt(0.5) - 1
        width: 2
        height: 16
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text
    }
    Rectangle { // what the body itself would do
        visible: root.mode === "hold"
        x: root.xAt(root.shareOfValue(root.natural)) - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 10
        height: 10
        radius: 5
        color: Theme.surface
        border.width: 1.5
        border.color: Theme.text2
    }

    Item { // thumb
        id: thumb
        x: root.thumbX - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 16

        Rectangle {
            visible: root.activeFocus
            anchors.centerIn: parent
            width: 24
            height: 24
            radius: root.mode === "auto" ? 12 : 6
            color: Theme.surface
            border.width: Theme.lines.focusRing
            border.color: Theme.accent
        }
        Rectangle { // auto: ring
            visible: root.mode === "auto"
            anchors.fill: parent
            radius: 8
            antialiasing: true
            color: touch.containsMouse || root.dragging ? Theme.accentSoft : Theme.surface
            border.width: 2.5
            border.color: Theme.text
        }
        Rectangle { // multiply: diamond
            visible: root.multiplies
            anchors.centerIn: parent
            width: 12
            height: 12
            rotation: 45
            antialiasing: true
            color: Theme.accent
            border.width: root.activeFocus ? 0 : 1
            border.color: Theme.surface
        }
        Rectangle { // hold: block
            visible: root.mode === "hold"
            anchors.centerIn: parent
            width: 14
            height: 16
            radius: 2
            color: Theme.hold
            border.width: 1
            border.color: Theme.surface
        }
    }

    MouseArea {
        id: touch
        anchors.fill: parent
        anchors.topMargin: -2
        anchors.bottomMargin: -2
        hoverEnabled: true
        preventStealing: true
        property real startX: 0
        property real grip: 0
        property bool moved: false
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            startX = mouse.x;
            grip = Math.abs(mouse.x - root.thumbX) <= 16 ? root.thumbX - mouse.x : 0;
            moved = false;
        }
        onPositionChanged: mouse => {
            if (!pressed)
                return;
            if (!moved && Math.abs(mouse.x - startX) < 3)
                return;
            if (!moved) {
                moved = true;
                root.dragStarted();
            }
            root.askShare(root.shareAt(mouse.x + grip));
        }
        onReleased: if (moved) root.dragEnded()
        onCanceled: if (moved) root.dragEnded()
        onDoubleClicked: root.asked("auto", 0)
        onWheel: wheel => {
            if (!root.activeFocus) {
                wheel.accepted = false;
                return;
            }
            root.nudge(wheel.angleDelta.y / 120);
        }
    }
}
