#include "model/core/random.h"

#include <gtest/gtest.h>

using lactea::Random;

TEST(Random, FirstNumbersOfASeedNeverChange)  // a change would give every saved body another shape
{
    Random r(7);
    EXPECT_EQ(r.next(), 12923355070828475994ULL);
    EXPECT_EQ(r.next(), 5142052590334782674ULL);
}

TEST(Random, UniformHasMeanOneHalfAndStaysInRange)
{
    Random r(1);
    double sum = 0.0;
    for (int i = 0; i < 100000; ++i) {
        const double u = r.uniform();
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
    }
    EXPECT_NEAR(sum / 100000, 0.5, 0.005);
}

TEST(Random, NormalHasUnitVariance)
{
    Random r(2);
    double sum = 0.0, squares = 0.0;
    for (int i = 0; i < 100000; ++i) {
        const double x = r.normal();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / 100000, 0.0, 0.02);
    EXPECT_NEAR(squares / 100000, 1.0, 0.03);
}

TEST(Random, ForkedStreamsDoNotDependOnWhatWasDrawnBefore)
{
    Random a(9), b(9);
    (void)a.next();
    EXPECT_EQ(a.fork(3).next(), b.fork(3).next());
    EXPECT_NE(a.fork(3).next(), a.fork(4).next());
}
