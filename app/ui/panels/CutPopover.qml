import QtQuick
import Lactea.Ui

// How the body is cut open: as in the plates, not at all, or along a plane that can be moved and turned round.
Popover {
    id: root

    required property var session
    readonly property var view: session.view
    readonly property bool plane: view.cutIsPlane
    readonly property point range: {
        view.seed; // another woman has another size
        view.size;
        view.cutNormal;
        return session.cutRangeMm(view.cut);
    }

    label: qsTr("Cut")
    wantedWidth: 300

    Repeater {
        model: [{ key: "plate", text: qsTr("As in the plate") }, { key: "whole", text: qsTr("Uncut") },
                { key: "sagittal", text: qsTr("From the side (sagittal)") },
                { key: "transverse", text: qsTr("From above (transverse)") },
                { key: "frontal", text: qsTr("From the front (frontal)") },
                { key: "free", text: qsTr("Free: tilt it as you like") }]
        MenuRow {
            required property var modelData
            text: modelData.text
            ticked: root.view.cut === modelData.key
            onClicked: root.view.cut = modelData.key
        }
    }
    Caption {
        width: parent ? parent.width : 0
        visible: root.plane
        topPadding: 8
        leftPadding: 8
        role: "small"
        color: Theme.text2
        text: qsTr("Place: %1 mm from the middle").arg(root.view.cutOffsetMm.toLocaleString(Qt.locale(), "f", 0))
    }
    PlainSlider {
        width: parent ? parent.width : 0
        visible: root.plane
        label: qsTr("Place of the cut")
        from: root.range.x
        to: root.range.y
        stepSize: 1
        shown: root.view.cutOffsetMm
        onBegun: root.view.beginDrag()
        onValueAsked: value => root.view.cutOffsetMm = value
        onEnded: root.view.endDrag(qsTr("Move the cut"))
    }
    MenuRow {
        visible: root.plane
        height: visible ? implicitHeight : 0
        text: qsTr("Take the other side away")
        keyText: qsTr("Shift C")
        onClicked: root.view.flipCut()
    }
    MenuRow {
        text: qsTr("Turn the cut towards the eye")
        keyText: qsTr("Alt C")
        onClicked: root.view.alignCutToView()
    }
    MenuRow {
        visible: root.plane
        height: visible ? implicitHeight : 0
        text: qsTr("Look at the cut")
        keyText: qsTr("Alt V")
        onClicked: {
            root.close();
            root.view.lookAtCut();
        }
    }
    Caption {
        width: parent ? parent.width : 0
        visible: root.plane
        topPadding: 4
        leftPadding: 8
        rightPadding: 8
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Ctrl and drag moves the cut, Alt and drag tilts it. Keys: < and > move, Alt, Shift and arrows tilt.")
    }
}
