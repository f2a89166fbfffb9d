#include "app/session/view_state.h"

#include <cmath>

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/core/random.h"

using namespace lactea;
using namespace lactea::session;
using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Side;
using anatomy::Tissue;

namespace {
unsigned bit(Tissue tissue) { return 1u << static_cast<unsigned>(tissue); }
const QString lobe7 = QStringLiteral("breast/right/lobe 7");
}  // namespace

TEST(ViewState, ADragIsOneStep)
{
    History history;
    ViewState view(&history);
    const CameraPose start = view.camera();
    view.beginDrag();
    for (int i = 1; i <= 5; ++i) {
        CameraPose pose = view.camera();
        pose.azimuthDeg += 1.0;
        view.moveCamera(pose);
    }
    view.endDrag();
    EXPECT_EQ(history.count(), 1);
    EXPECT_DOUBLE_EQ(view.azimuthDeg(), start.azimuthDeg + 5.0);
    history.undo();
    EXPECT_EQ(view.camera(), start);
    view.beginDrag();
    view.endDrag();
    EXPECT_EQ(history.count(), 1) << "a click is no drag";
}

TEST(ViewState, ATissueAndALobeAreHiddenByTheirAddress)
{
    History history;
    ViewState view(&history);
    EXPECT_EQ(view.hiddenTissues(), 0u);
    view.hide(QStringLiteral("breast/right/skin"));
    EXPECT_EQ(view.hiddenTissues(), bit(Tissue::Skin));
    view.hide(lobe7);
    EXPECT_EQ(view.hiddenLobes(), 1u << 6);
    EXPECT_TRUE(view.isHidden({PartKind::LobuleBunch, Side::Right, 6, 3}));
    EXPECT_FALSE(view.isHidden({PartKind::LobuleBunch, Side::Right, 5, 3}));
    EXPECT_EQ(view.visibilityOf("breast/right/lobe"), QStringLiteral("part"));
    view.showAll();
    EXPECT_EQ(view.hiddenTissues(), 0u);
    EXPECT_EQ(history.count(), 3);
}

TEST(ViewState, VesselsAreHiddenWhenAllTheirKindsAre)
{
    History history;
    ViewState view(&history);
    view.hide(QStringLiteral("group/vessels"));
    EXPECT_TRUE(view.isHidden({PartKind::Artery, Side::Right, -1, 0}));
    EXPECT_FALSE(view.isHidden({PartKind::Nerve, Side::Right, -1, 0}));
    EXPECT_EQ(view.hiddenTissues(), 0u);
    view.hide(QStringLiteral("breast/right/nerve"));
    EXPECT_EQ(view.hiddenTissues(), bit(Tissue::Vessel));
    view.hide(QStringLiteral("group/chest"));
    EXPECT_EQ(view.hiddenTissues(),
              bit(Tissue::Vessel) | bit(Tissue::Muscle) | bit(Tissue::Rib) | bit(Tissue::Intercostal));
}

TEST(ViewState, ALobeAloneHidesAllElse)
{
    History history;
    ViewState view(&history);
    view.isolate(lobe7);
    EXPECT_EQ(view.hiddenTissues() & (bit(Tissue::Bunch) | bit(Tissue::Duct)), 0u);
    EXPECT_TRUE(view.hiddenTissues() & bit(Tissue::Skin));
    EXPECT_EQ(view.hiddenLobes(), ~(1u << 6));
    EXPECT_FALSE(view.isHidden({PartKind::LobuleBunch, Side::Right, 6, 3}));
    EXPECT_TRUE(view.isHidden({PartKind::Skin, Side::Right, -1, -1}));
    view.isolate(lobe7);
    EXPECT_EQ(view.hiddenTissues(), 0u);
}

TEST(ViewState, ALobeThatIsFadedIsSoWithItsBunchesAndDucts)
{
    History history;
    ViewState view(&history);
    view.toggleFaded(lobe7);
    for (const PartId& part : {PartId{PartKind::LobuleBunch, Side::Right, 6, 3}, PartId{PartKind::MainDuct, Side::Right, 6, -1},
                               PartId{PartKind::Duct, Side::Right, 6, 40}})
        EXPECT_EQ(view.veilOf(part), Veil::Faded);
    EXPECT_EQ(view.veilOf({PartKind::LobuleBunch, Side::Right, 5, 3}), Veil::None);
    EXPECT_FALSE(view.isHidden({PartKind::LobuleBunch, Side::Right, 6, 3}));
    EXPECT_EQ(view.visibilityOf("breast/right/lobe 7/bunch 4"), QStringLiteral("faded"));
    EXPECT_EQ(history.undoText(), QStringLiteral("Fade"));
}

