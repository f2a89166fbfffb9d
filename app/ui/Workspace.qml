import QtQuick
import Lactea.Ui

// Which panels are open and how large they are: the layout table of the design, as plain properties.
// "Units" are window pixels divided by the text scale.
QtObject {
    id: root

    required property var settings
    property real unitsWide: 1280
    property real unitsHigh: 720
    property bool fullScreen: false
    property bool lessonActive: false
    property string leftTab: "parts"
    property string rightTab: "part"
    property bool chartsOver: false

    readonly property bool firstRun: !settings.firstRunDone
    readonly property bool compact: unitsWide < 960 || unitsHigh < 600
    readonly property bool wide: !compact && unitsWide >= 1200
    readonly property bool medium: !compact && !wide
    readonly property bool large: unitsWide >= 1920 && !compact
    readonly property bool bare: firstRun || fullScreen

    readonly property bool lessonShown: leftTab === "lesson"
    readonly property bool leftShown: !bare && settings.leftOpen
    readonly property bool leftOver: !wide // it lies over the picture
    readonly property real leftWidth: {
        const wanted = lessonShown ? (large ? 440 : Theme.sizes.left.lesson)
                                   : (large ? 288 : Theme.sizes.left.parts);
        return Math.min(wanted, unitsWide);
    }
    // With a lesson running the right column gives its room to the picture.
    readonly property bool rightShown: !bare && settings.rightOpen && !(leftShown && lessonActive && lessonShown && !large)
                                       && !(compact && leftShown)
    readonly property real rightWidth: large ? 360 : wide ? Theme.sizes.right : compact ? 272 : Theme.sizes.rightSmall
    readonly property bool rightTabs: !wide || unitsHigh < 640
    readonly property bool rightFullHeight: wide

    readonly property bool lessonDock: lessonActive && leftShown && lessonShown && wide
    readonly property bool dockShown: !firstRun && !fullScreen && (settings.dockOpen || compact)
    readonly property real dockHeight: compact ? Theme.sizes.dock.compact
                                     : lessonDock ? Theme.sizes.dock.lesson
                                     : large ? 256 : Theme.sizes.dock.full
    readonly property int lanes: lessonDock ? 2 : 3

    function endFirstRun() {
        if (settings.firstRunDone)
            return;
        settings.leftOpen = false;
        settings.rightOpen = false;
        settings.dockOpen = true;
        settings.firstRunDone = true;
    }
    function openLeft(tab: string) {
        endFirstRun();
        if (tab !== "")
            leftTab = tab;
        if (compact)
            settings.rightOpen = false;
        settings.leftOpen = true;
    }
    function closeLeft() {
        settings.leftOpen = false;
    }
    function openRight(tab: string) {
        endFirstRun();
        if (tab !== "")
            rightTab = tab;
        if (compact)
            settings.leftOpen = false;
        settings.rightOpen = true;
    }
    function toggleLeft() {
        if (leftShown)
            closeLeft();
        else
            openLeft("");
    }
    function toggleRight() {
        if (rightShown)
            settings.rightOpen = false;
        else
            openRight("");
    }
    function toggleDock() {
        endFirstRun();
        settings.dockOpen = !settings.dockOpen;
    }
}
