// Published values that the model was calibrated to (science/milk-ejection-and-flow.md, "Calibration order"),
// on the feeds of a few seeded women. Wide bands: the spread of so few women is large. population_bench
// prints the same for many women on grown bodies.
#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "tests/support/measured_feed.h"
#include "tests/support/synthetic_body.h"

using namespace lactea;
using test::MeasuredFeed;

namespace {

MeasuredFeed feedOf(std::uint64_t seed, double stress)
{
    simulation::Scenario scenario;
    scenario.woman.seed = seed;
    return test::measureFeed(scenario, test::syntheticBody(seed, 4), stress);
}

constexpr int women = 12;

const std::vector<MeasuredFeed>& feeds(double stress)
{
    const auto all = [](double strength) {
        std::vector<MeasuredFeed> list;
        for (std::uint64_t seed = 1; seed <= women; ++seed)
            list.push_back(feedOf(seed, strength));
        return list;
    };
    static const std::vector<MeasuredFeed> calm = all(0.0);
    if (stress == 0.0)
        return calm;
    static const std::vector<MeasuredFeed> stressed = all(stress);
    return stressed;
}

/// Mean over the calm feeds that count.
template <class Value> double meanOf(Value value, int leastLetDowns = 0)
{
    double sum = 0.0;
    int n = 0;
    for (const MeasuredFeed& f : feeds(0.0))
        if (f.letDowns >= leastLetDowns) {
            sum += value(f);
            ++n;
        }
    return sum / n;
}

} // namespace

TEST(Physiology, AFeedTakesAboutTwoThirdsOfWhatIsThere) // Kent 2006
{
    EXPECT_NEAR(meanOf([](const auto& f) { return f.fraction(); }), 0.67, 0.14);
}

TEST(Physiology, AFeedHasTwoOrThreeLetDowns) // Ramsay 2004: 2.5 +- 1.5
{
    const double letDowns = meanOf([](const auto& f) { return double(f.letDowns); });
    EXPECT_GE(letDowns, 1.8);
    EXPECT_LE(letDowns, 3.5);
}

TEST(Physiology, ALetDownTakesAboutAThirdOfWhatIsThere)
{
    EXPECT_NEAR(meanOf([](const auto& f) { return f.perLetDown(); }, 1), 0.36, 0.10);
}

TEST(Physiology, ActiveFlowIsAboutAFifthOfAMillilitrePerSecond) // McClellan 2008
{
    EXPECT_NEAR(meanOf([](const auto& f) { return f.activeMlPerS; }, 1), 0.20, 0.06);
}

TEST(Physiology, OnlyAFewMillilitresComeBeforeTheFirstLetDown)
{
    const double before = meanOf([](const auto& f) { return f.beforeFirstMl; }, 1);
    EXPECT_GT(before, 0.3);
    EXPECT_LT(before, 6.0);
}

TEST(Physiology, TheFirstSucksDrawNoTorrent) // what waits in the ducts leaves no faster than let-down milk
{
    EXPECT_LT(meanOf([](const auto& f) { return f.peakBeforeMlPerS; }, 1),
              1.3 * meanOf([](const auto& f) { return f.peakAfterMlPerS; }, 1));
}

TEST(Physiology, DuctsOfTheOtherBreastWidenByAboutHalf)
{
    const double widest = meanOf([](const auto& f) { return f.otherWidest; }, 1);
    EXPECT_GE(widest, 1.35);
    EXPECT_LE(widest, 1.6);
}

TEST(Physiology, DuctsOfTheOtherBreastHaveNarrowedAgainWhenTheNextLetDownComes) // Geddes 2009: flow reverses
{
    EXPECT_LT(meanOf([](const auto& f) { return f.otherBeforeSecond; }, 2), 1.15);
}

TEST(Physiology, ALetDownLastsBetween45SecondsAndThreeAndAHalfMinutes) // Gardner 2015
{
    const double wideS = meanOf([](const auto& f) { return f.otherWideS / f.letDowns; }, 1);
    EXPECT_GE(wideS, 45.0);
    EXPECT_LE(wideS, 210.0);
    EXPECT_NEAR(meanOf([](const auto& f) { return f.contractedS / f.letDowns; }, 1), 90.0, 25.0);
}

TEST(Physiology, FatRisesThroughAFeed)
{
    EXPECT_GT(meanOf([](const auto& f) { return f.fatLastGPerL / f.fatFirstGPerL; }, 1), 1.3);
}

TEST(Physiology, UnderStrongStressAFeedBringsAboutThreeFifths) // Newton 1948: 99 of 168 g
{
    double calm = 0.0, stressed = 0.0;
    for (int k = 0; k < women; ++k) {
        calm += feeds(0.0)[k].removedMl;
        stressed += feeds(1.0)[k].removedMl;
        EXPECT_LE(feeds(1.0)[k].letDowns, feeds(0.0)[k].letDowns) << "seed " << k + 1;
    }
    EXPECT_NEAR(stressed / calm, 99.0 / 168.0, 0.2);
}
