#include "model/endocrine/oxytocin_pulses.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace lactea;
using namespace lactea::endocrine;

namespace {

constexpr double dtS = 0.05;

/// The median woman: no spread, no chance.
Parameters median()
{
    Parameters p;
    p.thresholdSigma = p.recoverySigma = p.pulseDoseSigma = p.pulseDoseJitter = p.driveNoise = 0.0;
    return p;
}

std::vector<double> pulseTimes(const Parameters& p, double drive, double inhibition, double untilS,
                               double day = 42.0)
{
    OxytocinPulses reflex(p, day, Random(1));
    std::vector<double> times;
    for (int k = 1; k * dtS <= untilS; ++k)
        if (reflex.advance(dtS, {drive, inhibition}))
            times.push_back(k * dtS);
    return times;
}

} // namespace

TEST(OxytocinPulses, FirstBurstComesWhenTheDriveHasChargedToTheThreshold)
{
    const Parameters p = median();
    for (const double s : {1.0, 0.75, 0.65}) {
        const auto times = pulseTimes(p, s, 0.0, 600.0);
        ASSERT_FALSE(times.empty());
        EXPECT_NEAR(times[0], p.driveTimeS * std::log(1.0 / (1.0 - p.threshold / s)), 2.0 * dtS);
    }
}

TEST(OxytocinPulses, SecondBurstWaitsUntilTheThresholdHasFallenBack)
{
    const Parameters p = median();
    const auto times = pulseTimes(p, 1.0, 0.0, 1200.0);
    ASSERT_GE(times.size(), 2U);
    const double expected = p.recoveryS * std::log(p.thresholdRise / (1.0 - p.threshold));
    EXPECT_NEAR(times[1] - times[0], expected, 3.0);
}

TEST(OxytocinPulses, WithoutChanceADriveBelowTheThresholdNeverFires)
{
    EXPECT_TRUE(pulseTimes(median(), 0.59, 0.0, 36000.0).empty());
    EXPECT_TRUE(pulseTimes(median(), 1.0, 0.45, 36000.0).empty()); // strong stress
}

TEST(OxytocinPulses, ChanceComesWithTheStimulusAndLeavesARestingWomanAlone)
{
    Parameters p = median();
    p.driveNoise = 0.2;
    EXPECT_TRUE(pulseTimes(p, 0.0, 0.0, 360000.0).empty());
    OxytocinPulses reflex(p, 42.0, Random(1));
    for (int k = 0; k < 1000; ++k)
        reflex.advance(dtS, {0.0, 0.0});
    EXPECT_EQ(reflex.drive(), 0.0);
}

TEST(OxytocinPulses, TheSpreadOfTheDriveIsThatOfTheParameterWhateverTheStep)
{
    Parameters p = median();
    p.driveNoise = 0.1;
    p.threshold = 0.9;
    for (const double step : {0.05, 1.0}) {
        OxytocinPulses reflex(p, 42.0, Random(5));
        double sum = 0.0, square = 0.0;
        const int n = static_cast<int>(2e5 / step);
        for (int k = 0; k < n; ++k) {
            reflex.advance(step, {0.25, 0.0});
            const double h = reflex.drive() * p.threshold;
            sum += h / n;
            square += h * h / n;
        }
        EXPECT_EQ(reflex.pulses(), 0);
        EXPECT_NEAR(sum, 0.25, 0.01);
        EXPECT_NEAR(std::sqrt(square - sum * sum), 0.1 * std::sqrt(0.25), 0.005);
    }
}

TEST(OxytocinPulses, StrongStressThinsTheBurstsOutAndSilencesSomeWomenOnly)
{
    const Parameters p;
    int calm = 0, stressed = 0, silent = 0;
    constexpr int women = 100;
    for (int seed = 0; seed < women; ++seed) {
        OxytocinPulses a(p, 42.0, Random(seed)), b(p, 42.0, Random(seed));
        for (int k = 0; k < 19200; ++k) {
            a.advance(dtS, {1.0, 0.0});
            b.advance(dtS, {1.0, p.stressInhibition});
        }
        calm += a.pulses();
        stressed += b.pulses();
        silent += b.pulses() == 0 ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(calm) / women, 2.5, 0.6); // Ramsay 2004
    EXPECT_NEAR(static_cast<double>(stressed) / calm, 0.45, 0.12);
    EXPECT_GT(silent, 5);
    EXPECT_LT(silent, 40);
}

TEST(OxytocinPulses, MildStressAboutHalvesTheBursts) // Ueda 1994: -43 and -49 %
{
    const double calm = static_cast<double>(pulseTimes(median(), 1.0, 0.0, 36000.0).size());
    const double stressed = static_cast<double>(pulseTimes(median(), 1.0, 0.25, 36000.0).size());
    EXPECT_GT(stressed / calm, 0.3);
    EXPECT_LT(stressed / calm, 0.65);
}

