import QtQuick
import Lactea.Ui

// "Hormones in the blood": one row each, and the signs explained while a row is open.
FocusScope {
    id: root

    required property var hormones
    property string stageText: ""
    property string openId: ""
    property bool folded: false
    property bool foldable: true
    readonly property real contentHeight: column.height

    signal asked(string hormoneId, string mode, real value)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Hormones in the blood")

    Flickable {
        id: scroller
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: Theme.padding
            width: scroller.width - 2 * Theme.padding
            topPadding: 4
            bottomPadding: 4

            Item {
                width: parent.width
                height: Math.max(36, heading.implicitHeight)
                Caption {
                    id: heading
                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    width: parent.width - fold.width
                    text: qsTr("Hormones in the blood")
                    weight: 600
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                IconButton {
                    id: fold
                    anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
                    visible: root.foldable
                    implicitWidth: Theme.sizes.targetMin
                    implicitHeight: Theme.sizes.targetMin
                    iconName: root.folded ? "chevronUp" : "chevronDown"
                    iconSize: 16
                    text: root.folded ? qsTr("Open the hormones") : qsTr("Fold the hormones")
                    onClicked: root.folded = !root.folded
                }
            }
            Repeater {
                model: root.hormones
                HormoneRow {
                    id: row
                    required property var model
                    visible: !root.folded
                    width: column.width
                    hormoneId: model.hormoneId
                    name: model.name
                    unit: model.unit
                    series: model.series
                    mode: model.mode
                    value: model.value
                    natural: model.natural
                    multiplier: model.multiplier
                    held: model.held
                    minimum: model.minimum
                    maximum: model.maximum
                    multiplierMaximum: model.multiplierMaximum
                    bandLow: model.bandLow
                    bandHigh: model.bandHigh
                    outsideLivingRange: model.outsideLivingRange
                    sourceText: model.sourceText
                    stageText: root.stageText
                    open: root.openId === model.hormoneId
                    onOpenAsked: root.openId = open ? "" : hormoneId
                    onAsked: (mode, value) => root.asked(hormoneId, mode, value)
                }
            }
            Flow {
                width: parent.width
                visible: root.openId !== "" && !root.folded
                topPadding: 8
                spacing: 4
                SignNote { sign: "ring"; text: qsTr("body decides") }
                SignNote { sign: "band"; text: qsTr("typical range") }
                SignNote { sign: "diamond"; text: qsTr("multiplied") }
                SignNote { sign: "smallRing"; text: qsTr("body’s own") }
                SignNote { sign: "block"; text: qsTr("you hold it") }
            }
        }
    }
    ThinScrollBar {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        orientation: Qt.Vertical
        size: scroller.visibleArea.heightRatio
        position: scroller.visibleArea.yPosition
        onPositionChanged: if (pressed) scroller.contentY = position * scroller.contentHeight
    }
}
