#include "app/scene/eye/camera_math.h"

#include <gtest/gtest.h>

namespace lactea::scene {
namespace {

const Lens lens = composeLens(1280, 720, {80, 40, 20, 10});
const CameraPose turnedPose{-70.0, 25.0, 300.0, 10.0, -30.0, 12.0};

TEST(CameraMath, TheTargetStandsInTheMiddleOfTheFreePart)
{
    const auto at = project(eyeFrame(turnedPose), lens, targetOf(turnedPose));
    ASSERT_TRUE(at);
    EXPECT_NEAR(at->x, 80 + 0.5 * (1280 - 100), 1e-9);
    EXPECT_NEAR(at->y, 40 + 0.5 * (720 - 50), 1e-9);
    EXPECT_NEAR(at->depthMm, 300.0, 1e-9);
}

TEST(CameraMath, ARayThroughAProjectedPointMeetsThePoint)
{
    const Vec3 point{25.0, -60.0, -14.0};
    const EyeFrame eye = eyeFrame(turnedPose);
    const auto at = project(eye, lens, point);
    ASSERT_TRUE(at);
    const auto ray = rayThrough(eye, lens, at->x, at->y);
    const double along = dot(point - ray.originMm, ray.direction);
    EXPECT_LT(length(ray.originMm + ray.direction * along - point), 1e-9);
}

TEST(CameraMath, ZoomKeepsThePointUnderTheCursor)
{
    const Vec3 point{25.0, -60.0, -14.0};
    const auto before = project(eyeFrame(turnedPose), lens, point);
    for (const double factor : {0.5, 0.9, 1.4}) {
        const auto after = project(eyeFrame(zoomedAbout(turnedPose, factor, point)), lens, point);
        ASSERT_TRUE(before && after);
        EXPECT_NEAR(after->x, before->x, 1e-9);
        EXPECT_NEAR(after->y, before->y, 1e-9);
        EXPECT_NEAR(after->depthMm, before->depthMm * factor, 1e-9);
    }
}

TEST(CameraMath, PanMovesTheFocusPointWithThePointer)
{
    const Vec3 grabbed = focusPoint(turnedPose, lens, 500, 300);
    const auto after = project(eyeFrame(panned(turnedPose, lens, 40, -25)), lens, grabbed);
    ASSERT_TRUE(after);
    EXPECT_NEAR(after->x, 540, 1e-6);
    EXPECT_NEAR(after->y, 275, 1e-6);
}

TEST(CameraMath, TheTurntableStopsShortOfThePolesAndWrapsRound)
{
    const auto high = orbited(turnedPose, 0.0, 500.0);
    EXPECT_DOUBLE_EQ(high.elevationDeg, steepestDeg);
    const auto round = orbited(turnedPose, -200.0, 0.0);
    EXPECT_NEAR(round.azimuthDeg, 90.0, 1e-9);
    EXPECT_NEAR(eyeFrame(high).up.z, std::cos(steepestDeg * 3.14159265358979 / 180.0), 1e-9);
}

TEST(CameraMath, LimitsHoldDistanceAndTarget)
{
    CameraPose far = turnedPose;
    far.distanceMm = 1e6;
    far.targetXMm = 1e4;
    const auto kept = limited(far);
    EXPECT_DOUBLE_EQ(kept.distanceMm, farthestMm);
    EXPECT_NEAR(length(targetOf(kept) - targetOf(CameraPose{})), targetReachMm, 1e-6);
}

TEST(CameraMath, FramingShowsTheWholeBall)
{
    const Margins margins{80, 40, 20, 10};
    const Vec3 centre{20.0, -40.0, 10.0};
    const auto pose = framing(turnedPose, lens, margins, centre, 20.0);
    const EyeFrame eye = eyeFrame(pose);
    for (const Vec3& way : {eye.right, -eye.right, eye.up, -eye.up}) {
        const auto at = project(eye, lens, centre + way * 20.0);
        ASSERT_TRUE(at);
        EXPECT_GT(at->y, 40.0);
        EXPECT_LT(at->y, 710.0);
    }
}

TEST(CameraMath, AFlightTakesTheShorterWayRound)
{
    CameraPose from, to;
    from.azimuthDeg = 170.0;
    to.azimuthDeg = -170.0;
    EXPECT_NEAR(std::remainder(between(from, to, 0.5).azimuthDeg - 180.0, 360.0), 0.0, 1e-9);
    EXPECT_EQ(between(from, to, 1.0).distanceMm, to.distanceMm);
}

TEST(CameraMath, TheEasingRunsFromZeroToOneAndNeverBack)
{
    EXPECT_EQ(eased(0.0), 0.0);
    EXPECT_EQ(eased(1.0), 1.0);
    double last = 0.0;
    for (double t = 0.02; t < 1.0; t += 0.02) {
        EXPECT_GE(eased(t), last);
        last = eased(t);
    }
}

TEST(CameraMath, IsSeenFromTheDirectionThatWasAskedFor)
{
    for (const Vec3 way : {Vec3{1, 0, 0}, Vec3{-0.3, -2.0, 0.4}, Vec3{0.1, 0.9, -0.7}})
        EXPECT_LT(length(eyeFrame(seenFrom({}, way)).forward + normalized(way)), 1e-9);
    EXPECT_EQ(seenFrom({}, {0, 0, 1}).elevationDeg, steepestDeg);
}

TEST(CameraMath, AFlightOverScalesKeepsWhereItLeadsToInView)
{
    const CameraPose from;
    CameraPose to = withTarget(from, {31.0, -33.0, 20.0});
    to.distanceMm = 0.6;
    const Lens lens = composeLens(1280, 720, {});
    const auto first = project(eyeFrame(from), lens, targetOf(to));
    double before = std::hypot(first->x - lens.centreXPx, first->y - lens.centreYPx) + 1.0;
    for (int i = 0; i <= 100; ++i) {
        const CameraPose pose = between(from, to, i / 100.0);
        const auto at = project(eyeFrame(pose), lens, targetOf(to));
        ASSERT_TRUE(at);
        const double off = std::hypot(at->x - lens.centreXPx, at->y - lens.centreYPx);
        EXPECT_LE(off, before + 1.0) << i;
        before = off;
    }
    EXPECT_EQ(between(from, to, 1.0), to);
}

}  // namespace
}  // namespace lactea::scene
