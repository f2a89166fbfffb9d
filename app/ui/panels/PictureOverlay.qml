import QtQuick
import Lactea.Ui

// What lies on the picture: story line, tools, reflex arc, scale, compass, chips, messages. Never mirrored.
FocusScope {
    id: root

    required property var session
    required property Workspace workspace
    property var picture: null // a BreastView, or null while there is none
    property string drawProblem: ""
    property bool lessonLeft: false // the learner is away from the lesson's step
    property real covered: 0 // by a panel that lies over the picture
    readonly property bool roomForInset: width - covered >= 560 && height >= 400
    readonly property real busyTaken: busy.visible && session.ready ? busy.height + 4 : 0 // at the lower edge
    // The picture shows less than half of the body: it fills the page.
    readonly property bool closeUp: !workspace.firstRun && picture !== null && (picture.hereInBody?.height ?? 1) < 0.5
    readonly property bool roomForTools: height >= 260
    readonly property real storyEnd: milkWay.visible ? milkWay.y + milkWay.height : story.y + story.height
    readonly property alias toolBar: tools
    readonly property alias inset: inset
    readonly property alias toast: toast
    readonly property alias busy: busy
    // Room that the overlay takes from the picture, in units.
    readonly property real takenLeft: Math.max(covered, tools.visible ? 80 : 0)
    readonly property real takenTop: workspace.firstRun ? 8 : Math.max(44, storyEnd + 4)
    readonly property real takenRight: inset.visible ? inset.width + 8 : compass.visible ? compass.width : 0
    // What lies on the picture, in units of this item: names keep away from it.
    readonly property var taken: {
        const rects = [];
        if (covered > 0)
            rects.push(Qt.rect(0, 0, covered, height));
        if (story.visible)
            rects.push(Qt.rect(0, 0, story.x + story.width, storyEnd + 2));
        for (const item of [tools, inset, scaleBar, compass, trail, here])
            if (item.visible)
                rects.push(Qt.rect(item.x, item.y, item.width, item.height));
        if (chips.visible && chips.height > 0)
            rects.push(Qt.rect(chips.x, chips.y, Math.min(chips.implicitWidth, chips.width), chips.height));
        if (ductBar.width > 0)
            rects.push(ductBar);
        if (lyingOver.width > 0)
            rects.push(lyingOver);
        return rects;
    }
    // The picture's own bar of the ducts' colours, in units of this item.
    readonly property rect ductBar: {
        const bar = picture ? (picture.ductBarRect ?? Qt.rect(0, 0, 0, 0)) : Qt.rect(0, 0, 0, 0);
        return Qt.rect(bar.x / Theme.textScale, bar.y / Theme.textScale, bar.width / Theme.textScale, bar.height / Theme.textScale);
    }
    readonly property real ductBarX: scaleBar.visible ? Math.max(144, scaleBar.x + scaleBar.width + 24) : 24
    property rect lyingOver: Qt.rect(0, 0, 0, 0) // a card of the window

    signal viewsAsked(Item from)
    signal cutAsked(Item from)
    signal layersAsked(Item from)
    signal skinAsked(Item from)
    signal hiddenListAsked(Item from)
    signal blockedListAsked(Item from)
    signal softwareAsked()
    signal lessonAsked()

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    // Deep in the body the picture fills the page: what lies on it gets a ground of its own.
    Repeater {
        model: root.closeUp ? [story, milkWay, tools, inset, scaleBar, compass] : []
        Rectangle {
            required property Item modelData
            x: modelData.x - 8
            y: modelData.y - 4
            width: Math.min(modelData.width, modelData.implicitWidth > 0 ? modelData.implicitWidth : modelData.width) + 16
            height: modelData.height + 8
            visible: modelData.visible
            color: Theme.surface
            opacity: 0.88
        }
    }
    Caption {
        id: story
        x: 16
        y: 12
        width: Math.max(160, parent.width - 32 - (inset.visible ? inset.implicitWidth + 8 : 0))
        visible: !root.workspace.firstRun && text !== ""
        role: "read"
        weight: 600
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: root.workspace.wide ? root.session.readout.storyLine : root.session.readout.storyLine.split(":")[0]
        Accessible.role: Accessible.StaticText
        Accessible.name: root.session.readout.storyLine
    }

    Caption { // the way of the milk that is followed
        id: milkWay
        readonly property var milk: root.session.followedMilk
        x: 16
        y: story.visible ? story.y + story.height + 4 : 12
        width: story.width
        visible: !root.workspace.firstRun && milk.active
        wrapMode: Text.Wrap
        maximumLineCount: 4
        text: qsTr("%1. %2. %3").arg(milk.sentence).arg(milk.total).arg(milk.time)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ReflexInset {
        id: inset
        x: parent.width - width - (open ? 0 : 8)
        y: open ? 0 : 8
        z: open ? 2 : 0
        visible: !root.workspace.firstRun && root.roomForInset
        maximumHeight: root.height
        large: root.workspace.lessonDock
        readout: root.session.readout
    }
    DiveTrail {
        id: trail
        x: 96
        y: (milkWay.visible ? milkWay.y + milkWay.height : story.y + Math.max(24, story.height)) + 8
        visible: !root.workspace.firstRun && trail.way.length > 1
        way: root.picture ? (root.picture.diveWay ?? []) : []
        onPartAsked: address => root.session.view.goTo(address)
    }
    YouAreHere {
        id: here
        x: tools.visible && tools.y + tools.height > y ? tools.x + tools.width + 8 : 16 // beside the tools where they reach down to it
        y: scaleBar.y - height - 8
        visible: trail.visible && root.roomForInset
        outline: root.picture ? (root.picture.bodyOutline ?? []) : []
        here: root.picture ? (root.picture.hereInBody ?? Qt.rect(0, 0, 1, 1)) : Qt.rect(0, 0, 1, 1)
        onFitAsked: root.session.view.home()
    }
    ScaleBar {
        id: scaleBar
        x: 24
        y: parent.height - height - 12
        visible: !root.workspace.firstRun && pixelsPerMm > 0 && root.width >= 400
        pixelsPerMm: root.picture ? (root.picture.pixelsPerMm ?? 0) / Theme.textScale : 0
    }
    Compass {
        id: compass
        x: parent.width - width - 14
        y: parent.height - height - 14
        visible: !root.workspace.firstRun && root.picture !== null && root.width >= 520 && root.height >= 380 && !inset.open
        anatomical: root.session.settings.anatomicalCompass ?? false
        onWordsAsked: root.session.settings.anatomicalCompass = !anatomical
        up: root.picture ? (root.picture.upOnScreen ?? Qt.point(0, -1)) : Qt.point(0, -1)
        front: root.picture ? (root.picture.frontOnScreen ?? Qt.point(1, 0)) : Qt.point(1, 0)
        outer: root.picture ? (root.picture.outerOnScreen ?? Qt.point(0, 0)) : Qt.point(0, 0)
    }

    PictureTools {
        id: tools
        x: 8
        y: Math.max(story.y + 24, root.storyEnd) + 12
        visible: !root.workspace.firstRun && root.roomForTools && !root.workspace.compact
        namesShown: root.session.view.namesShown
        cut: root.session.view.cut
        layersOff: root.session.view.layer
        onViewsAsked: from => root.viewsAsked(from)
        onCutAsked: from => root.cutAsked(from)
        onLayersAsked: from => root.layersAsked(from)
        onNamesAsked: root.session.view.namesShown = !root.session.view.namesShown
        onSkinAsked: from => root.skinAsked(from)
        onFitAsked: root.session.view.fit()
    }

    Flow {
        id: chips
        x: scaleBar.visible ? Math.max(88, scaleBar.x + scaleBar.width - 8) : 88
        y: parent.height - height - 12 - root.busyTaken - (root.ductBar.height > 0 ? root.ductBar.height + 12 : 0) - (toast.visible ? toast.height + 8 : 0)
        width: parent.width - x - 140
        visible: !root.workspace.firstRun
        spacing: 8
        leftPadding: 24
        ActionButton {
            visible: root.lessonLeft
            kind: "filled"
            text: qsTr("Back to the lesson")
            tip: qsTr("View, time and settings as the step has them")
            onClicked: root.lessonAsked()
        }
        ActionButton {
            id: hiddenChip
            readonly property int hiddenCount: root.session.view.hidden.length
            readonly property int veiledCount: root.session.view.faded.length + root.session.view.xrayed.length
            visible: hiddenCount + veiledCount > 0
            implicitHeight: Theme.sizes.targetMin
            role: "small"
            text: veiledCount === 0 ? qsTr("%n hidden", "", hiddenCount)
                : hiddenCount === 0 ? qsTr("%n see-through", "", veiledCount)
                : qsTr("%1, %2").arg(qsTr("%n hidden", "", hiddenCount)).arg(qsTr("%n see-through", "", veiledCount))
            endIconName: "chevronDown"
            tip: qsTr("Which they are, and show them again")
            onClicked: root.hiddenListAsked(hiddenChip)
        }
        ActionButton {
            id: blockedChip
            visible: root.session.blockedDucts.length > 0
            implicitHeight: Theme.sizes.targetMin
            role: "small"
            text: qsTr("%n blocked", "ducts", root.session.blockedDucts.length)
            endIconName: "chevronDown"
            tip: qsTr("Which ducts they are, and open them again")
            onClicked: root.blockedListAsked(blockedChip)
        }
        ActionButton {
            visible: root.session.followedMilk.active
            implicitHeight: Theme.sizes.targetMin
            role: "small"
            text: qsTr("Milk of %1").arg(root.session.followedMilk.name)
            endIconName: "close"
            tip: qsTr("Stop following the milk")
            onClicked: root.session.view.follow("")
        }
        ActionButton {
            visible: root.session.view.isolated !== ""
            implicitHeight: Theme.sizes.targetMin
            role: "small"
            text: qsTr("%1 alone").arg(root.session.parts.fullNameOf(root.session.view.isolated))
            endIconName: "close"
            tip: qsTr("Show all the others again")
            onClicked: root.session.view.isolate(root.session.view.isolated)
        }
    }

    Toast {
        id: toast
        x: 16
        y: parent.height - height - 16 - root.busyTaken
        z: 3
        maximumWidth: Math.min(440, root.width - 32)
        width: implicitWidth
        height: implicitHeight
        onUndoAsked: root.session.history.undo()
    }

    BusyNote {
        id: busy
        x: (parent.width - width) / 2
        y: root.session.ready ? parent.height - height - 12 : (parent.height - height) / 2
        z: 3
        width: Math.min(384, parent.width - 40)
        height: implicitHeight
        session: root.session
    }
    Notice { // trouble, told in place
        anchors.centerIn: parent
        width: Math.min(480, parent.width - 32)
        visible: root.drawProblem !== ""
        text: qsTr("The picture cannot be drawn: %1").arg(root.drawProblem)
        advice: qsTr("The charts go on. Lactea can draw with the processor instead of the graphics card; that is slower, and works everywhere.")
        actionText: qsTr("Start again with software drawing")
        onAsked: root.softwareAsked()
    }
    Notice {
        x: (parent.width - width) / 2
        y: root.workspace.firstRun ? (parent.height - height) / 3 : parent.height - height - 24
        width: Math.min(480, parent.width - 32)
        visible: root.session.errorText !== "" && root.drawProblem === ""
        text: root.session.errorText
        actionText: qsTr("Dismiss")
        onAsked: root.session.dismissError()
    }
}
