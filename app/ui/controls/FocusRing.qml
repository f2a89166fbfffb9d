import QtQuick
import Lactea.Ui

// The focus ring: accent, 2 px with a gap of 2 px, or inside the edge where a neighbour would cut it.
Rectangle {
    id: root

    property bool inside: false
    property real around: Theme.radii.control

    anchors.fill: parent
    anchors.margins: inside ? 0 : -(Theme.lines.focusGap + Theme.lines.focusRing)
    color: "transparent"
    radius: inside ? around : around + Theme.lines.focusGap + Theme.lines.focusRing
    border.width: Theme.lines.focusRing
    border.color: Theme.accent
    Accessible.ignored: true
}
