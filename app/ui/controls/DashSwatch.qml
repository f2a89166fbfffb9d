import QtQuick
import Lactea.Ui

// A short piece of a series' line: its colour and its dash.
Item {
    id: root

    property string series: ""
    readonly property var dash: Theme.dash(series)
    readonly property var pieces: {
        const out = [];
        if (dash.length === 0)
            return [{ from: 0, length: width }];
        let at = 0;
        for (let i = 0; at < width && i < 40; ++i) {
            const length = dash[i % dash.length];
            if (i % 2 === 0)
                out.push({ from: at, length: Math.min(length, width - at) });
            at += length;
        }
        return out;
    }

    implicitWidth: 24
    implicitHeight: 3
    Accessible.ignored: true

    Repeater {
        model: root.pieces
        Rectangle {
            required property var modelData
            x: modelData.from
            width: modelData.length
            height: root.height
            color: Theme.series(root.series)
        }
    }
}
