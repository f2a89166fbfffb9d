import QtQuick

// The keys of Explore that act while the picture has the focus. `handle` says whether it took the key.
QtObject {
    id: root

    required property var session
    property var picture: null

    signal helpAsked()
    signal searchAsked()

    readonly property var speeds: [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100]

    function slower() {
        const now = session.readout.speed;
        for (let i = speeds.length - 1; i >= 0; --i)
            if (speeds[i] < now - 1e-6) {
                session.readout.speed = speeds[i];
                return;
            }
    }
    function faster() {
        const now = session.readout.speed;
        for (const speed of speeds)
            if (speed > now + 1e-6) {
                session.readout.speed = speed;
                return;
            }
    }
    function turn(event: var): bool {
        if (!picture || !picture.orbitBy)
            return false;
        const step = event.modifiers & Qt.ControlModifier ? 15 : event.modifiers & Qt.ShiftModifier ? 1 : 5;
        if (event.key === Qt.Key_Left)
            picture.orbitBy(-step, 0);
        else if (event.key === Qt.Key_Right)
            picture.orbitBy(step, 0);
        else if (event.key === Qt.Key_Up)
            picture.orbitBy(0, step);
        else if (event.key === Qt.Key_Down)
            picture.orbitBy(0, -step);
        else
            return false;
        return true;
    }
    // Parent, first child, part before and after of the selection, in the rows of the tree.
    function walk(event: var): bool {
        const selection = session.selection;
        const parts = session.parts;
        if (event.key === Qt.Key_Up) {
            const path = selection.path;
            if (path.length > 0)
                selection.select(path[path.length - 1].address);
            return true;
        }
        const key = event.key;
        if (!parts.firstChildOf || !parts.siblingOf)
            return false;
        if (key !== Qt.Key_Down && key !== Qt.Key_Left && key !== Qt.Key_Right)
            return false;
        const wanted = key === Qt.Key_Down ? parts.firstChildOf(selection.address)
                     : parts.siblingOf(selection.address, key === Qt.Key_Right ? 1 : -1);
        if (wanted !== "")
            selection.select(wanted);
        return true;
    }

    function handle(event: var): bool {
        const shift = event.modifiers & Qt.ShiftModifier;
        const control = event.modifiers & Qt.ControlModifier;
        if (event.modifiers & Qt.AltModifier)
            return walk(event);
        if (turn(event))
            return true;
        if (control)
            return false;
        const address = session.selection.drawn ? session.selection.address : "";
        switch (event.key) {
        case Qt.Key_Space: session.togglePlay(); return true;
        case Qt.Key_Period: session.step(); return true;
        case Qt.Key_BracketLeft: slower(); return true;
        case Qt.Key_BracketRight: faster(); return true;
        case Qt.Key_S: session.pressTrigger("suckling"); return true;
        case Qt.Key_Y: session.pressTrigger("baby_cries"); return true;
        case Qt.Key_H:
            if (shift)
                session.view.showAll();
            else if (address !== "")
                session.view.toggleHidden(address);
            return true;
        case Qt.Key_I:
            if (address !== "")
                session.view.isolate(address);
            return true;
        case Qt.Key_T:
            if (address !== "")
                session.view.toggleFaded(address);
            return true;
        case Qt.Key_X:
            if (address !== "")
                session.view.toggleXrayed(address);
            return true;
        case Qt.Key_F:
            if (address !== "")
                session.view.goTo(address);
            else
                session.view.fit();
            return true;
        case Qt.Key_0: session.view.fit(); return true;
        case Qt.Key_Home: session.view.home(); return true;
        case Qt.Key_L: session.view.namesShown = !session.view.namesShown; return true;
        case Qt.Key_C:
            if (shift)
                session.view.flipCut();
            else
                session.view.cut = session.view.cut === "plate" ? "sagittal" : "plate";
            return true;
        case Qt.Key_Less: session.view.cutOffsetMm -= 2; return true;
        case Qt.Key_Greater: session.view.cutOffsetMm += 2; return true;
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            if (picture && picture.zoomBy)
                picture.zoomBy(1.2);
            return true;
        case Qt.Key_Minus:
            if (picture && picture.zoomBy)
                picture.zoomBy(1 / 1.2);
            return true;
        case Qt.Key_Question: helpAsked(); return true;
        case Qt.Key_Slash: searchAsked(); return true;
        }
        return false;
    }
}
