#include "app/scene/shapes/milk_line.h"

#include <gtest/gtest.h>

using namespace lactea;
using namespace lactea::scene;

namespace {
anatomy::MilkWay straight(double lengthMm)
{
    anatomy::MilkWay way;
    for (int i = 0; i <= 10; ++i)
        way.course.push_back({{0.1 * i * lengthMm, 0.0, 0.0}, 1.0});
    return way;
}
}  // namespace

TEST(MilkLine, ShowsTheWayOnceAndThenStandsUntilMilkFlows)
{
    MilkLine line;
    line.setWay(straight(80.0));
    constexpr double step = 0.02;
    double movedS = 0.0;
    for (int i = 0; i < 1000; ++i) {
        line.advance(step, false, false);
        movedS += line.moves() ? step : 0.0;
    }
    EXPECT_NEAR(movedS, 80.0 / MilkLine::mmPerS, 2.0 * step);
    EXPECT_FALSE(line.moves());
    line.advance(step, true, false);
    EXPECT_TRUE(line.moves());
    line.advance(step, true, true);
    EXPECT_FALSE(line.moves()) << "reduced motion";
}

TEST(MilkLine, ArrowheadsAreEvenlySpacedAndNeverJump)
{
    MilkLine line;
    line.setWay(straight(83.0));
    std::vector<double> before = line.tipsMm();
    for (int i = 0; i < 500; ++i) {
        line.advance(0.016, true, false);
        const std::vector<double> tips = line.tipsMm();
        for (std::size_t t = 1; t < tips.size(); ++t)
            EXPECT_NEAR(tips[t] - tips[t - 1], tips[1] - tips[0], 1e-9);
        // Each stands close to where one stood, or has just come in at the beginning.
        for (const double tip : tips) {
            double nearest = tip;
            for (const double old : before)
                nearest = std::min(nearest, std::fabs(tip - old));
            EXPECT_LT(nearest, 0.5);
        }
        before = tips;
    }
}

TEST(MilkLine, WithoutAWayIsNothing)
{
    MilkLine line;
    line.setWay(std::nullopt);
    line.advance(0.1, true, false);
    EXPECT_FALSE(line.any());
    EXPECT_FALSE(line.moves());
    EXPECT_TRUE(line.tipsMm().empty());
}
