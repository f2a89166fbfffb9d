// The picture alone, for `lactea snapshot`.
import QtQuick
import Lactea.Session
import Lactea.Scene

Window {
    id: root

    required property string theme
    required property var colours
    required property string fontFamily
    property alias session: session
    property alias picture: view
    property string drawProblem
    property bool stillFrame: false

    color: root.colours.canvas
    flags: Qt.FramelessWindowHint | Qt.BypassWindowManagerHint

    Session { id: session }

    BreastView {
        id: view
        anchors.fill: parent
        session: session
        theme: root.theme
        ground: root.colours.canvas
        labelColor: root.colours.text
        haloColor: root.colours.halo
        accentColor: root.colours.accent
        fontFamily: root.fontFamily
        textScale: Math.max(1, root.height / 720)
        milkFill: root.colours.milkFill
        milkEdge: root.colours.milkEdge
        stillPicture: true
        active: true
        onStillFrameDrawn: root.stillFrame = true
        onDrawFailed: reason => root.drawProblem = reason
    }
}
