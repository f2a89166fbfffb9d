import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    id: stage
    width: 1280
    height: 600

    TriggerButton { id: button; text: "Baby suckles"; iconName: "baby" }
    TriggerRow { id: row; y: 100; width: 1280; triggers: session.triggers }
    MockSession { id: session }
    TriggersPopover { id: all; session: session }
    SignalSpy { id: clicked; target: button; signalName: "clicked" }
    SignalSpy { id: pressed; target: row; signalName: "pressed" }

    TestCase {
        name: "Triggers"
        when: windowShown

        function init() {
            button.running = false;
            button.primary = false;
            button.enabled = true;
            row.width = 1280;
            row.allowed = [];
            clicked.clear();
            pressed.clear();
        }
        function test_running_says_how_to_stop_it_and_for_how_long() {
            button.running = true;
            button.elapsedText = "5:06";
            compare(button.Accessible.name, "Stop: Baby suckles");
            verify(button.Accessible.description.indexOf("5:06") >= 0);
        }
        function test_the_time_does_not_move_the_neighbours() {
            button.running = true;
            button.elapsedText = "1:11";
            const narrow = button.implicitWidth;
            button.elapsedText = "4:44";
            compare(button.implicitWidth, narrow);
        }
        function test_starting_and_stopping_do_not_move_the_neighbours() {
            button.elapsedText = "";
            const rest = button.implicitWidth;
            button.running = true;
            button.elapsedText = "0:03";
            compare(button.implicitWidth, rest);
        }
        function test_space_enter_and_the_mouse_press_it() {
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            mouseClick(button);
            compare(clicked.count, 3);
        }
        function test_targets_are_large_enough() {
            verify(button.implicitHeight >= Theme.sizes.targetMin);
            verify(button.implicitWidth >= Theme.sizes.targetMin);
        }
        function test_all_that_belong_in_front_fit_in_a_wide_row() {
            tryCompare(row, "fitting", 5);
        }
        function test_what_does_not_fit_is_among_all() {
            row.width = 360;
            tryVerify(() => row.fitting < 4);
            verify(row.fitting >= 1);
        }
        function test_the_four_of_the_first_lessons_come_before_the_others() {
            row.width = 960;
            tryCompare(row, "fitting", 4);
            verify(!row.shows("pump"));
            verify(row.shows("stress"));
        }
        function test_what_runs_stands_in_the_row_wherever_it_was_started() {
            verify(!row.shows("pain"));
            session.triggers.setProperty(5, "running", true);
            tryVerify(() => row.shows("pain"));
            session.triggers.setProperty(5, "running", false);
            tryVerify(() => !row.shows("pain"));
        }
        function test_a_step_that_uses_another_trigger_shows_it() {
            row.allowed = ["pain"];
            tryVerify(() => row.shows("pain"));
        }
        function test_arrows_move_inside_one_tab_stop() {
            tryCompare(row, "fitting", 5);
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(row.focusedIndex, 1);
            keyClick(Qt.Key_Right);
            compare(row.focusedIndex, 2);
            keyClick(Qt.Key_Left);
            compare(row.focusedIndex, 1);
            keyClick(Qt.Key_Space);
            compare(pressed.count, 1);
            compare(pressed.signalArguments[0][0], "baby_cries");
            row.focusedIndex = 0;
        }
        function test_all_triggers_are_there_and_can_be_set() {
            all.openAt(row);
            verify(all.isOpen);
            session.asked = [];
            const setting = findChild(all, "setting pump");
            verify(setting.visible);
            setting.pressed();
            setting.settingAsked("left", 1);
            setting.pumpAsked(120, 60, true, false);
            compare(session.asked, ["pressTrigger pump", "setTriggerSetting pump left 1.00", "setPump 120 60 true false"]);
            verify(setting.open);
            session.pressTrigger("pump");
            all.close();
        }
        function test_a_lesson_step_closes_the_triggers_it_does_not_use() {
            row.allowed = ["suckling"];
            verify(row.isAllowed("suckling"));
            verify(!row.isAllowed("stress"));
        }
    }
}
