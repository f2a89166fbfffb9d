pragma Singleton
import QtQml
import QtQuick

// Where tooltips are drawn; the window sets it to its topmost layer.
QtObject {
    property Item item: null
}
