import QtQuick

// Stands in for Lactea.Session: the same names, plain values that a test sets, and a log of what was asked.
Item {
    id: root

    property bool ready: true
    property var blockedDucts: []
    property real loadProgress: 1
    property string loadStage: ""
    property string errorText: ""
    property var asked: []
    property bool running: false

    signal toast(string text, bool canUndo)

    function note(...words) {
        asked = asked.concat([words.join(" ")]);
    }
    function play() { note("play"); }
    function pause() { note("pause"); }
    function togglePlay() { note("togglePlay"); readout.playing = !readout.playing; }
    function step() { note("step"); }
    function stepBack() { note("stepBack"); }
    function resetAll() { note("resetAll"); }
    function pressTrigger(id) {
        note("pressTrigger", id);
        for (let i = 0; i < triggers.count; ++i)
            if (triggers.get(i).triggerId === id) {
                triggers.setProperty(i, "running", !triggers.get(i).running);
                triggers.setProperty(i, "elapsedText", "0:00");
            }
        readout.everRan = true;
        readout.playing = true;
    }
    function setHormone(id, mode, value) {
        note("setHormone", id, mode, Number(value).toFixed(2));
        for (let i = 0; i < hormones.count; ++i)
            if (hormones.get(i).hormoneId === id) {
                hormones.setProperty(i, "mode", mode);
                if (mode === "multiply")
                    hormones.setProperty(i, "multiplier", value);
                if (mode === "hold") {
                    hormones.setProperty(i, "held", value);
                    hormones.setProperty(i, "value", value);
                }
            }
    }
    function setPlan(plan) { note("setPlan", plan); view.plan = plan; }
    function setSize(size) { note("setSize", size); view.size = size; }
    function showAnotherWoman() { note("showAnotherWoman"); view.seed += 1; }
    function stopLoading() { note("stopLoading"); loadStage = ""; }
    function dismissError() { errorText = ""; }
    function restartWithSoftwareRendering() { note("restartWithSoftwareRendering"); }

    property QtObject readout: QtObject {
        property real timeS: 0
        property string timeText: "0:00"
        property bool playing: false
        property real speed: 1
        property string stageText: "6 weeks after birth"
        property string storyLine: "At rest: the lobules make milk and keep it."
        property real oxytocinPgPerMl: 1.4
        property real prolactinNgPerMl: 90
        property real intraductalMmHg: 0.4
        property real ductWidth: 1
        property real flowMlPerMin: 0
        property real flowLeftMlPerMin: 0
        property real removedMl: 0
        property real leakedMl: 0
        property real vacuumMmHg: 0
        property int ejections: 0
        property int reflexStation: 0
        property bool heldBack: false
        property bool everRan: false
    }
    function setTriggerSetting(id, where, strength) { note("setTriggerSetting", id, where, Number(strength).toFixed(2)); }
    function setPump(vacuum, pace, twoPhase, untilEmpty) { note("setPump", vacuum, pace, twoPhase, untilEmpty); }
    function blockDuct(address, blocked) { note("blockDuct", address, blocked); }

    property ListModel triggers: ListModel {
        property real pumpVacuumMmHg: 190
        property real pumpCyclesPerMin: 60
        property bool pumpTwoPhase: true
        property bool pumpUntilEmpty: false
        ListElement { triggerId: "suckling"; text: "Baby suckles"; group: "breast"; running: false; elapsedText: ""; shortcut: "S"; front: "always"; about: "The baby draws at the nipple."; sided: true; where: "right"; strength: 1; strongest: 1; strengthName: "How well the baby latches on"; strengthText: "100 %" }
        ListElement { triggerId: "baby_cries"; text: "Baby cries"; group: "mind"; running: false; elapsedText: ""; shortcut: "Y"; front: "always"; about: "The mother hears her baby."; sided: false; where: "right"; strength: 1; strongest: 1; strengthName: ""; strengthText: "" }
        ListElement { triggerId: "think_of_baby"; text: "Think of baby"; group: "mind"; running: false; elapsedText: ""; shortcut: ""; front: "always"; about: "The thought alone."; sided: false; where: "right"; strength: 1; strongest: 1; strengthName: ""; strengthText: "" }
        ListElement { triggerId: "stress"; text: "Stress"; group: "mood"; running: false; elapsedText: ""; shortcut: ""; front: "always"; about: "Strong stress holds back the reflex."; sided: false; where: "right"; strength: 1; strongest: 1; strengthName: "How strong"; strengthText: "100 %" }
        ListElement { triggerId: "pump"; text: "Pump"; group: "breast"; running: false; elapsedText: ""; shortcut: ""; front: "often"; about: "A breast pump."; sided: true; where: "both"; strength: 1; strongest: 1; strengthName: ""; strengthText: "" }
        ListElement { triggerId: "pain"; text: "Pain"; group: "mood"; running: false; elapsedText: ""; shortcut: ""; front: ""; about: "Pain holds back the reflex."; sided: false; where: "right"; strength: 1; strongest: 1; strengthName: "How strong"; strengthText: "100 %" }
    }
    property ListModel hormones: ListModel {
        ListElement {
            hormoneId: "oxytocin"; name: "Oxytocin"; unit: "pg/mL"; value: 9.2; natural: 9.2; mode: "auto"; multiplier: 1
            held: 0; minimum: 0; maximum: 60; multiplierMaximum: 2; bandLow: 1; bandHigh: 40
            outsideLivingRange: false; series: "oxytocin"; sourceText: "Johnston & Amico 1986"
        }
        ListElement {
            hormoneId: "prolactin"; name: "Prolactin"; unit: "ng/mL"; value: 172; natural: 172; mode: "auto"; multiplier: 1
            held: 0; minimum: 0; maximum: 500; multiplierMaximum: 4; bandLow: 26; bandHigh: 300
            outsideLivingRange: false; series: "prolactin"; sourceText: "Cox 1996"
        }
    }
    property QtObject chart: QtObject {
        property real endS: 0
        property bool empty: true
        property var events: []
        signal appended()
        function eventList() { return events; }
    }
    property MockParts parts: MockParts {}
    property QtObject selection: QtObject {
        property bool none: address === ""
        property string address: ""
        property bool drawn: !none
        property string name: address === "" ? "" : "Lobule 214"
        property string latinStatus: "official Latin name"
        property string size: "1.8 mm (1.2–3)"
        property var contents: [{ name: "Alveoli", address: "explained/alveolus", count: 1850 }]
        property string latin: "lobulus glandulae mammariae"
        property string definition: "A bunch of tiny hollow balls, the alveoli, like grapes on one stem. They make milk all day and keep it until let-down."
        property string inLetDown: ""
        property string evidence: "derived"
        property string evidenceText: "Derived from measurements"
        property var facts: [{ label: "Full", value: "62 %" }, { label: "Squeezing now", value: "81 %" }, { label: "Size", value: "1.8 mm (1.2–3)" }]
        property var path: none ? [] : [{ name: "Right breast", address: "breast/right" }, { name: "Lobe 7", address: "breast/right/lobe 7" }]
        property var sources: ["Ramsay 2005", "Cox 1999"]
        property int count: none ? 0 : 1
        property var addresses: none ? [] : [address]
        property var members: none ? [] : [{ name: name, address: address }]
        property bool drains: address.indexOf("lobe") >= 0
        property string duct: address.indexOf("duct") >= 0 ? address : ""
        function select(wanted) { address = wanted; }
        property var groups: none ? [] : [{ name: "Lobe 7", address: "breast/right/lobe 7" }]
        function holds(wanted) { return addresses.indexOf(wanted) >= 0; }
        function toggle(wanted) { root.note("toggle", wanted); }
        function selectDrained() { root.note("selectDrained"); }
        function back() { root.note("back"); }
        function forward() { root.note("forward"); }
        function clear() { address = ""; }
    }
    function cutRangeMm(kind) { return Qt.point(-60, 70); }
    property QtObject view: QtObject {
        property bool namesShown: true
        property string plan: "classic"
        property string size: "drawn"
        property int seed: 7
        property int skinTone: 2
        property int layer: 0
        property string ducts: "plain"
        function cycleDucts() { root.note("cycleDucts"); }
        property string cut: "plate"
        property real cutOffsetMm: 0
        property bool cutFlipped: false
        property bool cutIsPlane: cut !== "plate" && cut !== "whole"
        property vector3d cutNormal: Qt.vector3d(1, 0, 0)
        property var namedViews: [{ key: "home", text: "As in the plate", digit: 0 }, { key: "front", text: "From the front", digit: 1 }]
        function showView(key) { root.note("showView", key); }
        function lookAtCut() { root.note("lookAtCut"); }
        function tiltCut(right, up) { cut = "free"; root.note("tiltCut", right, up); }
        function alignCutToView() { cut = "free"; root.note("alignCutToView"); }
        function flipCut() { cutFlipped = !cutFlipped; }
        function beginDrag() { root.note("beginDrag"); }
        function endDrag(text) { root.note("endDrag"); }
        property var hidden: []
        property string isolated: ""
        property var faded: []
        property var xrayed: []
        property real apart: 0
        property bool tinted: true
        property string comfort: "diagram"
        function toggleFaded(address) { faded = faded.indexOf(address) >= 0 ? faded.filter(each => each !== address) : faded.concat([address]); }
        function toggleXrayed(address) { xrayed = xrayed.indexOf(address) >= 0 ? xrayed.filter(each => each !== address) : xrayed.concat([address]); }
        function hide(address) { hidden = hidden.concat([address]); }
        function show(address) {
            hidden = hidden.filter(each => each !== address);
            faded = faded.filter(each => each !== address);
            xrayed = xrayed.filter(each => each !== address);
        }
        function toggleHidden(address) { if (hidden.indexOf(address) >= 0) show(address); else hide(address); }
        function showAll() { hidden = []; faded = []; xrayed = []; isolated = ""; }
        function isolate(address) { isolated = isolated === address ? "" : address; }
        property string followed: ""
        function follow(address) { followed = followed === address ? "" : address; }
        function toggleHiddenParts(all) { for (const each of all) toggleHidden(each); }
        function isolateParts(all) { isolate(all[0]); }
        function toggleFadedParts(all) { for (const each of all) toggleFaded(each); }
        function toggleXrayedParts(all) { for (const each of all) toggleXrayed(each); }
        function fadesAll(all) { return all.length > 0 && all.every(each => faded.indexOf(each) >= 0); }
        function xraysAll(all) { return all.length > 0 && all.every(each => xrayed.indexOf(each) >= 0); }
        function goToParts(all) { root.note("goTo", all[0]); }
        function hidesAll(all) { return all.length > 0 && all.every(each => hidden.indexOf(each) >= 0); }
        function isAlone(all) { return isolated !== "" && isolated === all[0]; }
        function goTo(address) { root.note("goTo", address); }
        function home() { root.note("home"); }
        function fit() { root.note("fit"); }
    }
    property QtObject followedMilk: QtObject {
        property bool active: root.view.followed !== ""
        property string name: active ? "Lobe 7, Bunch 12" : ""
        property string sentence: active ? "Lobe 7, Bunch 12 → terminal duct → main duct → Pore 3" : ""
        property string total: active ? "61 mm through 2 ducts, which hold 0.12 mL at rest" : ""
        property string time: active ? "No milk flows here now." : ""
        property var stations: active ? [{ name: "Lobe 7, Bunch 12", address: "breast/right/lobe 7/bunch 12", measure: "" },
                                         { name: "main duct", address: "breast/right/lobe 7/main duct", measure: "2.1 mm wide, 28 mm long" }] : []
        function canFollow(address) { return address.indexOf("lobe") >= 0; }
    }
    property QtObject history: QtObject {
        property bool canUndo: false
        property bool canRedo: false
        property string undoText: ""
        property string redoText: ""
        function undo() { root.note("undo"); }
        function redo() { root.note("redo"); }
    }
    property QtObject settings: QtObject {
        property string theme: "light"
        property string language: ""
        property bool leftOpen: false
        property bool rightOpen: false
        property bool dockOpen: false
        property bool reducedMotion: false
        property real textScale: 1
        property bool firstRunDone: false
        property real letterScale: 1
        property bool projectorLetters: false
        property bool labelPlates: false
        property bool anatomicalCompass: false
        property rect window
        property bool maximized: false
        function save() {}
    }
}
