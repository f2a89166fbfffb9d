import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Play or pause, one step on (and back), speed. Not mirrored: time runs to the right everywhere.
FocusScope {
    id: root

    required property var readout
    property bool roomy: false // there is room for the step back, too

    signal playAsked()
    signal stepAsked()
    signal stepBackAsked()
    signal speedMenuAsked(Item from)

    implicitWidth: row.width
    implicitHeight: Theme.sizes.axis
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Time")

    readonly property string speedText: {
        const speed = root.readout.speed;
        return qsTr("%1×").arg(speed.toLocaleString(Qt.locale(), "f", speed < 1 ? (speed * 10 % 1 > 0.01 ? 2 : 1) : speed % 1 > 0.01 ? 1 : 0));
    }

    Row {
        id: row
        height: parent.height
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false

        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.readout.playing ? "pause" : "play"
            ink: Theme.text
            text: root.readout.playing ? qsTr("Pause") : qsTr("Play")
            shortcutText: qsTr("Space")
            onClicked: root.playAsked()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.roomy
            iconName: "stepBack"
            ink: Theme.text
            text: qsTr("One step back")
            shortcutText: ","
            onClicked: root.stepBackAsked()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "step"
            ink: Theme.text
            text: qsTr("One step")
            shortcutText: root.roomy ? "." : qsTr(". (back: ,)")
            onClicked: root.stepAsked()
        }
        AbstractButton {
            id: speedButton
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.sizes.targetMin
            implicitWidth: Math.max(52, speedLabel.implicitWidth + 16)
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            text: root.speedText
            Accessible.name: qsTr("Speed: %1").arg(root.speedText)
            onClicked: root.speedMenuAsked(speedButton)
            Keys.onReturnPressed: speedButton.clicked()
            contentItem: Caption {
                id: speedLabel
                text: speedButton.text
                role: "small"
                horizontalAlignment: Text.AlignHCenter
            }
            background: Rectangle {
                radius: Theme.radii.control
                color: speedButton.down ? Theme.accentSoft : speedButton.hovered ? Theme.sunken : "transparent"
                FocusRing { visible: speedButton.visualFocus; inside: true }
            }
            Tip {
                target: speedButton
                text: qsTr("Speed ([ slower, ] faster)")
                wanted: speedButton.hovered || speedButton.visualFocus
            }
        }
    }
}
