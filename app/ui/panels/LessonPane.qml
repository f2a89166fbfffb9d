import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// One step of a lesson: which step, headline, text, question; at the foot the waiting line, Back, one filled
// button and the dots of the steps. Page Down and Page Up go on and back from anywhere in the window.
FocusScope {
    id: root

    required property var player
    property bool stepsOpen: false
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real pad: Theme.spacing.lessonPadding
    readonly property bool atEnd: player.step + 1 >= player.stepCount

    // The learner went on without a guess: the answers come into sight and have the focus.
    function showAnswers() {
        const last = answers.itemAt(answers.count - 1);
        if (!last)
            return;
        const bottom = last.mapToItem(column, 0, last.height).y + 16;
        scroller.contentY = Math.max(scroller.contentY, bottom - scroller.height);
        answers.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Lesson: %1").arg(player.title)

    Connections {
        target: root.player
        function onStepChanged() { scroller.contentY = 0; root.stepsOpen = false; }
        function onGuessWanted() { root.showAnswers(); }
        ignoreUnknownSignals: true
    }

    Flickable {
        id: scroller
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top }
        contentWidth: width
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: root.pad
            width: scroller.width - 2 * root.pad
            topPadding: 16
            bottomPadding: 16
            spacing: 16

            Item {
                width: parent.width
                height: Math.max(lessonName.implicitHeight, nOfM.implicitHeight)
                Caption {
                    id: lessonName
                    anchors.left: parent.left
                    width: parent.width - nOfM.implicitWidth - 8
                    text: root.player.title
                    role: "small"
                    color: Theme.text2
                    elide: Text.ElideRight
                }
                Caption {
                    id: nOfM
                    anchors.right: parent.right
                    text: qsTr("%1 of %2").arg((root.player.step + 1).toLocaleString(Qt.locale(), "f", 0))
                                          .arg(root.player.stepCount.toLocaleString(Qt.locale(), "f", 0))
                    role: "small"
                    color: Theme.text2
                }
            }
            Caption {
                width: parent.width
                text: root.player.headline
                role: "headline"
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                width: parent.width
                visible: text !== ""
                text: root.player.body
                textFormat: Text.RichText
                font: Theme.font("read", 400)
                lineHeight: Theme.lineHeight("read")
                lineHeightMode: Text.FixedHeight
                color: Theme.text
                linkColor: Theme.accent
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text.replace(/<[^>]*>/g, "")
            }
            Caption {
                width: parent.width
                visible: text !== ""
                text: root.player.question
                role: "read"
                weight: 600
                wrapMode: Text.Wrap
            }
            Caption {
                width: parent.width
                visible: root.player.errorText !== ""
                text: root.player.errorText
                color: Theme.hold
                wrapMode: Text.Wrap
            }
            Column {
                width: parent.width
                spacing: 8
                visible: root.player.question !== ""
                Accessible.role: Accessible.Grouping
                Accessible.name: root.player.question
                Repeater {
                    id: answers
                    model: root.player.answers
                    AnswerButton {
                        required property var modelData
                        required property int index
                        width: column.width
                        letter: String.fromCharCode(65 + index)
                        text: modelData.text
                        answerState: modelData.state
                        reply: modelData.reply ?? ""
                        onClicked: root.player.pick(index)
                        Keys.onDownPressed: answers.itemAt(Math.min(answers.count - 1, index + 1)).forceActiveFocus(Qt.TabFocusReason)
                        Keys.onUpPressed: answers.itemAt(Math.max(0, index - 1)).forceActiveFocus(Qt.TabFocusReason)
                    }
                }
            }
            Column { // what the step rests on
                width: parent.width
                visible: root.player.sources.length > 0
                Repeater {
                    model: root.player.sources
                    Caption {
                        required property string modelData
                        width: column.width
                        text: modelData
                        role: "unit"
                        color: Theme.text2
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
    ThinScrollBar {
        anchors { right: parent.right; top: scroller.top; bottom: scroller.bottom }
        orientation: Qt.Vertical
        size: scroller.visibleArea.heightRatio
        position: scroller.visibleArea.yPosition
        onPositionChanged: if (pressed) scroller.contentY = position * scroller.contentHeight
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: foot.top }
        height: Theme.lines.hairline
        color: Theme.hairline
        visible: scroller.contentHeight > scroller.height + 1
    }

    Column {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: root.pad; rightMargin: root.pad }
        topPadding: 8
        bottomPadding: 12
        spacing: 8

        Flow {
            width: parent.width
            visible: root.player.waiting && root.player.waitingText !== ""
            spacing: 8
            Icon {
                name: "pause"
                size: 20
                color: Theme.text2
            }
            Caption {
                width: Math.min(implicitWidth, parent.width - 32)
                text: root.player.waitingText
                color: Theme.text2
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Item {
            width: parent.width
            height: Math.max(backButton.implicitHeight, goButton.implicitHeight)
            ActionButton {
                id: backButton
                anchors.left: parent.left
                kind: "outlined"
                text: qsTr("Back")
                tip: qsTr("Page Up")
                enabled: root.player.step > 0
                onClicked: root.player.back()
            }
            ActionButton {
                id: goButton
                anchors { left: backButton.right; right: parent.right; leftMargin: 8 }
                // One filled button at a time: while the learner is elsewhere it is Back to the lesson.
                kind: root.player.strayed ? "outlined" : "filled"
                text: root.player.primaryText
                tip: qsTr("Page Down")
                onClicked: root.player.next()
            }
        }
        AbstractButton {
            id: dots
            anchors.horizontalCenter: parent.horizontalCenter
            implicitHeight: Theme.sizes.targetMin
            implicitWidth: dotRow.implicitWidth + 16
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            text: qsTr("All steps")
            Accessible.name: text
            onClicked: root.stepsOpen = !root.stepsOpen
            Keys.onReturnPressed: dots.clicked()
            contentItem: Item {
                implicitWidth: dotRow.implicitWidth
                Row {
                    id: dotRow
                    anchors.centerIn: parent
                    spacing: 8
                    Repeater {
                        model: root.player.stepCount
                        Rectangle {
                            required property int index
                            readonly property bool now: index === root.player.step
                            readonly property bool done: index < root.player.step
                            width: now ? 24 : 8
                            height: 8
                            radius: Theme.radii.dot
                            color: now ? Theme.accent : done ? Theme.outline : "transparent"
                            border.width: now || done ? 0 : 1
                            border.color: Theme.outline
                        }
                    }
                }
            }
            background: Item { FocusRing { visible: dots.visualFocus; inside: true } }
            Tip { target: dots; text: dots.text; wanted: dots.hovered }
        }
    }

    // The list of steps, over the text.
    Rectangle {
        visible: root.stepsOpen
        anchors { left: parent.left; right: parent.right; bottom: foot.top; margins: 8 }
        height: Math.min(stepList.contentHeight + 16, parent.height - foot.height - 16)
        radius: Theme.radii.control
        color: Theme.surface
        border.width: 1
        border.color: Theme.outline
        ListView {
            id: stepList
            anchors.fill: parent
            anchors.margins: 8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.player.stepCount
            delegate: MenuRow {
                required property int index
                width: ListView.view.width
                text: qsTr("%1. %2").arg((index + 1).toLocaleString(Qt.locale(), "f", 0)).arg(root.player.headlines[index] ?? "")
                ticked: index === root.player.step
                onClicked: {
                    root.stepsOpen = false;
                    root.player.open(root.player.lessonId, index);
                }
            }
        }
    }
}
