// Whatever is done with the view and the selection can be taken back.
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/session/named_views.h"
#include "app/session/selection.h"
#include "app/session/session_state.h"
#include "app/session/view_state.h"

using namespace lactea;
using namespace lactea::session;
using anatomy::PartKind;

namespace {

const QString bunch = QStringLiteral("breast/right/lobe 7/bunch 2");
const QStringList cutKinds{QStringLiteral("plate"),      QStringLiteral("whole"),   QStringLiteral("sagittal"),
                           QStringLiteral("transverse"), QStringLiteral("frontal"), QStringLiteral("free")};

QString anyPart()
{
    const int lobe = *rc::gen::inRange(1, 19);
    return *rc::gen::element(QStringLiteral("breast/right/lobe %1").arg(lobe),
                             QStringLiteral("breast/right/lobe %1/bunch 3").arg(lobe),
                             QStringLiteral("breast/right/lobe %1/main duct").arg(lobe),
                             QStringLiteral("breast/right/skin"), QStringLiteral("breast/right/rib 4"));
}

/// One action of a person, any of them.
void doSomething(ViewState& view, Selection& selection)
{
    switch (*rc::gen::inRange(0, 19)) {
    case 0: view.hide(anyPart()); break;
    case 1: view.show(anyPart()); break;
    case 2: view.isolate(anyPart()); break;
    case 3: view.showAll(); break;
    case 4: view.setLayer(*rc::gen::inRange(0, 4)); break;
    case 5: view.setCut(cutKinds[*rc::gen::inRange(0, 6)]); break;
    case 6: view.setCutOffsetMm(*rc::gen::inRange(-60, 61)); break;
    case 7: view.flipCut(); break;
    case 8: view.tiltCut(*rc::gen::inRange(-90, 91), *rc::gen::inRange(-90, 91)); break;
    case 9: view.alignCutToView(); break;
    case 10: view.follow(*rc::gen::element(anyPart(), QString())); break;
    case 11: selection.toggle(anyPart()); break;
    case 12: view.setNamesShown(!view.namesShown()); break;
    case 13: {
        const auto views = namedViews();
        const NamedView& named = views[*rc::gen::inRange<std::size_t>(0, views.size())];
        view.beginDrag();
        view.moveCamera(turnedTo(named, view.camera()));
        view.endDrag(textOf(named));
        break;
    }
    case 14: view.beginDrag(); break;
    case 15: view.toggleFadedParts(selection.addresses()); break;
    case 16: view.toggleXrayedParts({anyPart(), anyPart(), anyPart()}); break;
    case 17: view.isolateParts(selection.addresses()); break;
    default: view.endDrag(); break;
    }
}

}  // namespace

TEST(ExploreActions, UndoingAllOfThemIsTheStartAndDoingThemAgainTheEnd)
{
    EXPECT_TRUE(rc::check("any sequence of actions", [] {
        PartCatalogue catalogue;
        History history;
        ViewState view(&history);
        Selection selection(&catalogue);
        selection.setHistory(&history);
        const int actions = *rc::gen::inRange(0, 150);
        for (int i = 0; i < actions; ++i)
            doSomething(view, selection);
        view.endDrag();
        const ViewValues end = view.values();
        const QStringList chosen = selection.addresses();
        while (history.canUndo()) {
            RC_ASSERT(!history.undoText().isEmpty());
            history.undo();
        }
        RC_ASSERT(view.values() == ViewValues{});
        RC_ASSERT(selection.addresses().isEmpty());
        while (history.canRedo())
            history.redo();
        RC_ASSERT(view.values() == end);
        RC_ASSERT(selection.addresses() == chosen);
    }));
}

