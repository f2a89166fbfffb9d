import QtQuick
import Lactea.Ui

// A tooltip: shown 500 ms after the pointer rests on its target, above everything else, inside the window.
Item {
    id: root

    required property Item target
    property string text: ""
    property bool wanted: false
    property bool due: false
    readonly property Item surface: TipLayer.item

    onWantedChanged: due = false
    Accessible.ignored: true

    Timer {
        running: root.wanted && root.text !== "" && root.surface !== null
        interval: Theme.tooltipDelayMs
        onTriggered: root.due = true
    }

    Loader {
        active: root.due && root.wanted
        sourceComponent: Rectangle {
            id: bubble
            parent: root.surface
            readonly property point place: {
                root.target.x; root.target.y;
                return root.target.mapToItem(root.surface, root.target.width / 2, root.target.height + 6);
            }
            readonly property bool below: place.y + height + 4 < root.surface.height
            x: Math.max(4, Math.min(root.surface.width - width - 4, place.x - width / 2))
            y: below ? place.y : place.y - root.target.height - height - 12
            z: 10
            width: Math.min(label.implicitWidth + 16, root.surface.width - 8)
            height: label.implicitHeight + 8
            radius: Theme.radii.cursorFlag
            color: Theme.text

            Caption {
                id: label
                x: 8
                y: 4
                width: Math.min(implicitWidth, root.surface.width - 24)
                wrapMode: Text.Wrap
                role: "small"
                text: root.text
                color: Theme.surface
            }
        }
    }
}
