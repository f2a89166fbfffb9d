import QtQuick
import QtTest
import Lactea.Ui
import "mocks"

// What leads through the scales: the trail, the small picture, the scale bar.
Item {
    id: root
    width: 700
    height: 400

    readonly property var way: [
        { name: "Right breast", address: "breast/right" }, { name: "Lobe 7", address: "breast/right/lobe 7" },
        { name: "Bunch 12", address: "breast/right/lobe 7/bunch 12" },
        { name: "Lobule 3", address: "breast/right/lobe 7/bunch 12/lobule 3" }]

    DiveTrail { id: trail; x: 10; y: 10 }
    YouAreHere { id: here; x: 10; y: 60; outline: [Qt.point(0.2, 0.1), Qt.point(0.8, 0.5), Qt.point(0.2, 0.9)] }
    ScaleBar { id: bar; x: 10; y: 300 }
    MockSession { id: mock }
    ExploreKeys { id: keys; session: mock; picture: ({ diveWay: root.way }) }
    SignalSpy { id: asked; target: trail; signalName: "partAsked" }
    SignalSpy { id: fit; target: here; signalName: "fitAsked" }

    TestCase {
        name: "Dive"
        when: windowShown

        function init() {
            trail.way = root.way;
            asked.clear();
            fit.clear();
        }
        function item(text, within) {
            if (within.visible && within.text === text)
                return within;
            for (let i = 0; i < within.children.length; ++i) {
                const found = item(text, within.children[i]);
                if (found)
                    return found;
            }
            return null;
        }
        function test_aboveTheBunchesThereIsNoTrail() {
            trail.way = [root.way[0]];
            verify(!trail.visible);
        }
        function test_eachLevelLeadsBack() {
            verify(trail.visible);
            // Rows are laid out before the next frame.
            tryVerify(() => item("Lobe 7", trail).mapToItem(trail, 0, 0).x > item("Right breast", trail).width);
            tryVerify(() => item("Bunch 12", trail).mapToItem(trail, 0, 0).x > item("Lobe 7", trail).mapToItem(trail, 0, 0).x);
            mouseClick(item("Lobe 7", trail));
            compare(asked.count, 1);
            compare(asked.signalArguments[0][0], "breast/right/lobe 7");
        }
        function test_altUpLeadsToTheParent_data() {
            return [{ tag: "of what is chosen", chosen: "breast/right/skin" }, { tag: "of where the eye is", chosen: "" }];
        }
        function test_altUpLeadsToTheParent(data) {
            mock.selection.address = data.chosen;
            mock.asked = [];
            verify(keys.walk({ key: Qt.Key_Up }));
            compare(mock.asked.some(each => each === "goTo breast/right/lobe 7/bunch 12"), data.chosen === "");
        }
        function test_whereOneIsIsNoLink() {
            mouseClick(item("Lobule 3", trail));
            compare(asked.count, 0);
        }
        function test_aClickOnTheSmallPictureShowsAll() {
            here.here = Qt.rect(0.5, 0.4, 0.001, 0.001);
            mouseClick(here);
            compare(fit.count, 1);
        }
        function test_theScaleReachesMicrometres_data() {
            return [{ tag: "whole breast", px: 3, words: "2 cm" }, { tag: "lobule", px: 190, words: "500 µm" },
                    { tag: "cell", px: 9000, words: "10 µm" }];
        }
        function test_theScaleReachesMicrometres(data) {
            bar.pixelsPerMm = data.px;
            compare(bar.words, data.words);
            verify(bar.lengthMm * bar.pixelsPerMm <= 1.5 * bar.wanted);
        }
    }
}
