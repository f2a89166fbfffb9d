import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// Tools at the picture's left edge: an icon over a word. One Tab stop, arrows inside.
FocusScope {
    id: root

    property bool namesShown: false

    property string cut: "plate"
    property int layersOff: 0

    signal viewsAsked(Item from)
    signal cutAsked(Item from)
    signal layersAsked(Item from)
    signal namesAsked()
    signal skinAsked(Item from)
    signal fitAsked()

    implicitWidth: 64
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Picture tools")

    readonly property var tools: [
        { key: "layers", text: qsTr("Layers"), icon: "layers", keyName: "" },
        { key: "cut", text: qsTr("Cut"), icon: "cut", keyName: "C" },
        { key: "names", text: qsTr("Names"), icon: "names", keyName: "L" },
        { key: "skin", text: qsTr("Skin"), icon: "skin", keyName: "" },
        { key: "views", text: qsTr("Views"), icon: "views", keyName: "1–9" },
        { key: "fit", text: qsTr("Fit"), icon: "fit", keyName: "0" }
    ]

    function ask(key: string, from: Item) {
        if (key === "names")
            root.namesAsked();
        else if (key === "cut")
            root.cutAsked(from);
        else if (key === "views")
            root.viewsAsked(from);
        else if (key === "layers")
            root.layersAsked(from);
        else if (key === "skin")
            root.skinAsked(from);
        else
            root.fitAsked();
    }

    Column {
        id: column
        width: parent.width

        Repeater {
            id: buttons
            model: root.tools

            AbstractButton {
                id: tool
                required property var modelData
                required property int index

                width: Math.max(root.width, word.implicitWidth + 8)
                implicitHeight: 48
                focusPolicy: Qt.TabFocus
                focus: index === 0
                hoverEnabled: true
                text: modelData.text
                checked: modelData.key === "names" ? root.namesShown : modelData.key === "cut" ? root.cut !== "plate"
                       : modelData.key === "layers" && root.layersOff > 0
                Accessible.name: text
                Accessible.checkable: modelData.key === "names"
                Accessible.checked: checked
                onClicked: root.ask(modelData.key, tool)
                Keys.onReturnPressed: tool.clicked()
                Keys.onUpPressed: buttons.itemAt(Math.max(0, index - 1)).forceActiveFocus(Qt.TabFocusReason)
                Keys.onDownPressed: buttons.itemAt(Math.min(buttons.count - 1, index + 1)).forceActiveFocus(Qt.TabFocusReason)

                contentItem: Column {
                    topPadding: 2
                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: tool.modelData.icon
                        color: tool.checked ? Theme.accent : Theme.text2
                    }
                    Caption {
                        id: word
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: tool.text
                        role: "unit"
                        color: tool.checked ? Theme.accent : Theme.text2
                    }
                }
                background: Rectangle {
                    radius: Theme.radii.control
                    color: tool.checked || tool.down ? Theme.accentSoft : tool.hovered ? Theme.sunken : "transparent"
                    FocusRing { visible: tool.visualFocus; inside: true }
                }
                Tip {
                    target: tool
                    text: tool.modelData.keyName === "" ? "" : qsTr("Key %1").arg(tool.modelData.keyName)
                    wanted: tool.hovered || tool.visualFocus
                }
            }
        }
    }
}
