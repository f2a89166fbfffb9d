import QtQml

// Which piece of time the charts show. `following` keeps the present at four fifths of the axis.
QtObject {
    id: root

    property real nowS: 0
    property real spanS: 480
    property real heldStartS: 0
    property bool following: true
    readonly property real lead: 0.8
    // Moves in steps of about a pixel, so that the curves are not drawn anew at every instant.
    readonly property real stepS: spanS / 800
    readonly property real startS: following ? Math.max(0, Math.floor((nowS - lead * spanS) / stepS) * stepS) : heldStartS
    readonly property real shortestS: 10
    readonly property real longestS: 7200

    readonly property real tickS: {
        for (const step of [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600])
            if (spanS / step <= 5)
                return step;
        return 7200;
    }
    // Ticks stand at firstTick, firstTick + 1... halves of tickS; even ones carry a number.
    readonly property int firstTick: Math.ceil(startS / (tickS / 2) - 1e-9)
    readonly property int tickCount: Math.max(0, Math.floor((startS + spanS) / (tickS / 2) + 1e-9) - firstTick + 1)

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
