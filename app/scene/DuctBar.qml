import QtQuick

// What the colours of the ducts mean: name, unit, numbers; both directions in words, one of them with rings as in the
// picture.
Item {
    id: root

    required property var bar // ViewState.ductBar
    required property font font
    required property color textColour
    required property color haloColour
    readonly property real letter: font.pixelSize
    property real widest: 1e6
    readonly property real zero: bar.zero ?? 0

    component Words: Text {
        font: root.font
        color: root.textColour
        style: Text.Outline
        styleColor: root.haloColour
    }

    visible: bar.name !== undefined
    width: Math.min(widest, Math.max(19 * letter, towards.implicitWidth + back.implicitWidth + letter))
    height: back.y + back.height
    Accessible.role: Accessible.StaticText
    Accessible.name: visible ? qsTr("Colours of the ducts: %1, %2; %3 or %4").arg(bar.name).arg(bar.unit)
                                                                          .arg(bar.forward).arg(bar.backward) : ""

    Words {
        id: title
        text: qsTr("%1, %2").arg(root.bar.name ?? "").arg(root.bar.unit ?? "")
    }
    Rectangle {
        x: -1
        y: title.height + 2
        width: root.width + 2
        height: Math.round(root.letter * 0.9) + 2
        color: "transparent"
        border.width: 1
        border.color: root.textColour
    }
    Item {
        id: colours
        y: title.height + 3
        width: root.width
        height: Math.round(root.letter * 0.9)
        clip: true
        Repeater {
            model: Math.max(0, (root.bar.colours ?? []).length - 1)
            Rectangle {
                required property int index
                readonly property var from: root.bar.colours[index]
                readonly property var to: root.bar.colours[index + 1]
                x: Math.round(from.at * colours.width)
                width: Math.round(to.at * colours.width) - x
                height: colours.height
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: from.colour }
                    GradientStop { position: 1; color: to.colour }
                }
            }
        }
        Repeater {
            model: root.visible ? Math.max(0, Math.floor(root.zero * colours.width / root.letter)) : 0
            Rectangle {
                required property int index
                x: index * root.letter
                width: 0.3 * root.letter
                height: colours.height
                color: Qt.rgba(0.95, 0.95, 0.95, 0.5)
            }
        }
    }
    Repeater {
        model: root.bar.ticks ?? []
        Item {
            id: tick
            required property var modelData
            x: modelData.at * root.width
            y: colours.y + colours.height
            Rectangle { x: -0.5; width: 1; height: 4; color: root.textColour }
            Words {
                x: Math.max(-tick.x, Math.min(-width / 2, root.width - tick.x - width))
                y: 3
                text: tick.modelData.text
            }
        }
    }
    Words {
        id: back
        y: colours.y + colours.height + title.height + 1
        text: "← " + (root.bar.backward ?? "")
    }
    Words {
        id: towards
        y: back.y
        x: root.width - width
        text: (root.bar.forward ?? "") + " →"
    }
}
