import QtQuick
import Lactea.Ui

// Lanes over one time axis, with cursor, marks and zoom. Drag pans, Ctrl + wheel and the buttons zoom, Live returns
// to the present. The axis is never mirrored.
FocusScope {
    id: root

    required property var session
    required property TimeWindow time
    required property ChartQuantities quantities
    property var guess: ({}) // of the lesson's question: { lane, answer, points }; or empty
    readonly property var readout: session.readout
    readonly property real gutter: Theme.sizes.laneGutter
    readonly property real end: Theme.sizes.laneEnd
    readonly property real axisWidth: width - gutter - end
    readonly property bool empty: !readout.everRan
    readonly property real laneHeight: Math.max(Theme.sizes.lane, (height - Theme.sizes.axis) / Math.max(1, lanes.length))
    property alias transport: transport
    property var marks: []

    signal speedMenuAsked(Item from)
    signal laneMenuAsked(int lane, Item from)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Charts")

    function xOf(timeS: real): real {
        return gutter + (timeS - time.startS) / time.spanS * axisWidth;
    }
    function timeAt(x: real): real {
        return time.startS + (x - gutter) / axisWidth * time.spanS;
    }

    readonly property var lanes: quantities.shown

    // With the line, in the same frame: each frame draws the whole window anew.
    Connections {
        target: root.session.chart
        function onAppended() {
            if (fresh.running) {
                calm.start();
                return;
            }
            calm.stop();
            fresh.start();
            root.refresh();
        }
    }
    Timer {
        id: fresh
        interval: 200
    }
    Connections {
        target: root.readout
        ignoreUnknownSignals: true
        function onChanged() {
            if (!calm.running)
                calm.start();
        }
    }
    // Numbers and marks follow at most five times a second: a reader wants no more, and text costs time.
    Timer {
        id: calm
        interval: 300
        onTriggered: root.refresh()
    }
    function refresh() {
        root.values = root.lanes.map(lane => root.readout[lane.value]);
        const events = root.session.chart.eventList();
        const written = JSON.stringify(events);
        if (written === root.writtenMarks)
            return;
        root.writtenMarks = written;
        root.marks = events;
    }
    property string writtenMarks: ""
    property var values: []
    onLanesChanged: root.refresh()
    Component.onCompleted: root.refresh()

    Column {
        width: parent.width
        Repeater {
            model: root.lanes
            LaneRow {
                id: lane
                required property var modelData
                required property int index
                width: root.width
                height: root.laneHeight
                chart: root.session.chart
                time: root.time
                name: modelData.name
                unit: modelData.unit
                series: modelData.series
                quantities: modelData.lanes
                area: modelData.area
                leastTop: modelData.top
                least: modelData.bottom
                decimals: modelData.decimals
                value: root.values[index] ?? 0
                gutter: root.gutter
                end: root.end
                empty: root.empty
                guess: root.guess.lane === modelData.key ? root.guess.points : []
                guessName: root.guess.lane === modelData.key ? String.fromCharCode(65 + root.guess.answer) : ""
                onMenuAsked: from => root.laneMenuAsked(index, from)
            }
        }
    }
    Caption {
        visible: root.empty
        x: root.gutter
        y: (root.height - Theme.sizes.axis - height) / 2
        width: root.axisWidth
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("Starts when you press Baby suckles.")
        color: Theme.text2
    }

    Item { // marks, cut at the axis' ends
        x: root.gutter
        width: root.axisWidth
        height: parent.height
        clip: true

        Repeater {
            model: root.marks
            Item {
                id: mark
                required property var modelData
                readonly property bool letDown: modelData.kind === "let_down"
                readonly property real from: root.xOf(modelData.timeS) - root.gutter
                readonly property real until: Math.round(2 * root.xOf(modelData.endS < 0 ? root.readout.timeS : modelData.endS)) / 2 - root.gutter
                height: parent.height

                Repeater { // dotted line through all lanes
                    model: mark.letDown ? Math.max(0, Math.floor((root.height - Theme.sizes.axis) / 4)) : 0
                    Rectangle {
                        required property int index
                        x: mark.from
                        y: index * 4
                        width: 1
                        height: 1.5
                        color: Theme.outline
                    }
                }
                Caption {
                    visible: mark.letDown && mark.from >= 0
                    x: mark.from - width - 4 >= 0 ? mark.from - width - 4 : mark.from + 4
                    // In the second lane: before a let-down the curve there is low, in the first it rises.
                    y: root.lanes.length > 1 ? root.laneHeight + 1 : 0
                    text: qsTr("let-down %1").arg((mark.modelData.number ?? 0).toLocaleString(Qt.locale(), "f", 0))
                    role: "unit"
                    color: Theme.text2
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                // What lasts: a bar on the axis. What takes or moves milk above, what is in the mind below it, what holds
                // back at the foot.
                readonly property int line: modelData.group === "breast" ? 0 : modelData.group === "mind" ? 1 : 2
                Rectangle {
                    id: bar
                    visible: !mark.letDown
                    x: mark.from
                    y: root.height - Theme.sizes.axis + [0, 6, 11][mark.line]
                    width: Math.max(6, mark.until - mark.from)
                    height: mark.line === 0 ? 5 : 4
                    radius: height / 2
                    color: mark.line === 0 ? Theme.accent : mark.line === 1 ? Theme.outline : Theme.hold
                    Accessible.role: Accessible.StaticText
                    Accessible.name: mark.modelData.text ?? ""
                    HoverHandler { id: overBar; margin: 4 }
                    Tip {
                        target: bar
                        text: mark.modelData.text ?? ""
                        wanted: overBar.hovered
                    }
                }
            }
        }
    }

    Item { // axis
        id: axis
        y: root.height - Theme.sizes.axis
        width: parent.width
        height: Theme.sizes.axis

        Transport {
            id: transport
            x: 8
            width: root.gutter - 8
            readout: root.readout
            onPlayAsked: root.session.togglePlay()
            onStepAsked: root.session.step()
            onStepBackAsked: root.session.stepBack()
            onSpeedMenuAsked: from => root.speedMenuAsked(from)
        }
        Repeater {
            model: root.time.tickCount
            Item {
                id: tick
                required property int index
                readonly property real timeS: (root.time.firstTick + index) * root.time.tickS / 2
                readonly property bool major: (root.time.firstTick + index) % 2 === 0
                x: root.xOf(timeS)
                visible: x >= root.gutter - 1 && x <= root.gutter + root.axisWidth + 1
                Rectangle {
                    y: 8
                    width: 1
                    height: tick.major ? 7 : 4
                    color: Theme.outline
                }
                Caption {
                    visible: tick.major
                    x: -width / 2
                    y: 17
                    text: root.time.label(tick.timeS)
                    role: "unit"
                    color: Theme.text2
                }
            }
        }
    }

    Item { // cursor
        id: cursor
        // In halves of a pixel: each change of an item, seen or not, has the whole window drawn again.
        readonly property real at: Math.round(2 * root.xOf(root.readout.timeS)) / 2
        visible: at >= root.gutter - 1 && at <= root.gutter + root.axisWidth + 1 && !root.empty
        x: at
        height: parent.height
        Rectangle {
            x: -1
            width: 2
            height: root.height - Theme.sizes.axis + 14
            color: Theme.accent
        }
        Rectangle {
            x: -width / 2
            y: root.height - Theme.sizes.axis + 14
            width: flag.implicitWidth + 12
            height: 20
            radius: Theme.radii.cursorFlag
            color: Theme.accent
            Caption {
                id: flag
                anchors.centerIn: parent
                text: root.readout.timeText
                role: "small"
                weight: 600
                color: Theme.textOnAccent
            }
        }
    }

    MouseArea { // pan and zoom
        x: root.gutter
        width: root.axisWidth
        height: root.height
        z: -1
        property real grabX: 0
        property real grabStartS: 0
        enabled: !root.empty
        onPressed: mouse => {
            grabX = mouse.x;
            grabStartS = root.time.startS;
        }
        onPositionChanged: mouse => {
            if (Math.abs(mouse.x - grabX) > 3 || !root.time.following)
                root.time.pan(grabStartS - (mouse.x - grabX) / root.axisWidth * root.time.spanS - root.time.startS);
        }
        onWheel: wheel => {
            if (wheel.modifiers & Qt.ControlModifier)
                root.time.zoom(wheel.angleDelta.y > 0 ? 1 / 1.25 : 1.25, root.timeAt(wheel.x + root.gutter));
            else
                wheel.accepted = false;
        }
    }

    Column { // zoom and Live, at the end of the axis
        x: root.width - root.end + 12
        y: 4
        spacing: 4
        visible: !root.empty
        Row {
            IconButton {
                implicitWidth: Theme.sizes.targetMin
                implicitHeight: Theme.sizes.targetMin
                iconName: "minus"
                iconSize: 16
                text: qsTr("Show more time")
                onClicked: root.time.zoom(1.6, root.readout.timeS)
            }
            IconButton {
                implicitWidth: Theme.sizes.targetMin
                implicitHeight: Theme.sizes.targetMin
                iconName: "plus"
                iconSize: 16
                text: qsTr("Show less time")
                onClicked: root.time.zoom(1 / 1.6, root.readout.timeS)
            }
        }
        ActionButton {
            visible: !root.time.following
            implicitHeight: Theme.sizes.targetMin
            kind: "outlined"
            role: "small"
            text: qsTr("Live")
            tip: qsTr("Back to the present")
            onClicked: root.time.live()
        }
    }
}
