#include "model/flow/time_table.h"

#include <gtest/gtest.h>

namespace lactea::flow {

TEST(TimeTable, IsLinearBetweenItsTimesAndConstantOutside)
{
    const TimeTable table({{1.0, 10.0}, {3.0, 20.0}});
    EXPECT_EQ(table.at(0.0), 10.0);
    EXPECT_EQ(table.at(2.0), 15.0);
    EXPECT_EQ(table.at(3.0), 20.0);
    EXPECT_EQ(table.at(9.0), 20.0);
}

TEST(TimeTable, JumpsWhereATimeStandsTwice)
{
    const TimeTable table({{0.0, 1.0}, {2.0, 1.0}, {2.0, 5.0}, {3.0, 5.0}});
    EXPECT_EQ(table.at(1.999), 1.0);
    EXPECT_EQ(table.at(2.0), 5.0);
}

TEST(TimeTable, IsZeroWhenNothingIsGiven) { EXPECT_EQ(TimeTable().at(5.0), 0.0); }

} // namespace lactea::flow
