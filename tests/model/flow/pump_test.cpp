#include "model/flow/pump.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lactea::flow;

namespace {

const Parameters p;

/// Cycles of vacuum below half the strongest, in a minute without change.
int cyclesInAMinute(Pump& pump, double flowMlPerS, double strongest)
{
    int cycles = 0;
    bool deep = false;
    for (int k = 0; k < 1200; ++k) {
        pump.advance(0.05, flowMlPerS);
        const bool now = pump.vacuumMmHg() < -0.5 * strongest;
        cycles += now && !deep ? 1 : 0;
        deep = now;
    }
    return cycles;
}

} // namespace

TEST(Pump, DrawsNothingBeforeItStarts)
{
    Pump pump(p);
    pump.advance(0.05, 0.0);
    EXPECT_EQ(pump.vacuumMmHg(), 0.0);
}

TEST(Pump, BeginsFastAndWeakAndGoesOnSlowAndStrongOnceMilkFlows)
{
    Pump pump(p);
    pump.start();
    EXPECT_NEAR(cyclesInAMinute(pump, 0.0, p.pumpStimulationVacuumMmHg), p.pumpStimulationCyclesPerMin, 1);
    EXPECT_TRUE(pump.stimulating());
    for (int k = 0; k < 200; ++k)
        pump.advance(0.05, 0.3);
    EXPECT_FALSE(pump.stimulating());
    EXPECT_NEAR(cyclesInAMinute(pump, 0.3, p.pumpVacuumMmHg), p.pumpCyclesPerMin, 1);
}

TEST(Pump, StimulatesTwoMinutesAtMost)
{
    Pump pump(p);
    pump.start();
    for (double t = 0.0; t < p.pumpStimulationMaxS + 0.1; t += 0.05)
        pump.advance(0.05, 0.0);
    EXPECT_FALSE(pump.stimulating());
}

TEST(Pump, ReachesItsVacuumAndReturnsToTheAir)
{
    Pump pump(p);
    pump.set({150.0, 60.0, false, false});
    pump.start();
    double weakest = -1e9, strongest = 0.0, sum = 0.0;
    for (int k = 0; k < 2000; ++k) {
        pump.advance(0.01, 0.2);
        weakest = std::max(weakest, pump.vacuumMmHg());
        strongest = std::min(strongest, pump.vacuumMmHg());
        sum += pump.vacuumMmHg();
    }
    EXPECT_EQ(weakest, 0.0);
    EXPECT_DOUBLE_EQ(strongest, -150.0);
    EXPECT_NEAR(sum / 2000, -150.0 * pump.cycleMean(), 0.5);
}

TEST(Pump, KnowsWhenNoMoreMilkComes)
{
    Pump pump(p);
    pump.set({190.0, 60.0, false, true});
    pump.start();
    for (int k = 0; k < 1000; ++k)
        pump.advance(0.05, 0.2);
    EXPECT_FALSE(pump.empty());
    for (double t = 0.0; t < p.emptyAfterS + 30.0; t += 0.05)
        pump.advance(0.05, 0.0);
    EXPECT_TRUE(pump.empty());
}
