import QtQuick
import Lactea.Ui

// A bar of a round length in the picture's own scale.
Item {
    id: root

    property real pixelsPerMm: 4 // in units of this surface
    property real wanted: 72

    readonly property var lengthsMm: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
    readonly property real lengthMm: {
        let best = lengthsMm[0];
        for (const candidate of lengthsMm)
            if (candidate * pixelsPerMm <= wanted * 1.5)
                best = candidate;
        return best;
    }
    readonly property string words: lengthMm >= 10 ? qsTr("%1 cm").arg((lengthMm / 10).toLocaleString(Qt.locale(), "f", 0))
                                  : lengthMm >= 1 ? qsTr("%1 mm").arg(lengthMm.toLocaleString(Qt.locale(), "f", 0))
                                  : qsTr("%1 µm").arg((lengthMm * 1000).toLocaleString(Qt.locale(), "f", 0))

    implicitWidth: Math.max(bar.width, label.implicitWidth)
    implicitHeight: 28
    visible: pixelsPerMm > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Scale: the bar is %1 long").arg(words)

    Caption {
        id: label
        anchors.horizontalCenter: bar.horizontalCenter
        text: root.words
        role: "small"
        color: Theme.text2
    }
    Item {
        id: bar
        y: 18
        width: root.lengthMm * root.pixelsPerMm
        height: 9
        Rectangle { y: 4; width: parent.width; height: 1.5; color: Theme.text2 }
        Rectangle { width: 1.5; height: parent.height; color: Theme.text2 }
        Rectangle { x: parent.width - 1.5; width: 1.5; height: parent.height; color: Theme.text2 }
    }
}
