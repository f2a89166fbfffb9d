#include "model/anatomy/body/stage.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lactea::anatomy {
namespace {
using Kind = Stage::Kind;
constexpr double month = 30.4375 / 7.0; // weeks

TEST(Stage, TheGlandHasThePublishedVolumesAtTheKeyFrames)
{
    const auto gain = [](Stage stage) { return 211.0 * glandGrowth(stage); };
    EXPECT_NEAR(gain({Kind::Pregnancy, 12.0}), 35.0, 1e-9);
    EXPECT_NEAR(gain({Kind::Pregnancy, 24.0}), 95.0, 1e-9);
    EXPECT_NEAR(gain({Kind::Pregnancy, 40.0}), 145.0, 1e-9); // [Cox99]
    EXPECT_NEAR(gain({Kind::Lactation, month}), 211.0, 1e-9); // [Cox99]
    EXPECT_NEAR(gain({Kind::Lactation, 6 * month}), 190.0, 1e-9); // [Kent99]
    EXPECT_NEAR(gain({Kind::Lactation, 15 * month}), 0.0, 1e-9); // [Kent99]
    EXPECT_NEAR(gain({Kind::Resting, 0.0}), 0.0, 1e-9);
}

TEST(Stage, TheGlandGrowsToOneMonthAfterBirthAndShrinksAfterSixWithoutAJump)
{
    double before = 0.0;
    for (double week = 0.0; week <= 40.0; week += 0.5) {
        const double now = glandGrowth({Kind::Pregnancy, week});
        EXPECT_GE(now, before);
        EXPECT_LT(now - before, 0.02);
        before = now;
    }
    EXPECT_NEAR(glandGrowth({Kind::Lactation, 0.0}), before, 1e-9);
    for (double week = 0.0; week <= 156.0; week += 0.5) {
        const double now = glandGrowth({Kind::Lactation, week});
        EXPECT_LT(std::abs(now - before), 0.05);
        before = now;
    }
    EXPECT_EQ(before, 0.0);
}

TEST(Stage, TextsRoundTrip)
{
    for (const Stage& stage : {Stage{Kind::Resting, 0.0}, Stage{Kind::Pregnancy, 24.0}, Stage{Kind::Lactation, 6.5},
                               Stage{Kind::Weaned, 12.0}})
        EXPECT_EQ(stageFromText(stageText(stage)).value(), stage) << stageText(stage);
    EXPECT_NEAR(stageFromText("lactation 3mo").value().weeks, 3 * month, 1e-9);
    EXPECT_NEAR(stageFromText("weaned 14d").value().weeks, 2.0, 1e-9);
}

TEST(Stage, RefusesWhatIsNoStage)
{
    for (const char* text : {"", "pregnancy", "pregnancy 50wk", "pregnancy soon", "lactation -1wk", "resting 2wk",
                             "lactation 3", "blooming 3wk", "lactation nanwk", "lactation infwk"}) {
        const auto stage = stageFromText(text);
        ASSERT_FALSE(stage) << text;
        EXPECT_EQ(stage.error().where, "stage");
    }
}
} // namespace
} // namespace lactea::anatomy
