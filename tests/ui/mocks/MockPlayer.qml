import QtQuick

// Stands in for LessonPlayer: one question step of the let-down lesson.
QtObject {
    id: root

    property var asked: []
    property bool active: false
    property string lessonId: "let-down"
    property string title: "The let-down reflex"
    property string headline: "Does the other breast answer?"
    property string body: "The baby suckles at the right breast. Nobody touches the left one. The nerve has told the brain; the first pulse of oxytocin is about to come."
    property string question: "When let-down comes, what will the left breast do?"
    property var headlines: ["One", "Two", "Three", headline, "Five", "Six", "Seven", "Eight", "Nine"]
    property var allowedTriggers: []
    property var lanes: []
    property var guessCurve: ({})
    signal guessWanted()
    property var sources: ["Ramsay and others 2004, Pediatrics 113:361"]
    property bool strayed: false
    property string errorText: ""
    property int step: 3
    property int stepCount: 9
    property bool waiting: true
    property string waitingText: "Waiting: press Page Down."
    property string primaryText: "See what happens"
    property var answers: [
        { text: "Nothing, nobody touches it", state: "rest", reply: "" },
        { text: "Let down too, at the same time", state: "picked", reply: "" },
        { text: "Let down too, but minutes later", state: "rest", reply: "" }
    ]
    property ListModel lessons: ListModel {
        ListElement { lessonId: "let-down"; title: "The let-down reflex"; summary: "How suckling makes milk run."; minutes: 10 }
    }
    function open(id, number) { asked = asked.concat(["open " + id + " " + number]); active = true; step = number; }
    function next() { asked = asked.concat(["next"]); }
    function back() { asked = asked.concat(["back"]); }
    function leave() { asked = asked.concat(["leave"]); active = false; }
    function returnToStep() { asked = asked.concat(["returnToStep"]); strayed = false; }
    function see() { asked = asked.concat(["see"]); }
    function pick(i) {
        asked = asked.concat(["pick " + i]);
        answers = answers.map((answer, index) => ({ text: answer.text, state: index === i ? "picked" : "rest", reply: "" }));
    }
}
