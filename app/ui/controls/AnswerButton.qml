import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One answer of a question: rest, picked, right (border, tick, "Yes."), again (dashed, "Look again:", retry).
AbstractButton {
    id: root

    property string answerState: "rest"
    property string letter: "A"
    property string reply: ""
    readonly property bool isRight: answerState === "right"
    readonly property bool isAgain: answerState === "again"
    readonly property bool isPicked: answerState === "picked"

    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(44, words.implicitHeight + 16)
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: words.spoken
    Accessible.checked: isPicked || isRight
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Rectangle {
            id: ring
            x: root.mirrored ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: "transparent"
            border.width: root.isPicked ? 6 : 1.5
            border.color: root.isPicked ? Theme.accent : Theme.outline
        }
        Caption {
            id: mark
            x: root.mirrored ? parent.width - width - 28 : 28
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            horizontalAlignment: Text.AlignHCenter
            text: root.letter
            role: "unit"
            weight: 600
            color: Theme.text2
        }
        Text {
            id: words
            readonly property string lead: root.isRight ? qsTr("Yes.") : root.isAgain ? qsTr("Look again:") : ""
            readonly property string tail: (root.isRight || root.isAgain) && root.reply !== "" ? root.reply : root.text
            readonly property string spoken: lead === "" ? tail : lead + " " + tail
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 2
            x: root.mirrored ? (sign.visible ? 32 : 0) : 56
            width: parent.width - 56 - (sign.visible ? 32 : 0)
            textFormat: Text.StyledText
            text: lead === "" ? root.escaped(tail) : "<b>" + root.escaped(lead) + "</b> " + root.escaped(tail)
            font: Theme.font("read", root.isPicked ? 600 : 400)
            lineHeight: Theme.lineHeight("read")
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
            color: Theme.text
            horizontalAlignment: Text.AlignLeft // mirrored by itself
        }
        Icon {
            id: sign
            x: root.mirrored ? 0 : parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isRight || root.isAgain
            name: root.isRight ? "check" : "again"
            color: root.isRight ? Theme.good : Theme.hold
        }
    }
    leftPadding: 12
    rightPadding: 12

    function escaped(plain: string): string {
        return plain.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !root.isAgain
            radius: Theme.radii.control
            color: root.isPicked || root.down ? Theme.accentSoft : root.hovered ? Theme.sunken : "transparent"
            border.width: root.isPicked || root.isRight ? Theme.lines.selectedBorder : Theme.lines.outline
            border.color: root.isRight ? Theme.good : root.isPicked ? Theme.accent : Theme.outline
        }
        DashedFrame {
            anchors.fill: parent
            visible: root.isAgain
            color: Theme.hold
            lineWidth: 2
        }
        FocusRing { visible: root.visualFocus }
    }
}
