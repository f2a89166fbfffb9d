// The way down from bunches to cells, without a display: what stands where, what is in focus, what a ray meets.
#include "app/scene/dive/dive.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include "model/anatomy/growth/growth.h"
#include "tests/app/scene/let_down.h"

namespace lactea::scene {
namespace {

using anatomy::PartId;
using anatomy::PartKind;

/// A grown breast whose first bunches are drawn; no meshes.
struct Body {
    std::shared_ptr<const anatomy::Breast> breast;
    std::shared_ptr<anatomy::BodyModel> model = std::make_shared<anatomy::BodyModel>();
    std::unique_ptr<LifeState> life;
};

const Body& body()
{
    static const Body made = [] {
        Body b;
        b.breast = std::make_shared<const anatomy::Breast>(
            anatomy::growBreast(*anatomy::planFromKey("classic"), 7, anatomy::Side::Right).value());
        auto& finest = b.model->levels[static_cast<std::size_t>(anatomy::Detail::High)];
        for (std::uint32_t i = 0; i < b.breast->bunches.size(); ++i)
            if (b.breast->bunches[i].shown) {
                const auto& bunch = b.breast->bunches[i];
                finest.bunchOfNode.push_back(i);
                finest.bunches.push_back({static_cast<float>(bunch.centreMm.x), static_cast<float>(bunch.centreMm.y),
                                          static_cast<float>(bunch.centreMm.z), static_cast<float>(bunch.radiusMm)});
            }
        b.life = std::make_unique<LifeState>(*b.breast, finest);
        b.life->follow(scene_test::letDownAt(*b.breast, 0.3)->side(anatomy::Side::Right));
        b.life->settle();
        return b;
    }();
    return made;
}

int shownBunch(std::size_t i)
{
    return static_cast<int>(body().model->levels[static_cast<std::size_t>(anatomy::Detail::High)].bunchOfNode[i]);
}

const Lens lens = composeLens(1280, 720, {}, 1.0);

CameraPose poseAt(const Vec3& target, double distanceMm)
{
    CameraPose pose = withTarget({}, target);
    pose.distanceMm = distanceMm;
    return pose;
}

GlandSpheres::State stateAt(double distanceMm)
{
    GlandSpheres::State state;
    state.level = diveLevel(distanceMm);
    state.life = body().life.get();
    return state;
}

class Diving : public testing::Test {
protected:
    Diving() { dive.setBody(body().breast, body().model); }
    /// Advances until nothing is being made any more.
    void settle(const CameraPose& pose, std::function<bool(const PartId&)> hidden = {})
    {
        QElapsedTimer clock;
        clock.start();
        dive.advance({pose, lens, *body().life, std::nullopt, hidden, 0.0}, true);
        while (dive.busy() && clock.elapsed() < 60'000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            dive.advance({pose, lens, *body().life, std::nullopt, hidden, 0.0}, true);
        }
        EXPECT_FALSE(dive.busy());
    }
    anatomy::PartPlace placeOf(PartId part) { return dive.place(part, {}).value(); }

