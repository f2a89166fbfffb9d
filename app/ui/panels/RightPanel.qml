import QtQuick
import Lactea.Ui

// The right column: the card above the hormones, or both as tabs where there is little height or width.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    readonly property bool tabbed: workspace.rightTabs
    readonly property bool cardShown: !tabbed || workspace.rightTab === "part"
    readonly property bool hormonesShown: !tabbed || workspace.rightTab === "hormones"

    signal partChosen(string address)
    signal cardCloseAsked()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Part and hormones")

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle {
        x: root.LayoutMirroring.enabled ? parent.width - 1 : 0
        width: Theme.lines.hairline
        height: parent.height
        color: Theme.hairline
    }

    TabStrip {
        id: tabs
        width: parent.width
        height: root.tabbed ? 40 : 0
        visible: root.tabbed
        current: root.workspace.rightTab
        options: [{ key: "part", text: qsTr("Part") }, { key: "hormones", text: qsTr("Hormones") }]
        onChosen: key => root.workspace.rightTab = key
    }
    PartCard {
        id: card
        visible: root.cardShown
        anchors { left: parent.left; right: parent.right; top: tabs.bottom }
        height: root.tabbed ? parent.height - tabs.height : parent.height - hormones.height
        selection: root.session.selection
        view: root.session.view
        milk: root.session.followedMilk
        sourcesOpen: root.workspace.large
        onPartChosen: address => root.partChosen(address)
        onCloseAsked: root.cardCloseAsked()
    }
    Rectangle {
        visible: !root.tabbed
        anchors { left: parent.left; right: parent.right; top: hormones.top }
        height: Theme.lines.hairline
        color: Theme.hairline
    }
    HormonePanel {
        id: hormones
        visible: root.hormonesShown
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        // The card gives way first; the hormones take what they need up to two thirds.
        height: root.tabbed ? parent.height - tabs.height
                            : Math.min(contentHeight, Math.max(parent.height * 0.66, parent.height - card.contentHeight))
        hormones: root.session.hormones
        stageText: root.session.readout.stageText
        foldable: !root.tabbed
        onAsked: (hormoneId, mode, value) => root.session.setHormone(hormoneId, mode, value)
    }
}