TEST(ViewState, APartIsHiddenFadedOrXRayedNeverTwoOfThem)
{
    History history;
    ViewState view(&history);
    view.toggleFaded(lobe7);
    view.toggleXrayed(lobe7);
    EXPECT_TRUE(view.faded().isEmpty());
    EXPECT_EQ(view.xrayed(), QStringList{lobe7});
    view.hide(lobe7);
    EXPECT_TRUE(view.xrayed().isEmpty());
    view.toggleXrayed(lobe7);
    EXPECT_TRUE(view.hidden().isEmpty()) << "asked to be seen through, it is seen";
    view.show(lobe7);
    EXPECT_EQ(view.values(), ViewValues{});
    view.toggleXrayed(QStringLiteral("group/vessels"));
    EXPECT_EQ(view.veilOf({PartKind::Vein, Side::Right, -1, 2}), Veil::XRayed);
    EXPECT_EQ(view.visibilityOf("group/vessels"), QStringLiteral("xrayed"));
    view.showAll();
    EXPECT_EQ(view.values(), ViewValues{});
}

TEST(ViewState, SeveralPartsAreSeenThroughInOneStep)
{
    History history;
    ViewState view(&history);
    const QString skin = QStringLiteral("breast/right/skin"), rib = QStringLiteral("breast/right/rib 4");
    view.toggleFaded(skin);
    view.hide(rib);
    const QStringList all{lobe7, skin, rib};
    view.toggleFadedParts(all);
    EXPECT_TRUE(view.fadesAll(all)) << "one of them was so already, one was hidden";
    EXPECT_TRUE(view.hidden().isEmpty());
    view.toggleXrayedParts(all);
    EXPECT_TRUE(view.xraysAll(all));
    EXPECT_TRUE(view.faded().isEmpty());
    EXPECT_EQ(history.undoText(), QStringLiteral("X-ray"));
    view.toggleXrayedParts(all);
    EXPECT_TRUE(view.xrayed().isEmpty()) << "asked again: solid";
    EXPECT_EQ(history.undoText(), QStringLiteral("Show solid"));
    for (int i = 0; i < 3; ++i)
        history.undo();
    EXPECT_EQ(view.faded(), QStringList{skin});
    EXPECT_EQ(view.hidden(), QStringList{rib});
    const int steps = history.count();
    view.toggleFadedParts({});
    EXPECT_EQ(history.count(), steps);
}

TEST(ViewState, OnlyAPartOfTheGlandAloneStandsInAShellOfTheBreast)
{
    History history;
    ViewState view(&history);
    view.isolate(lobe7);
    EXPECT_TRUE(view.hasShell());
    EXPECT_TRUE(view.isHidden({PartKind::Skin, Side::Right, -1, -1})) << "the shell is no part that can be clicked";
    view.hide(QStringLiteral("breast/right/skin"));
    EXPECT_FALSE(view.hasShell());
    view.showAll();
    view.isolate(QStringLiteral("breast/right/rib 4"));
    EXPECT_FALSE(view.hasShell());
}

TEST(ViewState, LobesDrawnApartHaveNothingInTheirWayAndADragIsOneStep)
{
    History history;
    ViewState view(&history);
    view.beginDrag();
    for (int i = 1; i <= 9; ++i)
        view.setApart(0.1 * i);
    view.endDrag(QStringLiteral("Draw the lobes apart"));
    EXPECT_EQ(history.count(), 1);
    EXPECT_EQ(view.hiddenTissues() & (bit(Tissue::Bunch) | bit(Tissue::Duct)), 0u);
    EXPECT_TRUE(view.hiddenTissues() & bit(Tissue::Skin));
    EXPECT_TRUE(view.hiddenTissues() & bit(Tissue::Rib));
    EXPECT_TRUE(view.hidden().isEmpty()) << "nobody has hidden them";
    EXPECT_TRUE(view.wantsWhole());
    view.setApart(std::nan(""));
    view.setApart(7.0);
    EXPECT_DOUBLE_EQ(view.apart(), 1.0);
    view.setApart(0.0);
    EXPECT_EQ(view.hiddenTissues(), 0u);
    EXPECT_FALSE(view.wantsWhole());
}

TEST(ViewState, UndoOfEverythingIsTheStartAfterAnyActions)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Random random(seed);
        History history;
        ViewState view(&history);
        const ViewValues start = view.values();
        for (int i = 0; i < 60; ++i) {
            const QString lobe = QStringLiteral("breast/right/lobe %1").arg(1 + random.below(18));
            switch (random.below(9)) {
            case 0: view.hide(lobe); break;
            case 1: view.toggleHidden(lobe); break;
            case 2: view.isolate(lobe); break;
            case 3: view.showAll(); break;
            case 4: view.setSkinTone(random.below(6)); break;
            case 5: view.setNamesShown(random.below(2) == 0); break;
            case 6: view.beginDrag(); break;
            case 7: view.endDrag(); break;
            case 8: {
                CameraPose pose = view.camera();
                pose.azimuthDeg += random.uniform(-30.0, 30.0);
                pose.distanceMm *= random.uniform(0.8, 1.25);
                view.moveCamera(pose);
                break;
            }
            }
        }
        view.endDrag();
        const ViewValues end = view.values();
        while (history.canUndo())
            history.undo();
        EXPECT_EQ(view.values(), start) << "seed " << seed;
        while (history.canRedo())
            history.redo();
        EXPECT_EQ(view.values(), end) << "seed " << seed;
    }
}

