import QtQuick
import QtQuick.Shapes
import Lactea.Ui

// A small picture of the body from the outer side, with what the large one shows. Only while the eye is deep in it.
Rectangle {
    id: root

    property var outline: [] // points, x and y 0..1
    property rect here: Qt.rect(0, 0, 1, 1) // in the same measure
    signal fitAsked()

    readonly property real inner: height - 8
    readonly property point middle: Qt.point(4 + (here.x + here.width / 2) * inner, 4 + (here.y + here.height / 2) * inner)

    implicitWidth: 104
    implicitHeight: 104
    color: Theme.surface
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("You are here: a small picture of the whole breast with the place that is shown")

    Shape {
        x: 4
        y: 4
        width: root.inner
        height: root.inner
        ShapePath {
            strokeWidth: 1
            strokeColor: Theme.text2
            fillColor: Theme.sunken
            PathPolyline {
                path: root.outline.length > 2 ? root.outline.concat([root.outline[0]])
                                                    .map(p => Qt.point(p.x * root.inner, p.y * root.inner)) : []
            }
        }
    }
    Rectangle { // what is shown, at least a dot in a ring
        readonly property real size: Math.max(7, Math.min(root.inner, root.here.height * root.inner))
        x: root.middle.x - width / 2
        y: root.middle.y - height / 2
        width: size
        height: size
        radius: size > 14 ? 2 : size / 2
        color: size > 14 ? "transparent" : Theme.accent
        border.width: 2
        border.color: Theme.accent
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: root.fitAsked()
    }
}
