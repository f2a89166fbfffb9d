#include "model/flow/ejection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace lactea;
using namespace lactea::flow;

namespace {
const Parameters p;
constexpr double dtS = 0.05;
} // namespace

TEST(Ejection, RestingOxytocinContractsNothing)
{
    EXPECT_EQ(Ejection::answerTo(p.baselineOxytocinPgPerMl, p), 0.0);
    Ejection e(p, 9, dtS, Random(1));
    for (int k = 0; k < 1000; ++k)
        e.advance(p.baselineOxytocinPgPerMl);
    EXPECT_EQ(e.contraction(), 0.0);
}

TEST(Ejection, BeginsOnlyWhenTheBloodHasArrived)
{
    Ejection e(p, 9, dtS, Random(1));
    for (double t = 0.0; t < p.circulationDelayS - 2.0 * dtS; t += dtS)
        e.advance(20.0);
    EXPECT_EQ(e.contraction(), 0.0);
    for (double t = 0.0; t < 60.0; t += dtS)
        e.advance(20.0);
    EXPECT_GT(e.contraction(), 0.9);
}

TEST(Ejection, NoLobeIsFasterThanTheMuscleItselfAndAllFollow)
{
    Ejection e(p, 9, dtS, Random(1));
    for (double t = 0.0; t < p.circulationDelayS + 6.0; t += dtS)
        e.advance(20.0);
    for (const double lobe : e.lobes())
        EXPECT_LE(lobe, e.contraction());
    EXPECT_LT(*std::min_element(e.lobes().begin(), e.lobes().end()),
              *std::max_element(e.lobes().begin(), e.lobes().end()));
    for (double t = 0.0; t < 120.0; t += dtS)
        e.advance(20.0);
    for (const double lobe : e.lobes())
        EXPECT_NEAR(lobe, e.contraction(), 1e-3);
}

TEST(Ejection, OneUsualPulseContractsForThreeQuartersToThreeAndAHalfMinutes) // Gardner 2015
{
    Ejection e(p, 1, dtS, Random(1));
    double level = 12.0, aboveHalf = 0.0;
    for (double t = 0.0; t < 600.0; t += dtS) {
        e.advance(p.baselineOxytocinPgPerMl + level);
        level *= std::exp(-dtS * std::log(2.0) / 72.0);
        aboveHalf += e.contraction() > 0.5 ? dtS : 0.0;
    }
    EXPECT_GE(aboveHalf, 45.0);
    EXPECT_LE(aboveHalf, 210.0);
}
