import QtQuick
import QtQuick.Shapes
import QtQuick.Window
import Lactea.Ui

// One icon of the table, drawn smooth at any text size. Decoration only: the control that holds it has the name.
Item {
    id: root

    property string name: ""
    property color color: Theme.text
    property real size: Theme.sizes.icon
    readonly property var paths: Icons.table[name] ?? ({})

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Item {
        anchors.fill: parent
        // Shapes have no smooth edges of their own on a window without multisampling.
        layer.enabled: true
        layer.samples: 4
        layer.smooth: true
        layer.textureSize: Qt.size(Math.ceil(width * 2 * Theme.textScale * Screen.devicePixelRatio),
                                   Math.ceil(height * 2 * Theme.textScale * Screen.devicePixelRatio))

        Shape { // drawn large and made small: curves are cut into pieces by their size
            readonly property real enlarged: 6 * root.size / 24
            width: 24 * enlarged
            height: 24 * enlarged
            scale: 1 / 6
            transformOrigin: Item.TopLeft

            ShapePath {
                strokeColor: root.paths.stroke ? root.color : "transparent"
                strokeWidth: Theme.sizes.iconStroke * 6
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                scale: Qt.size(root.size / 4, root.size / 4)
                PathSvg { path: root.paths.stroke ?? "" }
            }
            ShapePath {
                strokeColor: "transparent"
                fillColor: root.paths.fill ? root.color : "transparent"
                scale: Qt.size(root.size / 4, root.size / 4)
                PathSvg { path: root.paths.fill ?? "" }
            }
        }
    }
}
