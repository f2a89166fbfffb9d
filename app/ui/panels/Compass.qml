import QtQuick
import Lactea.Ui

// Directions in words. Each axis is drawn as its projection; an axis that points at the viewer shrinks to nothing
// and loses its words. The picture gives the screen directions of the body's axes (x right, y down, length 0..1).
Item {
    id: root

    property point up: Qt.point(0, -1)      // towards the head
    property point front: Qt.point(1, 0)    // out of the chest
    property point outer: Qt.point(0, 0)    // away from the middle of the body
    property bool anatomical: false // cranial and lateral instead of up and outer
    readonly property real arm: 28

    signal wordsAsked()

    implicitWidth: 118
    implicitHeight: 92
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Directions in the picture")

    // Words must not fall on each other: "front" goes before "outer", and an axis is left out that is too short or
    // points too nearly where a drawn one does.
    readonly property var axes: {
        const drawn = [];
        const words = anatomical
            ? [qsTr("cranial"), qsTr("caudal"), qsTr("ventral"), qsTr("dorsal"), qsTr("lateral"), qsTr("medial")]
            : [qsTr("up"), qsTr("down"), qsTr("front"), qsTr("back"), qsTr("outer"), qsTr("inner")];
        for (const axis of [{ way: root.up, plus: words[0], minus: words[1] },
                            { way: root.front, plus: words[2], minus: words[3] },
                            { way: root.outer, plus: words[4], minus: words[5] }])
            if (length(axis.way) >= 0.35 && drawn.every(other => apartDeg(axis.way, other.way) >= 35))
                drawn.push(axis);
        return drawn;
    }

    function length(way: point): real {
        return Math.hypot(way.x, way.y);
    }
    // Angle between two axes, 0 to 90 degrees.
    function apartDeg(a: point, b: point): real {
        const cosine = Math.abs(a.x * b.x + a.y * b.y) / Math.max(1e-9, length(a) * length(b));
        return Math.acos(Math.min(1, cosine)) * 180 / Math.PI;
    }

    TapHandler { onTapped: root.wordsAsked() }
    HoverHandler { id: over }
    Tip {
        target: root
        text: root.anatomical ? qsTr("Click for everyday words") : qsTr("Click for the words of anatomy")
        wanted: over.hovered
    }
    Repeater {
        model: root.axes

        Item {
            id: axis
            required property var modelData
            readonly property real length: Math.hypot(modelData.way.x, modelData.way.y)
            x: root.width / 2
            y: root.height / 2

            Rectangle {
                antialiasing: true
                width: 2 * root.arm * axis.length
                height: 1.5
                x: -width / 2
                y: -height / 2
                rotation: Math.atan2(axis.modelData.way.y, axis.modelData.way.x) * 180 / Math.PI
                color: Theme.text2
            }
            Repeater {
                model: [1, -1]
                Caption {
                    required property var modelData
                    readonly property real wayX: axis.modelData.way.x * modelData
                    readonly property real wayY: axis.modelData.way.y * modelData
                    readonly property real share: Math.abs(wayX) / Math.max(1e-6, axis.length)
                    text: modelData > 0 ? axis.modelData.plus : axis.modelData.minus
                    role: "small"
                    color: Theme.text2
                    x: wayX * root.arm - width / 2 + (wayX > 0 ? 1 : -1) * share * (width / 2 + 4)
                    y: wayY * root.arm - height / 2 + (wayY > 0 ? 1 : -1) * (1 - share) * (height / 2)
                }
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: 5
        height: 5
        radius: 2.5
        color: Theme.text2
    }
}
