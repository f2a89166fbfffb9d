import QtQuick
import Lactea.Ui

// One lane: name and value at the left, the curve, one dotted line with its number at the right.
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

    implicitHeight: Theme.sizes.lane
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("%1: %2 %3").arg(name).arg(valueText.text).arg(unit)

    Caption {
        x: 20
        y: parent.height / 2 - 19
        width: root.gutter - 24
        text: root.name
        role: "small"
        color: Theme.text2
        elide: Text.ElideRight
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
        visible: !root.empty
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
