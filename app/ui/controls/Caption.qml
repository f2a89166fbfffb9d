import QtQuick
import Lactea.Ui

// Text in one of the type roles of the tokens.
Text {
    property string role: "body"
    property int weight: 0

    property bool underline: false
    property bool slanted: false // Latin names only

    font: Theme.markedFont(role, weight, underline, slanted)
    lineHeight: Theme.lineHeight(role)
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter
    color: Theme.text
    textFormat: Text.PlainText
}
