import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    width: 400
    height: 600

    MockSession { id: session }
    PartsPanel {
        id: panel
        width: 224
        height: 500
        parts: session.parts
        view: session.view
    }
    SignalSpy { id: chosen; target: panel; signalName: "partChosen" }

    TestCase {
        name: "PartsPanel"
        when: windowShown

        function init() {
            session.parts.setFilter("");
            session.view.hidden = [];
            chosen.clear();
        }
        function type(words) {
            panel.focusSearch();
            keyClick(Qt.Key_A, Qt.ControlModifier);
            keyClick(Qt.Key_Delete);
            for (const letter of words)
                keyClick(letter);
        }
        function test_typing_filters_and_enter_selects_the_first() {
            type("lobe");
            compare(session.parts.count, 2);
            keyClick(Qt.Key_Return);
            compare(chosen.count, 1);
        }
        function test_enter_takes_the_best_hit_and_ends_the_typing() {
            type("lob");
            panel.list.currentIndex = 2; // as a longer tree left it
            keyClick(Qt.Key_Return);
            compare(chosen.signalArguments[0][0], "lobes");
            type("duct");
            keyClick(Qt.Key_Enter);
            compare(chosen.signalArguments[1][0], "ducts");
            verify(panel.list.activeFocus);
        }
        function test_nothing_found_is_a_sentence_with_proposals() {
            type("milk bag");
            verify(panel.nothingFound);
            compare(panel.suggestions.length, 2);
            compare(panel.suggestions[0].name, "Milk sinus");
        }
        function test_escape_empties_the_search() {
            type("fat");
            keyClick(Qt.Key_Escape);
            compare(session.parts.count, session.parts.all.length);
        }
        function test_keys_walk_the_tree_and_choose() {
            panel.focusList();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Right); // opens "Nipple and areola"
            compare(session.parts.toggled[session.parts.toggled.length - 1], 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(chosen.signalArguments[0][0], "fat");
        }
        function test_h_hides_and_shows_the_row() {
            panel.focusList();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_H);
            compare(session.view.hidden, ["skin"]);
        }
        function test_a_click_chooses() {
            mouseClick(panel, 80, 64);
            compare(chosen.count, 1);
        }
    }
}
