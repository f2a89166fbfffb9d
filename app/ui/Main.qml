import QtQuick
import QtQuick.Window
import Lactea.Session
import Lactea.Scene
import Lactea.Lessons
import Lactea.Exporter
import Lactea.Ui

// The window: one session, the picture, the lesson player, and the surface that shows them.
Window {
    id: root

    title: qsTr("Lactea")
    width: 1280
    height: 720
    minimumWidth: 640
    minimumHeight: 400
    color: Theme.canvas
    visible: true

    Session { id: session }
    LessonPlayer {
        id: player
        session: session
    }
    // A theme given on the command line holds until another is chosen.
    property string givenTheme: ""
    property string themeAtStart: ""
    Connections {
        target: session.settings
        function onChanged() {
            if (session.settings.theme !== root.themeAtStart)
                root.givenTheme = "";
        }
    }
    Binding { target: Theme; property: "choice"; value: root.givenTheme !== "" ? root.givenTheme : session.settings.theme }
    Binding { target: Theme; property: "textScale"; value: Math.max(1, session.settings.textScale) }
    Binding { target: Theme; property: "reducedMotion"; value: session.settings.reducedMotion }

    PictureSaver {
        id: saver
        session: session
        theme: Theme.mode
        onSaved: file => session.toast(qsTr("The picture is kept: %1").arg(file), false)
        onFailed: reason => session.toast(qsTr("The picture could not be kept: %1.").arg(reason), false)
    }

    Shell {
        id: shell
        anchors.fill: parent
        enabled: !saver.busy // what is drawn has to stay as it is
        focus: true
        session: session
        player: player
        fullScreen: root.visibility === Window.FullScreen
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        onFullScreenAsked: wanted => root.showFull(wanted)
        onQuitAsked: root.close()
        onPictureSaveAsked: saver.save(Qt.size(shell.pictureHost.width, shell.pictureHost.height), Screen.devicePixelRatio)

        planCard: PlanCard {
            session: session
        }
        picture: BreastView {
            session: session
            theme: Theme.mode
            ground: Theme.canvas
            labelColor: Theme.text
            haloColor: Theme.halo
            accentColor: Theme.accent
            milkFill: Theme.milkFill
            namesAllowed: session.settings.firstRunDone
            milkEdge: Theme.milkEdge
            fontFamily: Theme.family
            textScale: Theme.textScale
            letterScale: session.settings.letterScale
            projectorLetters: session.settings.projectorLetters
            labelPlates: session.settings.labelPlates
            active: root.visibility !== Window.Minimized && root.visible
            onPartClicked: address => shell.choosePart(address)
            onPartToggled: address => shell.togglePart(address)
            onMenuAsked: (address, at) => shell.openPartMenu(address, at)
            onBackgroundClicked: session.selection.clear()
            onDrawFailed: reason => shell.drawProblem = reason
        }
    }

    property bool wasMaximized: false
    function showFull(wanted: bool) {
        if (wanted) {
            wasMaximized = root.visibility === Window.Maximized;
            root.showFullScreen();
        } else if (wasMaximized) {
            root.showMaximized();
        } else {
            root.showNormal();
        }
    }

    // Size and place are kept in the settings; a place that no screen shows any more is not used.
    Component.onCompleted: {
        const options = session.startOptions; // known once the session is complete
        root.themeAtStart = session.settings.theme;
        root.givenTheme = options.theme ?? "";
        root.width = Math.min(root.width, Screen.desktopAvailableWidth);
        root.height = Math.min(root.height, Screen.desktopAvailableHeight);
        const saved = session.settings.window;
        if (saved.width >= root.minimumWidth && saved.height >= root.minimumHeight) {
            root.width = Math.min(saved.width, Screen.desktopAvailableWidth);
            root.height = Math.min(saved.height, Screen.desktopAvailableHeight);
            if (saved.x >= 0 && saved.y >= 0 && saved.x + 100 < Screen.desktopAvailableWidth
                    && saved.y + 100 < Screen.desktopAvailableHeight) {
                root.x = saved.x;
                root.y = saved.y;
            }
        }
        if (options.fullscreen)
            root.showFull(true);
        else if (session.settings.maximized)
            root.showMaximized();
        if (options.lesson)
            shell.openLesson(options.lesson, (options.step ?? 1) - 1);
    }
    onClosing: {
        if (root.visibility === Window.Windowed)
            session.settings.window = Qt.rect(root.x, root.y, root.width, root.height);
        session.settings.maximized = root.visibility === Window.Maximized;
        session.settings.save();
    }
}
