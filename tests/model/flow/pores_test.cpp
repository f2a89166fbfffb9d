#include "model/flow/pores.h"

#include <gtest/gtest.h>

#include <limits>

using namespace lactea::flow;

namespace {
const Parameters p;
}

TEST(Pores,
     AreThoseOfFourStraightTubes) // 128 mu L / (pi d^4), d 0.36 mm, L 10 mm, 2 mPa s: 364 mmHg s/mL each
{
    EXPECT_NEAR(poresOf(p).resistanceMmHgSPerMl, 364.0 / 4.0, 0.5);
}

TEST(Pores, SlowMilkFollowsPoiseuilleFastMilkItsJet)
{
    const PoreLaw law = poresOf(p);
    EXPECT_NEAR(poreFlow(0.01, law).value * law.resistanceMmHgSPerMl, 0.01, 1e-5);
    // 1.12 rho v^2 alone, v = q / (4 pores of 0.1018 mm2); at 10^6 mmHg friction is a small part.
    const double q = poreFlow(1e6, law).value, v = q / (4.0 * 0.101788);
    EXPECT_NEAR(1.12 * 1030.0 * v * v / 133.322 / 1e6, 1.0, 0.02);
}

TEST(Pores, FlowGivesBackThePressureAndItsSlopeIsTheDerivative)
{
    const PoreLaw law = poresOf(p);
    for (const double drop : {0.5, 20.0, 170.0}) {
        const auto flow = poreFlow(drop, law);
        EXPECT_NEAR(law.resistanceMmHgSPerMl * flow.value + law.jetMmHgS2PerMl2 * flow.value * flow.value,
                    drop, 1e-9 * drop);
        const double h = 1e-4;
        EXPECT_NEAR(flow.slope, (poreFlow(drop + h, law).value - poreFlow(drop - h, law).value) / (2.0 * h),
                    1e-9);
    }
}

TEST(Pores, PartsTogetherCarryWhatTheWholeDoes)
{
    const PoreLaw law = poresOf(p);
    const double parts = poreFlow(80.0, law.part(0.7)).value + poreFlow(80.0, law.part(0.3)).value;
    EXPECT_NEAR(parts, poreFlow(80.0, law).value, 1e-12);
}

TEST(Pores, AResistanceWithoutEndLetsNothingThrough)
{
    const auto flow = poreFlow(50.0, {std::numeric_limits<double>::infinity(), 10.0});
    EXPECT_EQ(flow.value, 0.0);
    EXPECT_EQ(flow.slope, 0.0);
}
