#include "model/flow/suckling.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lactea;
using namespace lactea::flow;

TEST(SucklingInfant, DrawsNothingBeforeItLatches)
{
    SucklingInfant infant({}, Random(1));
    infant.advance(0.05, 0.0);
    EXPECT_EQ(infant.vacuumMmHg(), 0.0);
}

TEST(SucklingInfant, VacuumSwingsBetweenItsBaseAndItsPeak)
{
    SucklingInfant infant({}, Random(1));
    infant.latch();
    double weakest = -1e9, strongest = 0.0;
    for (int k = 0; k < 2000; ++k) {
        infant.advance(0.05, 0.1);
        weakest = std::max(weakest, infant.vacuumMmHg());
        strongest = std::min(strongest, infant.vacuumMmHg());
    }
    EXPECT_NEAR(weakest, -infant.baselineMmHg(), 0.5);
    EXPECT_NEAR(strongest, -infant.peakMmHg(), 1.0);
}

TEST(SucklingInfant, SucksSlowerWhenMilkFlows)
{
    const auto sucksIn = [](double flow) {
        SucklingInfant infant({}, Random(1));
        infant.latch();
        int peaks = 0;
        bool deep = false;
        for (int k = 0; k < 12000; ++k) {
            infant.advance(0.05, flow);
            const bool now = infant.vacuumMmHg() < -0.5 * (infant.baselineMmHg() + infant.peakMmHg());
            peaks += now && !deep;
            deep = now;
        }
        return peaks;
    };
    EXPECT_LT(sucksIn(0.3), sucksIn(0.0));
    EXPECT_GT(sucksIn(0.3), 300); // in 10 min, pauses included
}

TEST(SucklingInfant, PausesBetweenBursts)
{
    SucklingInfant infant({}, Random(1));
    infant.latch();
    int resting = 0;
    for (int k = 0; k < 20000; ++k) {
        infant.advance(0.05, 0.0);
        resting += infant.vacuumMmHg() == -infant.baselineMmHg();
    }
    EXPECT_GT(resting, 20000 * 0.35);
    EXPECT_LT(resting, 20000 * 0.7);
}

TEST(SucklingInfant, APoorLatchScalesTheVacuum)
{
    SucklingInfant good({}, Random(1)), poor({}, Random(1));
    good.latch(1.0);
    poor.latch(0.4);
    for (int k = 0; k < 500; ++k) {
        good.advance(0.05, 0.1);
        poor.advance(0.05, 0.1);
        ASSERT_NEAR(poor.vacuumMmHg(), 0.4 * good.vacuumMmHg(), 1e-9);
    }
}

TEST(SucklingInfant, ANewbornDrawsLessWhileMilkFlowsThanWhileItWaits) // Mizuno and Ueda 2006
{
    const auto peak = [](double flow) {
        SucklingInfant infant({}, Random(1), {true, false});
        infant.latch();
        for (int k = 0; k < 2000; ++k)
            infant.advance(0.05, flow);
        return infant.peakMmHg();
    };
    EXPECT_NEAR(peak(0.3) / peak(0.0), 77.0 / 93.0, 1e-9);
}

TEST(SucklingInfant, WithPeristalsisItPressesAndOnlyHoldsTheNipple)
{
    SucklingInfant infant({}, Random(1), {false, true});
    infant.latch();
    double hardest = 0.0;
    for (int k = 0; k < 2000; ++k) {
        infant.advance(0.05, 0.1);
        EXPECT_EQ(infant.vacuumMmHg(), -infant.baselineMmHg());
        hardest = std::max(hardest, infant.jaw());
    }
    EXPECT_NEAR(hardest, 1.0, 0.02);
    infant.letGo();
    EXPECT_EQ(infant.jaw(), 0.0);
}
