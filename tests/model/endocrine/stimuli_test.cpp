#include "model/endocrine/stimuli.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>
#include <utility>

using namespace lactea::endocrine;

namespace {

const Parameters p;

Strengths with(std::initializer_list<std::pair<Stimulus, double>> what)
{
    Strengths strengths{};
    for (const auto& [stimulus, strength] : what)
        strengths[indexOf(stimulus)] = strength;
    return strengths;
}

ReflexInput of(std::initializer_list<std::pair<Stimulus, double>> what) { return combine(with(what), p); }

} // namespace

TEST(Stimuli, TheStrongestCountsFullyAndTheRestByAFifth)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Suckling, 1.0}}).stimulation, 1.0);
    EXPECT_DOUBLE_EQ(of({{Stimulus::BabyCries, 1.0}, {Stimulus::ThinkOfBaby, 1.0}}).stimulation,
                     0.75 + 0.2 * 0.65);
}

TEST(Stimuli, TogetherTheyAreCapped)
{
    EXPECT_DOUBLE_EQ(
        of({{Stimulus::Suckling, 1.0}, {Stimulus::BabyCries, 1.0}, {Stimulus::ThinkOfBaby, 1.0}}).stimulation,
        1.1);
}

TEST(Stimuli, StressInhibitsByItsStrength)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Suckling, 1.0}, {Stimulus::Stress, 1.0}}).inhibition, p.stressInhibition);
    EXPECT_NEAR(of({{Stimulus::Suckling, 1.0}, {Stimulus::Stress, 0.5}}).inhibition, 0.25,
                0.03); // mild stress: Ueda 1994
}

TEST(Stimuli, NothingIsNothing)
{
    EXPECT_EQ(of({}).stimulation, 0.0);
    EXPECT_EQ(of({}).inhibition, 0.0);
    EXPECT_EQ(of({}).dose, 1.0);
    EXPECT_EQ(of({}).squeeze, 1.0);
}

TEST(Stimuli, BrakesCombineAsTheChanceThatNoneHolds)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Noise, 1.0}, {Stimulus::Pain, 1.0}}).inhibition,
                     1.0 - (1.0 - p.noiseInhibition) * (1.0 - p.painInhibition));
}

TEST(Stimuli, RelaxingTakesAwayStressAndPainButNoDrug)
{
    const auto relaxed = of({{Stimulus::Stress, 1.0}, {Stimulus::Pain, 1.0}, {Stimulus::Relaxation, 1.0}});
    EXPECT_DOUBLE_EQ(relaxed.inhibition, 0.0);
    EXPECT_DOUBLE_EQ(relaxed.squeeze, 1.0);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Opioid, 1.0}, {Stimulus::Relaxation, 1.0}}).inhibition,
                     p.opioidInhibition);
}

TEST(Stimuli, RelaxingRaisesTheDoseOnlyWhereNothingIsHeldBack)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Relaxation, 1.0}}).dose, p.relaxationDose);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Relaxation, 1.0}, {Stimulus::Noise, 1.0}}).dose, 1.0);
}

TEST(Stimuli, WarmthAndCalmAddALittleToAnyDrive)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Pump, 1.0}, {Stimulus::Warmth, 1.0}}).stimulation,
                     p.pumpDrive + p.warmthDrive);
    EXPECT_LT(of({{Stimulus::Warmth, 1.0}, {Stimulus::Relaxation, 1.0}}).stimulation, p.threshold)
        << "by themselves they call nothing";
}

TEST(Stimuli, ABottleAShieldAndASprayDriveNothing)
{
    EXPECT_EQ(of({{Stimulus::Bottle, 1.0}, {Stimulus::NippleShield, 1.0}, {Stimulus::NasalOxytocin, 1.0}})
                  .stimulation,
              0.0);
}

TEST(Stimuli, APoorLatchDrivesHalfAsMuch)
{
    EXPECT_NEAR(of({{Stimulus::Suckling, 1e-9}}).stimulation, 0.5 * p.sucklingDrive, 1e-6);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Suckling, 0.5}}).stimulation, 0.75 * p.sucklingDrive);
}

TEST(Stimuli, APumpOnBothSidesDrivesMore)
{
    const auto pump = with({{Stimulus::Pump, 1.0}});
    EXPECT_DOUBLE_EQ(combine(pump, p, true).stimulation, p.doublePumpFactor * combine(pump, p).stimulation);
}

TEST(Stimuli, AlcoholShrinksTheDoseAsCoboMeasured)
{
    EXPECT_DOUBLE_EQ(of({{Stimulus::Alcohol, 0.25}}).dose, 1.0);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Alcohol, 0.75}}).dose, 1.0 - 0.182);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Alcohol, 1.25}}).dose, 1.0 - 0.632);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Alcohol, 2.0}}).dose, 1.0 - 0.804);
    double before = 1.0;
    for (double dose = 0.0; dose <= 2.0; dose += 0.01) {
        EXPECT_LE(doseAfterAlcohol(dose, p), before);
        before = doseAfterAlcohol(dose, p);
    }
}

TEST(Stimuli, FearPainAndColdHoldTheLobulesBackNoiseDoesNot)
{
    for (const Stimulus s : {Stimulus::Stress, Stimulus::Pain, Stimulus::Cold})
        EXPECT_DOUBLE_EQ(of({{s, 1.0}}).squeeze, 1.0 - p.adrenalineCut);
    EXPECT_DOUBLE_EQ(of({{Stimulus::Noise, 1.0}}).squeeze, 1.0);
}

TEST(Stimuli, EachHasItsKeyAndComesBackFromIt)
{
    std::set<std::string_view> keys;
    for (const StimulusLaw& law : stimulusLaws()) {
        EXPECT_TRUE(keys.insert(law.key).second) << law.key;
        EXPECT_EQ(stimulusFromKey(law.key), law.stimulus);
    }
    EXPECT_FALSE(stimulusFromKey("no_such"));
}
