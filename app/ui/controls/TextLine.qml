import QtQuick
import QtQuick.Controls.Basic
import Lactea.Ui

// A line to type in. Undo and Redo are the line's own while it has something typed to take back, else the program's:
// a text field would keep those keys to itself either way.
TextField {
    id: root

    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.textOnAccent
    placeholderTextColor: Theme.text2
    selectByMouse: true

    Keys.onPressed: event => {
        const history = ProgramUndo.history;
        event.accepted = history !== null && takesUp(event, history);
    }
    function takesUp(event: var, history: var): bool {
        const again = event.matches(StandardKey.Redo)
                      || (event.key === Qt.Key_Y && event.modifiers === Qt.ControlModifier);
        if (again && !root.canRedo)
            history.redo();
        else if (event.matches(StandardKey.Undo) && !root.canUndo)
            history.undo();
        else
            return false;
        return true;
    }
    background: Rectangle {
        radius: Theme.radii.control
        color: Theme.surface
        border.width: root.activeFocus ? Theme.lines.focusRing : Theme.lines.outline
        border.color: root.activeFocus ? Theme.accent : Theme.outline
    }
}
