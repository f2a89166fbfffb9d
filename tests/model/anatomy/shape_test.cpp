#include <gtest/gtest.h>

#include "model/anatomy/shape/breast_shape.h"
#include "model/anatomy/shape/ribs.h"
#include "model/anatomy/shape/tissue_volumes.h"
#include "model/anatomy/surround/nipple_parts.h"
#include "model/anatomy/surround/vessels.h"

namespace lactea::anatomy {
namespace {
BreastPlan planOf(BreastPlan::Size size, const Stage& stage = {})
{
    BreastPlan plan = BreastPlan::classic();
    plan.size = size;
    plan.stage = stage;
    return plan;
}
BreastShape shapeOf(std::uint64_t seed, const BreastPlan& plan = BreastPlan::classic())
{
    return {plan, drawMeasures(plan, seed, Side::Right), seed};
}
Vec3 within(const Box& box, Random& random)
{
    return {random.uniform(box.low.x, box.high.x), random.uniform(box.low.y, box.high.y),
            random.uniform(box.low.z, box.high.z)};
}
bool isIn(const Box& box, const Vec3& p)
{
    return p.x > box.low.x && p.y > box.low.y && p.z > box.low.z && p.x < box.high.x && p.y < box.high.y &&
           p.z < box.high.z;
}
const std::vector<BreastPlan>& plansOfAllSizes()
{
    static const std::vector<BreastPlan> plans{
        planOf(BreastPlan::Size::Drawn), planOf(BreastPlan::Size::Small), planOf(BreastPlan::Size::Large),
        planOf(BreastPlan::Size::Drawn, {Stage::Kind::Resting, 0.0}),
        planOf(BreastPlan::Size::Medium, {Stage::Kind::Pregnancy, 20.0})};
    return plans;
}
/// The same woman with a nipple of that form.
BreastShape withNipple(NippleForm form)
{
    BreastMeasures m = drawMeasures(BreastPlan::classic(), 7, Side::Right);
    m.nippleForm = form;
    return {BreastPlan::classic(), m, 7};
}

TEST(BreastShape, TheNippleStandsOnTheBody)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const BreastShape shape = shapeOf(seed, planOf(BreastPlan::Size::Medium));
        EXPECT_NEAR(shape.bodyDistance(shape.nippleBase()), 0.0, 1e-6);
        EXPECT_LT(shape.skinDistance(shape.nippleBase() + shape.nippleAxis() * 2.0), 0.0);
        EXPECT_GT(shape.skinDistance(shape.nippleBase() + shape.nippleAxis() * 30.0), 0.0);
        EXPECT_NEAR(shape.nippleBase().z, -7.0, 10.0); // the fourth intercostal space
    }
}

TEST(BreastShape, OnBodyReachesTheWantedLift)
{
    const BreastShape shape = shapeOf(7);
    const Vec3 p = shape.onBody({60.0, 30.0, 40.0}, 1.5);
    EXPECT_NEAR(shape.bodyDistance(p), 1.5, 0.02);
}

TEST(BreastShape, PointsOnTheCutHaveTheirOffsetAsDistance)
{
    for (const std::uint64_t seed : {3U, 7U, 19U}) {
        const BreastShape shape = shapeOf(seed);
        for (const double offset : {-4.0, 0.0, 4.0})
            EXPECT_NEAR(shape.cutDistance(shape.onCut(40.0, 10.0, offset)), offset, 0.3);
    }
}

TEST(BreastShape, TheGlandLiesUnderFatAndOverTheChest)
{
    const BreastShape shape = shapeOf(7);
    EXPECT_GT(shape.glandDepth({35.0, 0.0, -5.0}), 10.0);
    EXPECT_LT(shape.glandDepth({1.0, 0.0, -5.0}), 0.0);
    EXPECT_LT(shape.glandDepth(shape.onBody({50.0, 20.0, 40.0}, -4.0)), 0.0);
}

TEST(BreastShape, TheGlandGoesOnWhereThePictureIsCut)
{
    const BreastShape shape = shapeOf(7);
    const Vec3 lateral = Vec3{20.0, -52.0, 0.0} * shape.form().scale();
    EXPECT_GT(shape.glandDepth(lateral), 2.0);
    EXPECT_LT(shape.sectionDepth(lateral), 0.0);
}

