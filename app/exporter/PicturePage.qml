import QtQuick
import Lactea.Session
import Lactea.Scene

// The picture alone, as large as it is asked for and drawn piece by piece (TiledPicture). It is laid out as in a window
// of 720 units of height and enlarged from there, so that names and lines keep their share of it.
Item {
    id: root

    required property Session session
    required property QtObject surface // to draw the 3D with
    required property string theme
    required property var colours
    required property string fontFamily
    required property bool transparent
    required property string credit
    required property real enlargement
    required property real margin // pixels that are drawn around a piece: lines look at their neighbours
    property rect piece // pixels of the whole picture that are drawn now; empty: all
    property bool drawn: false // this piece, to its end
    property string drawProblem

    Item {
        x: -root.piece.x
        y: -root.piece.y
        width: root.width / root.enlargement
        height: root.height / root.enlargement
        scale: root.enlargement
        transformOrigin: Item.TopLeft

        BreastView {
            id: picture
            anchors.fill: parent
            taken: [picture.ductBarRect]
            session: root.session
            theme: root.theme
            ground: root.transparent ? "transparent" : root.colours.canvas
            labelColor: root.colours.text
            haloColor: root.colours.halo
            accentColor: root.colours.accent
            fontFamily: root.fontFamily
            milkFill: root.colours.milkFill
            milkEdge: root.colours.milkEdge
            enlargement: root.enlargement
            surface: root.surface
            tile: root.piece.width > 0 ? Qt.rect((root.piece.x - root.margin) / root.enlargement,
                                                 (root.piece.y - root.margin) / root.enlargement,
                                                 (root.piece.width + 2 * root.margin) / root.enlargement,
                                                 (root.piece.height + 2 * root.margin) / root.enlargement)
                                       : Qt.rect(0, 0, 0, 0)
            stillPicture: true
            active: true
            onStillFrameDrawn: root.drawn = true
            onDrawFailed: reason => root.drawProblem = reason
        }
        Text {
            anchors { right: parent.right; bottom: parent.bottom; margins: 10 }
            visible: text !== ""
            text: root.credit
            font.family: root.fontFamily
            font.pixelSize: 11
            color: root.colours.text
            style: Text.Outline
            styleColor: root.colours.halo
        }
    }
}
