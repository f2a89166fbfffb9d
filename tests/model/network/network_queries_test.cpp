#include "model/network/network_queries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/network/hand_made.h"

namespace lactea::network {
namespace {
using namespace test;
using testing::ElementsAre;
using testing::SizeIs;

/// The hand-made network with one level more:
///   0 -duct 0- 1 -duct 1- lobule 2 (2 mL)
///                \-duct 2- 3 -duct 4- lobule 6 (0.5 mL)
///                            \-duct 5- lobule 7 (1.5 mL, lobe 2)
///   4 -duct 3- lobule 5 (1 mL, lobe 1)
DuctNetwork deeper()
{
    auto j = junctions();
    j[3] = branch(0);
    j.push_back(lobule(0, 0.5));
    j.push_back(lobule(2, 1.5));
    auto d = ducts();
    d.push_back(duct(3, 6, 1.0, 0));
    d.push_back(duct(3, 7, 1.0, 2));
    return DuctNetwork::build(j, d).value();
}

TEST(NetworkQueries, ADuctStandsForAllThatDrainsThroughIt)
{
    const auto extents = ductExtents(deeper());
    ASSERT_THAT(extents, SizeIs(6));
    const DuctExtent& whole = extents[0];
    EXPECT_EQ(whole.generation, 0);
    EXPECT_EQ(whole.strahlerOrder, 2);
    EXPECT_EQ(whole.ducts, 5);
    EXPECT_EQ(whole.lobules, 3);
    EXPECT_NEAR(whole.ductLength.in(millimetre), 50.0, 1e-9);
    EXPECT_NEAR(whole.restVolume.in(millilitre), 0.10, 1e-12);
    EXPECT_NEAR(whole.fullVolume.in(millilitre), 4.0, 1e-12);

    const DuctExtent& side = extents[2];
    EXPECT_EQ(side.generation, 1);
    EXPECT_EQ(side.strahlerOrder, 2);
    EXPECT_EQ(side.ducts, 3);
    EXPECT_EQ(side.lobules, 2);
    EXPECT_NEAR(side.fullVolume.in(millilitre), 2.0, 1e-12);

    const DuctExtent& leaf = extents[4];
    EXPECT_EQ(leaf.generation, 2);
    EXPECT_EQ(leaf.ducts, 1);
    EXPECT_EQ(leaf.lobules, 1);
}

TEST(NetworkQueries, CuttingADuctCutsOffWhatLiesBeyond)
{
    const CutOff cut = cutOffBy(deeper(), 2);
    EXPECT_THAT(cut.ducts, ElementsAre(2, 4, 5));
    EXPECT_THAT(cut.lobules, ElementsAre(6, 7));
    EXPECT_NEAR(cut.fullVolume.in(millilitre), 2.0, 1e-12);
    EXPECT_NEAR(cut.restVolume.in(millilitre), 0.06, 1e-12);
    ASSERT_THAT(cut.lobes, SizeIs(2));
    EXPECT_EQ(cut.lobes[0].lobe, 0);
    EXPECT_EQ(cut.lobes[0].lobules, 1);
    EXPECT_NEAR(cut.lobes[0].share, 0.5 / 2.5, 1e-12);
    EXPECT_EQ(cut.lobes[1].lobe, 2);
    EXPECT_NEAR(cut.lobes[1].share, 1.0, 1e-12);
}

TEST(NetworkQueries, CuttingAMainDuctTakesItsTreeAndNoOther)
{
    const CutOff cut = cutOffBy(deeper(), 3);
    EXPECT_THAT(cut.ducts, ElementsAre(3));
    EXPECT_THAT(cut.lobules, ElementsAre(5));
    ASSERT_THAT(cut.lobes, SizeIs(1));
    EXPECT_EQ(cut.lobes[0].lobe, 1);
    EXPECT_EQ(cut.lobes[0].share, 1.0);
}

TEST(NetworkQueries, WhatIsCutOffIsWhatTheDuctStandsFor)
{
    const DuctNetwork network = deeper();
    const auto extents = ductExtents(network);
    for (DuctId d = 0; d < static_cast<DuctId>(extents.size()); ++d) {
        const CutOff cut = cutOffBy(network, d);
        EXPECT_EQ(static_cast<int>(cut.ducts.size()), extents[static_cast<std::size_t>(d)].ducts);
        EXPECT_THAT(cut.lobules, testing::ElementsAreArray(network.lobulesDrainedBy(d)));
    }
}
} // namespace
} // namespace lactea::network
