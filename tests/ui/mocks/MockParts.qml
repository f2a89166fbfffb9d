import QtQuick

// The parts tree as a flat list of rows, with a search that only compares beginnings.
ListModel {
    id: root

    property var all: [
        { address: "skin", name: "Skin", depth: 0, hasChildren: false, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "nipple", name: "Nipple and areola", depth: 0, hasChildren: true, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "fat", name: "Fat", depth: 0, hasChildren: false, expanded: false, count: 0, visibility: "hidden", selected: false },
        { address: "ligaments", name: "Ligaments", depth: 0, hasChildren: false, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "lobes", name: "Lobes", depth: 0, hasChildren: true, expanded: true, count: 18, visibility: "part", selected: false },
        { address: "breast/right/lobe 7", name: "Lobe 7", depth: 1, hasChildren: true, expanded: true, count: 0, visibility: "shown", selected: false },
        { address: "breast/right/lobe 7/lobule 214", name: "Lobule 214", depth: 2, hasChildren: false, expanded: false, count: 0, visibility: "shown", selected: true },
        { address: "ducts", name: "Milk ducts", depth: 0, hasChildren: true, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "vessels", name: "Blood vessels", depth: 0, hasChildren: true, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "nerves", name: "Nerves", depth: 0, hasChildren: true, expanded: false, count: 0, visibility: "shown", selected: false },
        { address: "chest", name: "Chest wall", depth: 0, hasChildren: true, expanded: false, count: 0, visibility: "shown", selected: false }
    ]
    property var toggled: []
    property int bestRow: -1 // set by setFilter: the first whose name begins so, else the first

    function fill(rows) {
        clear();
        for (const row of rows)
            append(row);
    }
    property string filter: ""
    function setFilter(text) {
        filter = text;
        const wanted = text.toLowerCase();
        fill(all.filter(row => wanted === "" || row.name.toLowerCase().indexOf(wanted) >= 0));
        bestRow = wanted === "" || count === 0 ? -1 : 0;
        for (let i = count - 1; wanted !== "" && i >= 0; --i)
            if (get(i).name.toLowerCase().startsWith(wanted))
                bestRow = i;
    }
    function fullNameOf(address) {
        const found = all.find(row => row.address === address);
        return found ? found.name : "";
    }
    function didYouMean(text) {
        return [{ name: "Milk sinus", address: "sinus" }, { name: "Alveolus", address: "alveolus" }];
    }
    function rowOf(address) {
        for (let i = 0; i < count; ++i)
            if (get(i).address === address)
                return i;
        return -1;
    }
    function reveal(address) { return rowOf(address); }
    function toggleExpanded(row) { toggled = toggled.concat([row]); }
    Component.onCompleted: fill(all)
}
