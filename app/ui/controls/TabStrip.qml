import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Tabs of a panel: words above a hairline, the open one underlined. One Tab stop, arrows inside.
FocusScope {
    id: root

    property var options: [] // [{ key, text }]
    property string current: ""
    property real endRoom: 0 // kept free for a button at the end
    signal chosen(string key)

    readonly property int currentIndex: Math.max(0, options.findIndex(option => option.key === current))

    implicitHeight: 40
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.lines.hairline
        color: Theme.hairline
    }

    Row {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8 + root.endRoom

        Repeater {
            id: tabs
            model: root.options

            AbstractButton {
                id: tab
                required property var modelData
                required property int index
                readonly property bool current: index === root.currentIndex

                function go(by: int) {
                    const next = Math.max(0, Math.min(root.options.length - 1, index + by));
                    tabs.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
                    root.chosen(root.options[next].key);
                }

                width: row.width / Math.max(1, root.options.length)
                height: row.height
                focus: current
                focusPolicy: current ? Qt.TabFocus : Qt.NoFocus
                hoverEnabled: true
                text: modelData.text
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: current
                onClicked: root.chosen(modelData.key)
                Keys.onLeftPressed: go(mirrored ? 1 : -1)
                Keys.onRightPressed: go(mirrored ? -1 : 1)

                contentItem: Caption {
                    text: tab.text
                    weight: tab.current ? 600 : 400
                    color: tab.current || tab.hovered ? Theme.text : Theme.text2
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                }
                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 3
                        visible: tab.current
                        color: Theme.accent
                    }
                    FocusRing { visible: tab.visualFocus; inside: true; around: 0 }
                }
            }
        }
    }
}
