import QtQuick
import Lactea.Ui

// One row of the parts tree: rest, hover (the eye appears), selected (bar and pale), hidden (eye struck), see-through
// (half a ring when faded, a ring with a core when X-rayed: a click makes it solid again),
// part-hidden group (eye half). The tree itself has the focus and moves the current row.
Item {
    id: root

    property string name: ""
    property int depth: 0
    property bool hasChildren: false
    property bool expanded: false
    property int count: 0
    property string visibility: "shown" // or hidden, faded, xrayed, part, none: the picture does not have it, so it has no eye
    property bool selected: false
    property bool current: false // the row with the keyboard focus
    property bool proposed: false // Enter in the search would take it
    readonly property real indent: 20 + depth * 12
    readonly property bool mirrored: LayoutMirroring.enabled

    signal chosen()
    signal added() // to the parts that are chosen, or out of them
    signal toggled()
    signal eyeAsked()

    implicitHeight: Theme.sizes.treeRow
    Accessible.role: Accessible.TreeItem
    Accessible.name: name
    Accessible.description: [hasChildren ? (expanded ? qsTr("open") : qsTr("closed")) : "",
                             visibility === "hidden" ? qsTr("hidden") : visibility === "faded" ? qsTr("faded")
                             : visibility === "xrayed" ? qsTr("X-rayed") : visibility === "part" ? qsTr("partly hidden") : ""]
                            .filter(word => word !== "").join(", ")
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.onPressAction: root.chosen()

    Rectangle {
        anchors.fill: parent
        color: root.selected ? Theme.accentSoft : over.hovered || root.proposed ? Theme.sunken : "transparent"
    }
    Rectangle {
        visible: root.selected
        x: root.mirrored ? parent.width - width : 0
        width: 3
        height: parent.height
        color: Theme.accent
    }
    HoverHandler { id: over }
    MouseArea {
        anchors.fill: parent
        onClicked: mouse => {
            if (mouse.modifiers & (Qt.ControlModifier | Qt.ShiftModifier))
                root.added();
            else
                root.chosen();
        }
        onDoubleClicked: if (root.hasChildren) root.toggled()
    }

    Item {
        id: twist
        x: root.mirrored ? parent.width - root.indent : root.indent - width
        width: 18
        height: parent.height
        visible: root.hasChildren
        Icon {
            anchors.centerIn: parent
            size: 16
            name: root.expanded ? "chevronDown" : root.mirrored ? "chevronLeft" : "chevronRight"
            color: Theme.text2
        }
        MouseArea {
            anchors { fill: parent; leftMargin: -6; rightMargin: -4 }
            onClicked: root.toggled()
        }
    }
    Caption {
        id: label
        readonly property real lead: root.indent + 4
        x: root.mirrored ? end.width + 8 : lead
        width: parent.width - lead - end.width - 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        weight: root.selected ? 600 : 400
        color: root.visibility === "hidden" ? Theme.text2 : Theme.text
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft // mirrored by itself
    }
    Tip {
        target: root
        text: root.name
        wanted: over.hovered && label.truncated
    }
    Row {
        id: end
        x: root.mirrored ? 4 : parent.width - width - 4
        height: parent.height
        spacing: 2
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.count > 0 && !eye.visible
            text: root.count.toLocaleString(Qt.locale(), "f", 0)
            role: "small"
            color: Theme.text2
            rightPadding: 4
            leftPadding: 4
        }
        Item {
            id: eye
            visible: root.visibility !== "none"
                  && (over.hovered || root.visibility !== "shown" || root.selected || root.current)
            width: 28
            height: parent.height
            Accessible.role: Accessible.Button
            Accessible.name: ["hidden", "faded", "xrayed"].indexOf(root.visibility) >= 0 ? qsTr("Show %1").arg(root.name) : qsTr("Hide %1").arg(root.name)
            Icon {
                anchors.centerIn: parent
                size: 16
                name: root.visibility === "hidden" ? "eyeHidden" : root.visibility === "faded" ? "faded"
                    : root.visibility === "xrayed" ? "xray" : root.visibility === "part" ? "eyeHalf" : "eye"
                color: Theme.text2
            }
            MouseArea {
                anchors.fill: parent
                onClicked: root.eyeAsked()
            }
        }
    }
    FocusRing { visible: root.current; inside: true; around: 0 }
}