TEST(ExploreActions, APlaneStaysAUnitPlaneAndIsSavedBitForBit)
{
    EXPECT_TRUE(rc::check("a tilted cut", [] {
        History history;
        ViewState view(&history);
        view.setCut(cutKinds[*rc::gen::inRange(2, 6)]);
        for (int i = *rc::gen::inRange(1, 80); i > 0; --i)
            view.tiltCut(*rc::gen::inRange(-180, 181) * 0.37, *rc::gen::inRange(-180, 181) * 0.53);
        RC_ASSERT(view.cut() == QStringLiteral("free"));
        RC_ASSERT(std::fabs(length(view.cutChoice().freeNormal) - 1.0) < 1e-12);
        SessionState state;
        state.seed = 1;
        state.view = view.values();
        const auto read = stateFromJson(toJson(state));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->view == view.values());
    }));
}

TEST(ExploreActions, AFreePlaneBeginsAsTheOneThatIsThere)
{
    History history;
    ViewState view(&history);
    view.setCut(QStringLiteral("sagittal"));
    view.setCutOffsetMm(-14.0);
    view.flipCut();
    view.setCut(QStringLiteral("free"));
    EXPECT_EQ(view.cutChoice().freeNormal, anatomy::cutAxis(anatomy::CutDirection::Sagittal));
    EXPECT_DOUBLE_EQ(view.cutOffsetMm(), -14.0);
    EXPECT_TRUE(view.cutFlipped());
}

TEST(ExploreActions, APlaneThatIsAlignedFacesTheEye)
{
    History history;
    ViewState view(&history);
    CameraPose pose;
    pose.azimuthDeg = 30.0;
    pose.elevationDeg = 40.0;
    view.placeCamera(pose);
    view.alignCutToView();
    const Vec3 normal = view.cutChoice().freeNormal;
    EXPECT_NEAR(std::atan2(normal.y, normal.x) * 180.0 / M_PI, 30.0, 1e-9);
    EXPECT_NEAR(std::asin(normal.z) * 180.0 / M_PI, 40.0, 1e-9);
    // Tilting goes where the hand goes: to the right the open side turns to the eye's right, which is +azimuth here.
    view.tiltCut(10.0, 0.0);
    EXPECT_GT(dot(view.cutChoice().freeNormal, Vec3{-std::sin(M_PI / 6), std::cos(M_PI / 6), 0.0}), 0.1);
    view.alignCutToView();
    view.tiltCut(0.0, 10.0);
    EXPECT_GT(view.cutChoice().freeNormal.z, normal.z);
}

TEST(ExploreActions, FollowingAgainEndsIt)
{
    History history;
    ViewState view(&history);
    view.follow(bunch);
    EXPECT_EQ(view.followed(), bunch);
    view.follow(bunch);
    EXPECT_EQ(view.followed(), QString());
    history.undo();
    EXPECT_EQ(view.followed(), bunch);
}

TEST(NamedViews, HaveNamesAndKeysOfTheirOwn)
{
    std::set<QString> keys;
    std::set<int> digits;
    for (const NamedView& view : namedViews()) {
        EXPECT_TRUE(keys.insert(QString::fromLatin1(view.key)).second);
        EXPECT_FALSE(textOf(view).isEmpty());
        EXPECT_TRUE(view.digit == 0 || digits.insert(view.digit).second) << view.key;
        EXPECT_EQ(findNamedView(QString::fromLatin1(view.key)), &view);
    }
    EXPECT_EQ(findNamedView(QStringLiteral("behind the moon")), nullptr);
    EXPECT_EQ(turnedTo(*findNamedView(QStringLiteral("home")), CameraPose{}), ViewState::homePose());
}

TEST(Selection, TakesPartsInAndOut)
{
    PartCatalogue catalogue;
    Selection selection(&catalogue);
    selection.toggle(bunch);
    selection.toggle(QStringLiteral("breast/right/skin"));
    selection.toggle(QStringLiteral("breast/right/rib 4"));
    EXPECT_EQ(selection.count(), 3);
    EXPECT_EQ(selection.address(), bunch) << "the first one is the card's";
    selection.toggle(bunch);
    EXPECT_EQ(selection.address(), QStringLiteral("breast/right/skin"));
    EXPECT_EQ(selection.count(), 2);
    selection.select(QStringLiteral("breast/right/skin"));
    EXPECT_EQ(selection.count(), 1) << "a plain click leaves one";
    selection.clear();
    EXPECT_EQ(selection.count(), 0);
}