TEST(BreastShape, TheAxillaryTailHoldsGlandUpToTheThirdRib)
{
    for (const BreastPlan& plan : plansOfAllSizes()) {
        const BreastShape shape = shapeOf(7, plan);
        double farthest = 0.0;
        for (double y = -40.0; y > -95.0; y -= 1.0)
            if (const Vec3 p{shape.chestX(y, 50.0) + 9.0, y, 50.0}; shape.glandDepth(p) > 0.0)
                farthest = y;
        EXPECT_LT(farthest, -62.0 * shape.proportions().y) << plan.stage.weeks; // outside the round breast
    }
}

TEST(BreastShape, BoundsHoldAllOfTheGland)
{
    for (const BreastPlan& plan : plansOfAllSizes()) {
        const BreastShape shape = shapeOf(11, plan);
        Random random(5);
        const Box box = shape.bounds(), wide{{-80, -160, -170}, {150, 150, 170}};
        for (int i = 0; i < 20000; ++i) {
            const Vec3 p = within(wide, random);
            EXPECT_TRUE(isIn(box, p) || shape.glandDepth(p) < 0.0);
            EXPECT_LE(shape.sectionDepth(p), shape.glandDepth(p) + 2.5); // far outside it is not exact
        }
    }
}

// What the mesher rests on: it leaves out a block whose middle says that the surface is farther than that.
TEST(BreastShape, NoDistanceIsMoreThanSteepestTimesTheTrueOne)
{
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        const BreastShape shape = shapeOf(seed, plansOfAllSizes()[seed % 5]);
        Random random(seed);
        const Box box = shape.pictureBounds();
        for (int i = 0; i < 300; ++i) {
            const Vec3 p = within(box, random), direction = random.direction();
            const bool inside = shape.skinDistance(p) < 0.0;
            for (double way = 2.0; way < 60.0; way *= 1.25)
                if ((shape.skinDistance(p + direction * way) < 0.0) != inside) {
                    EXPECT_LT(std::fabs(shape.skinDistance(p)), BreastShape::steepest * way + 0.5) << seed;
                    break;
                }
        }
    }
}

TEST(BreastShape, TheSameSeedGivesTheSameShapeAndAnotherSeedAnother)
{
    const BreastShape a = shapeOf(7), b = shapeOf(7), c = shapeOf(8);
    EXPECT_EQ(a.areolaRadiusMm(), b.areolaRadiusMm());
    EXPECT_NE(a.areolaRadiusMm(), c.areolaRadiusMm());
    EXPECT_EQ(a.fatCompartment({40, 1, 2}).id, b.fatCompartment({40, 1, 2}).id);
    EXPECT_EQ(a.skinDistance({40, 1, 60}), b.skinDistance({40, 1, 60}));
}

TEST(BreastShape, AllPlansOfAWomanShareSkinFatAndVessels)
{
    const BreastShape classic = shapeOf(5);
    for (const BreastPlan& plan : {BreastPlan::ultrasound(), BreastPlan::full()}) {
        const BreastShape other = shapeOf(5, plan);
        Random random(2);
        for (int i = 0; i < 3000; ++i) {
            const Vec3 p = within(classic.pictureBounds(), random);
            ASSERT_EQ(classic.skinDistance(p), other.skinDistance(p));
            ASSERT_EQ(classic.glandDepth(p), other.glandDepth(p));
            ASSERT_EQ(classic.isIntraglandularFat(p), other.isIntraglandularFat(p));
            ASSERT_EQ(classic.cutDistance(p), other.cutDistance(p));
        }
        const auto a = layVessels(classic, 1.0, Random(3)), b = layVessels(other, 1.0, Random(3));
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t v = 0; v < a.size(); ++v)
            EXPECT_EQ(a[v].pointsMm, b[v].pointsMm);
    }
}

