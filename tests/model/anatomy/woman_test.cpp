#include "model/anatomy/body/woman.h"
#include "tests/support/spread.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace lactea::anatomy {
namespace {
using test::Spread;
using test::spreadOf;

/// One measure of 600 women.
template <class Of> Spread ofWomen(const BreastPlan& plan, Of of)
{
    std::vector<double> values;
    for (std::uint64_t seed = 1; seed <= 600; ++seed)
        values.push_back(static_cast<double>(of(drawMeasures(plan, seed, Side::Right))));
    return spreadOf(values);
}

TEST(Woman, MeasuresOfManyWomenSpreadAsPublished)
{
    const BreastPlan plan = BreastPlan::ultrasound();
    const Spread lobes = ofWomen(plan, [](const auto& m) { return m.lobes; });
    EXPECT_NEAR(lobes.mean, 9.2, 0.6); // 9.2-9.6 +- 2.9 [Ram05]
    EXPECT_NEAR(lobes.sd, 2.9, 0.4);
    const Spread pores = ofWomen(plan, [](const auto& m) { return m.pores; });
    EXPECT_NEAR(pores.mean, 8.0, 0.5); // 5-9 in most nipples [LB04]
    const Spread milkPores = ofWomen(plan, [](const auto& m) { return m.milkPores; });
    EXPECT_NEAR(milkPores.mean, 3.9, 0.4); // 3.9 +- 1.5 [Jut14]
    EXPECT_NEAR(milkPores.sd, 1.5, 0.3);
    const Spread glands = ofWomen(plan, [](const auto& m) { return m.areolarGlands; });
    EXPECT_NEAR(glands.mean, 10.0, 1.0);
    EXPECT_NEAR(glands.sd, 6.0, 1.0);
    const Spread skin = ofWomen(plan, [](const auto& m) { return m.skinThicknessMm; });
    EXPECT_NEAR(skin.mean, 1.45, 0.05); // 1.44 +- 0.25 [Skin13]
    EXPECT_NEAR(skin.sd, 0.25, 0.04);
    // Storage and volume lose a little of their spread where the milk of the one would not fit into the other.
    const Spread storage = ofWomen(plan, [](const auto& m) { return m.storageFullMl; });
    EXPECT_NEAR(storage.mean, 175.0, 20.0); // 179 (74-382) mL [Kent06]
    EXPECT_NEAR(storage.sd, 75.0, 20.0);
    const Spread volume = ofWomen(plan, [](const auto& m) { return m.volumeMl; });
    EXPECT_NEAR(volume.mean, 760.0, 60.0); // 550 + 211 mL [Cox99]
    const Spread share = ofWomen(plan, [](const auto& m) { return m.glandShare; });
    EXPECT_NEAR(share.mean, 0.64, 0.03); // [UWA]
    EXPECT_NEAR(share.sd, 0.10, 0.02);
}

TEST(Woman, SidesDifferByTheMeasuredAsymmetry)
{
    std::vector<double> ratios;
    for (std::uint64_t seed = 1; seed <= 600; ++seed)
        ratios.push_back(drawMeasures(BreastPlan::classic(), seed, Side::Left).volumeMl /
                         drawMeasures(BreastPlan::classic(), seed, Side::Right).volumeMl);
    EXPECT_NEAR(spreadOf(ratios).mean, 1.0, 0.02);
    EXPECT_NEAR(spreadOf(ratios).sd, 0.10, 0.02); // [MRI400]
}

TEST(Woman, PlansOfOneSeedShareSkinNippleAndFat)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto a = drawMeasures(BreastPlan::classic(), seed, Side::Left);
        for (const auto kind : {BreastPlan::Kind::Ultrasound, BreastPlan::Kind::Full}) {
            const auto b = drawMeasures(BreastPlan::of(kind), seed, Side::Left);
            EXPECT_EQ(a.volumeMl, b.volumeMl);
            EXPECT_EQ(a.glandShare, b.glandShare);
            EXPECT_EQ(a.skinThicknessMm, b.skinThicknessMm);
            EXPECT_EQ(a.upperPoleShare, b.upperPoleShare);
            EXPECT_EQ(a.nippleLengthMm, b.nippleLengthMm);
            EXPECT_EQ(a.areolaDiameterMm, b.areolaDiameterMm);
            EXPECT_EQ(a.pores, b.pores);
            EXPECT_EQ(a.areolarGlands, b.areolarGlands);
            EXPECT_EQ(a.storageFullMl, b.storageFullMl);
        }
    }
}

TEST(Woman, TheSameWomanGrowsMonotonouslyThroughPregnancy)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        BreastMeasures before;
        before.glandShare = before.volumeMl = 0.0;
        for (const Stage& stage : {Stage{Stage::Kind::Resting, 0.0}, Stage{Stage::Kind::Pregnancy, 12.0},
                                   Stage{Stage::Kind::Pregnancy, 24.0}, Stage{Stage::Kind::Pregnancy, 40.0},
                                   Stage{Stage::Kind::Lactation, 5.0}}) {
            BreastPlan plan = BreastPlan::classic();
            plan.stage = stage;
            const auto now = drawMeasures(plan, seed, Side::Right);
            EXPECT_GT(now.volumeMl, before.volumeMl) << stageText(stage);
            EXPECT_GT(now.glandShare, before.glandShare);
            EXPECT_GE(now.storageFullMl, before.storageFullMl);
            EXPECT_GE(now.areolaDiameterMm, before.areolaDiameterMm);
            EXPECT_EQ(now.lobes, before.lobes ? before.lobes : now.lobes);
            before = now;
        }
    }
}

TEST(Woman, PresetsHaveTheirVolumeAndFullnessAddsTheMilk)
{
    BreastPlan plan = BreastPlan::classic();
    plan.stage = {Stage::Kind::Lactation, 30.4375 / 7.0};
    plan.sideAsymmetrySd = 0.0;
    for (const auto& [size, volume] : {std::pair{BreastPlan::Size::Small, 400.0}, {BreastPlan::Size::Medium, 760.0},
                                       {BreastPlan::Size::Large, 1200.0}}) {
        plan.size = size;
        EXPECT_NEAR(drawMeasures(plan, 5, Side::Right).volumeMl, volume, 1e-6);
    }
    plan.fullness = 1.0;
    const auto full = drawMeasures(plan, 5, Side::Right);
    plan.fullness = 0.0;
    const auto empty = drawMeasures(plan, 5, Side::Right);
    EXPECT_NEAR(full.volumeMl - empty.volumeMl, full.storageFullMl, 1e-9);
}

TEST(Woman, TheMilkOfTheFullBreastFitsIntoItsGland)
{
    for (const auto size : {BreastPlan::Size::Drawn, BreastPlan::Size::Small}) {
        BreastPlan plan = BreastPlan::classic();
        plan.size = size;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const auto m = drawMeasures(plan, seed, Side::Right);
            EXPECT_LT(m.storageFullMl, 0.7 * m.glandShare * m.volumeMl) << seed;
        }
    }
}
} // namespace
} // namespace lactea::anatomy
