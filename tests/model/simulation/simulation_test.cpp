#include "model/simulation/simulation.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/synthetic_body.h"

using namespace lactea;
using namespace lactea::simulation;
using anatomy::Side;
using Mode = HormoneControl::Mode;

namespace {

const Body& body()
{
    static const Body small = test::syntheticBody(7, 4);
    return small;
}

Simulation start(const Scenario& scenario = {})
{
    auto simulation = Simulation::create(scenario, body());
    EXPECT_TRUE(simulation);
    return std::move(*simulation);
}

Scenario suckling(double fromS = 5.0, double toS = 900.0)
{
    Scenario s;
    s.actions = {{fromS, SetStimulus{Stimulus::Suckling, true, Where::Right}},
                 {toS, SetStimulus{Stimulus::Suckling, false, Where::Right}}};
    return s;
}

void expectSameBits(const Snapshot& a, const Snapshot& b)
{
    EXPECT_EQ(a.step, b.step);
    EXPECT_EQ(a.oxytocinPgPerMl, b.oxytocinPgPerMl);
    EXPECT_EQ(a.prolactinNgPerMl, b.prolactinNgPerMl);
    EXPECT_EQ(a.ejectionOnsetS, b.ejectionOnsetS);
    for (const Side side : {Side::Right, Side::Left}) {
        const SideSnapshot &x = a.side(side), &y = b.side(side);
        EXPECT_EQ(x.storedMl, y.storedMl);
        EXPECT_EQ(x.removedMl, y.removedMl);
        EXPECT_EQ(x.leakedMl, y.leakedMl);
        EXPECT_EQ(x.fatOutGPerL, y.fatOutGPerL);
        EXPECT_EQ(x.intraductalMmHg, y.intraductalMmHg);
        EXPECT_EQ(x.ductWidening, y.ductWidening);
        EXPECT_EQ(x.lobuleFill, y.lobuleFill);
    }
}

} // namespace

TEST(Simulation, SameScenarioGivesTheSameBits)
{
    Simulation a = start(suckling()), b = start(suckling());
    ASSERT_TRUE(a.advanceTo(120.0) && b.advanceTo(120.0));
    expectSameBits(*a.snapshot(), *b.snapshot());
}

TEST(Simulation, ReplayingTheLogGivesTheSameBits)
{
    Simulation live = start(suckling(2.0, 60.0));
    ASSERT_TRUE(live.advanceTo(7.33));
    live.apply(SetStimulus{Stimulus::BabyCries, true});
    ASSERT_TRUE(live.advanceTo(31.07));
    live.apply(SetHormone{Hormone::Oxytocin, {Mode::Multiply, 1.7}});
    ASSERT_TRUE(live.advanceTo(80.0));
    live.apply(SetStimulus{Stimulus::Suckling, true, Where::Left});
    ASSERT_TRUE(live.advanceTo(150.0));

    Scenario replay = suckling();
    replay.actions = live.log();
    EXPECT_EQ(replay.actions.size(), 5U);
    Simulation again = start(replay);
    ASSERT_TRUE(again.advanceTo(150.0));
    expectSameBits(*live.snapshot(), *again.snapshot());
}

TEST(Simulation, LedgersCloseAtAllTimesThroughAFeed)
{
    Simulation simulation = start(suckling(5.0, 400.0));
    for (int k = 0; k < 10000; ++k) {
        ASSERT_TRUE(simulation.advance());
        if (k % 20)
            continue;
        const auto s = simulation.snapshot();
        for (const Side side : {Side::Right, Side::Left}) {
            const SideSnapshot& b = s->side(side);
            const double throughput = b.secretedMl + b.removedMl + b.leakedMl;
            ASSERT_LE(std::abs(b.ledgerErrorMl), 1e-9 * throughput + 1e-13);
            ASSERT_LE(std::abs(b.fatLedgerErrorG), 1e-9 * 0.04 * throughput + 1e-14);
        }
    }
}

