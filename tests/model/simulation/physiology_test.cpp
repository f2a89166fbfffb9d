// Published values that the model was calibrated to (science/milk-ejection-and-flow.md, "Calibration order"),
// on the feeds of a few seeded women. Wide bands: the spread of so few women is large.
#include <gtest/gtest.h>

#include <cmath>

#include "model/simulation/simulation.h"
#include "tests/support/synthetic_body.h"

using namespace lactea;
using namespace lactea::simulation;
using anatomy::Side;

namespace {

struct Feed {
    double fraction = 0.0, beforeFirstMl = 0.0, activeMlPerS = 0.0, otherDuctRatio = 0.0;
    int ejections = 0;
    double halfContractedS = 0.0, fatFirstGPerL = 0.0, fatLastGPerL = 0.0;
};

Feed feedOf(std::uint64_t seed, double stress = 0.0)
{
    Scenario scenario;
    scenario.seed = seed;
    scenario.actions = {{0.0, SetStimulus{Stimulus::Stress, stress > 0.0, Side::Right, stress}},
                        {0.0, SetStimulus{Stimulus::Suckling, true, Side::Right}}};
    auto simulation = Simulation::create(scenario, test::syntheticBody(seed, 4));
    EXPECT_TRUE(simulation);
    Feed feed;
    double active = 0.0, available = 0.0;
    for (int second = 0; second <= 960; ++second) { // 16 min: Kent 2006
        EXPECT_TRUE(simulation->advanceTo(second));
        const auto s = simulation->snapshot();
        const SideSnapshot& b = s->side(Side::Right);
        if (second == 0)
            available = b.storedMl;
        if (s->ejections == 0)
            feed.beforeFirstMl = b.removedMl;
        if (s->ejections == 1 && feed.fatFirstGPerL == 0.0)
            feed.fatFirstGPerL = b.fatOutGPerL;
        feed.fatLastGPerL = b.fatOutGPerL;
        feed.otherDuctRatio = std::max(feed.otherDuctRatio, s->side(Side::Left).mainDuctRatio);
        feed.halfContractedS += s->myoepithelium > 0.5 ? 1.0 : 0.0;
        active += b.outflowMlPerS > 0.05 ? 1.0 : 0.0;
        feed.fraction = b.removedMl / available;
        feed.activeMlPerS = active > 0.0 ? b.removedMl / active : 0.0;
        feed.ejections = s->ejections;
    }
    return feed;
}

struct Means {
    double fraction = 0.0, perEjection = 0.0, ejections = 0.0, activeMlPerS = 0.0, beforeMl = 0.0,
           ratio = 0.0, halfContractedS = 0.0;
};

const Means& tenWomen()
{
    static const Means means = [] {
        Means m;
        int responders = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Feed f = feedOf(seed);
            m.fraction += f.fraction / 10.0;
            m.ejections += f.ejections / 10.0;
            m.ratio += f.otherDuctRatio / 10.0;
            if (f.ejections == 0)
                continue;
            ++responders;
            m.perEjection += 1.0 - std::pow(1.0 - f.fraction, 1.0 / f.ejections);
            m.activeMlPerS += f.activeMlPerS;
            m.beforeMl += f.beforeFirstMl;
            m.halfContractedS += f.halfContractedS / f.ejections;
        }
        for (double* x : {&m.perEjection, &m.activeMlPerS, &m.beforeMl, &m.halfContractedS})
            *x /= responders;
        return m;
    }();
    return means;
}

} // namespace

TEST(Physiology, AFeedTakesAboutTwoThirdsOfWhatIsThere) { EXPECT_NEAR(tenWomen().fraction, 0.67, 0.14); }

TEST(Physiology, AFeedHasTwoOrThreeLetDowns) // Ramsay 2004: 2.5 +- 1.5
{
    EXPECT_GE(tenWomen().ejections, 1.8);
    EXPECT_LE(tenWomen().ejections, 3.5);
}

TEST(Physiology, ALetDownTakesAboutAThirdOfWhatIsThere) { EXPECT_NEAR(tenWomen().perEjection, 0.36, 0.10); }

TEST(Physiology, ActiveFlowIsAboutAFifthOfAMillilitrePerSecond) // McClellan 2008
{
    EXPECT_NEAR(tenWomen().activeMlPerS, 0.20, 0.06);
}

TEST(Physiology, OnlyAFewMillilitresComeBeforeTheFirstLetDown)
{
    EXPECT_GT(tenWomen().beforeMl, 0.3);
    EXPECT_LT(tenWomen().beforeMl, 6.0);
}

TEST(Physiology, DuctsOfTheOtherBreastWidenByAboutHalf)
{
    EXPECT_GE(tenWomen().ratio, 1.3);
    EXPECT_LE(tenWomen().ratio, 1.6);
}

TEST(Physiology, ALetDownLastsBetween45SecondsAndThreeAndAHalfMinutes) // Gardner 2015
{
    EXPECT_GE(tenWomen().halfContractedS, 45.0);
    EXPECT_LE(tenWomen().halfContractedS, 210.0);
}

TEST(Physiology, FatRisesThroughAFeed)
{
    const Feed f = feedOf(7);
    EXPECT_GT(f.fatLastGPerL, 1.3 * f.fatFirstGPerL);
}

TEST(Physiology, StrongStressHoldsTheMilkBack)
{
    const Feed calm = feedOf(7), stressed = feedOf(7, 1.0);
    EXPECT_EQ(stressed.ejections, 0);
    EXPECT_LT(stressed.fraction, 0.15 * calm.fraction);
}
