import QtQuick
import QtQuick.Shapes
import QtQuick.Window
import Lactea.Ui

// The reflex arc in a side view of the mother: nerve thin and ochre, blood broad and banded, and the stations
// 1 nipple, 2 nerve, 3 brain, 4 blood. The present station is filled; held back, a bar stands at 3 and the path
// after it is dotted. Drawn on a grid of 160 x 192.
Item {
    id: root

    property int station: 0
    property bool heldBack: false
    readonly property real k: Math.min(width / 160, height / 192)
    readonly property real shiftX: (width - 160 * k) / 2

    implicitWidth: Theme.sizes.inset.main[0]
    implicitHeight: Theme.sizes.inset.main[1]
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Reflex arc")
    Accessible.description: heldBack ? qsTr("held back in the brain")
                          : [qsTr("at rest"), qsTr("at the nipple"), qsTr("in the nerve"), qsTr("in the brain"), qsTr("in the blood")][station]

    readonly property string bodyPath: "M13 190 C13 162 14 128 22 106 C28 92 40 90 40 76 C33 68 31 58 32 48"
        + " C34 26 50 13 70 13 C90 13 101 26 103 40 C104 46 108 50 112 55 L104 58 C106 64 104 68 98 69"
        + " L89 69 L88 80 C94 88 105 90 110 98 C120 114 130 134 141 150 C130 162 114 171 103 170 L103 190"
    readonly property string brainPath: "M48 44 C46 30 58 22 74 22 C86 22 94 30 93 42 C93 52 86 55 76 56 C64 57 50 54 48 44 Z"
    readonly property string nervePath: "M74 52 C62 64 49 72 48 90 L47 146 C47 153 50 155 57 155 C80 154 108 148 136 153"
    readonly property string bloodPath: "M80 66 C81 88 74 96 74 112 C75 128 96 137 117 142"

    Item {
        id: drawing
        width: 160 * root.k
        height: 192 * root.k
        x: root.shiftX
        layer.enabled: true
        layer.samples: 4
        layer.smooth: true
        layer.textureSize: Qt.size(Math.ceil(width * 2 * Theme.textScale), Math.ceil(height * 2 * Theme.textScale))

        Shape { // drawn large and made small: curves are cut into pieces by their size
            width: 640
            height: 768
            scale: root.k / 4
            transformOrigin: Item.TopLeft

            ShapePath {
                scale: Qt.size(4, 4)
                strokeWidth: 6
                strokeColor: Theme.text2
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                PathSvg { path: root.bodyPath }
            }
            ShapePath {
                scale: Qt.size(4, 4)
                strokeWidth: 5
                strokeColor: Theme.text2
                fillColor: Theme.sunken
                PathSvg { path: root.brainPath }
            }
            ShapePath {
                scale: Qt.size(4, 4)
                strokeWidth: 8
                strokeColor: Theme.nerve
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                PathSvg { path: root.nervePath }
            }
            ShapePath { // blood, broad
                scale: Qt.size(4, 4)
                strokeWidth: root.heldBack ? -1 : 20
                strokeColor: Theme.blood
                fillColor: "transparent"
                PathSvg { path: root.heldBack ? "" : root.bloodPath }
            }
            ShapePath { // its bands
                scale: Qt.size(4, 4)
                strokeWidth: 6
                strokeStyle: ShapePath.DashLine
                dashPattern: [2.4, 3.2]
                strokeColor: Theme.canvas
                fillColor: "transparent"
                PathSvg { path: root.heldBack ? "" : root.bloodPath }
            }
            ShapePath { // arrow head
                scale: Qt.size(4, 4)
                strokeWidth: root.heldBack ? 6 : 10
                strokeColor: Theme.blood
                fillColor: "transparent"
                joinStyle: ShapePath.MiterJoin
                PathSvg { path: "M110 134 L119 142.5 L106 146" }
            }
            ShapePath { // held back: what would follow is dotted
                scale: Qt.size(4, 4)
                strokeWidth: root.heldBack ? 6 : -1
                strokeStyle: ShapePath.DashLine
                dashPattern: [1.6, 3]
                strokeColor: Theme.text2
                fillColor: "transparent"
                PathSvg { path: root.heldBack ? root.bloodPath : "" }
            }
            ShapePath { // the bar at 3
                scale: Qt.size(4, 4)
                strokeWidth: root.heldBack ? 16 : -1
                strokeColor: Theme.hold
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                PathSvg { path: root.heldBack ? "M68 82 L92 74" : "" }
            }
        }
    }

    Repeater { // hypothalamus and pituitary
        model: [{ x: 73, y: 52, tone: Theme.text }, { x: 80, y: 62, tone: Theme.blood }]
        Rectangle {
            required property var modelData
            width: 8 * root.k
            height: width
            radius: width / 2
            x: root.shiftX + modelData.x * root.k - width / 2
            y: modelData.y * root.k - height / 2
            color: modelData.tone
        }
    }
    Rectangle { // the spark in the nerve
        visible: root.station === 2
        width: 9 * root.k
        height: width
        rotation: 45
        antialiasing: true
        x: root.shiftX + 47.5 * root.k - width / 2
        y: 100 * root.k - height / 2
        color: Theme.nerve
        border.width: 1
        border.color: Theme.canvas
    }
    Repeater {
        model: [{ x: 139, y: 168 }, { x: 33, y: 124 }, { x: 109, y: 44 }, { x: 95, y: 108 }]
        Rectangle {
            id: badge
            required property var modelData
            required property int index
            readonly property bool present: root.heldBack ? index === 2 : root.station === index + 1
            width: Math.max(19, 19 * root.k)
            height: width
            radius: width / 2
            x: root.shiftX + modelData.x * root.k - width / 2
            y: modelData.y * root.k - height / 2
            color: present ? Theme.accent : Theme.canvas
            border.width: present ? 0 : 1.5
            border.color: Theme.text2
            Behavior on color { ColorAnimation { duration: Theme.stateMs } }
            Caption {
                anchors.centerIn: parent
                text: (badge.index + 1).toLocaleString(Qt.locale(), "f", 0)
                role: "unit"
                weight: 600
                color: badge.present ? Theme.textOnAccent : Theme.text
            }
        }
    }
}