    Dive dive;
};

RC_GTEST_PROP(DiveLevel, GrowsOnTheWayDownAndNeverJumps, ())
{
    const double far = std::pow(10.0, *rc::gen::inRange(-1300, 3000) / 1000.0);
    const double near = far / (1.0 + 0.001 * *rc::gen::inRange(1, 20));
    const DiveLevel a = diveLevel(far), b = diveLevel(near);
    for (const auto level : {&DiveLevel::lobules, &DiveLevel::alveoli, &DiveLevel::opened, &DiveLevel::cells,
                             &DiveLevel::mist}) {
        const double before = a.*level, after = b.*level;
        RC_ASSERT(before >= 0.0 && after <= 1.0 && after >= before);
        RC_ASSERT(after - before < 0.06);
    }
    RC_ASSERT(roomBeforeTargetMm(near, b) <= roomBeforeTargetMm(far, a));
    RC_ASSERT(roomBeforeTargetMm(far, a) < far);
}

TEST(DiveLevel, NothingOpensBesideTheGland)
{
    const DiveLevel deep = diveLevel(0.1), beside = besideLobule(deep, 5.0);
    EXPECT_EQ(besideLobule(deep, -0.2), deep);
    EXPECT_EQ(beside.lobules, 1.0);
    EXPECT_EQ(beside.mist + beside.opened + beside.cells + beside.alveoli, 0.0);
}

TEST(DiveFocus, StaysOnABorderUntilAnotherIsClearlyNearer)
{
    const std::vector<DiveBall> balls{{4, {0, 0, 0}, 1.0}, {9, {2, 0, 0}, 1.0}};
    EXPECT_EQ(nearestBall(balls, {0.9, 0, 0}, -1), 4);
    EXPECT_EQ(nearestBall(balls, {1.02, 0, 0}, 4), 4);
    EXPECT_EQ(nearestBall(balls, {1.02, 0, 0}, 9), 9);
    EXPECT_EQ(nearestBall(balls, {1.2, 0, 0}, 4), 9);
    EXPECT_EQ(nearestBall({}, {}, 4), -1);
}

TEST_F(Diving, NothingStandsThereBeforeTheEyeIsNear)
{
    settle(poseAt({3, -20, 4}, 572.0));
    EXPECT_FALSE(dive.active());
    EXPECT_EQ(dive.focus().kind, PartKind::Breast);
    EXPECT_FALSE(dive.along({{500, 0, 0}, {-1, 0, 0}}));
}

TEST_F(Diving, EachLevelBringsTheFocusOneStepDownToTheSamePlace)
{
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(5))];
    const PartId wanted{PartKind::Alveolus, anatomy::Side::Right, bunch.lobe, bunch.numberInLobe, 3, 200};
    const Vec3 target = placeOf(wanted).centreMm;
    settle(poseAt(target, 60.0));
    EXPECT_EQ(dive.focus().kind, PartKind::LobuleBunch);
    settle(poseAt(target, 14.0));
    EXPECT_EQ(dive.focus(), ancestorOf(wanted, PartKind::Lobule));
    settle(poseAt(target, 0.7));
    EXPECT_EQ(dive.focus(), wanted);
    settle(poseAt(target, 60.0));
    EXPECT_EQ(dive.focus(), ancestorOf(wanted, PartKind::LobuleBunch)) << "and back";
}

TEST_F(Diving, ARayMeetsTheNearestBallOfTheList)
{
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(9))];
    GlandSpheres spheres(*body().breast, body().model->levels[2].bunchOfNode);
    const CameraPose pose = poseAt(bunch.centreMm, 20.0);
    const GlandSpheres::Eye eye{eyeFrame(pose), lens, bunch.centreMm};
    for (int i = 0; i < 400 && spheres.lay(eye, stateAt(20.0), 0.0); ++i) {
    }
    ASSERT_GT(spheres.spheres().size(), 100U);
    int met = 0;
    for (int y = 10; y < 720; y += 50)
        for (int x = 10; x < 1280; x += 50) {
            const auto ray = rayThrough(eye.frame, lens, x, y);
            double least = 1e9;
            for (const SphereInstance& ball : spheres.spheres()) {
                const Vec3 centre = spheres.originMm() + Vec3{ball.centre[0], ball.centre[1], ball.centre[2]};
                // Marching in small steps: slow, and nothing in common with the formula.
                const double nearest = dot(centre - ray.originMm, ray.direction);
                for (double s = nearest - ball.radius; s <= nearest; s += 0.002)
                    if (length(ray.originMm + ray.direction * s - centre) <= ball.radius) {
                        least = std::min(least, s);
                        break;
                    }
            }
            const auto hit = spheres.along(ray.originMm, ray.direction);
            if (least < 1e8)
                ++met;
            if (hit && least < 1e8) {
                EXPECT_NEAR(hit->distanceMm, least, 0.01);
                EXPECT_TRUE(anatomy::isMicroscopic(hit->part.kind));
            } else if (least < 1e8) {
                ADD_FAILURE() << "a ball is missed at " << x << ", " << y;
            }
        }
    EXPECT_GT(met, 50);
}

