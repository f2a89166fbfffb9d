#include <gtest/gtest.h>

#include "model/anatomy/breast_shape.h"

namespace lactea::anatomy {
namespace {
BreastShape shapeOf(std::uint64_t seed, const BreastPlan& plan = BreastPlan::classic())
{
    return {plan, drawMeasures(plan, seed, Side::Right), seed};
}

TEST(BreastShape, TheNippleStandsOnTheBody)
{
    const BreastShape shape = shapeOf(7);
    EXPECT_NEAR(shape.bodyDistance(shape.nippleBase()), 0.0, 1e-6);
    EXPECT_LT(shape.skinDistance(shape.nippleBase() + shape.nippleAxis() * 4.0), 0.0);
    EXPECT_GT(shape.skinDistance(shape.nippleBase() + shape.nippleAxis() * 20.0), 0.0);
    EXPECT_NEAR(shape.nippleBase().x, 76.0, 8.0);
}

TEST(BreastShape, OnBodyReachesTheWantedLift)
{
    const BreastShape shape = shapeOf(7);
    const Vec3 p = shape.onBody({60.0, 30.0, 40.0}, 1.5);
    EXPECT_NEAR(shape.bodyDistance(p), 1.5, 0.02);
}

TEST(BreastShape, PointsOnTheCutHaveTheirOffsetAsDistance)
{
    const BreastShape shape = shapeOf(7);
    for (const double offset : {-4.0, 0.0, 4.0})
        EXPECT_NEAR(shape.cutDistance(shape.onCut(40.0, 10.0, offset)), offset, 0.25);
}

TEST(BreastShape, TheGlandLiesUnderFatAndOverTheChest)
{
    const BreastShape shape = shapeOf(7);
    EXPECT_GT(shape.glandDepth({35.0, 0.0, -5.0}), 10.0);
    EXPECT_LT(shape.glandDepth({2.0, 0.0, -5.0}), 0.0);
    EXPECT_LT(shape.glandDepth(shape.onBody({50.0, 20.0, 40.0}, -4.0)), 0.0);
}

TEST(BreastShape, TheGlandGoesOnWhereThePictureIsCut)
{
    const BreastShape shape = shapeOf(7);
    const Vec3 lateral{20.0, -52.0, 0.0};
    EXPECT_GT(shape.glandDepth(lateral), 2.0);
    EXPECT_LT(shape.sectionDepth(lateral), 0.0);
    Random random(5);
    const Box box = shape.bounds();
    for (int i = 0; i < 20000; ++i) {
        const Vec3 p{random.uniform(-60, 120), random.uniform(-120, 100), random.uniform(-130, 130)};
        const bool inside = p.x > box.low.x && p.y > box.low.y && p.z > box.low.z && p.x < box.high.x &&
                            p.y < box.high.y && p.z < box.high.z;
        EXPECT_TRUE(inside || shape.glandDepth(p) < 0.0);
        EXPECT_LE(shape.sectionDepth(p), shape.glandDepth(p));
    }
}

TEST(BreastShape, DistancesNeverGrowFasterThanPromised)
{
    const BreastShape shape = shapeOf(7);
    Random random(3);
    for (int i = 0; i < 20000; ++i) {
        const Vec3 p{random.uniform(-45, 95), random.uniform(-110, 85), random.uniform(-105, 108)};
        const Vec3 q = p + random.direction() * 2.0;
        const double limit = 2.0 * BreastShape::steepest + 1.0; // the wrinkles and the fold's fillet
        EXPECT_LT(std::fabs(shape.skinDistance(p) - shape.skinDistance(q)), limit);
    }
}

TEST(BreastShape, TheSameSeedGivesTheSameShapeAndAnotherSeedAnother)
{
    const BreastShape a = shapeOf(7), b = shapeOf(7), c = shapeOf(8);
    EXPECT_EQ(a.areolaRadiusMm(), b.areolaRadiusMm());
    EXPECT_NE(a.areolaRadiusMm(), c.areolaRadiusMm());
    EXPECT_EQ(a.fatCompartment({40, 1, 2}).id, b.fatCompartment({40, 1, 2}).id);
}
} // namespace
} // namespace lactea::anatomy
