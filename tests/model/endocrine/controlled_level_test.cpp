#include "model/endocrine/controlled_level.h"

#include <gtest/gtest.h>

using namespace lactea::endocrine;
using Mode = HormoneControl::Mode;

TEST(ControlledLevel, FollowsTheBodyWhenLeftAlone)
{
    ControlledLevel level(72.0, 1.4);
    level.advance(0.05, 9.0);
    EXPECT_EQ(level.level(), 9.0);
}

TEST(ControlledLevel, AHoldReplacesTheLevelAtOnceWhileTheBodyRunsOn)
{
    ControlledLevel level(72.0, 1.4);
    level.setControl({Mode::Hold, 30.0});
    EXPECT_EQ(level.level(), 30.0);
    level.advance(0.05, 9.0);
    EXPECT_EQ(level.level(), 30.0);
}

TEST(ControlledLevel, AReleaseGlidesBackWithTheHormonesHalfLife)
{
    ControlledLevel level(72.0, 2.0);
    level.setControl({Mode::Hold, 30.0});
    level.setControl({Mode::Auto, 1.0});
    EXPECT_NEAR(level.level(), 30.0, 1e-12);
    for (int k = 0; k < 1440; ++k)
        level.advance(0.05, 2.0);
    EXPECT_NEAR(level.level(), 16.0, 1e-9);
}

TEST(ControlledLevel, AFactorMultipliesAndIsReachedWithoutAJump)
{
    ControlledLevel level(72.0, 10.0);
    level.setControl({Mode::Multiply, 2.0});
    EXPECT_NEAR(level.level(), 10.0, 1e-12);
    for (int k = 0; k < 40000; ++k)
        level.advance(0.05, 10.0);
    EXPECT_NEAR(level.level(), 20.0, 1e-6);
}

TEST(ControlledLevel, IsNeverNegative)
{
    ControlledLevel level(72.0, 20.0);
    level.setControl({Mode::Hold, 0.0});
    level.setControl({Mode::Auto, 1.0});
    level.advance(0.05, 1.4);
    EXPECT_GE(level.level(), 0.0);
}
