#include "model/network/network_checks.h"

#include <gtest/gtest.h>

#include "tests/model/network/hand_made.h"

namespace lactea::network {
namespace {
using namespace test;

TEST(NetworkChecks, AcceptTheHandMadeNetwork)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_TRUE(checkLobesAreTrees(*net));
    EXPECT_TRUE(checkRadiiShrinkOutward(*net, 0.0));
}

TEST(NetworkChecks, NameTheDuctThatLeavesItsLobe)
{
    auto d = ducts();
    d[2].lobe = 1;
    const auto net = DuctNetwork::build(junctions(), d);
    ASSERT_TRUE(net);
    const auto ok = checkLobesAreTrees(*net);
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().where, "duct 2");
}

TEST(NetworkChecks, NameTheSecondRootOfALobe)
{
    auto d = ducts();
    auto j = junctions();
    d[3].lobe = 0;
    j[5].lobe = 0;
    const auto net = DuctNetwork::build(j, d);
    ASSERT_TRUE(net);
    const auto ok = checkLobesAreTrees(*net);
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().where, "duct 3");
}

TEST(NetworkChecks, NameTheDuctThatWidensOutward)
{
    auto d = ducts();
    d[1].diameter = 2.05 * millimetre;
    const auto net = DuctNetwork::build(junctions(), d);
    ASSERT_TRUE(net);
    const auto ok = checkRadiiShrinkOutward(*net, 0.01);
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().where, "duct 1");
    EXPECT_TRUE(checkRadiiShrinkOutward(*net, 0.03));
    EXPECT_TRUE(checkRadiiShrinkOutward(*net, 0.01, 1));
}
} // namespace
} // namespace lactea::network
