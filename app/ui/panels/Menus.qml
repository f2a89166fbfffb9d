import QtQuick
import Lactea.Ui

// The pop-ups and pages of the window; one is open at a time.
Item {
    id: root

    required property var session
    required property Workspace workspace
    required property ExploreKeys keys
    required property ChartQuantities quantities
    property var allowedTriggers: []
    property int laneAsked: 0
    readonly property alias menu: menu
    readonly property alias more: more
    readonly property alias speed: speed
    readonly property alias skin: skin
    readonly property alias triggers: triggers
    readonly property alias lane: lane
    readonly property alias hidden: hidden
    readonly property alias blocked: blocked
    readonly property alias views: views
    readonly property alias part: part
    readonly property alias cut: cut
    readonly property alias layers: layers
    readonly property alias help: help
    readonly property alias about: about
    readonly property bool anyOpen: menu.isOpen || more.isOpen || speed.isOpen || skin.isOpen || triggers.isOpen
                                    || lane.isOpen || views.isOpen || part.isOpen || cut.isOpen || layers.isOpen || hidden.isOpen || blocked.isOpen || help.isOpen || about.isOpen
    // Swatches of the picture's six tones (app/scene/qt3d/look.cpp); colours of tissue are not tokens.
    readonly property var skinTones: ["#F0CBB2", "#E3B799", "#D3A27F", "#C58E6C", "#90614A", "#6B4535"]

    signal fullScreenAsked()
    signal resetAsked()
    signal quitAsked()
    signal pictureSaveAsked()

    function percent(share: real): string {
        return qsTr("%1 %").arg((share * 100).toLocaleString(Qt.locale(), "f", 0));
    }

    component Heading: Caption {
        width: parent ? parent.width : 0
        leftPadding: 8
        rightPadding: 8
        topPadding: 8
        role: "small"
        color: Theme.text2
        wrapMode: Text.Wrap
    }

    Popover {
        id: menu
        label: qsTr("Menu")
        wantedWidth: 264
        MenuRow { text: qsTr("Lessons"); onClicked: { menu.close(); root.workspace.openLeft("lesson"); } }
        MenuRow { text: qsTr("Parts"); keyText: qsTr("Ctrl F"); onClicked: { menu.close(); root.workspace.openLeft("parts"); } }
        MenuRow { text: qsTr("Full screen"); keyText: qsTr("F11"); ticked: root.workspace.fullScreen
                  onClicked: { menu.close(); root.fullScreenAsked(); } }
        MenuRow { text: qsTr("Save picture"); keyText: qsTr("Ctrl S"); enabled: root.session.ready
                  onClicked: { menu.close(); root.pictureSaveAsked(); } }
        Heading { text: qsTr("Body") }
        MenuRow { text: qsTr("Another woman"); onClicked: { menu.close(); root.session.showAnotherWoman(); } }
        MenuRow { text: qsTr("All duct systems"); ticked: root.session.view.plan === "full"
                  onClicked: { menu.close(); root.session.setPlan("full"); } }
        Repeater {
            model: [{ key: "drawn", text: qsTr("Her own size") }, { key: "S", text: qsTr("Small, 400 mL") },
                    { key: "M", text: qsTr("Medium, 760 mL") }, { key: "L", text: qsTr("Large, 1200 mL") }]
            MenuRow {
                required property var modelData
                text: modelData.text
                ticked: root.session.view.size === modelData.key
                onClicked: { menu.close(); root.session.setSize(modelData.key); }
            }
        }
        Heading { text: qsTr("Theme") }
        MenuRow { text: qsTr("Light"); ticked: Theme.choice === "light"; onClicked: root.session.settings.theme = "light" }
        MenuRow { text: qsTr("Dark"); ticked: Theme.choice === "dark"; onClicked: root.session.settings.theme = "dark" }
        MenuRow { text: qsTr("As the desktop"); ticked: Theme.choice === "system"; onClicked: root.session.settings.theme = "system" }
        Heading { text: qsTr("Size of text") }
        Repeater {
            model: Theme.tokens.type.textScalePercent
            MenuRow {
                required property real modelData
                text: root.percent(modelData / 100)
                ticked: Math.abs(Theme.textScale - modelData / 100) < 0.01
                onClicked: root.session.settings.textScale = modelData / 100
            }
        }
        Heading { text: qsTr("Names in the picture") }
        Repeater {
            model: [1, 1.5, 2, 3]
            MenuRow {
                required property real modelData
                text: root.percent(modelData)
                ticked: Math.abs(root.session.settings.letterScale - modelData) < 0.01 && !root.session.settings.projectorLetters
                onClicked: {
                    root.session.settings.projectorLetters = false;
                    root.session.settings.letterScale = modelData;
                }
            }
        }
        MenuRow { text: qsTr("Projector letters"); keyText: "P"; ticked: root.session.settings.projectorLetters
                  onClicked: root.session.settings.projectorLetters = !root.session.settings.projectorLetters }
        MenuRow { text: qsTr("Names on plates"); ticked: root.session.settings.labelPlates
                  onClicked: root.session.settings.labelPlates = !root.session.settings.labelPlates }
        MenuRow { text: qsTr("Directions in anatomical words"); ticked: root.session.settings.anatomicalCompass
                  onClicked: root.session.settings.anatomicalCompass = !root.session.settings.anatomicalCompass }
        MenuRow { text: qsTr("Less motion"); ticked: Theme.reducedMotion
                  onClicked: root.session.settings.reducedMotion = !root.session.settings.reducedMotion }
        Heading { text: qsTr("Lactea") }
        MenuRow { text: qsTr("About the model"); onClicked: { menu.close(); about.open(menu.opener); } }
        MenuRow { text: qsTr("Help and keys"); keyText: qsTr("F1"); onClicked: { menu.close(); help.open(menu.opener); } }
        MenuRow { text: qsTr("Quit"); keyText: qsTr("Ctrl Q"); onClicked: root.quitAsked() }
    }
    Popover {
        id: more
        label: qsTr("More")
        wantedWidth: 264
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Parts"); keyText: qsTr("Ctrl F"); onClicked: { more.close(); root.workspace.openLeft("parts"); } }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Part card"); ticked: root.workspace.rightShown && root.workspace.rightTab === "part"
                  onClicked: { more.close(); root.workspace.openRight("part"); } }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Redo"); enabled: root.session.history.canRedo
                  onClicked: { more.close(); root.session.history.redo(); } }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Reset all"); onClicked: { more.close(); root.resetAsked(); } }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Names"); ticked: root.session.view.namesShown
                  onClicked: root.session.view.namesShown = !root.session.view.namesShown }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Fit"); keyText: "0"; onClicked: { more.close(); root.session.view.fit(); } }
        Heading { visible: root.workspace.compact; text: qsTr("Drawn from") }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Textbooks"); ticked: root.session.view.plan === "classic"
                  onClicked: { more.close(); root.session.setPlan("classic"); } }
        MenuRow { visible: root.workspace.compact; height: visible ? implicitHeight : 0
                  text: qsTr("Ultrasound"); ticked: root.session.view.plan === "ultrasound"
                  onClicked: { more.close(); root.session.setPlan("ultrasound"); } }
        MenuRow { text: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
                  onClicked: root.session.settings.theme = Theme.dark ? "light" : "dark" }
        MenuRow { text: qsTr("Help and keys"); keyText: qsTr("F1"); onClicked: { more.close(); help.open(more.opener); } }
        MenuRow { text: qsTr("About the model"); onClicked: { more.close(); about.open(more.opener); } }
    }
    Popover {
        id: speed
        label: qsTr("Speed")
        wantedWidth: 140
        Repeater {
            model: root.keys.speeds
            MenuRow {
                required property real modelData
                text: qsTr("%1×").arg(modelData.toLocaleString(Qt.locale(), "f", modelData < 1 ? (modelData === 0.25 ? 2 : 1) : 0))
                ticked: Math.abs(root.session.readout.speed - modelData) < 1e-6
                onClicked: {
                    root.session.readout.speed = modelData;
                    speed.close();
                }
            }
        }
    }
    Popover {
        id: skin
        label: qsTr("Skin tone")
        wantedWidth: 200
        Repeater {
            model: root.skinTones
            MenuRow {
                required property string modelData
                required property int index
                text: qsTr("Tone %1").arg((index + 1).toLocaleString(Qt.locale(), "f", 0))
                swatch: modelData
                ticked: root.session.view.skinTone === index
                onClicked: root.session.view.skinTone = index
            }
        }
    }
    TriggersPopover {
        id: triggers
        session: root.session
        allowed: root.allowedTriggers
    }
    Popover {
        id: lane
        label: qsTr("What the chart shows")
        wantedWidth: 240
        Repeater {
            model: root.quantities.all
            MenuRow {
                required property var modelData
                text: modelData.name
                keyText: modelData.unit
                ticked: root.quantities.shownKeys[root.laneAsked] === modelData.key
                onClicked: {
                    lane.close();
                    root.quantities.choose(root.laneAsked, modelData.key);
                }
            }
        }
    }
    Popover { // what is hidden or see-through; a click shows it again
        id: hidden
        readonly property int count: root.session.view.hidden.length + root.session.view.faded.length
                                     + root.session.view.xrayed.length
        onCountChanged: if (count === 0) close()
        label: qsTr("Hidden and see-through parts")
        wantedWidth: 264
        Repeater {
            model: root.session.view.hidden
            MenuRow {
                required property string modelData
                text: root.session.parts.fullNameOf(modelData)
                iconName: "eyeHidden"
                Accessible.name: qsTr("Show %1").arg(text)
                onClicked: root.session.view.show(modelData)
            }
        }
        Repeater {
            model: root.session.view.faded
            MenuRow {
                required property string modelData
                text: root.session.parts.fullNameOf(modelData)
                iconName: "faded"
                keyText: qsTr("faded")
                Accessible.name: qsTr("Show %1").arg(text)
                onClicked: root.session.view.show(modelData)
            }
        }
        Repeater {
            model: root.session.view.xrayed
            MenuRow {
                required property string modelData
                text: root.session.parts.fullNameOf(modelData)
                iconName: "xray"
                keyText: qsTr("X-rayed")
                Accessible.name: qsTr("Show %1").arg(text)
                onClicked: root.session.view.show(modelData)
            }
        }
        MenuRow {
            text: qsTr("Show all")
            iconName: "eye"
            keyText: qsTr("Shift H")
            onClicked: root.session.view.showAll()
        }
    }
    Popover { // ducts that are closed; a click opens one again
        id: blocked
        readonly property int count: root.session.blockedDucts.length
        onCountChanged: if (count === 0) close()
        label: qsTr("Blocked ducts")
        wantedWidth: 264
        Repeater {
            model: root.session.blockedDucts
            MenuRow {
                required property string modelData
                text: root.session.parts.fullNameOf(modelData)
                keyText: qsTr("open")
                Accessible.name: qsTr("Open %1").arg(text)
                onClicked: root.session.blockDuct(modelData, false)
            }
        }
    }
    Popover {
        id: views
        label: qsTr("Views")
        wantedWidth: 264
        Repeater {
            model: root.session.view.namedViews
            MenuRow {
                required property var modelData
                text: modelData.text
                keyText: modelData.digit > 0 ? modelData.digit.toLocaleString(Qt.locale(), "f", 0)
                       : modelData.key === "home" ? qsTr("Home") : modelData.key === "fit" ? (0).toLocaleString(Qt.locale(), "f", 0) : ""
                onClicked: {
                    views.close();
                    root.session.view.showView(modelData.key);
                }
            }
        }
    }
    PartMenu {
        id: part
        session: root.session
    }
    CutPopover {
        id: cut
        session: root.session
    }
    LayersPopover {
        id: layers
        session: root.session
    }
    HelpSheet { id: help }
    AboutSheet { id: about }
}
