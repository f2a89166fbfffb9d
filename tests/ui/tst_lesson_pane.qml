import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    width: 500
    height: 700

    MockPlayer { id: player; active: true }
    LessonPane {
        id: pane
        width: 376
        height: 672
        player: player
    }

    TestCase {
        name: "LessonPane"
        when: windowShown

        function init() {
            player.asked = [];
            player.step = 3;
        }
        function find(item, words) {
            if (item.text === words && item.visible)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], words);
                if (found)
                    return found;
            }
            return null;
        }
        function test_says_which_step_it_is() {
            verify(find(pane, "4 of 9") !== null);
        }
        function test_the_filled_button_goes_on_and_back_goes_back() {
            mouseClick(find(pane, "See what happens"));
            mouseClick(find(pane, "Back"));
            compare(player.asked, ["next", "back"]);
        }
        function test_asking_for_the_guess_gives_the_answers_the_focus() {
            player.guessWanted();
            compare(pane.Window.activeFocusItem.letter, "A");
        }
        function test_back_is_closed_on_the_first_step() {
            player.step = 0;
            mouseClick(find(pane, "Back"));
            compare(player.asked, []);
        }
        function test_a_click_and_the_arrows_pick_an_answer() {
            mouseClick(find(pane, "Nothing, nobody touches it"));
            compare(player.asked, ["pick 0"]);
            compare(player.answers[0].state, "picked");
        }
        function test_a_right_answer_says_yes_and_a_wrong_one_where_to_look() {
            player.answers = [{ text: "one", state: "right", reply: "Both let down together." },
                              { text: "two", state: "again", reply: "watch the left chart at 1:18." }];
            verify(find(pane, "<b>Yes.</b> Both let down together.") !== null);
            verify(find(pane, "<b>Look again:</b> watch the left chart at 1:18.") !== null);
        }
    }
}