TEST_F(Diving, BallsStandWhereTheModelHasTheLobules)
{
    const int index = shownBunch(5);
    GlandSpheres spheres(*body().breast, body().model->levels[2].bunchOfNode);
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(index)];
    const GlandSpheres::Eye eye{eyeFrame(poseAt(bunch.centreMm, 60.0)), lens, bunch.centreMm};
    for (int i = 0; i < 400 && spheres.lay(eye, stateAt(60.0), 0.0); ++i) {
    }
    const double scale = body().life->bunchScale(static_cast<std::size_t>(spheres.nodeOf(index)));
    int found = 0;
    for (const anatomy::Lobule& lobule : spheres.gland().lobulesOf(index)) {
        const Vec3 place = bunch.centreMm + (lobule.centreMm - bunch.centreMm) * scale;
        for (const SphereInstance& ball : spheres.spheres()) {
            const Vec3 centre = spheres.originMm() + Vec3{ball.centre[0], ball.centre[1], ball.centre[2]};
            if (length(centre - place) < 1e-4) {
                EXPECT_NEAR(ball.radius, lobule.radiusMm * scale, 1e-4);
                ++found;
            }
        }
    }
    EXPECT_GT(found, 5);
}

TEST_F(Diving, WhatIsAimedAtIsInFocusAlsoWhereBunchesReachIntoEachOther)
{
    int aimed = 0;
    for (const std::size_t i : {0U, 5U, 9U, 14U, 22U}) {
        const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(i))];
        for (const int lobule : {0, 1, 2}) {
            const PartId whole{PartKind::Lobule, anatomy::Side::Right, bunch.lobe, bunch.numberInLobe, lobule};
            settle(poseAt(placeOf(whole).centreMm, 14.0));
            EXPECT_EQ(dive.focus(), whole) << anatomy::toAddress(whole);
            for (const int number : {0, 40}) {
                PartId sac = whole;
                sac.kind = PartKind::Alveolus;
                sac.alveolus = number;
                settle(poseAt(placeOf(sac).centreMm, 0.7));
                EXPECT_EQ(dive.focus(), sac) << anatomy::toAddress(sac);
                ++aimed;
            }
        }
    }
    EXPECT_EQ(aimed, 30);
}

TEST_F(Diving, NoOtherLobuleReachesIntoTheOpenedOne)
{
    const int index = shownBunch(5);
    GlandSpheres spheres(*body().breast, body().model->levels[2].bunchOfNode);
    for (const int number : {0, 3, 6}) {
        const auto lobules = spheres.gland().lobulesOf(index);
        const anatomy::Lobule& opened = lobules[static_cast<std::size_t>(number)];
        const GlandSpheres::Eye eye{eyeFrame(poseAt(opened.centreMm, 8.0)), lens, opened.centreMm};
        for (int i = 0; i < 400 && spheres.lay(eye, stateAt(8.0), 0.0); ++i) {
        }
        ASSERT_EQ(spheres.focus().lobule, number);
        ASSERT_EQ(spheres.level().opened, 1.0);
        const double smallest = 0.3 * opened.radiusMm;  // lobules, not alveoli
        int beside = 0;
        for (const SphereInstance& ball : spheres.spheres())
            if (ball.radius > smallest) {
                const Vec3 centre = spheres.originMm() + Vec3{ball.centre[0], ball.centre[1], ball.centre[2]};
                EXPECT_GT(length(centre - opened.centreMm) - ball.radius, opened.radiusMm);
                ++beside;
            }
        EXPECT_GT(beside, 3);
    }
}