TEST(OxytocinPulses, TwentyMinutesOfSucklingBringTwoOrThree) // Ueda 1994: 2.25 +- 0.71
{
    const auto count = pulseTimes(median(), 1.0, 0.0, 1200.0).size();
    EXPECT_GE(count, 2U);
    EXPECT_LE(count, 4U);
}

TEST(OxytocinPulses, ABurstRaisesThePlasmaByItsDoseAndTheLevelHalvesInItsHalfLife)
{
    const Parameters p = median();
    OxytocinPulses reflex(p, 42.0, Random(1));
    EXPECT_EQ(reflex.plasmaPgPerMl(), p.oxytocinBaselinePgPerMl);
    while (!reflex.advance(dtS, {1.0, 0.0})) {
    }
    const double rise = reflex.plasmaPgPerMl() - p.oxytocinBaselinePgPerMl;
    EXPECT_NEAR(rise, p.pulseDoseNg / p.distributionVolumeL, 1e-9); // 12 pg/mL
    for (int k = 0; k < static_cast<int>(p.oxytocinHalfLifeS / dtS); ++k)
        reflex.advance(dtS, {0.0, 0.0});
    EXPECT_NEAR(reflex.plasmaPgPerMl() - p.oxytocinBaselinePgPerMl, 0.5 * rise, 1e-9);
}

TEST(OxytocinPulses, TheFirstDaysHaveMoreAndSmallerBursts)
{
    EXPECT_GT(pulseTimes(median(), 1.0, 0.0, 3600.0, 2.0).size(),
              pulseTimes(median(), 1.0, 0.0, 3600.0).size());
}

TEST(OxytocinPulses, SameWomanSameBursts)
{
    Parameters p;
    p.driveNoise = 0.02;
    EXPECT_EQ(pulseTimes(p, 1.0, 0.0, 3600.0), pulseTimes(p, 1.0, 0.0, 3600.0));
}

TEST(OxytocinPulses, TwoCompartmentsEmptyFastAtFirstAndSlowlyInTheEnd)
{
    const Parameters p = median();
    OxytocinPulses reflex(p, 42.0, Random(1), {2, false});
    while (!reflex.advance(dtS, {1.0, 0.0}))
        ;
    const double above = reflex.plasmaPgPerMl() - p.oxytocinBaselinePgPerMl;
    EXPECT_NEAR(above, p.pulseDoseNg / p.distributionVolumeL, 1e-9);
    for (double t = 0.0; t < 600.0 - 1e-9; t += 1.0)
        reflex.advance(1.0, {0.0, 0.0});
    const double expected = above * ((1.0 - p.slowShare) * std::exp(-600.0 * decayPerS(p.fastHalfLifeS)) +
                                     p.slowShare * std::exp(-600.0 * decayPerS(p.slowHalfLifeS)));
    EXPECT_NEAR(reflex.plasmaPgPerMl() - p.oxytocinBaselinePgPerMl, expected, 1e-9);
}

TEST(OxytocinPulses, ASprayRisesAtOnceAndHalvesInSixMinutes)
{
    const Parameters p = median();
    OxytocinPulses reflex(p, 42.0, Random(1));
    reflex.inhale(1.0);
    EXPECT_DOUBLE_EQ(reflex.plasmaPgPerMl(), p.oxytocinBaselinePgPerMl + p.nasalPeakPgPerMl);
    reflex.advance(360.0, {0.0, 0.0});
    EXPECT_NEAR(reflex.plasmaPgPerMl(), p.oxytocinBaselinePgPerMl + 0.5 * p.nasalPeakPgPerMl, 1e-9);
    EXPECT_EQ(reflex.pulses(), 0);
}

TEST(OxytocinPulses, TheDoseOfTheInputScalesTheRise)
{
    const Parameters p = median();
    OxytocinPulses reflex(p, 42.0, Random(1));
    while (!reflex.advance(dtS, {1.0, 0.0, 0.3}))
        ;
    EXPECT_NEAR(reflex.plasmaPgPerMl() - p.oxytocinBaselinePgPerMl,
                0.3 * p.pulseDoseNg / p.distributionVolumeL, 1e-9);
}

TEST(OxytocinPulses, TheDoseGrowsWithTheStagesOfLactation) // Johnston and Amico 1986
{
    const Parameters p;
    EXPECT_EQ(doseOfStage(2.0, p), p.earlyDoseFactor);
    EXPECT_EQ(doseOfStage(20.0, p), p.stageDoseEarly);
    EXPECT_EQ(doseOfStage(42.0, p), 1.0);
    EXPECT_EQ(doseOfStage(90.0, p), 1.0);
    EXPECT_EQ(doseOfStage(200.0, p), p.stageDoseLate);
    for (double day = 7.0; day < 300.0; day += 1.0)
        EXPECT_GE(doseOfStage(day + 1.0, p), doseOfStage(day, p));
}
