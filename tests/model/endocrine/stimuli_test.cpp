#include "model/endocrine/stimuli.h"

#include <gtest/gtest.h>

using namespace lactea::endocrine;

TEST(Stimuli, TheStrongestCountsFullyAndTheRestByAFifth)
{
    const Parameters p;
    EXPECT_DOUBLE_EQ(combine({1.0, 0.0, 0.0, 0.0}, p).stimulation, 1.0);
    EXPECT_DOUBLE_EQ(combine({0.0, 1.0, 1.0, 0.0}, p).stimulation, 0.75 + 0.2 * 0.65);
}

TEST(Stimuli, TogetherTheyAreCapped)
{
    const Parameters p;
    EXPECT_DOUBLE_EQ(combine({1.0, 1.0, 1.0, 0.0}, p).stimulation, 1.1);
}

TEST(Stimuli, StressInhibitsByItsStrength)
{
    const Parameters p;
    EXPECT_DOUBLE_EQ(combine({1.0, 0.0, 0.0, 1.0}, p).inhibition, p.stressInhibition);
    EXPECT_NEAR(combine({1.0, 0.0, 0.0, 0.5}, p).inhibition, 0.25, 0.03); // mild stress: Ueda 1994
}

TEST(Stimuli, NothingIsNothing)
{
    EXPECT_EQ(combine({}, {}).stimulation, 0.0);
    EXPECT_EQ(combine({}, {}).inhibition, 0.0);
}
