#include "model/network/network_checks.h"

#include <gtest/gtest.h>

#include <limits>

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

TEST(NetworkChecks, NameTheDuctThatIsTooShort)
{
    auto j = junctions();
    j[1].positionMm = {6.0, 8.0, 0.0}; // 10 mm from the orifice, as long as duct 0
    j[2].positionMm = j[3].positionMm = {6.0, 8.0, 9.9};
    auto d = ducts();
    EXPECT_TRUE(checkLengthsSpanTheirEnds(DuctNetwork::build(j, d).value()));
    d[2].length = 9.8 * millimetre;
    const auto ok = checkLengthsSpanTheirEnds(DuctNetwork::build(j, d).value());
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().where, "duct 2");
    j[3].positionMm.z = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(checkLengthsSpanTheirEnds(DuctNetwork::build(j, ducts()).value()));
}
} // namespace
} // namespace lactea::network
