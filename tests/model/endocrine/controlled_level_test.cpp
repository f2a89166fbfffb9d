#include "model/endocrine/controlled_level.h"

#include <gtest/gtest.h>

using namespace lactea::endocrine;
using Mode = HormoneControl::Mode;

namespace {

constexpr double halfLifeS = 72.0, stepS = 0.05;

/// The level after `durationS`, while the body's own stays at `natural`.
double after(double durationS, ControlledLevel& level, double natural)
{
    for (double t = 0.5 * stepS; t < durationS; t += stepS)
        level.advance(stepS, natural);
    return level.level();
}

} // namespace

TEST(ControlledLevel, FollowsTheBodyWhenLeftAlone)
{
    ControlledLevel level(halfLifeS, 1.4);
    EXPECT_EQ(after(stepS, level, 9.0), 9.0);
}

TEST(ControlledLevel, AHoldReplacesTheLevelAtOnceWhileTheBodyRunsOn)
{
    ControlledLevel level(halfLifeS, 1.4);
    level.setControl({Mode::Hold, 30.0});
    EXPECT_EQ(level.level(), 30.0);
    EXPECT_EQ(after(stepS, level, 9.0), 30.0);
}

TEST(ControlledLevel, AReleaseGlidesBackWithTheHormonesHalfLife)
{
    ControlledLevel level(halfLifeS, 2.0);
    level.setControl({Mode::Hold, 30.0});
    level.setControl({Mode::Auto, 1.0});
    EXPECT_NEAR(level.level(), 30.0, 1e-12);
    EXPECT_NEAR(after(halfLifeS, level, 2.0), 16.0, 1e-9);
}

TEST(ControlledLevel, AFactorMultipliesAndIsReachedWithoutAJump)
{
    ControlledLevel level(halfLifeS, 10.0);
    level.setControl({Mode::Multiply, 2.0});
    EXPECT_NEAR(level.level(), 10.0, 1e-12);
    EXPECT_NEAR(after(28.0 * halfLifeS, level, 10.0), 20.0, 1e-6);
}

TEST(ControlledLevel, IsNeverNegative)
{
    ControlledLevel level(halfLifeS, 20.0);
    level.setControl({Mode::Hold, 0.0});
    level.setControl({Mode::Auto, 1.0});
    EXPECT_GE(after(stepS, level, 1.4), 0.0);
}
