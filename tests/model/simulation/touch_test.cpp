// Everything that can be done to a mother, in whole runs: who takes the milk, what calls let-down, what holds
// it back.
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "model/simulation/simulation.h"
#include "tests/support/synthetic_body.h"

using namespace lactea;
using namespace lactea::simulation;
using anatomy::Side;

namespace {

const Body& body()
{
    static const Body small = test::syntheticBody(7, 4);
    return small;
}

SetStimulus on(Stimulus stimulus, Where where = Where::Right, double strength = 1.0)
{
    return {stimulus, true, where, strength};
}

std::shared_ptr<const Snapshot> after(double untilS, const std::vector<Wish>& wishes, Scenario scenario = {})
{
    auto simulation = Simulation::create(scenario, body());
    EXPECT_TRUE(simulation);
    for (const Wish& wish : wishes)
        simulation->apply(wish);
    const auto done = simulation->advanceTo(untilS);
    EXPECT_TRUE(done) << done.error().text();
    return simulation->snapshot();
}

const Snapshot& tenMinutesOfSuckling()
{
    static const auto snapshot = after(600.0, {on(Stimulus::Suckling)});
    return *snapshot;
}

} // namespace

TEST(Touch, APumpTakesMilkOfBothBreastsAndNobodyDrinksIt)
{
    const auto s = after(600.0, {on(Stimulus::Pump, Where::Both)});
    EXPECT_GE(s->ejections, 1);
    for (const Side side : {Side::Right, Side::Left}) {
        EXPECT_GT(s->side(side).removedMl, 10.0);
        EXPECT_EQ(s->side(side).drunkMl, 0.0);
        EXPECT_EQ(s->side(side).taker, Taker::Pump);
    }
}

TEST(Touch, TheInfantHasItsBreastForItselfThePumpTakesTheOther)
{
    const auto s = after(300.0, {on(Stimulus::Pump, Where::Both), on(Stimulus::Suckling)});
    EXPECT_EQ(s->side(Side::Right).taker, Taker::Infant);
    EXPECT_EQ(s->side(Side::Left).taker, Taker::Pump);
    EXPECT_GT(s->side(Side::Left).removedMl, 1.0);
    EXPECT_EQ(s->side(Side::Right).drunkMl, s->side(Side::Right).removedMl);
}

TEST(Touch, TwinsDrinkFromBothBreastsEachInItsOwnRhythm)
{
    const auto s = after(400.0, {on(Stimulus::Suckling, Where::Both)});
    EXPECT_GT(s->side(Side::Right).drunkMl, 5.0);
    EXPECT_GT(s->side(Side::Left).drunkMl, 5.0);
    EXPECT_NE(s->side(Side::Right).vacuumMmHg, s->side(Side::Left).vacuumMmHg);
}

TEST(Touch, ABottleReleasesNothing)
{
    const auto s = after(900.0, {on(Stimulus::Bottle)});
    EXPECT_EQ(s->pulses, 0);
    EXPECT_EQ(s->side(Side::Right).removedMl, 0.0);
    EXPECT_EQ(s->oxytocinPgPerMl, after(1.0, {})->oxytocinPgPerMl);
}

TEST(Touch, AHandExpressesMilkWithoutVacuum)
{
    const auto s = after(600.0, {on(Stimulus::HandExpression)});
    EXPECT_GT(s->side(Side::Right).removedMl, 5.0);
    EXPECT_EQ(s->side(Side::Right).taker, Taker::Hand);
    EXPECT_EQ(s->side(Side::Right).vacuumMmHg, 0.0);
}

TEST(Touch, APoorLatchGetsLessAndSpills)
{
    const auto poor = after(600.0, {on(Stimulus::Suckling, Where::Right, 0.4)});
    EXPECT_LT(poor->side(Side::Right).drunkMl, tenMinutesOfSuckling().side(Side::Right).drunkMl);
    EXPECT_GT(poor->side(Side::Right).leakedMl, 0.0);
    EXPECT_EQ(tenMinutesOfSuckling().side(Side::Right).leakedMl, 0.0);
}

