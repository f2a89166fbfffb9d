pragma Singleton
import QtQml

// Whom a line of text gives Undo and Redo when it has nothing of its own to take back; the window sets it.
QtObject {
    property var history: null
}
