#include "model/core/quantity.h"

#include <gtest/gtest.h>

using namespace lactea;

TEST(Quantity, ProductOfPressureAndAreaOverLengthIsReadInItsOwnUnits)
{
    const FlowResistance r = (1.0 * mmHg) / ((1.0 * millilitre) / (1.0 * second));
    EXPECT_NEAR(r.si(), 133.322e6, 1.0);
}

TEST(Quantity, RatioOfLikeQuantitiesIsAPlainNumber)
{
    const double ratio = (3.0 * litre) / (1500.0 * millilitre);
    EXPECT_NEAR(ratio, 2.0, 1e-15);
}

TEST(Quantity, ReadsBackInTheUnitItWasWrittenIn) { EXPECT_DOUBLE_EQ((22.0 * mmHg).in(mmHg), 22.0); }
