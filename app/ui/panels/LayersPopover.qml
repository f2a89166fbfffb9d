import QtQuick
import Lactea.Ui

// Takes layers off, the skin first; draws the lobes apart; how the picture is coloured.
Popover {
    id: root

    required property var session

    label: qsTr("Layers")
    wantedWidth: 320

    Caption {
        width: parent ? parent.width : 0
        leftPadding: 8
        topPadding: 4
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Take off layer by layer")
    }
    PlainSlider {
        width: parent ? parent.width : 0
        label: qsTr("Outermost layer that is shown")
        from: 0
        to: 3
        stepSize: 1
        snapMode: PlainSlider.SnapAlways
        marks: [qsTr("Skin"), qsTr("Fat"), qsTr("Lobes"), qsTr("Ducts")]
        shown: root.session.view.layer
        onValueAsked: value => root.session.view.layer = Math.round(value)
    }
    MenuRow {
        text: qsTr("Whole body, uncut")
        ticked: root.session.view.cut === "whole"
        onClicked: root.session.view.cut = ticked ? "plate" : "whole"
    }
    Caption {
        width: parent ? parent.width : 0
        leftPadding: 8
        topPadding: 8
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Draw the lobes apart along their ducts")
    }
    PlainSlider {
        width: parent ? parent.width : 0
        label: qsTr("How far the lobes stand apart")
        from: 0
        to: 1
        stepSize: 0.05
        marks: [qsTr("Together"), qsTr("Apart")]
        shown: root.session.view.apart
        onBegun: root.session.view.beginDrag()
        onValueAsked: value => root.session.view.apart = value
        onEnded: root.session.view.endDrag(qsTr("Draw the lobes apart"))
    }
    Caption {
        width: parent ? parent.width : 0
        leftPadding: 8
        topPadding: 8
        bottomPadding: 4
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Colours")
    }
    SegmentedSwitch {
        width: parent ? parent.width : 0
        stretch: true
        label: qsTr("How fleshy the colours are")
        options: [{ key: "diagram", text: qsTr("Diagram") }, { key: "clinical", text: qsTr("Clinical") },
                  { key: "tissue", text: qsTr("Tissue") }]
        current: root.session.view.comfort
        onChosen: key => root.session.view.comfort = key
    }
    MenuRow {
        text: qsTr("Each lobe in a tint of its own")
        ticked: root.session.view.tinted
        onClicked: root.session.view.tinted = !ticked
    }
    Caption {
        width: parent ? parent.width : 0
        leftPadding: 8
        topPadding: 8
        bottomPadding: 4
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Ducts coloured by (key D)")
    }
    SegmentedSwitch {
        width: parent ? parent.width : 0
        stretch: true
        label: qsTr("What colours the ducts")
        options: [{ key: "plain", text: qsTr("Nothing") }, { key: "flow", text: qsTr("Flow") },
                  { key: "pressure", text: qsTr("Pressure") }]
        current: root.session.view.ducts
        onChosen: key => root.session.view.ducts = key
    }
}
