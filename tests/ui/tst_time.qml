import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    width: 900
    height: 300

    MockSession { id: session }
    TimeWindow { id: time; nowS: session.readout.timeS }
    ChartQuantities { id: quantities }
    Timeline {
        id: timeline
        quantities: quantities
        width: 900
        height: 160
        session: session
        time: time
    }

    TestCase {
        name: "Time"
        when: windowShown

        function init() {
            session.asked = [];
            session.readout.playing = false;
            session.readout.everRan = true;
            session.readout.timeS = 0;
            time.spanS = 480;
            time.live();
        }
        function lanesIn(item) {
            let found = [];
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i];
                found = found.concat(child.lanes !== undefined && child.topValue !== undefined ? [child] : lanesIn(child));
            }
            return found;
        }
        function test_each_lane_knows_its_quantities() {
            const lanes = lanesIn(timeline);
            compare(lanes.length, 3);
            for (const lane of lanes)
                verify(lane.lanes.length > 0);
            compare(lanes[2].lanes.length, 2);
        }
        function test_the_window_waits_and_then_follows() {
            compare(time.startS, 0);
            session.readout.timeS = 300;
            compare(time.startS, 0);
            session.readout.timeS = 1000;
            fuzzyCompare(time.startS, 1000 - 0.8 * 480, time.stepS);
        }
        function test_panning_leaves_the_present_and_live_returns() {
            session.readout.timeS = 1000;
            time.pan(-100);
            verify(!time.following);
            fuzzyCompare(time.startS, 1000 - 0.8 * 480 - 100, time.stepS);
            session.readout.timeS = 2000;
            fuzzyCompare(time.startS, 516, time.stepS);
            time.live();
            fuzzyCompare(time.startS, 2000 - 0.8 * 480, time.stepS);
        }
        function test_zooming_keeps_the_point_under_the_pointer() {
            session.readout.timeS = 1000;
            time.pan(0);
            const at = 800;
            const before = (at - time.startS) / time.spanS;
            time.zoom(0.5, at);
            fuzzyCompare((at - time.startS) / time.spanS, before, 1e-9);
        }
        function test_zoom_has_ends() {
            for (let i = 0; i < 40; ++i)
                time.zoom(0.5, 0);
            compare(time.spanS, time.shortestS);
            for (let i = 0; i < 40; ++i)
                time.zoom(2, 0);
            compare(time.spanS, time.longestS);
        }
        function test_the_axis_has_two_to_six_numbers_at_every_zoom() {
            for (const span of [10, 17, 60, 95, 480, 1000, 3599, 7200]) {
                time.spanS = span;
                verify(time.tickCount >= 4 && time.tickCount <= 13, span + ": " + time.tickCount);
            }
        }
        function test_times_read_as_clocks() {
            compare(time.label(0), "0:00");
            compare(time.label(306), "5:06");
            compare(time.label(3723), "1:02:03");
        }
        function test_play_and_step_ask_the_session() {
            timeline.transport.forceActiveFocus(Qt.TabFocusReason);
            timeline.transport.playAsked();
            timeline.transport.stepAsked();
            timeline.transport.stepBackAsked();
            compare(session.asked, ["togglePlay", "step", "stepBack"]);
        }
        function test_speed_is_a_short_word() {
            for (const pair of [[0.1, "0.1×"], [0.25, "0.25×"], [1, "1×"], [100, "100×"]]) {
                session.readout.speed = pair[0];
                compare(timeline.transport.speedText, pair[1]);
            }
        }
        function test_time_is_not_mirrored() {
            timeline.LayoutMirroring.enabled = true;
            session.readout.timeS = 10;
            verify(timeline.xOf(20) > timeline.xOf(10));
        }
        function test_before_anything_ran_a_sentence_says_what_to_do() {
            session.readout.everRan = false;
            verify(timeline.empty);
        }
    }
}
