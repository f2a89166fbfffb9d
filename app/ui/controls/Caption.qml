import QtQuick
import Lactea.Ui

// Text in one of the type roles of the tokens.
Text {
    property string role: "body"
    property int weight: 0

    font: Theme.font(role, weight)
    lineHeight: Theme.lineHeight(role)
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter
    color: Theme.text
    textFormat: Text.PlainText
}
