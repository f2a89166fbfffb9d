import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

// At every size of window and text no word is cut and nothing lies outside the window, except what scrolls.
Item {
    id: stage
    width: 1280
    height: 1024

    MockSession { id: session }
    MockPlayer { id: player }
    Shell {
        id: shell
        width: 1280
        height: 720
        session: session
        player: player
    }

    TestCase {
        name: "TextSize"
        when: windowShown

        function scrolls(item) {
            for (let each = item; each; each = each.parent)
                if (each.contentY !== undefined && each.flickableDirection !== undefined)
                    return true;
            return false;
        }
        function check(item, problems) {
            if (!item.visible || item.opacity === 0)
                return;
            const isText = item.lineCount !== undefined && item.truncated !== undefined && item.text !== "";
            if (isText) {
                const place = item.mapToItem(shell, 0, 0);
                const wide = item.width * Theme.textScale;
                if (item.truncated && item.elide !== Text.ElideRight)
                    problems.push("cut: " + item.text);
                if (item.elide === Text.ElideNone && item.contentWidth > item.width + 1)
                    problems.push("wider than its room: " + item.text);
                if (!scrolls(item) && (place.x < -1 || place.x + wide > shell.width + 1 || place.y + item.height * Theme.textScale > shell.height + 5))
                    problems.push("outside: " + item.text + " at " + place.x + "," + place.y + " " + wide);
            }
            for (let i = 0; i < item.children.length; ++i)
                check(item.children[i], problems);
        }
        function test_no_text_is_cut_data() {
            const rows = [];
            for (const size of [[1280, 720], [1024, 768], [960, 640], [1200, 640]])
                for (const scale of [1, 1.25, 1.5, 2, 3])
                    for (const state of ["parts", "lesson", "hormones", "first"])
                        rows.push({ tag: size.join("x") + " " + scale * 100 + " % " + state, size: size, scale: scale, state: state });
            return rows;
        }
        function test_no_text_is_cut(row) {
            shell.width = row.size[0];
            shell.height = row.size[1];
            Theme.textScale = row.scale;
            session.settings.firstRunDone = row.state !== "first";
            session.settings.leftOpen = row.state !== "hormones";
            session.settings.rightOpen = true;
            session.settings.dockOpen = true;
            session.selection.address = "breast/right/lobe 7/lobule 214";
            session.readout.everRan = true;
            shell.workspace.leftTab = row.state === "lesson" ? "lesson" : "parts";
            shell.workspace.rightTab = row.state === "hormones" ? "hormones" : "part";
            player.active = row.state === "lesson";
            // Rows settle over a few frames.
            let problems = [];
            for (let attempt = 0; attempt < 10; ++attempt) {
                wait(attempt < 2 ? 20 : 100);
                problems = [];
                check(shell.surface, problems);
                if (problems.length === 0)
                    break;
            }
            compare(problems, []);
        }
        function cleanupTestCase() {
            Theme.textScale = 1;
        }
    }
}