TEST(Simulation, NothingLeavesABreastLeftAlone)
{
    Simulation simulation = start();
    ASSERT_TRUE(simulation.advanceTo(300.0));
    const auto s = simulation.snapshot();
    EXPECT_EQ(s->ejections, 0);
    for (const Side side : {Side::Right, Side::Left}) {
        EXPECT_EQ(s->side(side).removedMl + s->side(side).leakedMl, 0.0);
        EXPECT_NEAR(s->side(side).mainDuctRatio, 1.0, 0.05); // resting ducts vary by less than 5 %
    }
}

TEST(Simulation, SucklingOneBreastLetsTheOtherDownToo)
{
    Simulation simulation = start(suckling());
    double widest = 0.0;
    for (int k = 0; k < 120; ++k) {
        ASSERT_TRUE(simulation.advanceTo(simulation.timeS() + 1.0));
        widest = std::max(widest, simulation.snapshot()->side(Side::Left).mainDuctRatio);
    }
    const auto s = simulation.snapshot();
    EXPECT_GE(s->ejections, 1);
    EXPECT_GT(s->side(Side::Right).removedMl, 5.0);
    EXPECT_EQ(s->side(Side::Left).removedMl, 0.0);
    EXPECT_GT(widest, 1.15);
}

TEST(Simulation, MilkIsRemovedOnlyWhileTheInfantIsThere)
{
    Simulation simulation = start(suckling(5.0, 100.0));
    ASSERT_TRUE(simulation.advanceTo(100.2));
    const double removed = simulation.snapshot()->side(Side::Right).removedMl;
    ASSERT_TRUE(simulation.advanceTo(200.0));
    EXPECT_EQ(simulation.snapshot()->side(Side::Right).removedMl, removed);
}

TEST(Simulation, HoldingProlactinAtZeroStopsSecretionAndReleaseBringsItBack)
{
    Simulation simulation = start();
    ASSERT_TRUE(simulation.advanceTo(1.0));
    EXPECT_GT(simulation.snapshot()->side(Side::Right).secretionMlPerS, 0.001);
    simulation.apply(SetHormone{Hormone::Prolactin, {Mode::Hold, 0.0}});
    ASSERT_TRUE(simulation.advanceTo(2.0));
    const auto held = simulation.snapshot();
    EXPECT_EQ(held->prolactinNgPerMl, 0.0);
    EXPECT_GT(held->prolactinNaturalNgPerMl, 10.0);
    EXPECT_EQ(held->side(Side::Right).secretionMlPerS, 0.0);
    simulation.apply(SetHormone{Hormone::Prolactin, {Mode::Auto, 1.0}});
    ASSERT_TRUE(simulation.advanceTo(600.0));
    EXPECT_GT(simulation.snapshot()->prolactinNgPerMl, 5.0);
    EXPECT_LT(simulation.snapshot()->prolactinNgPerMl, simulation.snapshot()->prolactinNaturalNgPerMl);
}

TEST(Simulation, HeldOxytocinSqueezesWithoutAnyStimulus)
{
    Simulation simulation = start();
    simulation.apply(SetHormone{Hormone::Oxytocin, {Mode::Hold, 30.0}});
    ASSERT_TRUE(simulation.advanceTo(90.0));
    EXPECT_GT(simulation.snapshot()->myoepithelium, 0.8);
    EXPECT_EQ(simulation.snapshot()->pulses, 0);
    EXPECT_EQ(simulation.snapshot()->ejections, 1);
}

TEST(Simulation, ActionsOutOfOrderAreRefusedByPlace)
{
    Scenario s = suckling();
    std::swap(s.actions[0], s.actions[1]);
    const auto refused = Simulation::create(s, body());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "actions/1");
}

TEST(Simulation, ArraysOfASnapshotAreThoseOfTheNetwork)
{
    const auto s = start().snapshot();
    for (const Side side : {Side::Right, Side::Left}) {
        const auto& network = body().side(side).network;
        EXPECT_EQ(s->side(side).ductWidening.size(), network.ducts().size());
        EXPECT_EQ(s->side(side).lobuleFill.size(), network.lobules().size());
        for (const float fill : s->side(side).lobuleFill)
            EXPECT_NEAR(fill, 0.63F, 1e-6F);
    }
}
