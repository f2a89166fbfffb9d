#include "app/scene/shapes/life_state.h"

#include <cmath>

#include <gtest/gtest.h>

#include "app/scene/shapes/milk_drops.h"
#include "app/scene/shapes/part_marks.h"
#include "tests/app/scene/let_down.h"
#include "tests/app/scene/small_body.h"

namespace lactea::scene {
namespace {

class Life : public testing::Test {
protected:
    scene_test::SmallBody body = scene_test::smallBody();
    const anatomy::BodyMesh& mesh = body.model->levels[2];
    LifeState life{*body.breast, mesh};
    simulation::SideSnapshot at(double share) const
    {
        return scene_test::letDownAt(*body.breast, share)->side(body.breast->side);
    }
};

TEST_F(Life, ASqueezedBunchIsSmallerThanAFullOneAndBothStayInTheirRange)
{
    auto side = at(0.0);
    side.lobuleFill = {1.0F, 1.0F};
    side.lobuleSqueeze = {0.0F, 1.0F};
    life.follow(side);
    life.settle();
    EXPECT_NEAR(life.bunchScale(0), LifeState::largestScale, 1e-9);
    EXPECT_LT(life.bunchScale(1), life.bunchScale(0));
    side.lobuleFill = {0.0F, 0.0F};
    life.follow(side);
    life.settle();
    EXPECT_GE(life.bunchScale(1), LifeState::smallestScale);
}

TEST_F(Life, TheSolversWidthIsDrawnInMillimetres)
{
    life.follow(at(1.0));  // diameter x 1.5, radius at rest 1 mm
    life.settle();
    EXPECT_NEAR(life.wideningMm(3), 0.5, 1e-6);
}

TEST_F(Life, WhatIsShownGoesToTheSnapshotSmoothlyAndArrives)
{
    life.follow(at(1.0));
    double last = life.wideningMm(3);
    for (int i = 0; i < 120; ++i) {
        life.advance(1.0 / 60.0, 0.0);
        EXPECT_GE(life.wideningMm(3), last);
        EXPECT_LT(life.wideningMm(3) - last, 0.1);
        last = life.wideningMm(3);
    }
    EXPECT_NEAR(last, 0.5, 1e-3);
    life.shown();
    EXPECT_FALSE(life.advance(1.0 / 60.0, 0.0));
}

// Each duct node in the block: widening + 256 flags, then either front and pulses, or above 2^23 a colour and dye.
TEST_F(Life, ACodeHoldsColourAndDyeBesideTheWidthAndNothingOfThemWhileBothAreOff)
{
    auto side = at(0.5);
    side.ductFlowMlPerS = {static_cast<float>(10.0 / 60.0), static_cast<float>(-2.5 / 60.0)};
    side.ductPressureMmHg = {0.0F, 0.0F};
    std::vector<float> plain(4 * life.ductNodeCount()), coloured(plain.size());
    life.follow(side);
    life.settle();
    life.writeDucts(plain);
    for (std::size_t i = 0; i < life.ductNodeCount(); ++i)
        EXPECT_LT(plain[2 * i], 8388608.0F);
    life.setDuctColours(session::ducts::Quantity::Flow);
    life.follow(side);
    life.settle();
    life.writeDucts(coloured);
    for (std::size_t i = 0; i < life.ductNodeCount(); ++i) {
        const auto code = static_cast<unsigned>(coloured[2 * i]);
        ASSERT_EQ(static_cast<float>(code), coloured[2 * i]) << "a whole number";
        ASSERT_LT(code, 1U << 24U) << "that a float holds";
        EXPECT_EQ(code & 2047U, static_cast<unsigned>(plain[2 * i]) & 2047U) << "width and marks";
        EXPECT_NEAR((static_cast<double>((code >> 11U) & 63U) - 32.0) / 31.0, life.ductPlace(i), 0.5 / 31.0 + 1e-9);
        EXPECT_EQ(coloured[2 * i + 1], plain[2 * i + 1]);
    }
    EXPECT_NEAR(life.ductPlace(3), 1.0, 1e-6);
    life.setDuctColours(session::ducts::Quantity::None);
    life.follow(side);
    life.settle();
    life.writeDucts(coloured);
    EXPECT_EQ(coloured, plain);
}

TEST_F(Life, DyedMilkIsTheBluerTheLessItIsThinned)
{
    auto side = at(0.5);
    side.lobuleMarked = {0.2F, 0.0F};
    side.ductMarked = {0.02F, 0.0F};
    life.follow(side);
    life.settle();
    EXPECT_EQ(life.bunchDye(0), 1.0);
    EXPECT_EQ(life.bunchDye(1), 0.0);
    EXPECT_NEAR(life.ductDye(3), 0.75, 1e-6) << "a tenth: one of the four powers of ten that can be seen";
    side.lobuleMarked.clear();
    side.ductMarked.clear();
    life.follow(side);
    life.settle();
    EXPECT_EQ(life.bunchDye(0), 0.0);
    EXPECT_EQ(life.ductDye(3), 0.0);
}

TEST_F(Life, TheMilkFrontReachesTheNippleLast)
{
    auto side = at(0.0);
    side.ductFreshMilk = {0.5F, 0.5F};
    life.follow(side);
    life.settle();
    EXPECT_GT(life.freshMilk(10), 0.99);  // at the bunch
    EXPECT_LT(life.freshMilk(0), 0.01);   // at the pore
}

TEST_F(Life, PulsesRunTowardsTheNippleAtTheSpeedOfTheFlow)
{
    auto side = at(0.0);
    side.ductWidening = {1.0F, 1.0F};
    side.ductFlowMlPerS = {static_cast<float>(0.008 * 3.14159265), 0.0F};  // 8 mm/s in a duct of 2 mm
    life.follow(side);
    const double before = life.pulsePhase(5);
    for (int i = 0; i < 30; ++i)
        life.advance(1.0 / 60.0, 1.0 / 60.0);
    EXPECT_NEAR(life.pulsePhase(5) - before, 0.5 * 8.0 / LifeState::pulseLengthMm, 1e-3);
    EXPECT_GT(life.pulsePhase(6), life.pulsePhase(5));  // farther out lies what comes later
}

TEST_F(Life, WhatCreepsIsToldOnceItCanBeSeen)
{
    auto side = at(0.0);
    side.lobuleFill = {0.5F, 0.5F};
    life.follow(side);
    life.settle();
    life.shown();
    EXPECT_FALSE(life.restless());
    int told = 0;
    for (int i = 0; i < 400; ++i) {  // fills by 4 % in many small steps
        side.lobuleFill = {0.5F + 1e-4F * static_cast<float>(i), 0.5F};
        life.follow(side);
        if (life.advance(0.5, 0.0)) {
            ++told;
            life.shown();
        }
    }
    EXPECT_GE(told, 3);
    EXPECT_LE(told, 10);
}

TEST_F(Life, APausedSimulationDoesNotRun)
{
    life.follow(at(1.0));
    life.settle();
    life.shown();
    const double before = life.pulsePhase(5);
    EXPECT_FALSE(life.advance(0.1, 0.0));
    EXPECT_EQ(life.pulsePhase(5), before);
}

TEST_F(Life, FastForwardNeverFlashesMoreThanThreeTimesASecond)
{
    life.follow(at(1.0));
    double turns = 0.0, last = life.pulsePhase(5);
    for (int i = 0; i < 60; ++i) {
        life.advance(1.0 / 60.0, 100.0 / 60.0);
        const double step = life.pulsePhase(5) - last;
        turns += step - std::floor(step);
        last = life.pulsePhase(5);
    }
    EXPECT_LE(turns, 3.0);
}

TEST_F(Life, ACodeHoldsWidthMilkAndMarks)
{
    life.follow(at(1.0));
    life.settle();
    life.setDuctMark(4, {true, Seen::Solid});
    std::vector<float> block(4096, 0.0F);
    life.writeDucts(block);
    const auto code = static_cast<int>(block[8]);
    EXPECT_EQ(code % 256, 50);
    EXPECT_EQ(code / 256 % 4, 1);
    EXPECT_EQ(code / 2048 % 64, 63);
}

TEST_F(Life, SelectingALobeMarksItsBunchesAndDucts)
{
    const anatomy::PartId lobe{anatomy::PartKind::Lobe, anatomy::Side::Right, 1, -1};
    markParts(*body.breast, mesh, &lobe, {}, life);
    std::vector<float> block(4096, 0.0F);
    life.writeBunches(block);
    EXPECT_LT(block[3], 4.0F);
    EXPECT_GE(block[7], 4.0F);
}

TEST_F(Life, AHiddenRibIsMarkedAtItsEntry)
{
    const auto seen = [](const anatomy::PartId& part) {
        return part.kind == anatomy::PartKind::Rib && part.item == 3 ? Seen::Hidden : Seen::Solid;
    };
    const auto marks = markParts(*body.breast, mesh, nullptr, seen, life);
    EXPECT_EQ(marks.parts[16 + 4], 6.0F);
    EXPECT_EQ(marks.parts[16 + 5], 0.0F);
}

namespace {
double phaseOf(const LifeState& life, std::size_t node)
{
    std::vector<float> block(4096, 0.0F);
    life.writeDucts(block);
    return static_cast<double>(block[2 * node + 1]);
}
} // namespace

TEST_F(Life, AClosedDuctIsMarkedAtOnceAndNoOther)
{
    auto side = at(0.0);
    life.follow(side);
    life.settle();
    life.shown();
    for (std::size_t i = 0; i < side.ductFlowMlPerS.size(); ++i)
        side.blockedDucts.push_back(static_cast<int>(i));
    life.follow(side);
    EXPECT_TRUE(life.advance(1.0 / 60.0, 0.0)) << "it has to be drawn";
    EXPECT_GT(phaseOf(life, 3), 4000.0);
    side.blockedDucts.clear();
    life.follow(side);
    EXPECT_LT(phaseOf(life, 3), 4000.0);
}

TEST(MilkDrops, FallAtTheRateOfTheOutflowAndEnd)
{
    MilkDrops drops;
    drops.setPores({{80, 0, 0}, {80, 2, 0}}, {1, 0, 0});
    std::size_t most = 0;
    int started = 0;
    std::size_t last = 0;
    for (int i = 0; i < 600; ++i) {
        drops.advance(1.0 / 60.0, 0.1);  // two drops a second
        const auto now = drops.drops().size();
        started += now > last ? 1 : 0;
        last = now;
        most = std::max(most, now);
    }
    EXPECT_NEAR(started, 20, 1);
    EXPECT_LE(most, 3U);
    for (int i = 0; i < 120; ++i)
        drops.advance(1.0 / 60.0, 0.0);
    EXPECT_FALSE(drops.any());
}

}  // namespace
}  // namespace lactea::scene
