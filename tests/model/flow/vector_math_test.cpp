#include "model/flow/vector_math.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace lactea::flow;

TEST(TanhOf, AgreesWithTheLibraryEverywhere)
{
    for (double x = -25.0; x <= 25.0; x += 0.001)
        ASSERT_NEAR(tanhOf(x), std::tanh(x), 5e-16) << x;
    EXPECT_EQ(tanhOf(0.0), 0.0);
}

TEST(PowerOf, AgreesWithTheLibraryOverTwelveDecades)
{
    for (double x = 1e-12; x <= 4.0; x *= 1.0003)
        for (const double power : {0.3, 0.7, 1.0})
            ASSERT_NEAR(powerOf(x, power) / std::pow(x, power), 1.0, 1e-14) << x;
    EXPECT_EQ(powerOf(1.0, 0.7), 1.0);
    EXPECT_LT(powerOf(0.0, 0.7), 1e-200);
}

TEST(PowerOf, IsTheSameForOneAndForAll) // whatever vectors the processor has
{
    std::vector<double> x, all(1001);
    for (int i = 0; i <= 1000; ++i)
        x.push_back(i / 1000.0);
    powersOfAll(x, 0.7, all);
    for (std::size_t i = 0; i < x.size(); ++i)
        ASSERT_EQ(all[i], powerOf(x[i], 0.7));
    tanhOfAll(x, all);
    for (std::size_t i = 0; i < x.size(); ++i)
        ASSERT_EQ(all[i], tanhOf(x[i]));
}
