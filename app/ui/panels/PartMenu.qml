import QtQuick
import Lactea.Ui

// What can be done with the chosen parts, at the pointer.
Popover {
    id: root

    required property var session
    readonly property var selection: session.selection
    readonly property var view: session.view
    readonly property bool some: selection.drawn

    label: selection.none ? qsTr("Picture") : selection.name
    wantedWidth: 264

    component Row: MenuRow {
        height: visible ? implicitHeight : 0
    }

    Caption {
        width: parent ? parent.width : 0
        visible: !root.selection.none
        leftPadding: 8
        rightPadding: 8
        topPadding: 4
        text: root.selection.count > 1 ? qsTr("%1 parts").arg(root.selection.count.toLocaleString(Qt.locale(), "f", 0))
                                       : root.selection.name
        weight: 600
        wrapMode: Text.Wrap
    }
    Row {
        visible: root.some
        text: qsTr("Go to")
        keyText: "F"
        onClicked: { root.close(); root.view.goToParts(root.selection.addresses); }
    }
    Row {
        visible: root.some
        text: qsTr("Show alone")
        keyText: "I"
        ticked: root.view.isAlone(root.selection.addresses)
        onClicked: { root.close(); root.view.isolateParts(root.selection.addresses); }
    }
    Row {
        visible: root.some
        text: root.view.hidesAll(root.selection.addresses) ? qsTr("Show") : qsTr("Hide")
        keyText: "H"
        onClicked: { root.close(); root.view.toggleHiddenParts(root.selection.addresses); }
    }
    Row {
        visible: root.some
        text: qsTr("Fade")
        keyText: "T"
        ticked: root.view.fadesAll(root.selection.addresses)
        onClicked: { root.close(); root.view.toggleFadedParts(root.selection.addresses); }
    }
    Row {
        visible: root.some
        text: qsTr("X-ray")
        keyText: "X"
        ticked: root.view.xraysAll(root.selection.addresses)
        onClicked: { root.close(); root.view.toggleXrayedParts(root.selection.addresses); }
    }
    Repeater {
        model: root.some && root.selection.count === 1 ? root.selection.groups : []
        Row {
            required property var modelData
            text: qsTr("Hide: %1").arg(modelData.name)
            onClicked: { root.close(); root.view.hide(modelData.address); }
        }
    }
    Row {
        visible: root.some && root.selection.count === 1 && root.session.followedMilk.canFollow(root.selection.address)
        text: qsTr("Follow its milk")
        keyText: "M"
        ticked: root.session.followedMilk.active && root.view.followed === root.selection.address
        onClicked: { root.close(); root.view.follow(root.selection.address); }
    }
    Row {
        visible: root.some && root.selection.count === 1 && root.selection.drains
        text: qsTr("Select what drains here")
        onClicked: { root.close(); root.selection.selectDrained(); }
    }
    Row {
        readonly property string duct: root.selection.count === 1 ? root.selection.duct : ""
        readonly property bool blocked: root.session.blockedDucts.indexOf(duct) >= 0
        visible: duct !== ""
        text: blocked ? qsTr("Open this duct again") : qsTr("Block this duct")
        onClicked: { root.close(); root.session.blockDuct(duct, !blocked); }
    }
    Row {
        visible: root.view.hidden.length > 0 || root.view.isolated !== ""
        text: qsTr("Show all")
        keyText: qsTr("Shift H")
        onClicked: { root.close(); root.view.showAll(); }
    }
    Row {
        text: qsTr("Fit everything")
        keyText: (0).toLocaleString(Qt.locale(), "f", 0)
        onClicked: { root.close(); root.view.fit(); }
    }
}
