import QtQuick
import QtQuick.Window
import Lactea.Ui
import "mocks"

// The window's surface over stand-ins, in a state named by options.
Window {
    id: root

    property var options: ({})
    visible: true
    color: Theme.canvas

    MockSession { id: session }
    MockPlayer { id: player }

    Shell {
        id: shell
        anchors.fill: parent
        focus: true
        session: session
        player: player
        LayoutMirroring.enabled: root.options.rtl === "1"
        picture: Item {
            property int obstructLeft
            property int obstructTop
            property int obstructRight
            property int obstructBottom
            property var taken: []
            property real pixelsPerMm: 3.6
            Image {
                source: root.options.image ? "file://" + root.options.image : ""
                fillMode: Image.PreserveAspectFit
                anchors.fill: parent
                anchors.topMargin: parent.obstructTop
                anchors.bottomMargin: parent.obstructBottom
            }
        }
    }
    Component.onCompleted: {
        const o = root.options;
        Theme.choice = o.theme ?? "light";
        Theme.textScale = Number(o.scale ?? 1);
        session.settings.textScale = Theme.textScale;
        if (o.first === "1")
            return;
        session.settings.firstRunDone = true;
        session.settings.leftOpen = o.left !== "0";
        session.settings.rightOpen = o.right !== "0";
        session.settings.dockOpen = o.dock !== "0";
        if (o.select !== "0")
            session.selection.address = "breast/right/lobe 7/lobule 214";
        shell.workspace.rightTab = o.tab ?? "part";
        if (o.lesson) {
            shell.openLesson("let-down", 3);
        }
        if (o.run !== "0") {
            session.readout.everRan = true;
            session.readout.playing = true;
            session.readout.timeS = 306;
            session.readout.timeText = "5:06";
            session.readout.storyLine = "Second let-down: the lobules squeeze, the ducts widen, milk flows.";
            session.readout.reflexStation = 4;
            session.readout.oxytocinPgPerMl = 9.2;
            session.readout.intraductalMmHg = 8.6;
            session.readout.flowMlPerMin = 18;
            session.triggers.setProperty(0, "running", true);
            session.triggers.setProperty(0, "elapsedText", "5:06");
            session.chart.events = [
                { kind: "suckling", timeS: 30, endS: -1, number: 0 }, { kind: "let_down", timeS: 78, endS: 78, number: 1 },
                { kind: "let_down", timeS: 256, endS: 256, number: 2 }];
            session.chart.appended();
        }
        if (o.hormone) {
            session.setHormone("oxytocin", "multiply", 1.5);
            session.setHormone("prolactin", "hold", 320);
            session.hormones.setProperty(1, "outsideLivingRange", true);
        }
        if (o.inset)
            shell.overlay.inset.open = true;
        if (o.toast)
            session.toast("You hold prolactin at 320 ng/mL.", true);
        if (o.sheet === "help")
            shell.menus.help.open(null);
        if (o.sheet === "about")
            shell.menus.about.open(null);
        if (o.sheet === "menu")
            shell.menus.menu.openAt(shell.dock);
    }
}