TEST(BodyForm, HasTheWantedVolume)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const BreastPlan& plan = plansOfAllSizes()[seed % 5];
        const BreastMeasures m = drawMeasures(plan, seed, Side::Left);
        EXPECT_NEAR(BodyForm(plan, m, seed).volumeMl() / m.volumeMl, 1.0, 0.002) << seed;
    }
}

TEST(BodyForm, BreastsAreAsWideHighAndDeepAsPublished)
{
    const BreastPlan plan = planOf(BreastPlan::Size::Medium);
    double width = 0.0, height = 0.0, projection = 0.0;
    constexpr int women = 6;
    for (std::uint64_t seed = 1; seed <= women; ++seed) {
        const TissueVolumes v = integrateTissues(shapeOf(seed, plan));
        width += v.widthMm / women;
        height += v.heightMm / women;
        projection += v.projectionMm / women;
    }
    EXPECT_NEAR(width, 140.0, 12.0); // one SD of the plan
    EXPECT_NEAR(height, 145.0, 12.0);
    EXPECT_NEAR(projection, 72.0, 12.0);
}

TEST(TissueVolumes, AddUpAndHaveTheWantedShares)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const BreastPlan& plan = plansOfAllSizes()[seed % 5];
        const BreastMeasures m = drawMeasures(plan, seed, Side::Right);
        const TissueVolumes v = integrateTissues(BreastShape(plan, m, seed));
        const double fat = v.subcutaneousFatMl + v.intraglandularFatMl + v.retromammaryFatMl;
        EXPECT_NEAR(v.skinMl + v.glandMl + fat, v.totalMl, 1e-6 * v.totalMl);
        EXPECT_NEAR(v.totalMl / m.volumeMl, 1.0, 0.005) << seed;
        EXPECT_NEAR(v.glandMl / (v.glandMl + fat), m.glandShare, 0.01) << seed;
        const double shares = plan.subcutaneousFatShare + plan.intraglandularFatShare + plan.retromammaryFatShare;
        EXPECT_NEAR(v.subcutaneousFatMl / fat, plan.subcutaneousFatShare / shares, 0.02) << seed;
        EXPECT_NEAR(v.intraglandularFatMl / fat, plan.intraglandularFatShare / shares, 0.015) << seed;
        EXPECT_NEAR(v.retromammaryFatMl / fat, plan.retromammaryFatShare / shares, 0.015) << seed;
    }
}

TEST(TissueVolumes, GlandIsDenserTowardsTheNipple)
{
    for (const std::uint64_t seed : {4U, 7U, 10U}) {
        const TissueVolumes v = integrateTissues(shapeOf(seed));
        EXPECT_GT(v.glandShareWithin[2], v.glandShareWithin[7]) << seed;
    }
}

TEST(TissueVolumes, BreastAndGlandGrowThroughPregnancy)
{
    double lastBreast = 0.0, lastGland = 0.0;
    for (const Stage& stage : {Stage{Stage::Kind::Resting, 0.0}, Stage{Stage::Kind::Pregnancy, 16.0},
                               Stage{Stage::Kind::Pregnancy, 40.0}, Stage{Stage::Kind::Lactation, 4.3}}) {
        const TissueVolumes v = integrateTissues(shapeOf(7, planOf(BreastPlan::Size::Drawn, stage)));
        EXPECT_GT(v.totalMl, lastBreast);
        EXPECT_GT(v.glandMl, lastGland);
        lastBreast = v.totalMl;
        lastGland = v.glandMl;
    }
}

TEST(Skin, IsThickerMedialAndBelowThanLateralAndAbove)
{
    const BreastPlan plan = BreastPlan::classic();
    const BreastMeasures m = drawMeasures(plan, 7, Side::Right);
    const BreastShape shape(plan, m, 7);
    const auto at = [&](double y, double z) {
        return shape.skinThicknessMm(shape.onBody(shape.nippleBase() + Vec3{-25.0, y, z}, 0.0));
    };
    const double inner = at(60.0, 0.0), outer = at(-60.0, 0.0);
    EXPECT_NEAR(at(0.0, -55.0), inner, 0.06);
    EXPECT_NEAR(at(0.0, 60.0), outer, 0.06);
    EXPECT_NEAR(inner / outer, plan.skinInnerFactor / plan.skinOuterFactor, 0.06);
    EXPECT_NEAR(0.5 * (inner + outer) / m.skinThicknessMm, 1.0, 0.06);
    EXPECT_NEAR(shape.skinThicknessMm(shape.nippleBase()), plan.areolaSkinMm, 1e-9);
    EXPECT_LE(shape.fatThickness(shape.nippleBase()), 1.5); // smooth to nothing much under the areola
}

