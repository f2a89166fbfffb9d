#include "model/endocrine/sensations.h"

#include <gtest/gtest.h>

using namespace lactea;
using namespace lactea::endocrine;

namespace {

const Parameters p;

/// Share of women who feel the first and the second let-down of a feed.
std::pair<double, double> felt()
{
    int first = 0, second = 0;
    constexpr int women = 2000;
    for (int seed = 0; seed < women; ++seed) {
        Sensations s(p, Random(seed));
        s.advance(0.05, true, 0.5, 0.5, 42.0);
        first += s.felt();
        for (int k = 0; k < 100; ++k)
            s.advance(1.0, false, 0.2, 0.2, 42.0);
        const int before = s.felt();
        s.advance(0.05, true, 0.5, 0.5, 42.0);
        second += s.felt() - before;
    }
    return {double(first) / women, double(second) / women};
}

} // namespace

TEST(Sensations, TheFirstLetDownIsFeltOftenALaterOneSeldom) // Ramsay 2004
{
    const auto [first, second] = felt();
    EXPECT_NEAR(first, p.feelsFirst, 0.04);
    EXPECT_NEAR(second, p.feelsLater, 0.04);
}

TEST(Sensations, TheWombCrampsInTheFirstDaysOnly)
{
    Sensations s(p, Random(1));
    s.advance(1.0, false, 0.0, 1.0, 1.0);
    EXPECT_GT(s.cramp(), 0.5);
    s.advance(1.0, false, 0.0, 1.0, 21.0);
    EXPECT_LT(s.cramp(), 0.01);
}

TEST(Sensations, ThirstFollowsOxytocinSlowlyAndFades)
{
    Sensations s(p, Random(1));
    for (int k = 0; k < 20; ++k)
        s.advance(1.0, false, 0.0, 1.0, 42.0);
    EXPECT_LT(s.thirst(), 0.3);
    for (int k = 0; k < 600; ++k)
        s.advance(1.0, false, 0.0, 1.0, 42.0);
    EXPECT_GT(s.thirst(), 0.95);
    for (int k = 0; k < 1200; ++k)
        s.advance(1.0, false, 0.0, 0.0, 42.0);
    EXPECT_LT(s.thirst(), 0.01);
}
