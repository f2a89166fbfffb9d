import QtQuick
import QtQuick.Scene3D
import Lactea.Scene

// The picture: 3D below, leader lines and drops over it (drawn by PictureView), names on top.
PictureView {
    id: root

    property real ductBarX: 16
    property real ductBarBottom: 12 // its room to the lower edge
    readonly property real ductBarHeight: ductBar.visible ? ductBar.height : 0
    readonly property rect ductBarRect: ductBar.visible ? Qt.rect(ductBar.x, ductBar.y, ductBar.width, ductBar.height)
                                                        : Qt.rect(0, 0, 0, 0)

    clip: true

    Rectangle {
        anchors.fill: parent
        color: root.ground // round the scene; what lies under it costs nothing
        visible: !Window.window || !Qt.colorEqual(Window.window.color, root.ground) // else the window has it already
    }
    Item {
        // Only where the body is does the scene have to be laid into the window.
        x: root.sceneBox.x
        y: root.sceneBox.y
        width: root.sceneBox.width
        height: root.sceneBox.height
        clip: true
        enabled: false // the picture takes all input itself

        Loader {
            x: root.sceneRect.x - root.sceneBox.x
            y: root.sceneRect.y - root.sceneBox.y
            active: root.sceneWanted
            onItemChanged: root.setSceneItem(item)
            sourceComponent: Scene3D {
                width: root.sceneSize.width
                height: root.sceneSize.height
                transformOrigin: Item.TopLeft
                transform: Scale {
                    xScale: root.sceneRect.width / Math.max(1, root.sceneSize.width)
                    yScale: root.sceneRect.height / Math.max(1, root.sceneSize.height)
                }
                // A coarse picture (quality control) is drawn smoothly larger; Scene3D alone would show its pixels.
                layer.enabled: root.sceneSize.width < root.sceneRect.width
                layer.smooth: true
                multisample: false
                cameraAspectRatioMode: Scene3D.UserAspectRatio
                entity: root.sceneRoot
            }
        }
    }
    Repeater {
        model: root.labels
        Rectangle {
            id: label
            required property var modelData
            x: modelData.x
            y: modelData.y
            z: 2
            width: name.width + 2 * root.labelPadPx
            height: name.height + root.labelPadPx
            visible: modelData.shown
            radius: root.labelPlates ? Math.round(root.labelPadPx * 0.6) : 0
            color: root.labelPlates ? root.haloColor : "transparent"
            border.width: root.labelPlates ? (modelData.selected ? 2 : 1) : 0
            border.color: modelData.selected ? root.accentColor : Qt.alpha(root.labelColor, 0.35)
            Accessible.role: Accessible.StaticText
            Accessible.name: name.text
            Repeater { // an outline is one pixel wide, whatever the enlargement
                model: root.enlargement >= 1.5 && !root.labelPlates ? 16 : 0
                Text {
                    required property int index
                    readonly property real turn: index * Math.PI / 8
                    x: name.x + Math.cos(turn)
                    y: name.y + Math.sin(turn)
                    text: name.text
                    font: root.labelFont
                    color: root.haloColor
                    Accessible.ignored: true
                }
            }
            Text {
                id: name
                anchors.centerIn: parent
                text: label.modelData.text
                font: root.labelFont
                color: label.modelData.selected ? root.accentColor : root.labelColor
                style: root.labelPlates ? Text.Normal : Text.Outline
                styleColor: root.haloColor
            }
        }
    }
    DuctBar {
        id: ductBar
        z: 2
        x: root.ductBarX
        y: root.height - root.ductBarBottom - height
        widest: Math.max(0, root.width - x - 16)
        bar: root.session ? root.session.view.ductBar : ({})
        font: root.labelFont
        textColour: root.labelColor
        haloColour: root.haloColor
    }
    Rectangle {
        z: 3
        visible: root.hoverName !== ""
        x: Math.min(root.hoverAt.x + 14, root.width - width - 4)
        y: Math.min(root.hoverAt.y + 18, root.height - height - 4)
        width: tip.implicitWidth + 16
        height: tip.implicitHeight + 8
        radius: 4
        color: root.haloColor
        border.color: root.labelColor
        border.width: 1
        Text {
            id: tip
            anchors.centerIn: parent
            text: root.hoverName
            font: root.labelFont
            color: root.labelColor
        }
    }
}
