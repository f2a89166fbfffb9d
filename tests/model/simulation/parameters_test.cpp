#include <gtest/gtest.h>

#include <set>
#include <string>

#include "model/anatomy/parameters.h"
#include "model/closeup/parameters.h"
#include "model/endocrine/parameters.h"
#include "model/flow/parameters.h"
#include "model/supply/parameters.h"
#include "model/vessels/parameters.h"

namespace {

template <class Table> void check(const Table& table)
{
    std::set<std::string_view> names;
    for (const auto& info : table) {
        EXPECT_TRUE(names.insert(info.name).second) << info.name;
        EXPECT_GE(info.value, info.low) << info.name;
        EXPECT_LE(info.value, info.high) << info.name;
        EXPECT_FALSE(info.source.empty()) << info.name;
        EXPECT_FALSE(info.meaning.empty()) << info.name;
        EXPECT_FALSE(info.unit.empty()) << info.name;
    }
}

} // namespace

TEST(Parameters, EachLiesInItsRangeAndHasUnitMeaningAndSource)
{
    check(lactea::anatomy::parameterTable);
    check(lactea::vessels::parameterTable);
    check(lactea::closeup::parameterTable);
    check(lactea::flow::parameterTable);
    check(lactea::endocrine::parameterTable);
    check(lactea::supply::parameterTable);
}

TEST(Parameters, TheTwoCopiesOfTheOxytocinBaselineAgree)
{
    EXPECT_EQ(lactea::flow::Parameters{}.baselineOxytocinPgPerMl,
              lactea::endocrine::Parameters{}.oxytocinBaselinePgPerMl);
}
