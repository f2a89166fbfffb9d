#include "model/network/duct_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/model/network/hand_made.h"

namespace lactea::network {
namespace {
using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string whereOf(std::vector<Junction> j, std::vector<Duct> d)
{
    const auto built = DuctNetwork::build(std::move(j), std::move(d));
    return built ? "built" : built.error().where;
}
std::string messageOf(std::vector<Junction> j, std::vector<Duct> d)
{
    const auto built = DuctNetwork::build(std::move(j), std::move(d));
    return built ? "built" : built.error().message;
}

TEST(DuctNetwork, KnowsOrificesAndLobules)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_THAT(net->orifices(), ElementsAre(0, 4));
    EXPECT_THAT(net->lobules(), ElementsAre(2, 3, 5));
}

TEST(DuctNetwork, LeadsFromALobuleToItsPore)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_THAT(net->pathToOrifice(3), ElementsAre(2, 0));
    EXPECT_THAT(net->pathToOrifice(0), IsEmpty());
    EXPECT_EQ(net->parentDuct(1), 0);
    EXPECT_EQ(net->parentDuct(3), -1);
    EXPECT_EQ(net->ductTowardsOrifice(4), -1);
}

TEST(DuctNetwork, KnowsWhichLobulesADuctDrains)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_THAT(net->lobulesDrainedBy(0), ElementsAre(2, 3));
    EXPECT_THAT(net->lobulesDrainedBy(2), ElementsAre(3));
}

TEST(DuctNetwork, LevelOrderIsBreadthFirstFromAllOrifices)
{
    const auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    EXPECT_THAT(net->levelOrder(), ElementsAre(0, 3, 1, 2));
}

TEST(DuctNetwork, SurvivesAMove)
{
    auto net = DuctNetwork::build(junctions(), ducts());
    ASSERT_TRUE(net);
    const DuctNetwork moved = std::move(*net);
    EXPECT_EQ(moved.ducts().size(), 4U);
}

TEST(DuctNetwork, RefusesAnIdOutOfRange)
{
    auto d = ducts();
    d[2].distal = 99;
    EXPECT_EQ(whereOf(junctions(), d), "duct 2");
    d[2].distal = -1;
    EXPECT_EQ(whereOf(junctions(), d), "duct 2");
}

TEST(DuctNetwork, RefusesLengthsDiametersAndVolumesThatAreNotPositiveAndFinite)
{
    for (const double bad :
         {0.0, -1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        auto d = ducts();
        d[1].length = bad * millimetre;
        EXPECT_EQ(whereOf(junctions(), d), "duct 1");
        d = ducts();
        d[3].diameter = bad * millimetre;
        EXPECT_EQ(whereOf(junctions(), d), "duct 3");
        d = ducts();
        d[0].restVolume = bad * millilitre;
        EXPECT_EQ(whereOf(junctions(), d), "duct 0");
        auto j = junctions();
        j[5].fullVolume = bad * millilitre;
        EXPECT_EQ(whereOf(j, ducts()), "junction 5");
    }
}

TEST(DuctNetwork, RefusesAJunctionReachedTwice)
{
    auto d = ducts();
    d.push_back(duct(4, 3, 1.0, 1));
    EXPECT_EQ(whereOf(junctions(), d), "junction 3");
}

TEST(DuctNetwork, RefusesAJunctionThatNothingReaches)
{
    auto j = junctions();
    j.push_back(lobule(0, 1.0));
    EXPECT_EQ(whereOf(j, ducts()), "junction 6");
}

TEST(DuctNetwork, RefusesALobuleWithADuctBeyond)
{
    auto j = junctions();
    j.push_back(lobule(0, 1.0));
    auto d = ducts();
    d.push_back(duct(2, 6, 1.0, 0));
    EXPECT_EQ(whereOf(j, d), "junction 2");
}

TEST(DuctNetwork, RefusesABranchThatEndsBlind)
{
    auto j = junctions();
    j.push_back(branch(0));
    auto d = ducts();
    d.push_back(duct(1, 6, 1.0, 0));
    EXPECT_EQ(whereOf(j, d), "junction 6");
}

TEST(DuctNetwork, RefusesADuctIntoAnOrifice)
{
    auto d = ducts();
    d.push_back(duct(1, 4, 1.0, 0));
    EXPECT_EQ(whereOf(junctions(), d), "junction 4");
}

TEST(DuctNetwork, RefusesACycleApartFromTheNipple)
{
    auto j = junctions();
    j.push_back(branch(0));
    j.push_back(branch(0));
    auto d = ducts();
    d.push_back(duct(6, 7, 1.0, 0));
    d.push_back(duct(7, 6, 1.0, 0));
    EXPECT_EQ(whereOf(j, d), "duct 4");
    EXPECT_THAT(messageOf(j, d), HasSubstr("cycle"));
}

TEST(DuctNetwork, AnEmptyNetworkIsANetwork)
{
    const auto net = DuctNetwork::build({}, {});
    ASSERT_TRUE(net);
    EXPECT_TRUE(net->levelOrder().empty());
}
} // namespace
} // namespace lactea::network
