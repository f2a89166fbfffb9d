import QtQml

// Which piece of time the charts show. `following` keeps the present at four fifths of the axis.
QtObject {
    id: root

    property real nowS: 0
    property real spanS: 480
    property real heldStartS: 0
    property bool following: true
    readonly property real lead: 0.8
    readonly property real startS: following ? Math.max(0, nowS - lead * spanS) : heldStartS
    readonly property real shortestS: 10
    readonly property real longestS: 7200

    readonly property real tickS: {
        for (const step of [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600])
            if (spanS / step <= 5)
                return step;
        return 7200;
    }
    readonly property var ticks: {
        const out = [];
        const half = tickS / 2;
        for (let t = Math.ceil(startS / half) * half; t <= startS + spanS + 1e-6; t += half)
            out.push({ timeS: t, major: Math.abs(t / tickS - Math.round(t / tickS)) < 1e-6 });
        return out;
    }

    function zoom(factor: real, anchorS: real) {
        const wanted = Math.max(shortestS, Math.min(longestS, spanS * factor));
        if (!following)
            heldStartS = Math.max(0, anchorS - (anchorS - heldStartS) * wanted / spanS);
        spanS = wanted;
    }
    function pan(byS: real) {
        const from = startS;
        following = false;
        heldStartS = Math.max(0, from + byS);
    }
    function live() {
        following = true;
    }
    function label(timeS: real): string {
        const total = Math.max(0, Math.floor(timeS + 1e-6));
        const two = n => n.toLocaleString(Qt.locale(), "f", 0).padStart(2, Qt.locale().zeroDigit);
        const plain = n => n.toLocaleString(Qt.locale(), "f", 0);
        const hours = Math.floor(total / 3600);
        const minutes = Math.floor(total / 60) % 60;
        return hours > 0 ? plain(hours) + ":" + two(minutes) + ":" + two(total % 60)
                         : plain(minutes) + ":" + two(total % 60);
    }
}
