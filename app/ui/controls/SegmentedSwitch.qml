import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Two or three words, one of them chosen: pale, bordered and bold. One Tab stop, arrows inside.
FocusScope {
    id: root

    // [{ key, text, icon, tone }]; tone "hold" paints the chosen one in the colour of a held value
    property var options: []
    property string current: ""
    property bool vertical: false
    property bool stretch: false
    property string label: ""

    signal chosen(string key)

    readonly property int currentIndex: {
        for (let i = 0; i < options.length; ++i)
            if (options[i].key === current)
                return i;
        return 0;
    }

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    function move(by: int) {
        const next = Math.max(0, Math.min(options.length - 1, currentIndex + by));
        segments.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
        if (next !== currentIndex)
            root.chosen(options[next].key);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radii.control
        color: "transparent"
        border.width: Theme.lines.outline
        border.color: Theme.outline
    }

    Grid {
        id: grid
        columns: root.vertical ? 1 : Math.max(1, root.options.length)
        width: root.stretch ? root.width : implicitWidth

        Repeater {
            id: segments
            model: root.options

            AbstractButton {
                id: segment
                required property var modelData
                required property int index
                readonly property bool current: root.current === modelData.key
                readonly property color strong: modelData.tone === "hold" ? Theme.hold : Theme.accent
                readonly property color soft: modelData.tone === "hold" ? Theme.holdSoft : Theme.accentSoft

                focus: index === root.currentIndex
                focusPolicy: index === root.currentIndex ? Qt.TabFocus : Qt.NoFocus
                width: root.stretch ? root.width / root.options.length
                                    : root.vertical ? root.width : implicitWidth
                implicitWidth: content.implicitWidth + 24
                implicitHeight: Theme.sizes.targetMin
                hoverEnabled: true
                text: modelData.text
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: root.chosen(modelData.key)
                Keys.onLeftPressed: root.move(segment.mirrored ? 1 : -1)
                Keys.onRightPressed: root.move(segment.mirrored ? -1 : 1)
                Keys.onUpPressed: root.move(-1)
                Keys.onDownPressed: root.move(1)

                contentItem: Item {
                    implicitWidth: content.implicitWidth
                    Row {
                        id: content
                        anchors.centerIn: parent
                        spacing: 6
                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: (segment.modelData.icon ?? "") !== ""
                            name: segment.modelData.icon ?? ""
                            size: 16
                            color: segment.current ? Theme.text : Theme.text2
                        }
                        Caption {
                            text: segment.text
                            role: "small"
                            weight: segment.current ? 600 : 400
                            color: segment.current ? Theme.text : Theme.text2
                        }
                    }
                }
                background: Rectangle {
                    radius: Theme.radii.control
                    color: segment.current ? segment.soft : segment.hovered ? Theme.sunken : "transparent"
                    border.width: segment.current ? Theme.lines.selectedBorder : 0
                    border.color: segment.strong
                    FocusRing { visible: segment.visualFocus }
                }
            }
        }
    }
}
