import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One hormone: dash, name, value, mode; the track; and opened, mode buttons and a number box.
FocusScope {
    id: root

    property string hormoneId: ""
    property string name: ""
    property string unit: ""
    property string series: ""
    property string mode: "auto"
    property real value: 0
    property real natural: 0
    property real multiplier: 1
    property real held: 0
    property real minimum: 0
    property real maximum: 1
    property real multiplierMaximum: 2
    property real bandLow: 0
    property real bandHigh: 0
    property bool outsideLivingRange: false
    property string sourceText: ""
    property string stageText: ""
    property bool open: false
    property bool whyOpen: false
    readonly property bool mirrored: LayoutMirroring.enabled

    signal asked(string mode, real value)
    signal openAsked()

    readonly property int decimals: value < 20 ? 1 : 0

    function number(v: real, places: int): string {
        return v.toLocaleString(Qt.locale(), "f", places);
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Column {
        id: column
        width: parent.width

        AbstractButton {
            id: head
            width: parent.width
            implicitHeight: Math.max(28, row.implicitHeight)
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            text: root.name
            Accessible.name: root.open ? qsTr("Close the settings of %1").arg(root.name)
                                       : qsTr("Open the settings of %1").arg(root.name)
            Accessible.description: valueText.text + " " + root.unit
            onClicked: root.openAsked()
            Keys.onReturnPressed: head.clicked()
            // A target of 32 without moving the rows apart.
            topInset: -2
            bottomInset: -2

            contentItem: Item {
                id: row
                implicitHeight: 20
                DashSwatch {
                    id: swatch
                    x: root.mirrored ? parent.width - width : 0
                    anchors.verticalCenter: parent.verticalCenter
                    series: root.series
                }
                Caption {
                    id: label
                    anchors.verticalCenter: parent.verticalCenter
                    x: root.mirrored ? values.width + 8 : 32
                    width: parent.width - 40 - values.width
                    text: root.name
                    elide: Text.ElideRight
                    color: head.hovered ? Theme.accent : Theme.text
                    horizontalAlignment: Text.AlignLeft // mirrored by itself
                }
                Row {
                    id: values
                    x: root.mirrored ? 0 : parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 4
                    Caption {
                        id: valueText
                        text: root.number(root.value, root.decimals)
                        weight: 600
                    }
                    Caption {
                        height: valueText.height
                        text: root.unit
                        role: "unit"
                        color: Theme.text2
                    }
                    Item {
                        width: Math.max(56, modeRow.implicitWidth + 8)
                        height: 20
                        Row {
                            id: modeRow
                            x: root.mirrored ? 0 : parent.width - width
                            spacing: 4
                            readonly property color ink: root.mode === "hold" ? Theme.hold
                                                       : root.mode === "multiply" ? Theme.accent : Theme.text2
                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                size: 16
                                name: root.mode === "hold" ? "lock" : root.mode === "multiply" ? "multiply" : "pulse"
                                color: modeRow.ink
                            }
                            Caption {
                                text: root.mode === "hold" ? qsTr("hold")
                                    : root.mode === "multiply" ? root.number(root.multiplier, 1) : qsTr("auto")
                                role: "small"
                                weight: root.mode === "auto" ? 400 : 600
                                color: modeRow.ink
                            }
                        }
                    }
                }
            }
            background: Item { FocusRing { visible: head.visualFocus; inside: true; around: 4 } }
            padding: 0
            Tip {
                target: head
                text: root.sourceText
                wanted: head.hovered && !root.open
            }
        }
        HormoneSlider {
            id: slider
            width: parent.width
            mode: root.mode
            value: root.value
            natural: root.natural
            minimum: root.minimum
            maximum: root.maximum
            multiplier: root.multiplier
            multiplierMaximum: root.multiplierMaximum
            held: root.held
            bandLow: root.bandLow
            bandHigh: root.bandHigh
            name: root.name
            unit: root.unit
            decimals: root.decimals
            LayoutMirroring.enabled: root.mirrored
            onAsked: (mode, value) => root.asked(mode, value)
        }
        Column {
            width: parent.width
            visible: root.open
            spacing: 8
            bottomPadding: 8

            Item {
                width: parent.width
                height: 18
                Caption {
                    anchors.left: parent.left
                    role: "unit"
                    color: Theme.text2
                    text: root.mode === "multiply" ? qsTr("× 0") : root.number(root.minimum, 0)
                }
                Caption {
                    anchors.horizontalCenter: parent.horizontalCenter
                    role: "unit"
                    color: Theme.text2
                    text: root.mode === "multiply" ? qsTr("× 1")
                        : root.mode === "hold" ? qsTr("body’s own: %1").arg(root.number(root.natural, root.natural < 20 ? 1 : 0)) : ""
                }
                Caption {
                    anchors.right: parent.right
                    role: "unit"
                    color: Theme.text2
                    text: root.mode === "multiply" ? qsTr("× %1").arg(root.number(root.multiplierMaximum, 0))
                                                   : root.number(root.maximum, 0)
                }
            }
            SegmentedSwitch {
                width: parent.width
                stretch: true
                label: qsTr("Who decides on %1").arg(root.name)
                current: root.mode
                options: [
                    { key: "auto", text: qsTr("Auto"), icon: "pulse" },
                    { key: "multiply", text: qsTr("Multiply"), icon: "multiply" },
                    { key: "hold", text: qsTr("Hold"), icon: "lock", tone: "hold" }
                ]
                onChosen: key => root.asked(key, key === "multiply" ? root.multiplier
                                                : key === "hold" ? (root.held > 0 ? root.held : root.value) : 0)
            }
            NumberBox {
                visible: root.mode !== "auto"
                label: root.mode === "multiply" ? qsTr("Factor of %1").arg(root.name) : qsTr("Held value of %1").arg(root.name)
                value: root.mode === "multiply" ? root.multiplier : root.held
                from: root.mode === "multiply" ? 0 : root.minimum
                to: root.mode === "multiply" ? root.multiplierMaximum : root.maximum
                step: root.mode === "multiply" ? 0.1 : root.maximum <= 100 ? 1 : 10
                decimals: root.mode === "multiply" || root.maximum <= 100 ? 1 : 0
                unit: root.mode === "multiply" ? qsTr("× the body’s own") : root.unit
                onValueAsked: value => root.asked(root.mode, value)
            }
        }
        Rectangle {
            width: parent.width
            height: note.implicitHeight + 16
            visible: root.outsideLivingRange
            radius: Theme.radii.control
            color: Theme.holdSoft
            Accessible.role: Accessible.Note
            Accessible.name: words.text

            Icon {
                x: root.mirrored ? parent.width - width - 12 : 12
                y: 10
                name: "notice"
                color: Theme.hold
            }
            Column {
                id: note
                x: root.mirrored ? 12 : 40
                y: 8
                width: parent.width - 52
                Text {
                    id: words
                    width: parent.width
                    textFormat: Text.StyledText
                    font: Theme.font("small", 400)
                    lineHeight: Theme.lineHeight("small")
                    lineHeightMode: Text.FixedHeight
                    color: Theme.text
                    wrapMode: Text.Wrap
                    text: root.stageText === "" ? qsTr("<b>Not seen in a living body.</b> The model still runs and shows what would follow.")
                        : qsTr("<b>Not seen in a living body</b> %1. The model still runs and shows what would follow.").arg(root.stageText)
                }
                LinkText {
                    text: root.whyOpen ? qsTr("Close") : qsTr("Why")
                    ink: Theme.text
                    onClicked: root.whyOpen = !root.whyOpen
                }
                Caption {
                    visible: root.whyOpen
                    width: parent.width
                    text: root.sourceText
                    role: "unit"
                    color: Theme.text
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
