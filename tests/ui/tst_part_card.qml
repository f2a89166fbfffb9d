import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

Item {
    width: 400
    height: 700

    MockSession { id: session }
    PartCard {
        id: card
        width: 296
        height: 690
        selection: session.selection
        view: session.view
        milk: session.followedMilk
    }
    SignalSpy { id: chosen; target: card; signalName: "partChosen" }

    TestCase {
        name: "PartCard"
        when: windowShown

        function init() {
            session.selection.select("breast/right/lobe 7/lobule 214");
            session.selection.drawn = true;
            chosen.clear();
        }
        function shownWith(text, item) {
            if (!item.visible)
                return null;
            if (item.text === text)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = shownWith(text, item.children[i]);
                if (found)
                    return found;
            }
            return null;
        }
        function test_a_drawn_part_can_be_shown_alone() {
            verify(shownWith("Alone", card));
            verify(!shownWith("Not drawn in this picture.", card));
        }
        function test_what_is_not_drawn_says_so_and_offers_nothing_to_do_in_the_picture() {
            session.selection.drawn = false;
            verify(shownWith("Not drawn in this picture.", card));
            verify(!shownWith("Alone", card));
            verify(!shownWith("Go to", card));
        }
        function test_the_general_size_stands_beside_this_parts_own() {
            verify(shownWith("In general: 1.8 mm (1.2–3)", card));
        }
        function test_what_it_holds_is_counted_and_leads_there() {
            const held = shownWith("Alveoli (1,850)", card);
            verify(held);
            waitForRendering(card); // rows are laid out before a frame
            wait(50);
            mouseClick(held);
            tryCompare(chosen, "count", 1);
            compare(chosen.signalArguments[0][0], "explained/alveolus");
        }
    }
}
