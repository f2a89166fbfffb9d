#include "model/endocrine/prolactin.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace lactea;
using namespace lactea::endocrine;

namespace {
Parameters median()
{
    Parameters p;
    p.prolactinSigma = 0.0;
    return p;
}
} // namespace

TEST(Prolactin, StaysAtItsBaselineWithoutSuckling)
{
    Prolactin prolactin(median(), 42.0, Random(1));
    const double start = prolactin.plasmaNgPerMl();
    for (int k = 0; k < 72000; ++k)
        prolactin.advance(0.05, false);
    EXPECT_NEAR(prolactin.plasmaNgPerMl(), start, 1e-6);
}

TEST(Prolactin, BaselineFallsOverTheMonthsAsMeasured) // Cox 1996: 119 +- 93 at one month, 59 +- 29 at six
{
    EXPECT_NEAR(Prolactin(median(), 30.0, Random(1)).baselineNgPerMl(), 119.0, 93.0);
    EXPECT_NEAR(Prolactin(median(), 180.0, Random(1)).baselineNgPerMl(), 59.0, 29.0);
}

TEST(Prolactin, BaselinesOfManyWomenSpreadAsMeasured) // Cox 1996, six months: 59 +- 29, eleven women
{
    constexpr int women = 2000;
    double sum = 0.0, square = 0.0;
    for (int seed = 0; seed < women; ++seed) {
        const double base = Prolactin(Parameters{}, 180.0, Random(seed)).baselineNgPerMl();
        sum += base / women;
        square += base * base / women;
    }
    EXPECT_NEAR(sum, 59.0, 9.0); // the standard error of eleven women
    EXPECT_NEAR(std::sqrt(square - sum * sum) / sum, 29.0 / 59.0, 0.05);
}

TEST(Prolactin, RisesNearlyInAStraightLineWhileTheInfantSucklesAndThenHalvesIn37Minutes)
{
    Prolactin prolactin(median(), 42.0, Random(1));
    const double base = prolactin.baselineNgPerMl();
    std::vector<double> rise;
    for (int quarter = 0; quarter < 2; ++quarter) {
        for (int k = 0; k < 9000; ++k)
            prolactin.advance(0.05, true);
        rise.push_back(prolactin.plasmaNgPerMl() - base);
    }
    EXPECT_NEAR(rise[1] / rise[0], 2.0, 0.2);
    EXPECT_GT(prolactin.plasmaNgPerMl() / base, 1.4);
    for (int k = 0; k < 2220 * 20; ++k)
        prolactin.advance(0.05, false);
    EXPECT_NEAR((prolactin.plasmaNgPerMl() - base) / rise[1], 0.5, 1e-6);
}
