import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// The inset at the picture's upper right. A click opens it with the words of each station.
FocusScope {
    id: root

    required property var readout
    property bool open: false
    property bool large: false
    readonly property var size: large ? Theme.sizes.inset.lesson : Theme.sizes.inset.main
    property real maximumHeight: 600

    implicitWidth: open ? 300 : size[0]
    implicitHeight: open ? Math.min(detail.implicitHeight + 16, maximumHeight) : size[1]

    AbstractButton {
        id: small
        anchors.fill: parent
        visible: !root.open
        focusPolicy: Qt.TabFocus
        focus: true
        hoverEnabled: true
        text: qsTr("Reflex arc")
        Accessible.name: text
        Accessible.description: arc.Accessible.description
        onClicked: {
            root.open = true;
            cross.forceActiveFocus(small.visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason);
        }
        Keys.onReturnPressed: small.clicked()
        contentItem: ReflexArc {
            id: arc
            station: root.readout.reflexStation
            heldBack: root.readout.heldBack
        }
        background: Item { FocusRing { visible: small.visualFocus; inside: true } }
        padding: 0
        Tip {
            target: small
            text: qsTr("Reflex arc: how suckling reaches the lobules")
            wanted: small.hovered
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.open
        color: Theme.canvas
        border.width: 1
        border.color: Theme.hairline
    }
    Flickable {
        anchors.fill: parent
        anchors.margins: 8
        visible: root.open
        clip: true
        contentHeight: detail.implicitHeight
        contentWidth: width
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: detail
            width: parent.width

            Item {
                width: parent.width
                height: 40
                Caption {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 8
                    text: qsTr("Reflex arc")
                    role: "read"
                    weight: 600
                }
                IconButton {
                    id: cross
                    anchors.right: parent.right
                    iconName: "close"
                    text: qsTr("Close")
                    onClicked: {
                        root.open = false;
                        small.forceActiveFocus(cross.visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason);
                    }
                }
            }
            ReflexArc {
                width: parent.width
                height: Math.max(140, Math.min(224, root.maximumHeight - 310))
                station: root.readout.reflexStation
                heldBack: root.readout.heldBack
            }
            Repeater {
                model: [
                    { name: qsTr("Baby suckles"), what: qsTr("nipple nerve fires") },
                    { name: qsTr("Nerve and spinal cord"), what: qsTr("takes milliseconds") },
                    { name: qsTr("Brain"), what: qsTr("pituitary lets oxytocin go") },
                    { name: qsTr("Blood"), what: qsTr("oxytocin reaches lobules") }
                ]
                Rectangle {
                    id: station
                    required property var modelData
                    required property int index
                    readonly property bool present: root.readout.heldBack ? index === 2
                                                                          : root.readout.reflexStation === index + 1
                    width: detail.width
                    height: words.implicitHeight + 8
                    radius: Theme.radii.control
                    color: present ? Theme.accentSoft : "transparent"
                    Accessible.role: Accessible.ListItem
                    Accessible.name: modelData.name + ", " + modelData.what

                    Rectangle {
                        x: 8
                        anchors.verticalCenter: parent.verticalCenter
                        width: 24
                        height: 24
                        radius: 12
                        color: station.present ? Theme.accent : "transparent"
                        border.width: station.present ? 0 : 1.5
                        border.color: Theme.outline
                        Caption {
                            anchors.centerIn: parent
                            text: (station.index + 1).toLocaleString(Qt.locale(), "f", 0)
                            role: "small"
                            weight: 600
                            color: station.present ? Theme.textOnAccent : Theme.text
                        }
                    }
                    Column {
                        id: words
                        x: 44
                        y: 4
                        width: parent.width - 52
                        Caption {
                            width: parent.width
                            text: station.modelData.name
                            weight: station.present ? 600 : 400
                            wrapMode: Text.Wrap
                        }
                        Caption {
                            width: parent.width
                            text: station.modelData.what
                            role: "small"
                            color: Theme.text2
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            Row {
                x: 8
                topPadding: 4
                spacing: 12
                Icon {
                    y: 4
                    name: "notice"
                    color: Theme.hold
                }
                Caption {
                    width: detail.width - 60
                    text: qsTr("Stress or pain sets a bar across 3; the path after it turns to dashes.")
                    role: "small"
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
