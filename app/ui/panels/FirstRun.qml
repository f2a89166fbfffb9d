import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// The first start: the picture, one filled button, and two sentences.
FocusScope {
    id: root

    required property var triggers
    property bool low: false // little height: the picture needs it more

    signal pressed()

    implicitHeight: column.implicitHeight
    readonly property var first: triggers.get("suckling")

    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width - 32

        AbstractButton {
            id: button
            anchors.horizontalCenter: parent.horizontalCenter
            focus: true
            focusPolicy: Qt.TabFocus
            implicitHeight: root.low ? Theme.sizes.button : Theme.sizes.buttonLarge
            implicitWidth: Math.min(column.width, row.implicitWidth + 72)
            hoverEnabled: true
            text: root.first.text ?? qsTr("Baby suckles")
            Accessible.name: text
            onClicked: root.pressed()
            Keys.onReturnPressed: button.clicked()
            contentItem: Item {
                Row {
                    id: row
                    anchors.centerIn: parent
                    spacing: 16
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "baby"
                        size: 28
                        color: Theme.textOnAccent
                    }
                    Text {
                        anchors.verticalCenter: parent.verticalCenter
                        text: button.text
                        textFormat: Text.PlainText
                        font: Theme.font(root.low ? "read" : "headline", 600)
                        color: Theme.textOnAccent
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radii.firstRunButton
                color: button.down ? Qt.darker(Theme.accent, 1.15) : Theme.accent
                FocusRing { visible: button.visualFocus; around: Theme.radii.firstRunButton }
            }
        }
        Caption {
            visible: !root.low
            width: parent.width
            topPadding: 12
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("or drag the picture to turn it")
            role: "read"
            wrapMode: Text.Wrap
        }
        Caption {
            width: parent.width
            topPadding: root.low ? 4 : 8
            bottomPadding: root.low ? 4 : 8
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("A teaching model, not medical advice. For help with feeding, ask a midwife, lactation consultant or doctor.")
            role: "small"
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
}
