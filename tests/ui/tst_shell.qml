import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    id: stage
    width: 1280
    height: 720

    MockSession { id: session }
    MockPlayer { id: player }
    Item {
        id: picture
        property int obstructLeft
        property int obstructTop
        property int obstructRight
        property int obstructBottom
        property var taken: []
        property var turns: []
        function orbitBy(dx, dy) { turns = turns.concat([[dx, dy]]); }
        function zoomBy(factor) {}
    }
    Shell {
        id: shell
        width: 1280
        height: 720
        focus: true
        session: session
        player: player
        picture: picture
    }

    TestCase {
        name: "Shell"
        when: windowShown

        function init() {
            shell.width = 1280;
            shell.height = 720;
            Theme.textScale = 1;
            session.asked = [];
            session.settings.firstRunDone = true;
            session.settings.leftOpen = true;
            session.settings.rightOpen = true;
            session.settings.dockOpen = true;
            session.selection.address = "";
            session.view.hidden = [];
            shell.workspace.leftTab = "parts";
            shell.workspace.rightTab = "part";
            player.active = false;
            player.asked = [];
            picture.turns = [];
            shell.fullScreen = false;
            shell.cardDue = true;
            shell.pictureHost.forceActiveFocus();
        }

        function test_first_run_shows_one_button_that_opens_the_dock() {
            session.settings.firstRunDone = false;
            session.settings.leftOpen = false;
            session.settings.rightOpen = false;
            session.settings.dockOpen = false;
            verify(!shell.workspace.leftShown && !shell.workspace.rightShown && !shell.workspace.dockShown);
            compare(shell.pictureArea.height, 720 - Theme.sizes.topBar);
            mouseClick(shell, 640, 616);
            compare(session.asked, ["pressTrigger suckling"]);
            verify(shell.workspace.dockShown);
            verify(!shell.workspace.leftShown && !shell.workspace.rightShown);
            verify(session.settings.firstRunDone);
        }
        function test_the_first_click_on_a_part_opens_its_card_and_no_later_one_does() {
            session.settings.rightOpen = false;
            shell.choosePart("skin");
            verify(shell.workspace.rightShown);
            shell.workspace.toggleRight();
            shell.choosePart("fat");
            verify(!shell.workspace.rightShown);
        }
        function test_sizes_are_those_of_the_table() {
            compare(shell.workspace.leftWidth, 224);
            compare(shell.workspace.rightWidth, 296);
            compare(shell.workspace.dockHeight, 216);
            compare(shell.pictureArea, Qt.rect(224, 48, 1280 - 224 - 296, 720 - 48 - 216));
            shell.openLesson("let-down", 0);
            compare(shell.workspace.leftWidth, 376);
            compare(shell.workspace.dockHeight, 176);
            verify(!shell.workspace.rightShown);
        }
        function test_the_picture_keeps_its_share() {
            const share = shell.pictureArea.width * shell.pictureArea.height / (1280 * 720);
            verify(share >= 0.35, share);
            for (const panel of ["leftOpen", "rightOpen", "dockOpen"])
                session.settings[panel] = false;
            verify(shell.pictureArea.width * shell.pictureArea.height / (1280 * 720) >= 0.85);
        }
        function test_between_960_and_1199_the_left_panel_lies_over_the_picture() {
            shell.width = 1024;
            shell.height = 768;
            verify(shell.workspace.medium);
            verify(shell.workspace.leftOver);
            verify(shell.workspace.rightTabs);
            compare(shell.pictureArea.x, 0);
            compare(shell.pictureArea.width, 1024 - 288);
        }
        function test_small_windows_and_large_text_get_the_compact_dock() {
            shell.width = 900;
            verify(shell.workspace.compact);
            shell.width = 1280;
            Theme.textScale = 2;
            verify(shell.workspace.compact);
            compare(shell.workspace.dockHeight, 56);
        }
        function test_low_windows_turn_the_right_column_into_tabs() {
            shell.height = 630;
            verify(shell.workspace.wide && shell.workspace.rightTabs);
        }
        function test_wide_windows_grow() {
            shell.width = 1920;
            shell.height = 1080;
            compare(shell.workspace.leftWidth, 288);
            compare(shell.workspace.rightWidth, 360);
            compare(shell.workspace.dockHeight, 256);
        }
        function test_letters_act_in_the_picture_data() {
            return [
                { tag: "space", key: Qt.Key_Space, asked: "togglePlay" },
                { tag: "full stop", key: Qt.Key_Period, asked: "step" },
                { tag: "comma", key: Qt.Key_Comma, asked: "stepBack" },
                { tag: "S", key: Qt.Key_S, asked: "pressTrigger suckling" },
                { tag: "Y", key: Qt.Key_Y, asked: "pressTrigger baby_cries" },
                { tag: "0", key: Qt.Key_0, asked: "fit" },
                { tag: "Home", key: Qt.Key_Home, asked: "home" }
            ];
        }
        function test_letters_act_in_the_picture(row) {
            keyClick(row.key);
            compare(session.asked, [row.asked]);
        }
        function test_letters_do_nothing_in_the_search() {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            keyClick(Qt.Key_S);
            keyClick(Qt.Key_Space);
            compare(session.asked, []);
            keyClick(Qt.Key_Escape);
        }
        function test_arrows_turn_by_five_one_and_fifteen_degrees() {
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Right, Qt.ShiftModifier);
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(picture.turns, [[-5, 0], [1, 0], [0, 15]]);
        }
        function test_hide_alone_and_go_to_act_on_the_selection() {
            session.selection.address = "skin";
            keyClick(Qt.Key_H);
            compare(session.view.hidden, ["skin"]);
            keyClick(Qt.Key_I);
            compare(session.view.isolated, "skin");
            keyClick(Qt.Key_F);
            compare(session.asked, ["goTo skin"]);
            keyClick(Qt.Key_H, Qt.ShiftModifier);
            compare(session.view.hidden, []);
        }
        function test_t_fades_and_x_xrays_the_selection() {
            session.selection.address = "skin";
            keyClick(Qt.Key_T);
            compare(session.view.faded, ["skin"]);
            keyClick(Qt.Key_T);
            compare(session.view.faded, []);
            keyClick(Qt.Key_X);
            compare(session.view.xrayed, ["skin"]);
            keyClick(Qt.Key_X);
            compare(session.view.xrayed, []);
        }
        function test_brackets_change_the_speed() {
            session.readout.speed = 1;
            keyClick(Qt.Key_BracketRight);
            compare(session.readout.speed, 2);
            keyClick(Qt.Key_BracketLeft);
            keyClick(Qt.Key_BracketLeft);
            compare(session.readout.speed, 0.5);
            session.readout.speed = 1;
        }
        function test_undo_and_redo_have_their_keys() {
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            compare(session.asked, ["undo", "redo"]);
        }
        function typeInSearch(words) {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            for (const letter of words)
                keyClick(letter);
        }
        function test_undo_is_the_lines_own_while_it_has_something_typed() {
            typeInSearch("fat");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.asked, []);
            while (session.parts.filter !== "")
                keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.asked, []);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.asked, ["undo"]);
            keyClick(Qt.Key_Escape);
        }
        function test_after_enter_undo_is_the_programs() {
            typeInSearch("fat");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.asked, ["undo"]);
        }
        function test_a_press_beside_the_line_ends_the_typing() {
            typeInSearch("fat");
            mouseClick(shell, 600, 200);
            verify(shell.pictureHost.activeFocus);
            typeInSearch("fat");
            shell.resetAll();
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.asked, ["resetAll", "undo"]);
        }
        function test_hidden_parts_are_listed_and_shown_again_one_by_one() {
            session.view.hidden = ["skin", "fat"];
            shell.menus.hidden.openAt(shell.overlay);
            keyClick(Qt.Key_Return); // the first row has the focus
            compare(session.view.hidden, ["fat"]);
            verify(shell.menus.hidden.isOpen);
            session.view.hidden = [];
            verify(!shell.menus.hidden.isOpen);
        }
        function test_the_cut_is_chosen_moved_by_keys_and_turned_round() {
            shell.menus.cut.openAt(shell.overlay);
            keyClick(Qt.Key_Down); // from "as in the plate" to "uncut"
            keyClick(Qt.Key_Return);
            compare(session.view.cut, "whole");
            keyClick(Qt.Key_Escape);
            verify(!shell.menus.cut.isOpen);
            shell.pictureHost.forceActiveFocus();
            keyClick(Qt.Key_C);
            compare(session.view.cut, "plate");
            keyClick(Qt.Key_C);
            compare(session.view.cut, "sagittal");
            keyClick(Qt.Key_Greater, Qt.ShiftModifier);
            keyClick(Qt.Key_Greater, Qt.ShiftModifier);
            keyClick(Qt.Key_Less);
            compare(session.view.cutOffsetMm, 2);
            keyClick(Qt.Key_C, Qt.ShiftModifier);
            verify(session.view.cutFlipped);
        }
        function test_layers_come_off_by_a_slider() {
            shell.menus.layers.openAt(shell.overlay);
            keyClick(Qt.Key_Right); // the slider has the focus
            compare(session.view.layer, 1);
            keyClick(Qt.Key_Right);
            compare(session.view.layer, 2);
            keyClick(Qt.Key_Left);
            compare(session.view.layer, 1);
            shell.menus.layers.close();
        }
        function test_the_lesson_chooses_its_lanes_and_the_learner_others() {
            player.active = true;
            player.lanes = ["milk_flow_right", "milk_flow_left"];
            shell.openLesson("let-down", 0);
            const lanes = shell.dock.timeline.quantities;
            compare(lanes.shownKeys, ["milk_flow_right", "milk_flow_left"]);
            lanes.choose(0, "oxytocin");
            compare(lanes.shownKeys, ["oxytocin", "milk_flow_left"]);
            player.lanes = [];
            compare(lanes.shownKeys, ["oxytocin", "milk_flow"]);
            player.active = false;
            compare(lanes.shownKeys, ["oxytocin", "pressure_left", "milk_flow"]);
            lanes.choose(0, "milk_flow"); // they change places
            compare(lanes.shownKeys, ["milk_flow", "pressure_left", "oxytocin"]);
            lanes.choose(0, "oxytocin");
        }
        function test_a_long_growth_can_be_stopped() {
            session.loadStage = "Growing the breast";
            tryVerify(() => shell.overlay.busy.stoppable, 4000);
            shell.overlay.busy.session.stopLoading();
            compare(session.asked, ["stopLoading"]);
            tryVerify(() => !shell.overlay.busy.visible);
        }
        function test_the_first_body_has_nothing_to_go_back_to() {
            session.ready = false;
            wait(2200);
            verify(shell.overlay.busy.visible && !shell.overlay.busy.stoppable);
            session.ready = true;
        }
        function test_page_keys_belong_to_the_lesson() {
            keyClick(Qt.Key_PageDown);
            compare(player.asked, []);
            player.active = true;
            keyClick(Qt.Key_PageDown);
            keyClick(Qt.Key_PageUp);
            compare(player.asked, ["next", "back"]);
        }
        function test_escape_goes_back_one_thing_at_a_time() {
            player.active = true;
            session.selection.address = "skin";
            shell.overlay.inset.open = true;
            keyClick(Qt.Key_Escape);
            verify(!shell.overlay.inset.open);
            verify(!session.selection.none);
            keyClick(Qt.Key_Escape);
            verify(session.selection.none);
            verify(player.active);
            keyClick(Qt.Key_Escape);
            verify(!player.active);
            keyClick(Qt.Key_Escape); // and never quits
        }
        function test_help_opens_and_closes_by_key_and_gives_the_focus_back() {
            keyClick(Qt.Key_F1);
            verify(shell.menus.help.isOpen);
            keyClick(Qt.Key_S);
            compare(session.asked, []);
            keyClick(Qt.Key_Escape);
            verify(!shell.menus.help.isOpen);
            verify(shell.pictureHost.activeFocus);
        }
        function test_f6_goes_round_the_areas() {
            const seen = [];
            for (let i = 0; i < 7; ++i) {
                keyClick(Qt.Key_F6);
                seen.push(String(shell.Window.activeFocusItem));
            }
            verify(new Set(seen).size >= 5, seen);
        }
        function test_leaving_a_step_shows_the_way_back() {
            player.active = true;
            verify(!shell.overlay.lessonLeft);
            player.strayed = true;
            verify(shell.overlay.lessonLeft);
            shell.overlay.lessonAsked();
            compare(player.asked, ["returnToStep"]);
            verify(!shell.overlay.lessonLeft);
        }
        function test_focus_is_never_lost_with_a_panel() {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            verify(!shell.pictureHost.activeFocus);
            shell.workspace.closeLeft();
            tryVerify(() => shell.pictureHost.activeFocus);
        }
        function test_a_toast_offers_undo() {
            session.toast("You hold prolactin at 320 ng/mL.", true);
            verify(shell.overlay.toast.shown);
            shell.overlay.toast.undoAsked();
            compare(session.asked, ["undo"]);
        }
    }
}
