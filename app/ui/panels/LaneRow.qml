import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One lane: name (a button) and value at the left, the curve, one dotted line with its number at the right.
Item {
    id: root

    required property var chart
    required property TimeWindow time
    property string name: ""
    property string unit: ""
    property real value: 0
    property int decimals: 0
    property string series: ""
    property var quantities: [] // lane numbers of the history: the first solid, the second dashed
    property bool area: false
    property real leastTop: 1
    property real least: 0
    property real gutter: Theme.sizes.laneGutter
    property real end: Theme.sizes.laneEnd
    property bool empty: false
    property var guess: [] // points (s, value) that a learner expects
    property string guessName: ""

    signal menuAsked(Item from)

    implicitHeight: Theme.sizes.lane
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("%1: %2 %3").arg(name).arg(valueText.text).arg(unit)

    AbstractButton { // the name; a click puts another quantity here
        id: nameButton
        x: 12
        y: parent.height / 2 - 21
        width: root.gutter - 16
        height: 22
        leftPadding: 8
        rightPadding: 0
        focusPolicy: Qt.TabFocus
        hoverEnabled: true
        text: root.name
        Accessible.name: qsTr("%1: show something else in this chart").arg(root.name)
        onClicked: root.menuAsked(nameButton)
        Keys.onReturnPressed: nameButton.clicked()
        topInset: 1
        contentItem: Caption {
            id: nameText
            text: root.name
            role: "small"
            underline: nameButton.hovered
            color: nameButton.hovered ? Theme.accent : Theme.text2
            elide: Text.ElideRight
        }
        background: Item {
            FocusRing { visible: nameButton.visualFocus; inside: true; around: 4 }
            MouseArea { // a target of 32 around the words
                x: 0
                y: -6
                width: parent.width
                height: Theme.sizes.targetMin
                cursorShape: Qt.PointingHandCursor
                onClicked: nameButton.clicked()
            }
        }
        Tip {
            target: nameButton
            text: nameText.truncated ? root.name : qsTr("Show something else")
            wanted: nameButton.hovered || nameButton.visualFocus
        }
    }
    Row {
        x: 20
        y: parent.height / 2 - 1
        spacing: 4
        LayoutMirroring.enabled: false
        Caption {
            id: valueText
            text: root.value.toLocaleString(Qt.locale(), "f", root.decimals)
            role: "small"
            weight: 600
        }
        Caption {
            text: root.unit
            role: "unit"
            color: Theme.text2
            height: valueText.height
        }
    }
    ChartLane {
        id: curve
        x: root.gutter
        width: parent.width - root.gutter - root.end
        height: parent.height
        history: root.chart
        lanes: root.quantities
        startS: root.time.startS
        spanS: root.time.spanS
        least: root.least
        leastTop: root.leastTop
        lineColor: Theme.series(root.series)
        areaColor: root.area ? Theme.milkFill : "transparent"
        dashColor: Theme.series(root.series)
        baseColor: Theme.hairline
        guideColor: Theme.hairline
        guess: root.guess
        guessColor: Theme.accent
        visible: !root.empty || root.guess.length > 0
    }
    Caption {
        visible: root.guess.length > 0
        x: parent.width - root.end - width - 48
        y: Math.max(0, curve.guideY - 2)
        text: qsTr("your guess: %1").arg(root.guessName)
        role: "unit"
        weight: 600
        color: Theme.accent
    }
    Caption {
        visible: !root.empty
        x: parent.width - root.end + 4 - width - 8
        y: Math.max(0, curve.guideY - height / 2 + 6)
        text: curve.topValue.toLocaleString(Qt.locale(), "f", curve.topValue < 5 ? 1 : 0)
        role: "unit"
        color: Theme.text2
    }
}
