#include "model/flow/compliance.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace lactea::flow;

namespace {
const Parameters p;
}

TEST(DuctWall, HasItsRestVolumeAtNoPressureDifference)
{
    EXPECT_DOUBLE_EQ(ductVolumeRatio(0.0, p).value, 1.0);
}

TEST(DuctWall, StaysBetweenATenthAndTwoAndAQuarterOfItsRestVolume)
{
    EXPECT_NEAR(ductVolumeRatio(-250.0, p).value, 0.1, 0.03);
    EXPECT_GT(ductVolumeRatio(-250.0, p).value, 0.0);
    EXPECT_NEAR(ductVolumeRatio(250.0, p).value, 2.25, 0.03);
}

TEST(DuctWall, WidensByAboutHalfAtTwentyMillimetresOfMercury)
{
    const double diameter = std::sqrt(ductVolumeRatio(20.0, p).value);
    EXPECT_GE(diameter, 1.4);
    EXPECT_LE(diameter, 1.6);
}

TEST(DuctWall, SlopeIsTheDerivativeOfTheVolume)
{
    for (double x = -80.0; x < 80.0; x += 3.1) {
        const double h = 1e-5;
        const double slope = (ductVolumeRatio(x + h, p).value - ductVolumeRatio(x - h, p).value) / (2.0 * h);
        EXPECT_NEAR(ductVolumeRatio(x, p).slope, slope, 1e-8) << x;
        EXPECT_GT(slope, 0.0);
    }
}

TEST(Lobule, IsWithoutPressureWhenEmptyAndRisesWithFillAndContraction)
{
    EXPECT_EQ(alveolarPressure(0.0, 1.0, p).value, 0.0);
    EXPECT_NEAR(alveolarPressure(1.0, 0.0, p).value, p.passivePressureMmHg, 1e-12);
    EXPECT_NEAR(alveolarPressure(1.0, 1.0, p).value, p.passivePressureMmHg + p.ejectionPressureMmHg, 1e-12);
    for (double x = 0.01; x < 1.2; x += 0.01) {
        EXPECT_GT(alveolarPressure(x, 0.5, p).value, alveolarPressure(x - 0.01, 0.5, p).value);
        EXPECT_GT(alveolarPressure(x, 0.5, p).value, alveolarPressure(x, 0.4, p).value);
        const double h = 1e-6;
        const double slope =
            (alveolarPressure(x + h, 0.7, p).value - alveolarPressure(x - h, 0.7, p).value) / (2.0 * h);
        EXPECT_NEAR(alveolarPressure(x, 0.7, p).slope, slope, 1e-6);
    }
}

TEST(TerminalDuct, ContractionPullsItOpenAndAnEmptyLobuleShutsIt)
{
    EXPECT_NEAR(terminalOpening(1.0, 0.0, 1.0, p), p.restConductanceShare, 1e-12);
    for (const double width : {0.1, 1.0, 2.0}) {
        EXPECT_NEAR(terminalOpening(1.0, 1.0, width, p), 1.0, 1e-12);
        EXPECT_EQ(terminalOpening(0.0, 1.0, width, p), 0.0);
    }
}

TEST(TerminalDuct, SuctionShutsItAndAWideDuctHoldsItOpen) // equation 5: 0.004 under suction
{
    EXPECT_NEAR(terminalOpening(1.0, 0.0, 0.1, p), 0.004, 0.001);
    EXPECT_GT(terminalOpening(1.0, 0.0, 1.8, p), 1.5 * terminalOpening(1.0, 0.0, 1.0, p));
    EXPECT_LT(terminalOpening(1.0, 0.0, 2.25, p), 1.0);
}

TEST(Fat, OfTheOutflowFollowsDalysCurveWhileABreastIsEmptied)
{
    // Daly 1993: 21.59 + 9.38 d + 70.99 d^2 g/L, d = degree of emptying; the law is within about a tenth for
    // d 0-0.95.
    for (double d = 0.0; d <= 0.9; d += 0.1) {
        const double daly = 21.59 + 9.38 * d + 70.99 * d * d;
        const double law = fatRelease(1.0 - d, p) * fatAfterEmptyingGPerL(1.0 - d, p);
        EXPECT_NEAR(law / daly, 1.0, 0.13) << d;
    }
}

TEST(Fat, IsReleasedFromManyLobulesAsFromOne)
{
    std::vector<double> fills{0.0, 0.2, 0.63, 1.0, 1.2}, release = fills;
    fatReleaseOfAll(release, p);
    for (std::size_t i = 0; i < fills.size(); ++i)
        EXPECT_EQ(release[i], fatRelease(fills[i], p));
}
