#include "model/network/network_stats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/network/hand_made.h"

namespace lactea::network {
namespace {
using namespace test;
using testing::ElementsAre;

TEST(NetworkStats, StrahlerOrderRisesWhereTwoEqualsMeet)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_THAT(strahlerOrders(*net), ElementsAre(2, 1, 1, 1));
}

TEST(NetworkStats, StrahlerOrderStaysWhereASmallSideBranchJoins)
{
    auto j = junctions();
    j.push_back(lobule(0, 1.0)); // 6
    j[2] = branch(0);
    j.push_back(lobule(0, 1.0)); // 7
    auto d = ducts();
    d.push_back(duct(2, 6, 1.0, 0));
    d.push_back(duct(2, 7, 1.0, 0));
    const auto net = DuctNetwork::build(j, d);
    ASSERT_TRUE(net);
    EXPECT_THAT(strahlerOrders(*net), ElementsAre(2, 2, 1, 1, 1, 1));
    EXPECT_THAT(generations(*net), ElementsAre(0, 1, 1, 0, 2, 2));
}

TEST(NetworkStats, CountsAndSums)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    const NetworkStats s = networkStats(*net);
    EXPECT_EQ(s.orifices, 2);
    EXPECT_EQ(s.branches, 1);
    EXPECT_EQ(s.lobules, 3);
    EXPECT_EQ(s.ducts, 4);
    EXPECT_EQ(s.deepestGeneration, 1);
    EXPECT_NEAR(s.totalLength.in(millimetre), 40.0, 1e-9);
    EXPECT_NEAR(s.restVolume.in(millilitre), 0.08, 1e-12);
    EXPECT_NEAR(s.fullVolume.in(millilitre), 6.0, 1e-12);
    ASSERT_EQ(s.orders.size(), 2U);
    EXPECT_EQ(s.orders[0].count, 3);
    EXPECT_NEAR(s.orders[0].meanDiameter.in(millimetre), 4.0 / 3.0, 1e-9);
}
} // namespace
} // namespace lactea::network