TEST(Touch, ThroughAShieldLessMilkComes) // BMC Pregnancy Childbirth 2020: 0.42 of the volume
{
    const auto s = after(600.0, {on(Stimulus::NippleShield), on(Stimulus::Suckling)});
    EXPECT_LT(s->side(Side::Right).drunkMl, 0.95 * tenMinutesOfSuckling().side(Side::Right).drunkMl);
}

TEST(Touch, AnOpioidAndStrongAlcoholTakeLetDownAway)
{
    EXPECT_LT(after(600.0, {on(Stimulus::Opioid), on(Stimulus::Suckling)})->pulses,
              tenMinutesOfSuckling().pulses);
    const auto drunk = after(600.0, {on(Stimulus::Alcohol, Where::Right, 1.8), on(Stimulus::Suckling)});
    EXPECT_EQ(drunk->ejections, 0) << "bursts come, but too small";
    EXPECT_GT(drunk->pulses, 0);
}

TEST(Touch, CalmSetsFreeWhatPainHeldBack)
{
    const auto pain = after(600.0, {on(Stimulus::Pain), on(Stimulus::Suckling)});
    const auto calm = after(600.0, {on(Stimulus::Pain), on(Stimulus::Relaxation), on(Stimulus::Suckling)});
    EXPECT_LT(pain->side(Side::Right).drunkMl, calm->side(Side::Right).drunkMl);
}

TEST(Touch, ASpraySqueezesWithoutAnyReflex)
{
    auto simulation = Simulation::create({}, body());
    simulation->apply(on(Stimulus::NasalOxytocin));
    ASSERT_TRUE(simulation->advanceTo(60.0));
    EXPECT_GE(simulation->snapshot()->ejections, 1);
    EXPECT_EQ(simulation->snapshot()->pulses, 0);
    ASSERT_TRUE(simulation->advanceTo(3000.0));
    EXPECT_FALSE(simulation->snapshot()->ejecting);
    EXPECT_FALSE(simulation->snapshot()->on(Stimulus::NasalOxytocin)) << "it passes";
}

TEST(Touch, DesensitisedLobulesSqueezeLess)
{
    Scenario scenario;
    scenario.reflex.desensitisation = true;
    const auto plain = after(1500.0, {on(Stimulus::Suckling)}),
               tired = after(1500.0, {on(Stimulus::Suckling)}, scenario);
    EXPECT_EQ(plain->pulses, tired->pulses);
    EXPECT_LT(tired->side(Side::Right).drunkMl, plain->side(Side::Right).drunkMl);
}

TEST(Touch, APumpThatRunsUntilEmptyStopsByItself)
{
    const auto s = after(5400.0, {SetPump{{190.0, 60.0, true, true}}, on(Stimulus::Pump, Where::Both)});
    EXPECT_FALSE(s->on(Stimulus::Pump));
    EXPECT_EQ(s->side(Side::Right).taker, Taker::Nobody);
    EXPECT_GT(s->side(Side::Right).removedMl, 10.0);
}

TEST(Touch, AnUnknownDuctIsRefusedByName)
{
    auto simulation = Simulation::create({}, body());
    anatomy::PartId duct{anatomy::PartKind::Duct, Side::Right, 0, 1'000'000};
    simulation->apply(BlockDuct{duct, true});
    const auto done = simulation->advance();
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().text().find("duct 1000001"), std::string::npos) << done.error().text();
}

TEST(Touch, ABlockedMainDuctKeepsItsLobeFullAndIsTold)
{
    const anatomy::PartId duct{anatomy::PartKind::Duct, Side::Right, 0, 0};
    const auto s = after(600.0, {BlockDuct{duct, true}, on(Stimulus::Suckling)});
    EXPECT_EQ(s->side(Side::Right).blockedDucts, std::vector<int>{0});
    EXPECT_LT(s->side(Side::Right).drunkMl, tenMinutesOfSuckling().side(Side::Right).drunkMl);
    EXPECT_GT(s->side(Side::Right).ductWidening[0], 1.0F);
    EXPECT_EQ(s->side(Side::Right).ductFlowMlPerS[0], 0.0F);
}

