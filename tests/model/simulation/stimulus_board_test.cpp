#include "model/simulation/stimulus_board.h"

#include <gtest/gtest.h>

using namespace lactea::simulation;
using lactea::anatomy::Side;

namespace {
const lactea::endocrine::Parameters p;
}

TEST(StimulusBoard, ACryActsOnlyAfterItHasLasted)
{
    StimulusBoard board(p);
    board.set({Stimulus::BabyCries, true}, 10.0);
    EXPECT_EQ(board.acting(10.0 + p.cryLatencyS - 1.0).crying, 0.0);
    EXPECT_EQ(board.acting(10.0 + p.cryLatencyS).crying, 1.0);
}

TEST(StimulusBoard, CryingAndThinkingEndByThemselvesSucklingAndStressDoNot)
{
    StimulusBoard board(p);
    for (const auto s : {Stimulus::Suckling, Stimulus::BabyCries, Stimulus::ThinkOfBaby, Stimulus::Stress})
        board.set({s, true}, 5.0);
    board.passTime(5.0 + p.passingStimulusS);
    EXPECT_TRUE(board.on(Stimulus::Suckling));
    EXPECT_TRUE(board.on(Stimulus::Stress));
    EXPECT_FALSE(board.on(Stimulus::BabyCries));
    EXPECT_FALSE(board.on(Stimulus::ThinkOfBaby));
    EXPECT_EQ(board.sinceS(Stimulus::BabyCries), 5.0 + p.passingStimulusS);
}

TEST(StimulusBoard, StressHasAStrength)
{
    StimulusBoard board(p);
    board.set({Stimulus::Stress, true, Side::Right, 0.5}, 0.0);
    EXPECT_EQ(board.acting(1.0).stress, 0.5);
}
