import QtQuick
import Lactea.Ui

// All keys, and how to turn the picture by mouse.
Sheet {
    id: root

    title: qsTr("Help and keys")

    readonly property var groups: [
        { heading: qsTr("Time"), rows: [
            [qsTr("Space"), qsTr("play, pause")], [qsTr(", (comma)"), qsTr("one step back")], [qsTr(". (full stop)"), qsTr("one step on")],
            [qsTr("[ and ]"), qsTr("slower, faster")] ] },
        { heading: qsTr("Triggers"), rows: [
            ["S", qsTr("Baby suckles")], ["Y", qsTr("Baby cries")] ] },
        { heading: qsTr("The picture"), rows: [
            [qsTr("drag, arrows"), qsTr("turn (arrows 5°, with Shift 1°, with Ctrl 15°)")],
            [qsTr("Shift + drag, middle drag"), qsTr("move")], [qsTr("wheel, + and −"), qsTr("zoom")],
            ["F", qsTr("go to the selected part")], ["0", qsTr("fit everything")], [qsTr("Home"), qsTr("first view")],
            ["D", qsTr("ducts coloured by flow, by pressure, not")],
            ["L", qsTr("names on, off")], ["P", qsTr("letters for a projector")], [qsTr("C, Shift C"), qsTr("cut it open, take the other side away")],
            [qsTr("< and >, Ctrl + drag"), qsTr("move the cut")],
            [qsTr("Alt Shift arrows, Alt + drag"), qsTr("tilt the cut")],
            [qsTr("Alt C, Alt V"), qsTr("turn the cut to the eye, look straight at it")],
            [qsTr("1 to 9"), qsTr("named views: front, outer, inner, above, nipple, cut, lobe, lobule, alveolus")] ] },
        { heading: qsTr("Parts"), rows: [
            [qsTr("click, Enter"), qsTr("select (Enter: what is in the middle)")], [qsTr("H, Shift H"), qsTr("hide, show all")],
            ["I", qsTr("show it alone, end that")], [qsTr("Alt ↑ and Alt ↓"), qsTr("the part it belongs to, its first part")],
            [qsTr("T, X"), qsTr("fade it, X-ray it; end that")],
            [qsTr("N, Shift N"), qsTr("the next part, the part before")],
            [qsTr("Alt ← and Alt →"), qsTr("parts that were chosen before")],
            ["M", qsTr("follow its milk to the pore, end that")],
            [qsTr("Ctrl F or /"), qsTr("find a part")] ] },
        { heading: qsTr("Lesson"), rows: [ [qsTr("Page Down, Page Up"), qsTr("on, back")] ] },
        { heading: qsTr("Window"), rows: [
            [qsTr("Ctrl Z, Ctrl Shift Z"), qsTr("undo, redo")], [qsTr("F6, Shift F6"), qsTr("next area, area before")],
            [qsTr("Ctrl S"), qsTr("save the picture")], ["F11", qsTr("full screen")], [qsTr("Ctrl + wheel on the charts"), qsTr("zoom the time")],
            [qsTr("Esc"), qsTr("one thing back; it never quits")], [qsTr("F1 or ?"), qsTr("this page")] ] }
    ]

    Caption {
        width: parent.width
        text: qsTr("Letter keys act while the picture has the focus. Click it, or press F6 until it has.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Flow {
        width: parent.width
        spacing: 24
        Repeater {
            model: root.groups
            Column {
                id: group
                required property var modelData
                width: parent.width >= 560 ? (parent.width - 24) / 2 : parent.width
                spacing: 2
                Caption {
                    width: parent.width
                    text: group.modelData.heading
                    weight: 600
                    topPadding: 8
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Repeater {
                    model: group.modelData.rows
                    Item {
                        id: line
                        required property var modelData
                        width: group.width
                        height: Math.max(key.implicitHeight, what.implicitHeight) + 4
                        Caption {
                            id: key
                            anchors.left: parent.left
                            width: parent.width * 0.42
                            text: line.modelData[0]
                            weight: 500
                            wrapMode: Text.Wrap
                        }
                        Caption {
                            id: what
                            anchors.right: parent.right
                            width: parent.width * 0.56
                            text: line.modelData[1]
                            color: Theme.text2
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