TEST(Touch, EveryStimulusTogetherKeepsTheLedgers)
{
    std::vector<Wish> all;
    for (const auto& law : endocrine::stimulusLaws())
        all.emplace_back(on(law.stimulus, Where::Both, law.strongest));
    const auto s = after(300.0, all);
    for (const SideSnapshot& side : s->sides) {
        EXPECT_NEAR(side.ledgerErrorMl, 0.0, 1e-9 * (1.0 + side.removedMl));
        EXPECT_NEAR(side.fatLedgerErrorG, 0.0, 1e-10 * (1.0 + side.removedMl));
    }
}

TEST(MarkMilk, TheMilkOfOneAlveolusComesOutOfItsOwnBreastAndNoneIsLost)
{
    Scenario scenario;
    scenario.woman = {anatomy::BreastPlan::Kind::Ultrasound, anatomy::BreastPlan::Size::Small, 5};
    auto simulation = Simulation::create(scenario);
    ASSERT_TRUE(simulation);
    const auto part = anatomy::partFromAddress("breast/right/lobe 1/bunch 1/lobule 1/alveolus 1");
    ASSERT_TRUE(part);
    simulation->apply(MarkMilk{*part});
    simulation->apply(on(Stimulus::Suckling));
    ASSERT_TRUE(simulation->advance());
    const double marked = simulation->snapshot()->side(Side::Right).markedMl;
    EXPECT_GT(marked, 0.0);
    EXPECT_LT(marked, 1e-3) << "an alveolus holds a fraction of a microlitre";
    ASSERT_TRUE(simulation->advanceTo(600.0));
    const auto s = simulation->snapshot();
    EXPECT_NEAR(s->side(Side::Right).markedMl + s->side(Side::Right).markedOutMl, marked, 1e-9 * marked);
    EXPECT_GT(s->side(Side::Right).markedOutMl, 0.02 * marked);
    EXPECT_GT(s->side(Side::Right).markedFirstOutS, 5.0);
    EXPECT_TRUE(s->side(Side::Left).ductMarked.empty());
    simulation->apply(MarkMilk{{}, false});
    EXPECT_EQ(simulation->snapshot()->side(Side::Right).markedMl, 0.0);
}

TEST(FastPace, GivesTheVolumesOfTheFineOneWithinATenth) // milk-ejection-and-flow.md, sub-cycle rule
{
    const auto taken = [](std::uint64_t seed, const SetStimulus& what, Simulation::Pace pace) {
        Scenario scenario;
        scenario.woman.seed = seed;
        auto simulation = Simulation::create(scenario, test::syntheticBody(seed, 4), pace);
        EXPECT_TRUE(simulation);
        simulation->apply(what);
        EXPECT_TRUE(simulation->advanceTo(900.0));
        const auto s = simulation->snapshot();
        for (const SideSnapshot& side : s->sides) {
            EXPECT_NEAR(side.ledgerErrorMl, 0.0, 1e-9 * (1.0 + side.removedMl));
            EXPECT_NEAR(side.fatLedgerErrorG, 0.0, 1e-10 * (1.0 + side.removedMl));
        }
        return s->side(Side::Right).removedMl;
    };
    for (const SetStimulus& what : {on(Stimulus::Suckling), on(Stimulus::Pump, Where::Both)}) {
        double fine = 0.0, fast = 0.0;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const double a = taken(seed, what, Simulation::Pace::Fine),
                         b = taken(seed, what, Simulation::Pace::Fast);
            EXPECT_NEAR(b, a, 0.15 * a + 0.5) << "seed " << seed;
            fine += a;
            fast += b;
        }
        EXPECT_NEAR(fast, fine, 0.1 * fine);
    }
}

TEST(FastPace, MilkIsBookedToWhoTookItHoweverShortTheySuckle)
{
    Scenario scenario;
    scenario.actions = {{10.0, on(Stimulus::Suckling)},
                        {10.3, SetStimulus{Stimulus::Suckling, false, Where::Right}}};
    auto fast = Simulation::create(scenario, body(), Simulation::Pace::Fast);
    ASSERT_TRUE(fast->advanceTo(30.0));
    const auto s = fast->snapshot();
    EXPECT_GT(s->side(Side::Right).drunkMl, 0.0);
    EXPECT_EQ(s->side(Side::Right).leakedMl, 0.0);
    EXPECT_NEAR(s->side(Side::Right).takerSinceS, 10.3, 0.051);
}
