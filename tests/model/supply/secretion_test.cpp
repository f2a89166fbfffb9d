#include "model/supply/secretion.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

using namespace lactea::supply;

namespace {
const Parameters p;
}

TEST(Secretion, AnEmptyBreastMakesAllItCanAndAFullOneNothing)
{
    const std::vector<double> full{2.0, 3.0}, empty{0.0, 0.0};
    std::vector<double> rate(2);
    secretionOf(empty, full, 0.005, p, rate);
    EXPECT_NEAR(rate[0] + rate[1], 0.005, 1e-15);
    EXPECT_NEAR(rate[0] / rate[1], 2.0 / 3.0, 1e-12);
    secretionOf(full, full, 0.005, p, rate);
    EXPECT_EQ(rate[0] + rate[1], 0.0);
}

TEST(Secretion, IsNeverNegativeInAnOverfullLobule) { EXPECT_EQ(fullnessBrake(1.3, p), 0.0); }

TEST(Secretion, SlowsOnlyLate)
{
    EXPECT_GT(fullnessBrake(0.5, p), 0.9);
    EXPECT_LT(fullnessBrake(0.95, p), 0.2);
}

TEST(Secretion, NeedsProlactinAndIsSaturatedInNormalNursing)
{
    EXPECT_EQ(prolactinPermission(0.0, 42.0, p), 0.0);
    EXPECT_GT(prolactinPermission(90.0, 42.0, p), 0.97);
    EXPECT_LT(prolactinPermission(5.0, 42.0, p), 0.05); // under a dopamine agonist
    EXPECT_NEAR(prolactinPermission(1e6, 42.0, p), 1.0, 1e-9);
}
