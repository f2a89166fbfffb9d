// What acts on a breast from outside besides suction: hands, jaws, a shield, warmth, thicker milk.
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "tests/support/nine_lobes.h"

using namespace lactea;
using namespace lactea::flow;
using test::contractionAt;
using test::flat;
using test::flowIn;
using test::nineLobes;
using test::vacuumAt;

namespace {

using Drive = NetworkFlow::Drive;

struct Outcome {
    double outMl = 0.0, storedMl = 0.0, ledgerMl = 0.0;
};

/// A let-down of 90 s under suction, with what `change` makes of the drive.
Outcome letDown(const std::function<void(Drive&)>& change, double contracted = 1.0, double sucked = 1.0)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)));
    std::vector<double> contraction(9);
    for (int k = 1; k <= 1800; ++k) {
        std::fill(contraction.begin(), contraction.end(), contracted * contractionAt(0.05 * k));
        Drive drive;
        drive.vacuumMmHg = sucked * vacuumAt(0.05 * k);
        drive.contraction = contraction;
        change(drive);
        EXPECT_TRUE(flow.step(0.05, drive));
        for (const double v : flow.lobuleVolumeMl())
            EXPECT_GT(v, 0.0);
    }
    return {flow.outMl(), flow.storedMl(), flow.ledgerErrorMl()};
}

const Outcome& plain()
{
    static const Outcome run = letDown([](Drive&) {});
    return run;
}

} // namespace

TEST(OutsideForces, HandsPressOutWhatTheDuctsHoldAndMuchMoreInALetDown)
{
    const std::vector<double> hands(9, 80.0), none(9, 0.0);
    const double held = flowIn(flat(nineLobes(3.0))).ductsMl();
    const Outcome resting = letDown([&](Drive& d) { d.handMmHg = hands; }, 0.0, 0.0);
    EXPECT_GT(resting.outMl, 0.3 * held);
    EXPECT_LT(resting.outMl, 2.0 * held) << "without let-down the lobules keep their milk";
    EXPECT_NEAR(resting.ledgerMl, 0.0, 1e-9 * resting.outMl);
    EXPECT_EQ(letDown([&](Drive& d) { d.handMmHg = none; }, 0.0, 0.0).outMl, 0.0);
    EXPECT_GT(letDown([&](Drive& d) { d.handMmHg = hands; }, 1.0, 0.0).outMl, 10.0);
}

TEST(OutsideForces, HandsAtRestChangeNotOneBit)
{
    const std::vector<double> none(9, 0.0);
    EXPECT_EQ(letDown([&](Drive& d) { d.handMmHg = none; }).outMl, plain().outMl);
}

TEST(OutsideForces, AHandOnOneLobeEmptiesThatLobeMost)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)));
    std::vector<double> hands(9, 0.0);
    hands[4] = 80.0;
    const std::vector<double> squeezed(9, 0.8);
    for (int k = 0; k < 400; ++k) {
        Drive drive;
        drive.contraction = squeezed;
        drive.handMmHg = hands;
        ASSERT_TRUE(flow.step(0.05, drive));
    }
    for (int i = 0; i < flow.network().lobules(); ++i) {
        const double fill = flow.lobuleVolumeMl()[i] / flow.network().lobuleFullMl[i];
        if (flow.network().lobuleLobe[i] == 4) {
            EXPECT_LT(fill, 0.59);
        } else {
            EXPECT_GT(fill, 0.61);
        }
    }
}

TEST(OutsideForces, EvenTheHardestHandLeavesNoLobuleEmpty)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)), 0.05);
    const std::vector<double> hands(9, 100.0), squeezed(9, 1.0);
    for (int k = 0; k < 200; ++k) {
        Drive drive;
        drive.contraction = squeezed;
        drive.handMmHg = hands;
        drive.vacuumMmHg = -250.0;
        ASSERT_TRUE(flow.step(1.0, drive));
        for (const double v : flow.lobuleVolumeMl())
            ASSERT_GT(v, 0.0);
        for (const double v : flow.ductVolumeMl())
            ASSERT_GT(v, 0.0);
    }
    EXPECT_NEAR(flow.ledgerErrorMl(), 0.0, 1e-9);
}

TEST(OutsideForces, AJawThatChewsInTheRhythmOfTheTongueMovesMilkWithoutSuction)
{
    int k = 0;
    const Outcome chewed =
        letDown([&](Drive& d) { d.jawMmHg = 40.0 * (-vacuumAt(0.05 * ++k) - 40.0) / 90.0; }, 1.0, 0.0);
    EXPECT_GT(chewed.outMl, letDown([](Drive&) {}, 1.0, 0.0).outMl);
}

TEST(OutsideForces, AShieldLetsLessMilkThrough)
{
    const double share = letDown([](Drive& d) { d.nippleResistance = 2.5; }).outMl / plain().outMl;
    EXPECT_LT(share, 0.95);
    EXPECT_GT(share, 0.3);
}

TEST(OutsideForces, WarmthBringsMoreMilk)
{
    const Outcome warm = letDown([](Drive& d) {
        d.viscosity = 0.9;
        d.nippleOpening = 0.7;
        d.terminalConductance = 1.2;
    });
    EXPECT_GT(warm.outMl, 1.05 * plain().outMl);
}

TEST(OutsideForces, ThickMilkRunsMoreSlowly)
{
    EXPECT_LT(letDown([](Drive& d) { d.viscosity = 3.0; }).outMl, 0.9 * plain().outMl);
}

TEST(OutsideForces, FattyMilkRunsMoreSlowlyThanLeanMilk)
{
    const auto out = [](double secretedFat) {
        Parameters p;
        p.fullFatGPerL = secretedFat;
        NetworkFlow flow = flowIn(flat(nineLobes(3.0)), 0.63, p);
        const std::vector<double> squeezed(9, 0.6);
        for (int k = 0; k < 400; ++k) {
            Drive drive;
            drive.vacuumMmHg = -100.0;
            drive.contraction = squeezed;
            EXPECT_TRUE(flow.step(0.05, drive));
        }
        return flow.outMl();
    };
    EXPECT_LT(out(70.0), out(30.0));
}

TEST(OutsideForces, ADuctThatWasShutFlowsAgainWhenItIsOpened)
{
    auto network = flat(nineLobes());
    NetworkFlow flow = flowIn(network);
    const std::vector<double> squeezed(9, 0.8);
    const auto aWhile = [&] {
        for (int k = 0; k < 600; ++k)
            ASSERT_TRUE(flow.step(0.05, {-15.0, squeezed, {}}));
    };
    flow.setOpen(0, false);
    aWhile();
    EXPECT_EQ(flow.ductFlowMlPerS()[0], 0.0);
    EXPECT_GT(flow.ductVolumeMl()[0], flow.ductVolumeMl()[1]) << "what is shut in swells";
    flow.setOpen(0, true);
    aWhile();
    EXPECT_GT(flow.ductFlowMlPerS()[0], 0.0);
}
