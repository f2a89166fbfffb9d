#include "model/network/milk_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/network/hand_made.h"
#include "tests/model/network/random_forest.h"

namespace lactea::network {
namespace {
using namespace test;
using testing::ElementsAre;

DuctNetwork handMade() { return DuctNetwork::build(junctions(), ducts()).value(); }

TEST(MilkPath, RunsFromTheLobuleToItsOrifice)
{
    const DuctNetwork net = handMade();
    const MilkPath path = milkPath(net, 3);
    EXPECT_EQ(path.from, 3);
    EXPECT_EQ(path.orifice, 0);
    EXPECT_THAT(path.ducts, ElementsAre(2, 0));
    EXPECT_NEAR(path.length.in(millimetre), 20.0, 1e-12);
    EXPECT_NEAR(path.restVolume.in(millilitre), 0.04, 1e-12);
}

TEST(MilkPath, FromAnOrificeIsEmpty)
{
    const MilkPath path = milkPath(handMade(), 4);
    EXPECT_EQ(path.orifice, 4);
    EXPECT_TRUE(path.ducts.empty());
    EXPECT_EQ(path.length, Length{});
}

TEST(MilkPath, OfAnyForestIsConnectedEndsAtAnOrificeAndAddsUp)
{
    Random random(3);
    for (int n = 0; n < 40; ++n) {
        std::vector<std::uint32_t> parents(static_cast<std::size_t>(2 + random.below(60)));
        for (auto& parent : parents)
            parent = static_cast<std::uint32_t>(1 + random.below(1000));
        const DuctNetwork net = forestFrom(parents, static_cast<std::uint64_t>(n));
        for (JunctionId j = 0; j < static_cast<int>(net.junctions().size()); ++j) {
            const MilkPath path = milkPath(net, j);
            JunctionId at = j;
            Length length;
            Volume volume;
            for (const DuctId id : path.ducts) {
                const Duct& duct = net.ducts()[static_cast<std::size_t>(id)];
                ASSERT_EQ(duct.distal, at);
                at = duct.proximal;
                length += duct.length;
                volume += duct.restVolume;
            }
            EXPECT_EQ(at, path.orifice);
            EXPECT_EQ(net.junctions()[static_cast<std::size_t>(at)].kind, Junction::Kind::NippleOrifice);
            EXPECT_EQ(length, path.length);
            EXPECT_EQ(volume, path.restVolume);
        }
    }
}

TEST(MilkPath, TimeIsVolumeThroughFlow)
{
    const DuctNetwork net = handMade();
    const MilkPath path = milkPath(net, 2);
    // 0.02 mL / 0.01 mL/s + 0.02 mL x 1.5^2 / 0.03 mL/s
    const std::vector<float> wide{1.5F, 1.0F, 1.0F, 1.0F}, flow{0.03F, 0.01F, 0.02F, 0.0F};
    const auto time = timeUnderWay(net, path, wide, flow);
    ASSERT_TRUE(time);
    EXPECT_NEAR(time->in(second), 2.0 + 1.5, 1e-5);
}

TEST(MilkPath, WithoutFlowThereIsNoTime)
{
    const DuctNetwork net = handMade();
    const std::vector<float> wide(4, 1.0F);
    EXPECT_FALSE(timeUnderWay(net, milkPath(net, 2), wide, std::vector<float>{0.03F, 0.0F, 0.0F, 0.0F}));
    EXPECT_FALSE(timeUnderWay(net, milkPath(net, 2), wide, std::vector<float>{0.03F, -0.1F, 0.0F, 0.0F}))
        << "backwards is no way out";
    EXPECT_FALSE(timeUnderWay(net, milkPath(net, 2), {}, {})) << "no snapshot yet";
    EXPECT_EQ(timeUnderWay(net, milkPath(net, 0), {}, {}), Time{}) << "it is out";
}

} // namespace
} // namespace lactea::network