/// calls seen(point, mm^2) for points spread over the skin of the breast: those of a thin shell, each standing for its
/// share of the area (the shell's volume by how steep the distance is).
template <class Seen> void overSkin(const BreastShape& shape, std::uint64_t seed, const Seen& seen)
{
    constexpr double half = 0.6, chestMm = 13.0, e = 0.2;
    Random random(seed);
    for (int i = 0; i < 60000; ++i) {
        const Vec3 p = within(shape.bounds(), random);
        if (std::fabs(shape.bodyDistance(p)) > half || shape.chestHeight(p) < chestMm)
            continue;
        const auto slope = [&](const Vec3& d) { return shape.bodyDistance(p + d) - shape.bodyDistance(p - d); };
        seen(p, length({slope({e, 0, 0}), slope({0, e, 0}), slope({0, 0, e})}));
    }
}

TEST(Skin, ItsMeanOverTheBreastIsTheWomans)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const BreastPlan& plan = plansOfAllSizes()[seed % 5];
        const BreastMeasures m = drawMeasures(plan, seed, Side::Right);
        const BreastShape shape(plan, m, seed);
        double sum = 0.0, area = 0.0;
        overSkin(shape, seed, [&](const Vec3& p, double mm2) {
            EXPECT_GT(shape.skinThicknessMm(p), 0.5);
            if (length(p - shape.nippleBase()) > shape.areolaRadiusMm() + 5.0) {
                sum += mm2 * shape.skinThicknessMm(p);
                area += mm2;
            }
        });
        EXPECT_NEAR(sum / area / m.skinThicknessMm, 1.0, 0.03) << seed; // so much do some hundred points scatter
    }
}

TEST(FatLayers, AreNineMillimetresThickMidBreastAndThinUnderTheAreola)
{
    double mid = 0.0, underAreola = 0.0;
    constexpr int women = 6;
    for (std::uint64_t seed = 1; seed <= women; ++seed) {
        BreastPlan plan = planOf(BreastPlan::Size::Medium);
        BreastMeasures m = drawMeasures(plan, seed, Side::Right);
        m.glandShare = plan.glandShareLactating.mean;
        const BreastShape shape(plan, m, seed);
        double sum = 0.0, area = 0.0;
        overSkin(shape, seed, [&](const Vec3& p, double mm2) {
            const double away = length(p - shape.nippleBase()) / shape.form().scale();
            if (away > 35.0 && away < 65.0) {
                sum += mm2 * shape.fatThickness(p);
                area += mm2;
            }
        });
        mid += sum / area / women;
        underAreola += shape.fatThickness(shape.onBody(shape.nippleBase() + Vec3{0.0, 12.0, 0.0}, 0.0)) / women;
    }
    EXPECT_NEAR(mid, 9.0, 1.2);
    EXPECT_LE(underAreola, 1.5);
}

TEST(FatLayers, LobulesBetweenLobesHaveTheirBorderWhereTheyEnd)
{
    const BreastShape shape = shapeOf(7);
    Random random(3);
    int fat = 0;
    for (int i = 0; i < 20000; ++i) {
        const Vec3 p = within(shape.bounds(), random);
        const VoronoiCell lobule = shape.sectionLobule(shape.onCut(p.x, p.z, 0.0));
        if (lobule.border <= 0.0)
            continue;
        ++fat;
        EXPECT_TRUE(shape.isIntraglandularFat(shape.onCut(p.x, p.z, 0.0)));
    }
    EXPECT_GT(fat, 500);
}

