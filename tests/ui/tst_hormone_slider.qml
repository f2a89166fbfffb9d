import QtQuick
import QtTest
import Lactea.Ui

Item {
    id: stage
    width: 400
    height: 400

    HormoneSlider {
        id: slider
        width: 216
        maximum: 100
        value: 20
        natural: 20
        bandLow: 10
        bandHigh: 40
        name: "Oxytocin"
        unit: "pg/mL"
    }
    HormoneRow {
        id: row
        y: 100
        width: 264
        name: "Prolactin"
        unit: "ng/mL"
        maximum: 500
        value: 172
        natural: 172
        multiplierMaximum: 4
    }
    SignalSpy { id: asked; target: slider; signalName: "asked" }
    SignalSpy { id: rowAsked; target: row; signalName: "asked" }
    SignalSpy { id: openAsked; target: row; signalName: "openAsked" }

    TestCase {
        name: "HormoneSlider"
        when: windowShown

        function init() {
            slider.mode = "auto";
            slider.value = 20;
            slider.multiplier = 1;
            slider.held = 0;
            slider.LayoutMirroring.enabled = false;
            row.mode = "auto";
            row.open = false;
            asked.clear();
            rowAsked.clear();
            openAsked.clear();
        }
        function test_auto_follows_the_body() {
            const before = slider.thumbX;
            slider.value = 40;
            verify(slider.thumbX > before);
            compare(slider.thumbX, slider.xAt(0.4));
        }
        function test_a_key_on_an_automatic_value_holds_it() {
            slider.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(asked.count, 1);
            compare(asked.signalArguments[0][0], "hold");
            fuzzyCompare(asked.signalArguments[0][1], 21, 1e-6);
        }
        function test_keys_go_by_one_ten_and_a_fifth_of_a_percent() {
            slider.mode = "hold";
            slider.held = 50;
            slider.forceActiveFocus();
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Right, Qt.ControlModifier);
            keyClick(Qt.Key_Right, Qt.ShiftModifier);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_End);
            const values = asked.signalArguments.map(each => each[1]);
            fuzzyCompare(values[0], 49, 1e-6);
            fuzzyCompare(values[1], 60, 1e-6);
            fuzzyCompare(values[2], 50.2, 1e-6);
            compare(values[3], 0);
            compare(values[4], 100);
        }
        function test_one_stands_in_the_middle_when_multiplying() {
            slider.mode = "multiply";
            slider.multiplierMaximum = 4;
            compare(slider.thumbShare, 0.5);
            fuzzyCompare(slider.factorAt(0.25), 0.5, 1e-9);
            fuzzyCompare(slider.factorAt(0.75), 2.5, 1e-9);
            fuzzyCompare(slider.factorAt(1), 4, 1e-9);
            for (const factor of [0, 0.3, 1, 1.7, 4])
                fuzzyCompare(slider.factorAt(slider.shareOfFactor(factor)), factor, 1e-9);
        }
        function test_dragging_asks_all_the_way() {
            mousePress(slider, slider.thumbX, slider.height / 2);
            mouseMove(slider, slider.thumbX + 30, slider.height / 2);
            mouseMove(slider, slider.xAt(0.7), slider.height / 2);
            mouseRelease(slider, slider.xAt(0.7), slider.height / 2);
            verify(asked.count >= 2);
            const last = asked.signalArguments[asked.count - 1];
            compare(last[0], "hold");
            fuzzyCompare(last[1], 70, 1.0);
        }
        function test_a_click_without_a_move_asks_nothing() {
            mouseClick(slider, slider.xAt(0.7), slider.height / 2);
            compare(asked.count, 0);
        }
        function test_a_double_click_gives_it_back_to_the_body() {
            slider.mode = "hold";
            mouseDoubleClickSequence(slider, slider.xAt(0.5), slider.height / 2);
            compare(asked.signalArguments[asked.count - 1][0], "auto");
        }
        function test_the_wheel_does_nothing_without_focus() {
            row.forceActiveFocus();
            mouseWheel(slider, 100, 14, 0, 120);
            compare(asked.count, 0);
            slider.forceActiveFocus();
            mouseWheel(slider, 100, 14, 0, 120);
            compare(asked.count, 1);
        }
        function test_right_to_left_turns_the_track_round() {
            slider.LayoutMirroring.enabled = true;
            fuzzyCompare(slider.xAt(0), slider.width - slider.inset, 1e-6);
            slider.forceActiveFocus();
            keyClick(Qt.Key_Left);
            fuzzyCompare(asked.signalArguments[0][1], 21, 1e-6);
        }
        function test_the_row_opens_and_its_buttons_change_the_mode() {
            mouseClick(row, 100, 10);
            compare(openAsked.count, 1);
            row.open = true;
            const hold = findText(row, "Hold");
            verify(hold !== null);
            mouseClick(hold);
            compare(rowAsked.signalArguments[0][0], "hold");
            compare(rowAsked.signalArguments[0][1], 172);
        }
        function findText(item, words) {
            if (item.text === words && item.visible)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = findText(item.children[i], words);
                if (found)
                    return found;
            }
            return null;
        }
    }
}
