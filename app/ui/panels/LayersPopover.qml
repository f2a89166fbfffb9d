import QtQuick
import Lactea.Ui

// Takes layers off, the skin first.
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
}
