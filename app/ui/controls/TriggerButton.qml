import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Starts or stops one thing done to the body. Running is pale with a border, a stop square and the time;
// filled only while nothing has run; dashed when the lesson's step does not use it.
AbstractButton {
    id: root

    property bool running: false
    property bool primary: false
    property bool showTime: true
    property string elapsedText: ""
    property string why: ""
    property string keyName: ""
    property string iconName: ""
    readonly property color ink: !enabled ? Theme.text2 : primary && !running ? Theme.textOnAccent
                               : Theme.text

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.sizes.button
    // As wide at rest as while it runs: starting or stopping one must not push the next from under the pointer.
    implicitWidth: Math.ceil(Math.max(row.implicitWidth, runningWidth)) + leftPadding + rightPadding
    leftPadding: 16
    rightPadding: 16
    readonly property real runningWidth: 16 + row.spacing + boldName.advanceWidth
                                         + (showTime ? row.spacing + Math.ceil(widest.advanceWidth) + 1 : 0)
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: running ? qsTr("Stop: %1").arg(text) : text
    Accessible.description: running ? qsTr("running for %1").arg(elapsedText) : why
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    // The time is as wide as its widest digits, so that the buttons beside it stand still.
    TextMetrics {
        id: widest
        font: Theme.font("body", 400)
        text: root.elapsedText === "" ? "0:00" : root.elapsedText.replace(/[0-9]/g, "0")
    }
    TextMetrics {
        id: boldName
        font: Theme.font("body", 600)
        text: root.text
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            x: root.running ? (root.mirrored ? parent.width - width : 0) : Math.round((parent.width - width) / 2)
            spacing: 8
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: root.running ? "stop" : root.iconName
                size: root.running ? 16 : Theme.sizes.icon
                color: root.running ? Theme.accent : root.ink
            }
            Caption {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                weight: root.running || root.primary ? 600 : 400
                color: root.ink
            }
            Caption {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.running && root.showTime && text !== ""
                width: Math.ceil(widest.advanceWidth) + 1
                text: root.elapsedText
                color: root.ink
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radii.control
            color: root.running || root.down ? Theme.accentSoft : root.primary ? Theme.accent : Theme.sunken
            border.width: root.running ? Theme.lines.selectedBorder : root.hovered && !root.primary ? 1 : 0
            border.color: root.running ? Theme.accent : Theme.outline
            Behavior on color { ColorAnimation { duration: Theme.pressMs } }
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            color: Theme.outline
        }
        FocusRing { visible: root.visualFocus }
    }

    HoverHandler { id: over; enabled: !root.enabled }

    Tip {
        target: root
        text: root.enabled ? (root.keyName === "" ? "" : qsTr("Key %1").arg(root.keyName)) : root.why
        wanted: root.hovered || over.hovered || root.visualFocus
    }
}
