#include "model/simulation/stimulus_board.h"

#include <gtest/gtest.h>

using namespace lactea::simulation;
using lactea::anatomy::Side;

namespace {
const lactea::endocrine::Parameters p;

double acting(const StimulusBoard& board, Stimulus stimulus, double nowS)
{
    return board.acting(nowS)[lactea::endocrine::indexOf(stimulus)];
}
} // namespace

TEST(StimulusBoard, ACryActsOnlyAfterItHasLasted)
{
    StimulusBoard board(p);
    board.set({Stimulus::BabyCries, true}, 10.0);
    EXPECT_EQ(acting(board, Stimulus::BabyCries, 10.0 + p.cryLatencyS - 1.0), 0.0);
    EXPECT_EQ(acting(board, Stimulus::BabyCries, 10.0 + p.cryLatencyS), 1.0);
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
    board.set({Stimulus::Stress, true, Where::Right, 0.5}, 0.0);
    EXPECT_EQ(acting(board, Stimulus::Stress, 1.0), 0.5);
}

TEST(StimulusBoard, WhatLastsASetTimeEndsThenAndNotWhenItWouldPass)
{
    StimulusBoard board(p);
    SetStimulus cry{Stimulus::BabyCries, true};
    cry.lastsS = 3.0 * p.passingStimulusS;
    board.set(cry, 0.0);
    board.passTime(2.0 * p.passingStimulusS);
    EXPECT_TRUE(board.on(Stimulus::BabyCries));
    board.passTime(3.0 * p.passingStimulusS);
    EXPECT_FALSE(board.on(Stimulus::BabyCries));
}

TEST(StimulusBoard, ASideIsTouchedOnlyWhereItIsDone)
{
    StimulusBoard board(p);
    board.set({Stimulus::Massage, true, Where::Left, 0.7}, 0.0);
    EXPECT_EQ(board.strength(Stimulus::Massage, Side::Left), 0.7);
    EXPECT_EQ(board.strength(Stimulus::Massage, Side::Right), 0.0);
    board.set({Stimulus::Massage, true, Where::Both, 0.7}, 1.0);
    EXPECT_EQ(board.strength(Stimulus::Massage, Side::Right), 0.7);
    EXPECT_EQ(board.sinceS(Stimulus::Massage), 0.0) << "it goes on, elsewhere too";
}
