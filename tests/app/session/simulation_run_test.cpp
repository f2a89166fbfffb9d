#include "app/session/simulation_run.h"

#include <gtest/gtest.h>

#include "app/session/chart_history.h"

using namespace lactea;
using namespace lactea::session;
using namespace lactea::simulation;

namespace {

const Body& body()
{
    static const Body grown = growBody(Scenario{}).value();
    return grown;
}

SimulationRun runOf(const Scenario& scenario = {})
{
    return {1, Simulation::create(scenario, body()).value()};
}

const Wish suckle = SetStimulus{Stimulus::Suckling, true};
const Wish cry = SetStimulus{Stimulus::BabyCries, true};

/// What two runs at one time have to agree on to the last bit.
void expectSame(const SimulationRun& a, const SimulationRun& b)
{
    const auto x = a.simulation().snapshot(), y = b.simulation().snapshot();
    EXPECT_EQ(x->step, y->step);
    EXPECT_EQ(x->oxytocinPgPerMl, y->oxytocinPgPerMl);
    EXPECT_EQ(x->pulses, y->pulses);
    for (const auto side : {anatomy::Side::Right, anatomy::Side::Left}) {
        EXPECT_EQ(x->side(side).storedMl, y->side(side).storedMl);
        EXPECT_EQ(x->side(side).removedMl, y->side(side).removedMl);
        EXPECT_EQ(x->side(side).ductFlowMlPerS, y->side(side).ductFlowMlPerS);
    }
    EXPECT_EQ(a.latest().values, b.latest().values);
    EXPECT_EQ(a.simulation().log().size(), b.simulation().log().size());
}

void go(SimulationRun& run, int steps)
{
    for (int k = 0; k < steps; ++k)
        ASSERT_TRUE(run.advance());
}
void goBack(SimulationRun& run, int steps)
{
    for (int k = 0; k < steps; ++k)
        ASSERT_TRUE(run.stepBack());
}

} // namespace

TEST(SimulationRun, GoesBackToTheSameBitsAndOnAgain)
{
    SimulationRun straight = runOf(), there = runOf();
    for (SimulationRun* run : {&straight, &there}) {
        go(*run, 37);
        run->apply(suckle);
        go(*run, 1000);
    }
    go(there, 413);
    goBack(there, 413);
    expectSame(straight, there);
    go(straight, 500);
    go(there, 500);
    expectSame(straight, there);
    EXPECT_GT(there.simulation().snapshot()->side(anatomy::Side::Right).removedMl, 0.0);
}

TEST(SimulationRun, WhatWasDoneLaterIsDoneAgainUnlessSomethingElseIsDoneFirst)
{
    SimulationRun run = runOf();
    run.apply(suckle);
    go(run, 20);
    run.apply(cry);
    go(run, 10);
    const auto crying = [&] { return run.simulation().snapshot()->stimulus(Stimulus::BabyCries).on; };
    EXPECT_TRUE(crying());
    goBack(run, 11);
    EXPECT_FALSE(crying());
    go(run, 11);
    EXPECT_TRUE(crying()) << "again";
    goBack(run, 11);
    run.apply(SetStimulus{Stimulus::Suckling, false});
    go(run, 30);
    EXPECT_FALSE(crying()) << "another course";
    EXPECT_FALSE(run.simulation().snapshot()->stimulus(Stimulus::Suckling).on);
    EXPECT_EQ(run.simulation().log().size(), 2U);
}

TEST(SimulationRun, TheScenariosOwnActionsAreDoneOnce)
{
    Scenario scenario;
    scenario.actions = {{0.5, suckle}, {1.0, cry}};
    SimulationRun run = runOf(scenario);
    go(run, 50);
    goBack(run, 45);
    go(run, 45);
    EXPECT_EQ(run.simulation().log().size(), 2U);
}

TEST(SimulationRun, StopsAtTheBeginning)
{
    SimulationRun run = runOf();
    go(run, 3);
    goBack(run, 5);
    EXPECT_EQ(run.simulation().timeS(), 0.0);
}

TEST(SimulationRun, TheChartTakesBackWhatWasDrawnAfterIt)
{
    SimulationRun run = runOf();
    ChartHistory chart;
    const auto draw = [&] { chart.append(run.takeSamples(), *run.simulation().snapshot()); };
    run.sample();
    run.apply(suckle);
    go(run, 100); // 5 s
    draw();
    run.apply(cry);
    go(run, 20);
    run.apply(SetStimulus{Stimulus::Suckling, false});
    go(run, 20);
    draw();
    EXPECT_NEAR(chart.endS(), 7.0, 1e-9);
    EXPECT_EQ(chart.events().size(), 2U);
    goBack(run, 41);
    draw();
    EXPECT_NEAR(chart.endS(), 4.75, 1e-9);
    ASSERT_EQ(chart.events().size(), 1U);
    EXPECT_LT(chart.events()[0].endS, chart.events()[0].timeS) << "the feed lasts again";
    go(run, 41);
    draw();
    EXPECT_NEAR(chart.endS(), 7.0, 1e-9);
    EXPECT_EQ(chart.events().size(), 2U);
}