TEST(ViewState, ALayerTakesOffAllThatLiesOverIt)
{
    History history;
    ViewState view(&history);
    EXPECT_EQ(view.layer(), 0);
    view.setLayer(2);
    EXPECT_EQ(view.hiddenTissues(), bit(Tissue::Skin) | bit(Tissue::Fat));
    EXPECT_EQ(view.layer(), 2);
    EXPECT_FALSE(view.hidesSingleParts());
    view.hide(lobe7);
    EXPECT_TRUE(view.hidesSingleParts());
    view.setLayer(0);
    EXPECT_EQ(view.hiddenTissues(), 0u);
    EXPECT_TRUE(view.isHidden({PartKind::LobuleBunch, Side::Right, 6, 3})) << "what was hidden by itself stays so";
    history.undo();
    history.undo();
    history.undo();
    EXPECT_EQ(view.layer(), 0);
}

TEST(ViewState, ACutCanBeMovedTurnedRoundAndTakenBack)
{
    History history;
    ViewState view(&history);
    view.setCutOffsetMm(5.0);
    view.flipCut();
    view.setCut(QStringLiteral("diagonal"));
    EXPECT_EQ(history.count(), 0) << "the plate has no plane to move, and nobody knows that cut";
    view.setCut(QStringLiteral("sagittal"));
    view.beginDrag();
    for (int mm = 1; mm <= 9; ++mm)
        view.setCutOffsetMm(mm);
    view.endDrag(QStringLiteral("Move the cut"));
    view.flipCut();
    EXPECT_EQ(history.count(), 3);
    EXPECT_EQ(view.cutChoice(), (CutChoice{QStringLiteral("sagittal"), 9.0, true}));
    history.undo();
    history.undo();
    EXPECT_EQ(view.cutChoice(), (CutChoice{QStringLiteral("sagittal"), 0.0, false}));
    view.setCut(QStringLiteral("frontal"));
    EXPECT_DOUBLE_EQ(view.cutOffsetMm(), 0.0) << "another plane begins in the middle";
}

// Whatever a person does, and however often: undoing all of it leads back to the start, doing it again to the end.
TEST(ViewState, AnySequenceOfActionsCanBeUndoneAndDoneAgain)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        History history;
        ViewState view(&history);
        const auto lobe = [&] {
            return QStringLiteral("breast/right/lobe %1").arg(1 + static_cast<int>(random.uniform(0.0, 9.0)));
        };
        const QStringList cuts{QStringLiteral("plate"), QStringLiteral("whole"), QStringLiteral("sagittal"),
                               QStringLiteral("transverse"), QStringLiteral("frontal")};
        for (int i = 0; i < 120; ++i)
            switch (static_cast<int>(random.uniform(0.0, 16.0))) {
            case 0: view.hide(lobe()); break;
            case 1: view.show(lobe()); break;
            case 2: view.showAll(); break;
            case 3: view.isolate(lobe()); break;
            case 4: view.setLayer(static_cast<int>(random.uniform(0.0, 4.0))); break;
            case 5: view.setCut(cuts[static_cast<int>(random.uniform(0.0, 5.0))]); break;
            case 6: view.setCutOffsetMm(std::round(random.uniform(-40.0, 40.0))); break;
            case 7: view.flipCut(); break;
            case 8: view.setNamesShown(!view.namesShown()); break;
            case 9: view.toggleFaded(lobe()); break;
            case 10: view.toggleXrayed(lobe()); break;
            case 11: view.setApart(random.uniform(0.0, 1.0)); break;
            case 12: view.setTinted(!view.tinted()); break;
            case 13: view.setComfort(ViewState::comfortLevels()[static_cast<int>(random.uniform(0.0, 3.0))]); break;
            case 14: view.cycleDucts(); break;
            default:
                view.beginDrag();
                CameraPose pose = view.camera();
                pose.azimuthDeg += random.uniform(-20.0, 20.0);
                view.moveCamera(pose);
                view.endDrag();
            }
        const ViewValues end = view.values();
        ASSERT_LE(history.count(), History::limit);
        while (history.canUndo())
            history.undo();
        EXPECT_EQ(view.values(), ViewValues{}) << seed;
        while (history.canRedo())
            history.redo();
        EXPECT_EQ(view.values(), end) << seed;
    }
}
