import QtQuick

// The keys of Explore that act while the picture has the focus. `handle` says whether it took the key.
QtObject {
    id: root

    required property var session
    property var picture: null

    signal triggerAsked(string triggerId)
    signal helpAsked()
    signal searchAsked()
    signal partAsked(string address)

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
    // The part before and after the chosen one in the rows of the tree.
    function sibling(by: int) {
        const wanted = session.parts.siblingOf(session.selection.address, by);
        if (wanted !== "")
            session.selection.select(wanted);
    }
    // Parent and first child in the tree; the parts that were chosen before.
    function walk(event: var): bool {
        const selection = session.selection;
        const parts = session.parts;
        if (event.key === Qt.Key_Up) {
            const path = selection.path;
            const way = picture ? picture.diveWay ?? [] : [];
            if (path.length > 0)
                selection.select(path[path.length - 1].address);
            else if (way.length > 1) // nothing is chosen: up from where the eye is
                session.view.goTo(way[way.length - 2].address);
            return true;
        }
        if (event.key === Qt.Key_Left) {
            selection.back();
        } else if (event.key === Qt.Key_Right) {
            selection.forward();
        } else if (event.key === Qt.Key_Down) {
            const wanted = parts.firstChildOf(selection.address);
            if (wanted !== "")
                selection.select(wanted);
        } else {
            return false;
        }
        return true;
    }

    // Alt+Shift+arrows tilt the plane of the cut, Alt+C turns it to the eye, Alt+V looks straight at it.
    function cut(event: var): bool {
        const view = session.view;
        if (event.key === Qt.Key_C)
            view.alignCutToView();
        else if (event.key === Qt.Key_V)
            view.lookAtCut();
        else if (!(event.modifiers & Qt.ShiftModifier) || !view.cutIsPlane)
            return false;
        else if (event.key === Qt.Key_Left)
            view.tiltCut(-5, 0);
        else if (event.key === Qt.Key_Right)
            view.tiltCut(5, 0);
        else if (event.key === Qt.Key_Up)
            view.tiltCut(0, 5);
        else if (event.key === Qt.Key_Down)
            view.tiltCut(0, -5);
        else
            return false;
        return true;
    }
    function namedView(event: var): bool {
        const digit = event.key - Qt.Key_0;
        for (const named of session.view.namedViews)
            if (digit > 0 && named.digit === digit) {
                session.view.showView(named.key);
                return true;
            }
        return false;
    }

    function handle(event: var): bool {
        const shift = event.modifiers & Qt.ShiftModifier;
        const control = event.modifiers & Qt.ControlModifier;
        if (event.modifiers & Qt.AltModifier)
            return cut(event) || walk(event);
        if (turn(event))
            return true;
        if (control)
            return false;
        if (namedView(event))
            return true;
        const address = session.selection.drawn ? session.selection.address : "";
        const all = session.selection.drawn ? session.selection.addresses : [];
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (picture && picture.pick)
                partAsked(picture.pick(picture.width / 2, picture.height / 2));
            return true;
        case Qt.Key_N: sibling(shift ? -1 : 1); return true;
        case Qt.Key_P: session.settings.projectorLetters = !session.settings.projectorLetters; return true;
        case Qt.Key_Space: session.togglePlay(); return true;
        case Qt.Key_Period: session.step(); return true;
        case Qt.Key_Comma: session.stepBack(); return true;
        case Qt.Key_BracketLeft: slower(); return true;
        case Qt.Key_BracketRight: faster(); return true;
        case Qt.Key_S: triggerAsked("suckling"); return true;
        case Qt.Key_Y: triggerAsked("baby_cries"); return true;
        case Qt.Key_D: session.view.cycleDucts(); return true;
        case Qt.Key_H:
            if (shift)
                session.view.showAll();
            else if (address !== "")
                session.view.toggleHiddenParts(all);
            return true;
        case Qt.Key_I:
            if (address !== "")
                session.view.isolateParts(all);
            return true;
        case Qt.Key_M:
            if (session.followedMilk.active && session.view.followed === address)
                session.view.follow("");
            else if (address !== "" && session.followedMilk.canFollow(address))
                session.view.follow(address);
            return true;
        case Qt.Key_T:
            if (address !== "")
                session.view.toggleFadedParts(all);
            return true;
        case Qt.Key_X:
            if (address !== "")
                session.view.toggleXrayedParts(all);
            return true;
        case Qt.Key_F:
            if (address !== "")
                session.view.goToParts(all);
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
