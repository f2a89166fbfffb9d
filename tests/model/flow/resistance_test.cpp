#include "model/flow/resistance.h"

#include <gtest/gtest.h>

using namespace lactea;
using flow::ductResistance;

TEST(DuctResistance, IsPoiseuillesForAKnownDuct)
{
    const auto r = ductResistance(10.0 * millimetre, 0.5 * millimetre, 2.0 * millipascalSecond);
    ASSERT_TRUE(r);
    EXPECT_NEAR(r->si(), 8.148733086e8, 1.0); // Pa s/m3
}

TEST(DuctResistance, HalvingTheRadiusRaisesItSixteenfold)
{
    const auto wide = ductResistance(10.0 * millimetre, 1.0 * millimetre, 2.0 * millipascalSecond);
    const auto thin = ductResistance(10.0 * millimetre, 0.5 * millimetre, 2.0 * millipascalSecond);
    ASSERT_TRUE(wide && thin);
    EXPECT_NEAR(thin->in(*wide), 16.0, 1e-12);
}

TEST(DuctResistance, NineOrificesOfTheTextHaveTheRecommendedNippleResistance)
{
    const auto one = ductResistance(10.0 * millimetre, 0.18 * millimetre, 2.0 * millipascalSecond);
    ASSERT_TRUE(one);
    EXPECT_NEAR(one->in(mmHg * second / millilitre) / 9.0, 40.0,
                1.0); // milk-ejection-and-flow section 7, eq. 8
}

TEST(DuctResistance, RefusesWhatIsNotPositiveAndFinite)
{
    for (const double bad :
         {0.0, -1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_FALSE(ductResistance(bad * millimetre, 1.0 * millimetre, 2.0 * millipascalSecond));
        EXPECT_FALSE(ductResistance(1.0 * millimetre, bad * millimetre, 2.0 * millipascalSecond));
        EXPECT_FALSE(ductResistance(1.0 * millimetre, 1.0 * millimetre, bad * millipascalSecond));
    }
}