TEST(Ribs, TheFoldLiesOverTheSixthOrHigherAndTheNippleInTheFourthSpace)
{
    for (const BreastPlan& plan : plansOfAllSizes())
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const BreastShape shape = shapeOf(seed, plan);
            const double y = shape.nippleBase().y;
            double fold = -150.0;
            while (shape.form().breastDistance({shape.chestX(y, fold) + 9.5, y, fold}) > 0.0)
                fold += 0.5;
            EXPECT_GT(fold, ribs::heightMm(6, y) - ribs::halfHeightMm) << seed;
            EXPECT_NEAR(shape.nippleBase().z, ribs::heightMm(4, y) - 0.5 * ribs::stepMm, 14.0) << seed;
        }
}

TEST(Nipple, AnInvertedOneHasItsPoresOnTheFloorOfAPit)
{
    const BreastShape flat = withNipple(NippleForm::Plateau), inverted = withNipple(NippleForm::Inverted);
    const auto heightAt = [](const BreastShape& shape, double aside) {
        for (double h = 25.0; h > -6.0; h -= 0.1)
            if (shape.skinDistance(shape.nippleBase() + shape.nippleAxis() * h + Vec3{0.0, aside, 0.0}) < 0.0)
                return h;
        return -6.0;
    };
    EXPECT_GT(heightAt(flat, 0.0), 0.8 * flat.nippleLengthMm());
    EXPECT_LT(heightAt(inverted, 0.0), heightAt(inverted, 0.85 * inverted.nippleBaseRadiusMm()) - 0.8);
    for (const BreastShape* shape : {&flat, &inverted})
        for (const NipplePore& pore : placePores(BreastPlan::classic(), *shape, 9, Random(4))) {
            EXPECT_NEAR(shape->skinDistance(pore.positionMm), 0.0, 0.05);
            EXPECT_LT(shape->nippleFrame(pore.positionMm).radius, shape->poreFieldRadiusMm() + 0.1);
        }
}

TEST(Areola, GlandsLieOnItMoreOfThemInTheUpperOuterHalf)
{
    const BreastShape shape = shapeOf(7);
    int upperOuter = 0;
    constexpr int count = 20, areolas = 20;
    for (std::uint64_t i = 0; i < areolas; ++i)
        for (const AreolarGland& gland : placeAreolarGlands(BreastPlan::classic(), shape, count, Random(i))) {
            EXPECT_LT(shape.areolaDistance(gland.positionMm), shape.areolaRadiusMm());
            EXPECT_GT(shape.nippleFrame(gland.positionMm).radius, shape.nippleBaseRadiusMm());
            EXPECT_NEAR(shape.bodyDistance(gland.positionMm), 0.7, 0.1);
            const Vec3 v = gland.positionMm - shape.nippleBase();
            upperOuter += v.z - v.y > 0.0;
        }
    EXPECT_NEAR(upperOuter / static_cast<double>(count * areolas), 0.6, 0.08);
}

TEST(Vessels, StayUnderTheSkinAndEndWhereNobodySees)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const BreastShape shape = shapeOf(seed, plansOfAllSizes()[seed % 5]);
        for (const Vessel& vessel : layVessels(shape, 1.0, Random(seed)))
            for (std::size_t i = 0; i < vessel.pointsMm.size(); ++i)
                EXPECT_LT(shape.bodyDistance(vessel.pointsMm[i]) + vessel.radiiMm[i], 0.0)
                    << seed << " kind " << static_cast<int>(vessel.kind) << " number " << vessel.number << " point " << i;
    }
}

TEST(Vessels, ArteriesWidenInLactationAndTheSecondSpaceHasTheLargest)
{
    const BreastShape shape = shapeOf(7);
    const auto widest = [&](double growth, int number) {
        double most = 0.0;
        for (const Vessel& vessel : layVessels(shape, growth, Random(1)))
            if (vessel.kind == PartKind::Artery && vessel.number == number)
                most = std::max(most, vessel.radiiMm.front());
        return most;
    };
    EXPECT_GT(widest(1.0, 0), widest(1.0, 1));
    EXPECT_GT(widest(1.0, 1), widest(1.0, 2));
    EXPECT_NEAR(widest(1.0, 0) / widest(0.0, 0), 1.3, 1e-9);
}
} // namespace
} // namespace lactea::anatomy
