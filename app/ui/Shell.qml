import QtQuick
import QtQuick.Window
import Lactea.Ui

// The whole surface of the window: places picture and panels by the layout table, routes keys and wishes.
// Sizes are units; the surface is scaled by the text scale, the picture is not (it draws in window pixels).
FocusScope {
    id: root

    required property var session
    property var player: null // LessonPlayer
    property Item picture: null // BreastView
    property Item planCard: null // what the plan that is shown rests on
    property bool fullScreen: false
    property string drawProblem: ""
    property bool cardDue: true // the first click on a part opens its card

    readonly property real scaleFactor: Theme.textScale
    readonly property alias workspace: workspace
    readonly property alias surface: surface
    readonly property alias menus: menus
    readonly property alias dock: dock
    readonly property alias leftPanel: left
    readonly property alias overlay: overlay
    readonly property alias pictureHost: pictureHost
    readonly property bool mirrored: LayoutMirroring.enabled

    signal fullScreenAsked(bool wanted)
    signal quitAsked()
    signal pictureSaveAsked()

    LayoutMirroring.childrenInherit: true

    function choosePart(address: string) {
        session.selection.select(address);
        if (cardDue && address !== "") {
            cardDue = false;
            if (!workspace.rightShown)
                workspace.openRight("part");
        }
        workspace.rightTab = "part";
    }
    function togglePart(address: string) {
        session.selection.toggle(address);
        workspace.rightTab = "part";
    }
    // At a place of the picture; a part that is not among the chosen ones is chosen.
    function openPartMenu(address: string, at: point) {
        if (address !== "" && !session.selection.holds(address))
            choosePart(address);
        else if (address === "")
            session.selection.clear();
        menuSpot.x = at.x;
        menuSpot.y = at.y;
        menus.part.openAt(menuSpot);
    }
    function pressTrigger(triggerId: string) {
        if (workspace.firstRun)
            workspace.endFirstRun();
        session.pressTrigger(triggerId);
    }
    function openLesson(lessonId: string, step: int) {
        workspace.openLeft("lesson");
        if (player)
            player.open(lessonId, step);
    }
    function resetAll() {
        root.session.resetAll();
        pictureHost.forceActiveFocus(Qt.OtherFocusReason);
    }
    function openSearch() {
        workspace.openLeft("parts");
        left.focusSearch();
    }
    function goBackOneThing(): bool {
        if (planCard && planCard.open)
            planCard.open = false;
        else if (overlay.inset.open)
            overlay.inset.open = false;
        else if (workspace.chartsOver)
            workspace.chartsOver = false;
        else if (workspace.leftShown && workspace.leftOver)
            workspace.closeLeft();
        else if (session.followedMilk.active)
            session.view.follow("");
        else if (!session.selection.none)
            session.selection.clear();
        else if (player && player.active)
            player.leave();
        else if (fullScreen)
            fullScreenAsked(false);
        else
            return false;
        return true;
    }
    function focusArea(by: int) {
        const areas = [pictureHost, dock.triggerRow, compactDock.triggerRow, dock.timeline.transport, left, right,
                       overlay.toolBar, firstRun, topBar].filter(area => area.visible);
        let now = -1;
        for (let item = root.Window.activeFocusItem; item; item = item.parent) {
            now = areas.indexOf(item);
            if (now >= 0)
                break;
        }
        const next = areas[(now + by + areas.length) % areas.length];
        next.forceActiveFocus(Qt.TabFocusReason);
        if (next !== pictureHost && root.Window.activeFocusItem === next) {
            const inside = next.nextItemInFocusChain(true);
            if (inside)
                inside.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Workspace {
        id: workspace
        settings: root.session.settings
        unitsWide: surface.width
        unitsHigh: surface.height
        fullScreen: root.fullScreen
        lessonActive: root.player !== null && root.player.active
    }
    TimeWindow {
        id: time
        nowS: root.session.readout.timeS
    }
    ChartQuantities {
        id: quantities
        most: workspace.lanes
        lessonLanes: root.player && root.player.active ? root.player.lanes : []
    }
    ExploreKeys {
        id: keys
        session: root.session
        picture: root.picture
        onTriggerAsked: triggerId => root.pressTrigger(triggerId)
        onHelpAsked: menus.help.open(pictureHost)
        onSearchAsked: root.openSearch()
        onPartAsked: address => root.choosePart(address)
    }

    Keys.onEscapePressed: event => event.accepted = root.goBackOneThing()
    Keys.onSpacePressed: root.session.togglePlay()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
        visible: !Window.window || !Qt.colorEqual(Window.window.color, Theme.canvas) // a window of that colour needs none
    }

    onPictureChanged: {
        if (!picture)
            return;
        picture.parent = pictureHost;
        picture.anchors.fill = pictureHost;
    }

    onPlanCardChanged: {
        if (!planCard)
            return;
        planCard.parent = surface;
        planCard.z = 4;
    }
    // At the end side: over cards like itself, beside the body, and never over tools or the tree.
    Binding {
        when: root.planCard !== null
        target: root.planCard
        property: "x"
        value: root.mirrored ? 8 : surface.width - (root.planCard ? root.planCard.width : 0) - 8
    }
    Binding { when: root.planCard !== null; target: root.planCard; property: "y"; value: topBar.height + 4 }
    Binding {
        when: root.planCard !== null
        target: root.planCard
        property: "width"
        value: workspace.rightShown ? workspace.rightWidth - 16
                                    : Math.min(root.planCard ? root.planCard.implicitWidth : 0, surface.width - 16)
    }
    Binding {
        when: root.planCard !== null
        target: root.planCard
        property: "height"
        value: root.planCard ? root.planCard.implicitHeight : 0
    }

    // Free room between the panels, in units, of the side the panels lie on.
    readonly property real startTaken: workspace.leftShown && !workspace.leftOver ? workspace.leftWidth : 0
    readonly property real endTaken: workspace.rightShown ? workspace.rightWidth : 0
    readonly property rect pictureArea: {
        const top = fullScreen ? 0 : topBar.height;
        const bottom = workspace.dockShown ? workspace.dockHeight : 0;
        const x = mirrored ? endTaken : startTaken;
        return Qt.rect(x, top, surface.width - startTaken - endTaken, surface.height - top - bottom);
    }

    FocusScope { // the picture, in window pixels
        id: pictureHost
        x: Math.round(root.pictureArea.x * root.scaleFactor)
        y: Math.round(root.pictureArea.y * root.scaleFactor)
        width: Math.round(root.pictureArea.width * root.scaleFactor)
        height: Math.round(root.pictureArea.height * root.scaleFactor)
        clip: true
        focus: true
        activeFocusOnTab: true
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Canvas
        Accessible.name: qsTr("Picture of the breast")
        Accessible.description: root.session.selection.none ? qsTr("Alt and arrow keys walk the parts")
                                                            : root.session.selection.name
        Accessible.focusable: true

        property bool byKey: false
        onActiveFocusChanged: if (!activeFocus) byKey = false
        Keys.onTabPressed: event => event.accepted = false
        Keys.onPressed: event => {
            event.accepted = keys.handle(event);
            if (event.accepted)
                byKey = true;
        }
        Item { id: menuSpot } // where the menu of a part opens; its keys go on to the picture
        PointHandler {
            acceptedButtons: Qt.LeftButton | Qt.MiddleButton | Qt.RightButton
            onActiveChanged: if (active) pictureHost.forceActiveFocus(Qt.MouseFocusReason)
        }
    }
    Binding {
        when: root.picture !== null
        target: root.picture
        property: "obstructTop"
        value: Math.round(overlay.takenTop * root.scaleFactor)
    }
    Binding {
        when: root.picture !== null
        target: root.picture
        property: "obstructLeft"
        value: Math.round(overlay.takenLeft * root.scaleFactor)
    }
    Binding {
        when: root.picture !== null
        target: root.picture
        property: "obstructRight"
        value: Math.round(overlay.takenRight * root.scaleFactor)
    }
    Binding {
        when: root.picture !== null
        target: root.picture
        property: "obstructBottom"
        value: Math.round((workspace.firstRun ? firstRun.height + 8 : 8) * root.scaleFactor)
               + (root.picture.ductBarHeight ?? 0)
    }
    Binding {
        when: root.picture !== null
        target: root.picture
        property: "taken"
        value: overlay.taken.map(r => Qt.rect(r.x * root.scaleFactor, r.y * root.scaleFactor,
                                              r.width * root.scaleFactor, r.height * root.scaleFactor))
    }

    Binding {
        when: root.picture !== null && root.picture.ductBarX !== undefined
        target: root.picture
        property: "ductBarX"
        value: Math.round(overlay.ductBarX * root.scaleFactor)
    }
    FocusScope {
        id: surface
        width: root.width / root.scaleFactor
        height: root.height / root.scaleFactor
        scale: root.scaleFactor
        transformOrigin: Item.TopLeft

        FocusRing { // of the picture
            visible: pictureHost.activeFocus && pictureHost.byKey
            anchors.fill: undefined
            x: root.pictureArea.x
            y: root.pictureArea.y
            width: root.pictureArea.width
            height: root.pictureArea.height
            anchors.margins: 0
            around: 0
        }
        FirstRun {
            id: firstRun
            visible: workspace.firstRun
            width: parent.width
            height: implicitHeight
            y: parent.height - height
            low: parent.height < 400
            triggers: root.session.triggers
            onPressed: root.pressTrigger("suckling")
        }
        Dock {
            id: dock
            readonly property bool over: workspace.compact && workspace.chartsOver && !workspace.bare
            visible: over || (workspace.dockShown && !workspace.compact)
            onVisibleChanged: Qt.callLater(root.keepFocus)
            x: workspace.wide ? (root.mirrored ? root.endTaken : root.startTaken * (workspace.lessonDock ? 1 : 0)) : 0
            y: over ? Math.max(0, compactDock.y - height) : parent.height - height
            // Wide: under the left panel and the picture, beside the right column; a lesson takes the full height.
            width: parent.width - (workspace.wide ? root.endTaken + (workspace.lessonDock ? root.startTaken : 0) : 0)
            height: over ? Math.min(Theme.sizes.dock.full, parent.height - Theme.sizes.dock.compact) : workspace.dockHeight
            z: over ? 2 : 0
            session: root.session
            workspace: workspace
            time: time
            quantities: quantities
            guess: root.player && root.player.active ? root.player.guessCurve : ({})
            allowedTriggers: root.player && root.player.active ? root.player.allowedTriggers : []
            onTriggerPressed: triggerId => root.pressTrigger(triggerId)
            onMoreTriggersAsked: from => menus.triggers.toggleAt(from)
            onSpeedMenuAsked: from => menus.speed.toggleAt(from)
            onLaneMenuAsked: (lane, from) => {
                menus.laneAsked = lane;
                menus.lane.toggleAt(from);
            }
        }
        CompactDock {
            id: compactDock
            visible: workspace.compact && workspace.dockShown
            onVisibleChanged: Qt.callLater(root.keepFocus)
            width: parent.width
            height: Theme.sizes.dock.compact
            y: parent.height - height
            session: root.session
            workspace: workspace
            onTriggerPressed: triggerId => root.pressTrigger(triggerId)
            onMoreTriggersAsked: from => menus.triggers.toggleAt(from)
        }
        LeftPanel {
            id: left
            visible: workspace.leftShown
            onVisibleChanged: Qt.callLater(root.keepFocus)
            x: root.mirrored ? parent.width - width : 0
            y: topBar.height
            z: workspace.leftOver ? 3 : 0
            width: workspace.leftWidth
            height: parent.height - y - (workspace.dockShown && !workspace.lessonDock && !workspace.compact ? workspace.dockHeight : 0)
            session: root.session
            workspace: workspace
            player: root.player
            onPartChosen: address => root.choosePart(address)
            onPartToggled: address => root.togglePart(address)
            onLessonChosen: lessonId => root.openLesson(lessonId, 0)
        }
        RightPanel {
            id: right
            visible: workspace.rightShown
            onVisibleChanged: Qt.callLater(root.keepFocus)
            x: root.mirrored ? 0 : parent.width - width
            y: topBar.height
            width: workspace.rightWidth
            height: parent.height - y - (workspace.dockShown && !workspace.wide ? workspace.dockHeight : 0)
            session: root.session
            workspace: workspace
            onPartChosen: address => root.choosePart(address)
            onCardCloseAsked: {
                root.session.selection.clear();
                if (workspace.rightTabs)
                    workspace.toggleRight();
            }
        }
        PictureOverlay {
            id: overlay
            x: root.pictureArea.x
            y: root.pictureArea.y
            width: root.pictureArea.width
            height: root.pictureArea.height
            session: root.session
            workspace: workspace
            picture: root.picture
            drawProblem: root.drawProblem
            covered: workspace.leftShown && workspace.leftOver && !root.mirrored ? workspace.leftWidth : 0
            lyingOver: root.planCard && root.planCard.visible
                ? Qt.rect(root.planCard.x - x, root.planCard.y - y, root.planCard.width, root.planCard.height) : Qt.rect(0, 0, 0, 0)
            lessonLeft: root.player !== null && root.player.active && root.player.strayed
            onLessonAsked: root.player.returnToStep()
            onSkinAsked: from => menus.skin.toggleAt(from)
            onViewsAsked: from => menus.views.toggleAt(from)
            onCutAsked: from => menus.cut.toggleAt(from)
            onLayersAsked: from => menus.layers.toggleAt(from)
            onHiddenListAsked: from => menus.hidden.toggleAt(from)
            onBlockedListAsked: from => menus.blocked.toggleAt(from)
            onSoftwareAsked: root.session.restartWithSoftwareRendering()
        }
        TopBar {
            id: topBar
            visible: !root.fullScreen
            width: parent.width
            height: Theme.sizes.topBar
            session: root.session
            workspace: workspace
            onMenuAsked: from => menus.menu.toggleAt(from)
            onMoreAsked: from => menus.more.toggleAt(from)
            onHelpAsked: from => menus.help.open(from)
            onThemeAsked: root.session.settings.theme = Theme.dark ? "light" : "dark"
            onResetAsked: root.resetAll()
            onPlanNoteAsked: if (root.planCard) root.planCard.open = !root.planCard.open
        }
        Item { // full screen: the transport comes when the pointer is at the lower edge
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 56
            visible: root.fullScreen
            HoverHandler { id: edge }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 8
                visible: edge.hovered || fullTransport.activeFocus
                width: fullTransport.width + 16
                height: 44
                radius: Theme.radii.control
                color: Theme.surface
                border.width: 1
                border.color: Theme.hairline
                Transport {
                    id: fullTransport
                    roomy: true
                    anchors.centerIn: parent
                    readout: root.session.readout
                    onPlayAsked: root.session.togglePlay()
                    onStepAsked: root.session.step()
                    onStepBackAsked: root.session.stepBack()
                    onSpeedMenuAsked: from => menus.speed.toggleAt(from)
                }
            }
        }
        Menus {
            id: menus
            anchors.fill: parent
            z: 5
            session: root.session
            workspace: workspace
            keys: keys
            quantities: quantities
            allowedTriggers: root.player && root.player.active ? root.player.allowedTriggers : []
            onFullScreenAsked: root.fullScreenAsked(!root.fullScreen)
            onResetAsked: root.resetAll()
            onQuitAsked: root.quitAsked()
            onPictureSaveAsked: root.pictureSaveAsked()
        }
        Item {
            id: tipLayer
            anchors.fill: parent
            z: 9
        }
    }
    Component.onCompleted: {
        TipLayer.item = tipLayer;
        ProgramUndo.history = root.session.history;
    }

    // A press beside a line of text ends the typing, so that the keys mean the program again.
    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            const item = root.Window.activeFocusItem;
            if (active && item instanceof TextLine && !item.contains(item.mapFromItem(root, point.pressPosition)))
                pictureHost.forceActiveFocus(Qt.MouseFocusReason);
        }
    }

    // Focus is never lost: what closes with the focus inside gives it to the picture.
    readonly property Item focused: root.Window.activeFocusItem
    onFocusedChanged: Qt.callLater(root.keepFocus)
    function keepFocus() {
        const item = root.Window.activeFocusItem;
        if (root.Window.window && (!item || !item.visible || item === root.Window.contentItem || item === root || item === surface))
            pictureHost.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: root.session
        function onToast(text, canUndo) {
            overlay.toast.show(text, canUndo);
        }
    }

    Shortcut { sequence: "Ctrl+Z"; enabled: !menus.anyOpen; onActivated: root.session.history.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; enabled: !menus.anyOpen; onActivated: root.session.history.redo() }
    Shortcut { sequence: "Ctrl+F"; enabled: !menus.anyOpen; onActivated: root.openSearch() }
    Shortcut { sequence: "Ctrl+S"; enabled: !menus.anyOpen; onActivated: root.pictureSaveAsked() }
    Shortcut { sequence: "F1"; onActivated: if (!menus.anyOpen) menus.help.open(root.Window.activeFocusItem) }
    Shortcut { sequence: "F11"; onActivated: root.fullScreenAsked(!root.fullScreen) }
    Shortcut { sequence: "F6"; enabled: !menus.anyOpen; onActivated: root.focusArea(1) }
    Shortcut { sequence: "Shift+F6"; enabled: !menus.anyOpen; onActivated: root.focusArea(-1) }
    Shortcut { sequence: "Ctrl+Q"; onActivated: root.quitAsked() }
    Shortcut {
        sequence: "PgDown"
        enabled: !menus.anyOpen && root.player !== null && root.player.active
        onActivated: root.player.next()
    }
    Shortcut {
        sequence: "PgUp"
        enabled: !menus.anyOpen && root.player !== null && root.player.active
        onActivated: root.player.back()
    }
}
