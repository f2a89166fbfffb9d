import QtQuick
import QtQuick.Shapes
import Lactea.Ui

// A dashed frame with round corners.
Shape {
    id: root

    property color color: Theme.outline
    property real lineWidth: Theme.lines.outline
    property real corner: Theme.radii.control

    ShapePath {
        strokeColor: root.color
        strokeWidth: root.lineWidth
        strokeStyle: ShapePath.DashLine
        dashPattern: [4 / root.lineWidth, 3 / root.lineWidth]
        fillColor: "transparent"
        startX: root.corner
        startY: root.lineWidth / 2
        PathLine { x: root.width - root.corner; y: root.lineWidth / 2 }
        PathArc { x: root.width - root.lineWidth / 2; y: root.corner; radiusX: root.corner; radiusY: root.corner }
        PathLine { x: root.width - root.lineWidth / 2; y: root.height - root.corner }
        PathArc { x: root.width - root.corner; y: root.height - root.lineWidth / 2; radiusX: root.corner; radiusY: root.corner }
        PathLine { x: root.corner; y: root.height - root.lineWidth / 2 }
        PathArc { x: root.lineWidth / 2; y: root.height - root.corner; radiusX: root.corner; radiusY: root.corner }
        PathLine { x: root.lineWidth / 2; y: root.corner }
        PathArc { x: root.corner; y: root.lineWidth / 2; radiusX: root.corner; radiusY: root.corner }
    }
}