TEST_F(Diving, BallsThatADuctRunsIntoComeLastSoThatTheirSurfaceIsMet)
{
    const int index = shownBunch(5);
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(index)];
    GlandSpheres spheres(*body().breast, body().model->levels[2].bunchOfNode);
    const GlandSpheres::Eye eye{eyeFrame(poseAt(bunch.centreMm, 60.0)), lens, bunch.centreMm};
    for (int i = 0; i < 400 && spheres.lay(eye, stateAt(60.0), 0.0); ++i) {
    }
    const auto& all = spheres.spheres();
    const std::size_t first = all.size() - spheres.ranIntoCount();
    ASSERT_GT(spheres.ranIntoCount(), 0U);
    ASSERT_GT(first, 0U) << "most are not";
    const double scale = body().life->bunchScale(static_cast<std::size_t>(spheres.nodeOf(index)));
    int run = 0;
    for (const anatomy::Lobule& lobule : spheres.gland().lobulesOf(index)) {
        const bool holdsANode = std::any_of(body().breast->ductNodes.begin(), body().breast->ductNodes.end(), [&](const auto& node) {
            return length(node.positionMm - lobule.centreMm) < lobule.radiusMm;
        });
        const Vec3 place = bunch.centreMm + (lobule.centreMm - bunch.centreMm) * scale;
        for (std::size_t i = 0; holdsANode && i < all.size(); ++i)
            if (length(spheres.originMm() + Vec3{all[i].centre[0], all[i].centre[1], all[i].centre[2]} - place) < 1e-4) {
                EXPECT_GE(i, first);
                ++run;
            }
    }
    EXPECT_GT(run, 0);
}

TEST_F(Diving, WhatIsHiddenIsNoFocus)
{
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(5))];
    const PartId own{PartKind::LobuleBunch, anatomy::Side::Right, bunch.lobe, bunch.numberInLobe};
    settle(poseAt(bunch.centreMm, 60.0));
    EXPECT_EQ(dive.focus(), own);
    settle(poseAt(bunch.centreMm, 60.0), [own](const PartId& part) { return part == own; });
    EXPECT_NE(dive.focus(), own);
}

TEST_F(Diving, TheCellsOfAnAlveolusAreMetByRays)
{
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(5))];
    const PartId wanted{PartKind::Alveolus, anatomy::Side::Right, bunch.lobe, bunch.numberInLobe, 3, 200};
    const CameraPose pose = poseAt(placeOf(wanted).centreMm, 0.7);
    settle(pose);
    std::set<PartKind> met;
    for (int y = 20; y < 720; y += 10)
        for (int x = 200; x < 1080; x += 10)
            if (const auto hit = dive.along(rayThrough(eyeFrame(pose), lens, x, y));
                hit && ancestorOf(hit->part, PartKind::Alveolus) == wanted) {
                met.insert(hit->part.kind);
                EXPECT_NEAR(length(hit->pointMm - eyeFrame(pose).eyeMm), hit->distanceMm, 1e-6);
            }
    EXPECT_THAT(met, testing::IsSupersetOf({PartKind::Lactocyte, PartKind::MyoepithelialCell, PartKind::Capillary}));
    EXPECT_FALSE(dive.names().empty());
}

TEST_F(Diving, PlacesAreThoseOfTheModelAndUnknownPartsHaveNone)
{
    const auto& bunch = body().breast->bunches[static_cast<std::size_t>(shownBunch(5))];
    const anatomy::GlandIndex gland(*body().breast);
    PartId part{PartKind::Lobule, anatomy::Side::Right, bunch.lobe, bunch.numberInLobe, 2};
    const auto lobule = gland.lobuleAt(part).value();
    EXPECT_EQ(placeOf(part).centreMm, lobule.centreMm);
    EXPECT_EQ(placeOf(part).radiusMm, lobule.radiusMm);
    part.kind = PartKind::Alveolus;
    part.alveolus = 30;
    EXPECT_EQ(placeOf(part).centreMm, alveolusAt(gland, part).value().centreMm);
    EXPECT_GE(placeOf(part).radiusMm, alveolusAt(gland, part).value().radiusMm);
    part.alveolus = 1'000'000;
    EXPECT_FALSE(dive.place(part, {}));
    // All of a kind: one of them is shown.
    EXPECT_TRUE(dive.place({PartKind::Alveolus}, {}));
    EXPECT_TRUE(dive.place({PartKind::Lobule, anatomy::Side::Right, bunch.lobe}, {}));
}

} // namespace
} // namespace lactea::scene
