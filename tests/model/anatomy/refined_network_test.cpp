#include "model/anatomy/ducts/refined_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/gland/lobules.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/network/duct_clearance.h"
#include "model/network/network_checks.h"
#include "model/network/network_stats.h"

namespace lactea::anatomy {
namespace {
const Breast& breast()
{
    static const Breast grown = growBreast(BreastPlan::ultrasound(), 7, Side::Right).value();
    return grown;
}
const network::DuctNetwork& fine()
{
    static const network::DuctNetwork network = refineNetwork(breast(), 20000).value();
    return network;
}

TEST(RefinedNetwork, HasAboutAsManyLobulesAsAskedFor)
{
    EXPECT_NEAR(static_cast<double>(fine().lobules().size()), 20000.0, 1500.0);
    const auto own = refineNetwork(breast(), 10);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->lobules().size(), breast().bunches.size());
}

TEST(RefinedNetwork, EveryLobuleDrainsThroughItsBunchIntoItsLobe)
{
    const auto trees = network::checkLobesAreTrees(fine());
    EXPECT_TRUE(trees) << trees.error().text();
    const auto narrow = network::checkRadiiShrinkOutward(fine(), 1e-9, 1);
    EXPECT_TRUE(narrow) << narrow.error().text();
    // Ids of the breast's own network stay.
    for (std::size_t d = 0; d < breast().network.ducts().size(); ++d)
        ASSERT_EQ(fine().ducts()[d].distal, breast().network.ducts()[d].distal);
}

TEST(RefinedNetwork, MilkAddsUpExactlyAndDuctsHoldWhatTheyHeld)
{
    for (std::size_t b = 0; b < breast().bunches.size(); b += 37) {
        const auto junction = breast().bunches[b].lobule;
        Volume sum;
        for (const auto l : fine().lobulesDrainedBy(fine().ductTowardsOrifice(junction)))
            sum += fine().junctions()[static_cast<std::size_t>(l)].fullVolume;
        EXPECT_EQ(sum.si(), breast().network.junctions()[static_cast<std::size_t>(junction)].fullVolume.si());
    }
    const auto coarse = networkStats(breast().network), refined = networkStats(fine());
    EXPECT_NEAR(refined.restVolume.in(coarse.restVolume), 1.0, 1e-9);
    EXPECT_NEAR(refined.fullVolume.in(coarse.fullVolume), 1.0, 1e-12);
}

TEST(RefinedNetwork, MurraysLawGoesOnToTheTerminalDucts)
{
    const double p = drawMeasures(breast().plan, breast().seed, breast().side).murrayExponent;
    std::map<network::JunctionId, double> sum;
    for (const auto& duct : fine().ducts())
        sum[duct.proximal] += std::pow(duct.diameter.in(millimetre), p);
    double terminal = 0.0;
    int ends = 0;
    for (std::size_t d = 0; d < fine().ducts().size(); ++d) {
        const auto& duct = fine().ducts()[d];
        const auto below = sum.find(duct.distal);
        if (below == sum.end()) {
            terminal += duct.diameter.in(millimetre);
            ++ends;
        } else if (fine().parentDuct(static_cast<int>(d)) >= 0) {
            EXPECT_NEAR(below->second / std::pow(duct.diameter.in(millimetre), p), 1.0, 1e-9);
        }
    }
    EXPECT_GT(terminal / ends, 0.5 * breast().plan.terminalDuctMm);
    EXPECT_LT(terminal / ends, 3.0 * breast().plan.terminalDuctMm);
}

TEST(RefinedNetwork, TwigsKeepToTheirLobeInsideTheGlandAndClearOfOtherDucts)
{
    const std::size_t own = breast().network.ducts().size();
    const auto place = [&](network::JunctionId j) { return fine().junctions()[static_cast<std::size_t>(j)].positionMm; };
    double twigs = 0.0, outOfLobe = 0.0, outOfGland = 0.0, outOfSkin = 0.0;
    for (std::size_t d = own; d < fine().ducts().size(); ++d) {
        const auto& duct = fine().ducts()[d];
        bool lobe = false, gland = false, skin = false;
        for (const double share : {0.2, 0.4, 0.6, 0.8, 1.0}) {
            const Vec3 p = mix(place(duct.proximal), place(duct.distal), share);
            lobe |= breast().lobeMap->owner(p).lobe != duct.lobe;
            gland |= breast().shape->glandDepth(p) < 0.0;
            skin |= breast().shape->skinDistance(p) > -0.5 * duct.diameter.in(millimetre);
        }
        twigs += 1.0;
        outOfLobe += lobe;
        outOfGland += gland;
        outOfSkin += skin;
    }
    EXPECT_GT(twigs, 20000.0);
    EXPECT_LT(outOfLobe / twigs, 0.005) << "some bend round a corner of the lobe";
    EXPECT_LT(outOfGland / twigs, 0.003);
    EXPECT_EQ(outOfSkin, 0.0);

    const auto overlaps = network::findDuctOverlaps(network::straightCourses(fine()));
    ASSERT_TRUE(overlaps);
    double touching = 0.0, deep = 0.0;
    for (const auto& o : *overlaps)
        if (std::max(o.firstDuct, o.secondDuct) >= static_cast<int>(own)) {
            touching += 1.0;
            deep += o.depthMm > 0.1;
        }
    EXPECT_LT(touching / twigs, 0.015);
    EXPECT_LT(deep / twigs, 0.005);
}

TEST(RefinedNetwork, IsTheSameForAnyNumberOfThreads)
{
    const auto one = refineNetwork(breast(), 5000, 1), three = refineNetwork(breast(), 5000, 3);
    ASSERT_TRUE(one && three);
    ASSERT_EQ(one->ducts().size(), three->ducts().size());
    for (std::size_t d = 0; d < one->ducts().size(); ++d) {
        ASSERT_EQ(one->ducts()[d].proximal, three->ducts()[d].proximal);
        ASSERT_EQ(one->ducts()[d].restVolume.si(), three->ducts()[d].restVolume.si());
        ASSERT_EQ(one->ducts()[d].length.si(), three->ducts()[d].length.si());
    }
}

TEST(RefinedNetwork, RefusesNumbersOutOfRange)
{
    for (const int lobules : {0, -3, 4'000'001}) {
        const auto refused = refineNetwork(breast(), lobules);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().where, "lobules");
    }
}
} // namespace
} // namespace lactea::anatomy
