// Laws that hold for every plan within its ranges, tried on random ones.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

#include <rapidcheck.h>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/growth/growth.h"
#include "model/network/network_checks.h"

namespace lactea::anatomy {
namespace {

/// The same plans on every run; a counterexample is printed as it is, for growing is slow.
const bool repeatable = setenv("RC_PARAMS", "seed=20261121 max_success=14 noshrink=1", 1) == 0;

double between(double low, double high) { return low + (high - low) * *rc::gen::inRange(0, 1001) / 1000.0; }

/// Any kind, size, stage and fullness; means anywhere within the plan's own ranges, spreads from none to half more.
BreastPlan randomPlan()
{
    BreastPlan plan = BreastPlan::of(*rc::gen::element(BreastPlan::Kind::Classic, BreastPlan::Kind::Ultrasound,
                                                       BreastPlan::Kind::Full));
    plan.size = *rc::gen::element(BreastPlan::Size::Drawn, BreastPlan::Size::Small, BreastPlan::Size::Medium,
                                  BreastPlan::Size::Large);
    plan.stage.kind = *rc::gen::element(Stage::Kind::Resting, Stage::Kind::Pregnancy, Stage::Kind::Lactation,
                                        Stage::Kind::Weaned);
    plan.stage.weeks = plan.stage.kind == Stage::Kind::Resting ? 0.0 : between(0.0, 40.0);
    plan.fullness = between(0.0, 1.0);
    for (const PlanParameter& parameter : planParameters()) {
        Measured& m = plan.*parameter.field;
        m.mean = between(m.low, m.high);
        m.sd *= between(0.0, 1.5);
    }
    return plan;
}

void expectLaws(const Breast& breast)
{
    ASSERT_TRUE(network::checkLobesAreTrees(breast.network));
    EXPECT_EQ(breast.network.lobules().size(), breast.bunches.size());
    for (const network::JunctionId lobule : breast.network.lobules())
        EXPECT_FALSE(breast.network.pathToOrifice(lobule).empty());

    const BreastMeasures measures = drawMeasures(breast.plan, breast.seed, breast.side);
    EXPECT_EQ(breast.lobes.size(), static_cast<std::size_t>(measures.lobes));
    double weights = 0.0, storageMl = 0.0, bunchesMl = 0.0;
    for (const Lobe& lobe : breast.lobes) {
        weights += lobe.weight;
        storageMl += lobe.storage.in(millilitre);
        EXPECT_GE(lobe.bunches.size(), 3U);
        EXPECT_GE(lobe.pore, 0);
        EXPECT_LT(lobe.firstBranchMm, 0.5 * measures.areolaDiameterMm * std::sqrt(measures.areolaEllipse));
    }
    for (const Bunch& bunch : breast.bunches)
        bunchesMl += breast.network.junctions()[static_cast<std::size_t>(bunch.lobule)].fullVolume.in(millilitre);
    EXPECT_NEAR(weights, 1.0, 1e-12);
    EXPECT_NEAR(storageMl, measures.storageFullMl, 1e-9 * measures.storageFullMl);
    EXPECT_NEAR(bunchesMl, measures.storageFullMl, 1e-9 * measures.storageFullMl);

    for (const auto& duct : breast.network.ducts()) {
        EXPECT_GT(duct.diameter.in(millimetre), 0.0);
        EXPECT_LE(duct.diameter.in(millimetre), 1.3 * breast.plan.mainDuctDiameterMm.high + breast.plan.sinusWidthMm.high);
    }
}

TEST(RandomPlans, GrowWithTheLawsOfTheGland)
{
    ASSERT_TRUE(repeatable);
    EXPECT_TRUE(rc::check("a plan within its ranges grows", [] {
        const BreastPlan plan = randomPlan();
        const auto seed = *rc::gen::inRange<std::uint64_t>(0, 1'000'000);
        const Side side = *rc::gen::element(Side::Right, Side::Left);
        const auto breast = growBreast(plan, seed, side);
        if (!breast)
            RC_FAIL(breast.error().text());
        expectLaws(*breast);
        RC_ASSERT(!::testing::Test::HasFailure());
    }));
}

TEST(RandomPlans, OneParameterOutOfRangeIsRefusedByItsName)
{
    EXPECT_TRUE(rc::check("refused by name", [] {
        BreastPlan plan = BreastPlan::of(*rc::gen::element(BreastPlan::Kind::Classic, BreastPlan::Kind::Full));
        const auto parameters = planParameters();
        const PlanParameter& parameter = parameters[*rc::gen::inRange<std::size_t>(0, parameters.size())];
        Measured& m = plan.*parameter.field;
        if (*rc::gen::arbitrary<bool>())
            m.high = parameter.most + between(0.1, 10.0);
        else
            m.mean = m.low - between(0.1, 10.0);
        const auto breast = growBreast(plan, 7, Side::Right);
        RC_ASSERT(!breast);
        RC_ASSERT(breast.error().where == std::string(parameter.key));
    }));
}

} // namespace
} // namespace lactea::anatomy
