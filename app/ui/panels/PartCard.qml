import QtQuick
import Lactea.Ui

// The card of the chosen part: path, name, Latin, at most 40 words, live facts, actions, evidence and sources.
FocusScope {
    id: root

    required property var selection
    required property var view
    required property var milk // FollowedMilk
    property bool sourcesOpen: false
    readonly property real contentHeight: column.height
    readonly property bool mirrored: LayoutMirroring.enabled

    signal partChosen(string address)
    signal closeAsked()

    Accessible.role: Accessible.Pane
    Accessible.name: selection.none ? qsTr("No part is selected") : qsTr("Card of %1").arg(selection.name)

    // "Lobule 214": the number in regular weight beside the name.
    readonly property var nameParts: {
        const found = /^(.*\S)\s+([0-9٠-٩]+)$/.exec(selection.name);
        return found ? [found[1], found[2]] : [selection.name, ""];
    }

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
            topPadding: 8
            bottomPadding: 8

            Caption {
                width: parent.width
                visible: root.selection.none
                topPadding: 8
                text: qsTr("Click a part in the picture or in the list, and it is told here what it is and what it does.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            ChosenParts {
                width: parent.width
                visible: root.selection.count > 1
                selection: root.selection
                onPartChosen: address => root.partChosen(address)
            }
            Flow {
                width: parent.width
                visible: !root.selection.none && root.selection.path.length > 0
                spacing: 4
                Repeater {
                    model: root.selection.path
                    Row {
                        id: step
                        required property var modelData
                        spacing: 4
                        LinkText {
                            text: step.modelData.name
                            onClicked: root.partChosen(step.modelData.address)
                        }
                        Caption {
                            text: "›"
                            role: "small"
                            color: Theme.text2
                        }
                    }
                }
            }
            Item {
                width: parent.width
                height: Math.max(28, title.height)
                visible: !root.selection.none
                Flow {
                    id: title
                    width: parent.width - cross.width - 4
                    anchors.left: parent.left
                    spacing: 6
                    Caption {
                        width: Math.min(implicitWidth, title.width)
                        text: root.nameParts[0]
                        role: "title"
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.Heading
                        Accessible.name: root.selection.name
                    }
                    Caption {
                        visible: text !== ""
                        text: root.nameParts[1]
                        role: "title"
                        weight: 400
                    }
                }
                IconButton {
                    id: cross
                    anchors.right: parent.right
                    anchors.rightMargin: root.mirrored ? 0 : -4
                    anchors.verticalCenter: title.verticalCenter
                    implicitWidth: Theme.sizes.targetMin
                    implicitHeight: Theme.sizes.targetMin
                    iconName: "close"
                    text: qsTr("Close the card")
                    shortcutText: qsTr("Esc")
                    onClicked: root.closeAsked()
                }
            }
            Caption {
                width: parent.width
                visible: !root.selection.none && root.selection.latin !== ""
                text: root.selection.latin
                Accessible.description: root.selection.latinStatus
                role: "small"
                slanted: true
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft // mirrored by itself
            }
            Caption {
                width: parent.width
                visible: !root.selection.none
                topPadding: 4
                text: root.selection.definition
                wrapMode: Text.Wrap
            }
            Caption {
                width: parent.width
                visible: !root.selection.none && !root.selection.drawn
                topPadding: 4
                text: qsTr("Not drawn in this picture.")
                role: "small"
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Flow {
                id: actions
                width: parent.width
                visible: root.selection.drawn
                topPadding: 4
                spacing: 1 // all five in one row
                readonly property var all: root.selection.addresses
                readonly property bool isHidden: {
                    root.view.hidden; // changes
                    return root.view.hidesAll(all);
                }
                readonly property bool isAlone: {
                    root.view.isolated; // changes
                    root.view.hidden;
                    return root.view.isAlone(all);
                }
                readonly property bool isFaded: {
                    root.view.faded; // changes
                    return root.view.fadesAll(all);
                }
                readonly property bool isXrayed: {
                    root.view.xrayed; // changes
                    return root.view.xraysAll(all);
                }

                CardAction {
                    text: qsTr("Alone")
                    iconName: "alone"
                    keyName: "I"
                    checked: actions.isAlone
                    onClicked: root.view.isolateParts(root.selection.addresses)
                }
                CardAction {
                    text: actions.isHidden ? qsTr("Show") : qsTr("Hide")
                    iconName: actions.isHidden ? "eye" : "eyeHidden"
                    keyName: "H"
                    checked: actions.isHidden
                    onClicked: root.view.toggleHiddenParts(root.selection.addresses)
                }
                CardAction {
                    text: qsTr("Fade")
                    iconName: "faded"
                    keyName: "T"
                    checked: actions.isFaded
                    onClicked: root.view.toggleFadedParts(root.selection.addresses)
                }
                CardAction {
                    text: qsTr("X-ray")
                    iconName: "xray"
                    keyName: "X"
                    checked: actions.isXrayed
                    onClicked: root.view.toggleXrayedParts(root.selection.addresses)
                }
                CardAction {
                    text: qsTr("Go to")
                    iconName: "fit"
                    keyName: "F"
                    onClicked: root.view.goToParts(root.selection.addresses)
                }
            }
            Flow {
                width: parent.width
                visible: root.selection.drawn
                topPadding: 4
                bottomPadding: 4
                spacing: 8
                ActionButton {
                    id: followButton
                    readonly property bool following: root.milk.active && root.view.followed === root.selection.address
                    visible: root.selection.drawn && (following || followButton.can)
                    readonly property bool can: {
                        root.selection.facts; // another body
                        return root.milk.canFollow(root.selection.address);
                    }
                    kind: "outlined"
                    checked: following
                    text: qsTr("Follow its milk")
                    tip: qsTr("Key %1").arg("M")
                    onClicked: root.view.follow(root.selection.address)
                }
                ActionButton {
                    visible: root.selection.drains && root.selection.count === 1
                    kind: "outlined"
                    text: qsTr("Select what drains here")
                    onClicked: root.selection.selectDrained()
                }
            }
            Caption {
                width: parent.width
                visible: !root.selection.none && text !== ""
                topPadding: 4
                text: root.selection.inLetDown ?? ""
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Caption {
                width: parent.width
                visible: !root.selection.none && text !== ""
                topPadding: 4
                text: root.selection.size ? qsTr("In general: %1").arg(root.selection.size) : ""
                role: "small"
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Item { width: 1; height: 4; visible: facts.count > 0 }
            Repeater {
                id: facts
                model: root.selection.none ? [] : root.selection.facts
                Item {
                    id: fact
                    required property var modelData
                    width: column.width
                    height: Math.max(24, label.implicitHeight, value.implicitHeight)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData.label + " " + modelData.value
                    Caption {
                        id: label
                        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                        width: parent.width - value.width - 8
                        text: fact.modelData.label
                        role: "small"
                        color: Theme.text2
                        wrapMode: Text.Wrap
                    }
                    Caption {
                        id: value
                        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                        width: Math.min(implicitWidth, parent.width * 0.6)
                        text: fact.modelData.value
                        role: "small"
                        weight: 600
                        horizontalAlignment: Text.AlignRight
                        wrapMode: Text.Wrap
                    }
                }
            }
            Flow {
                width: parent.width
                visible: !root.selection.none && root.selection.contents.length > 0
                topPadding: 4
                spacing: 4
                Caption {
                    text: qsTr("Holds:")
                    role: "small"
                    color: Theme.text2
                }
                Repeater {
                    model: root.selection.contents
                    LinkText {
                        id: held
                        required property var modelData
                        text: held.modelData.count > 0
                            ? qsTr("%1 (%2)").arg(held.modelData.name).arg(held.modelData.count.toLocaleString(Qt.locale(), "f", 0))
                            : held.modelData.name
                        onClicked: root.partChosen(held.modelData.address)
                    }
                }
            }
            MilkWay {
                width: parent.width
                visible: root.milk.active
                milk: root.milk
                onPartChosen: address => root.partChosen(address)
                onEndAsked: root.view.follow("")
            }
            Flow {
                width: parent.width
                visible: !root.selection.none && root.selection.evidenceText !== ""
                topPadding: 8
                spacing: 8
                Row {
                    spacing: 6
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.selection.evidence === "assumption" || root.selection.evidence === "assumed" ? "notice" : "check"
                        size: 14
                        color: Theme.text2
                    }
                    Caption {
                        text: root.selection.evidenceText
                        role: "unit"
                        color: Theme.text2
                    }
                }
                LinkText {
                    visible: root.selection.sources.length > 0
                    text: qsTr("Sources (%1)").arg(root.selection.sources.length.toLocaleString(Qt.locale(), "f", 0))
                    role: "unit"
                    onClicked: root.sourcesOpen = !root.sourcesOpen
                }
            }
            Column {
                width: parent.width
                visible: root.sourcesOpen && !root.selection.none
                spacing: 4
                topPadding: 4
                Repeater {
                    model: root.selection.sources
                    Caption {
                        required property string modelData
                        width: column.width
                        text: modelData
                        role: "unit"
                        color: Theme.text2
                        wrapMode: Text.Wrap
                    }
                }
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
