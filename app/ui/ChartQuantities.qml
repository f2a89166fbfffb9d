import QtQml

// What the lanes of the timeline can show, and which they show now. A step of a lesson may ask for lanes of its own;
// either way the name of a lane is a button that puts another quantity there.
QtObject {
    id: root

    property var chosen: ["oxytocin", "pressure_left", "milk_flow"]
    property var lessonLanes: [] // keys; empty: what was chosen
    property var lessonChosen: [] // what the learner put in their place
    property int most: 3

    // series: colour of the tokens; lanes: numbers of the chart's history, the first solid, the second dashed;
    // value: name of the readout's property; top: least value of the dotted line; bottom: value at the base line
    readonly property var all: [
        { key: "oxytocin", name: qsTr("Oxytocin"), unit: qsTr("pg/mL"), series: "oxytocin", lanes: [0], area: false,
          top: 15, bottom: 0, decimals: 1, value: "oxytocinPgPerMl" },
        { key: "pressure_left", name: qsTr("Duct pressure, left"), unit: qsTr("mmHg"), series: "duct_width", lanes: [1],
          area: false, top: 10, bottom: 0, decimals: 1, value: "intraductalMmHg" },
        { key: "duct_width_right", name: qsTr("Duct width, right"), unit: qsTr("×"), series: "duct_width", lanes: [2],
          area: false, top: 1.5, bottom: 1, decimals: 2, value: "ductWidth" },
        { key: "milk_flow", name: qsTr("Milk flow"), unit: qsTr("mL/min"), series: "milk_flow", lanes: [3, 4], area: true,
          top: 25, bottom: 0, decimals: 1, value: "flowMlPerMin" },
        { key: "milk_flow_right", name: qsTr("Milk flow, right"), unit: qsTr("mL/min"), series: "milk_flow", lanes: [3],
          area: true, top: 25, bottom: 0, decimals: 1, value: "flowMlPerMin" },
        { key: "milk_flow_left", name: qsTr("Milk flow, left"), unit: qsTr("mL/min"), series: "milk_flow", lanes: [4],
          area: true, top: 5, bottom: 0, decimals: 1, value: "flowLeftMlPerMin" }
    ]
    // Where the chosen keys go when there is room for fewer: milk flow stays longest, oxytocin next.
    readonly property var places: most >= 3 ? [0, 1, 2] : most === 2 ? [0, 2] : [2]
    readonly property var shownKeys: lessonLanes.length === 0 ? places.map(place => chosen[place])
                                   : (lessonChosen.length > 0 ? lessonChosen : lessonLanes).slice(0, most)
    readonly property var shown: shownKeys.map(key => all.find(each => each.key === key)).filter(each => each)

    onLessonLanesChanged: lessonChosen = []

    // Puts a quantity into a lane; one that another lane shows changes places with it.
    function choose(lane: int, key: string) {
        const keys = shownKeys.slice();
        const other = keys.indexOf(key);
        if (other >= 0)
            keys[other] = keys[lane];
        keys[lane] = key;
        if (lessonLanes.length > 0) {
            lessonChosen = keys;
            return;
        }
        const next = chosen.slice();
        const elsewhere = next.indexOf(key);
        if (elsewhere >= 0)
            next[elsewhere] = chosen[places[lane]];
        places.forEach((place, i) => next[place] = keys[i]);
        chosen = next;
    }
}
