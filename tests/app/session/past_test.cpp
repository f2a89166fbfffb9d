#include "app/session/past.h"

#include <gtest/gtest.h>

using namespace lactea::session;
using namespace lactea::simulation;

namespace {

Action at(double timeS, Stimulus stimulus) { return {timeS, SetStimulus{stimulus, true}}; }

Stimulus stimulusOf(const Action& action) { return std::get<SetStimulus>(action.wish).stimulus; }

} // namespace

TEST(Past, AnEmptyOneLeavesTheScenarioAsItIs)
{
    Scenario scenario;
    scenario.actions = {at(5.0, Stimulus::Suckling)};
    EXPECT_EQ(replayOf(scenario, {}).actions.size(), 1u);
    EXPECT_TRUE(lastOf({}).empty());
}

TEST(Past, WhatTheScenarioHasStillToComeFollowsWhatWasDone)
{
    Scenario scenario;
    scenario.actions = {at(5.0, Stimulus::BabyCries), at(60.0, Stimulus::Suckling)};
    const Past past{{at(5.0, Stimulus::BabyCries), at(12.0, Stimulus::Stress)}, 30.0};
    const auto actions = replayOf(scenario, past).actions;
    ASSERT_EQ(actions.size(), 3u);
    EXPECT_EQ(stimulusOf(actions[0]), Stimulus::BabyCries);
    EXPECT_EQ(stimulusOf(actions[1]), Stimulus::Stress);
    EXPECT_EQ(stimulusOf(actions[2]), Stimulus::Suckling);
}

TEST(Past, WhatWasDoneAfterTheLastStepIsWishedAnewThere)
{
    const Past past{{at(12.0, Stimulus::Stress), at(30.0, Stimulus::Suckling)}, 30.0};
    EXPECT_EQ(replayOf({}, past).actions.size(), 1u);
    ASSERT_EQ(lastOf(past).size(), 1u);
    EXPECT_EQ(stimulusOf(lastOf(past)[0]), Stimulus::Suckling);
}
