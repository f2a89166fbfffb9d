#include "model/anatomy/gland/lobules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <set>
#include <thread>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/exact_shares.h"
#include "model/anatomy/parameters.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"
#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

using test::grownGland;

bool same(const std::vector<Lobule>& a, const std::vector<Lobule>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Lobule& l, const Lobule& r) {
        return l.bunch == r.bunch && l.number == r.number && l.centreMm == r.centreMm &&
               l.radiusMm == r.radiusMm && l.fullVolume == r.fullVolume && l.site == r.site;
    });
}

TEST(ExactShares, AddUpToTheLastBitInAnyOrder)
{
    Random random(3);
    for (int n = 0; n < 200; ++n) {
        const Volume whole = random.logNormal(1.0, 3.0) * millilitre;
        std::vector<double> weights;
        for (int i = 0, count = 1 + random.below(3000); i < count; ++i)
            weights.push_back(random.logNormal(1.0, 1.0));
        auto shares = exactShares(whole, lastPlaceOf(whole), weights);
        Volume forwards, backwards, sorted;
        for (const Volume v : shares)
            forwards += v;
        std::for_each(shares.rbegin(), shares.rend(), [&](Volume v) { backwards += v; });
        std::sort(shares.begin(), shares.end());
        for (const Volume v : shares)
            sorted += v;
        ASSERT_EQ(forwards, whole);
        ASSERT_EQ(backwards, whole);
        ASSERT_EQ(sorted, whole);
    }
}

TEST(ExactShares, FollowTheWeights)
{
    const double weights[] = {1.0, 2.0, 5.0};
    const auto shares = exactShares(0.3 * millilitre, lastPlaceOf(0.3 * millilitre), weights);
    for (int i = 0; i < 3; ++i)
        EXPECT_NEAR(shares[static_cast<std::size_t>(i)].in(millilitre), 0.3 * weights[i] / 8.0, 1e-15);
}

TEST(ExactShares, NothingIsSharedAsNothing)
{
    const double weights[] = {1.0, 2.0};
    EXPECT_EQ(exactShares({}, {}, weights), std::vector<Volume>(2));
}

class LobulesAt : public testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(CellSizes, LobulesAt, testing::Values(400.0, 40.0, 8.0));

TEST_P(LobulesAt, AddUpToTheirBunchExactly)
{
    const auto& [breast, index] = grownGland();
    for (int b = 0; b < index.bunchCount(); ++b) {
        const auto lobules = index.lobulesOf(b, GetParam());
        ASSERT_FALSE(lobules.empty());
        Volume sum;
        for (const Lobule& lobule : lobules) {
            EXPECT_GT(lobule.fullVolume, Volume{});
            EXPECT_EQ(lobule.number, &lobule - lobules.data());
            EXPECT_EQ(lobule.bunch, b);
            sum += lobule.fullVolume;
        }
        const auto leaf = static_cast<std::size_t>(breast.bunches[static_cast<std::size_t>(b)].lobule);
        ASSERT_EQ(sum, breast.network.junctions()[leaf].fullVolume) << "bunch " << b;
    }
}

TEST_P(LobulesAt, EachSeedHasOneBunchThatReachesIt)
{
    const auto& [breast, index] = grownGland();
    std::set<LatticeSite> seeds;
    double outside = 0.0, all = 0.0; // of the gland: near the middle of a bunch that lies close to its outline
    for (int b = 0; b < index.bunchCount(); ++b)
        for (const Lobule& lobule : index.lobulesOf(b, GetParam())) {
            const Bunch& bunch = breast.bunches[static_cast<std::size_t>(b)];
            EXPECT_LE(length(lobule.centreMm - bunch.centreMm), Parameters().bunchReach * bunch.radiusMm + 1e-9);
            outside += lobule.site.sphere >= 0 && breast.shape->glandDepth(lobule.centreMm) < 0.0;
            ++all;
            EXPECT_EQ(index.bunchAt(lobule.centreMm), b);
            if (lobule.site.sphere >= 0) {
                EXPECT_TRUE(seeds.insert(lobule.site).second);
            }
        }
    EXPECT_LT(outside / all, 0.01);
}

TEST(Lobules, NoSeedInsideTheGlandIsLost)
{
    const auto& [breast, index] = grownGland();
    const double cellMm3 = 40.0;
    std::size_t listed = 0, inside = 0;
    for (int b = 0; b < index.bunchCount(); ++b) {
        const auto lobules = index.lobulesOf(b, cellMm3);
        listed += static_cast<std::size_t>(std::count_if(lobules.begin(), lobules.end(),
                                                         [](const Lobule& l) { return l.site.sphere >= 0; }));
    }
    SphereLattice::withCellVolume(cellMm3, index.originMm())
        .forEachNear({30, 0, 0}, 140.0,
                     [&](const LatticeSphere& s) { inside += index.bunchAt(s.centreMm) >= 0; });
    EXPECT_EQ(listed, inside);
}

TEST(Lobules, AtTrueSizeEveryBunchHasSeedsAndTheirDiameterIsPublished)
{
    const auto& [breast, index] = grownGland();
    double volume = 0.0;
    int count = 0;
    for (int b = 0; b < index.bunchCount(); ++b)
        for (const Lobule& lobule : index.lobulesOf(b)) {
            EXPECT_GE(lobule.site.sphere, 0) << "bunch " << b;
            EXPECT_GT(lobule.fullVolume, Volume{});
            volume += 4.0 / 3.0 * std::numbers::pi * std::pow(lobule.radiusMm, 3);
            ++count;
        }
    EXPECT_NEAR(2.0 * std::cbrt(volume / count * 3.0 / (4.0 * std::numbers::pi)),
                1.8 * index.fullness().scale, 0.01);
}

TEST(Lobules, AreAsManyAsTheCellsThatFitIntoTheGland)
{
    const auto& index = grownGland().index;
    const auto countAt = [&](double cellMm3) {
        std::size_t count = 0;
        for (int b = 0; b < index.bunchCount(); ++b)
            count += index.lobulesOf(b, cellMm3).size();
        return static_cast<double>(count);
    };
    EXPECT_NEAR(countAt(4.0) / countAt(8.0), 2.0, 0.02);
    EXPECT_NEAR(countAt(2.0) / countAt(8.0), 4.0, 0.04);
}

TEST(Lobules, AreTheSameFromEveryIndexInEveryOrderAndThread)
{
    const auto& [breast, index] = grownGland();
    const GlandIndex again(breast);
    std::vector<std::vector<Lobule>> forwards, backwards(static_cast<std::size_t>(index.bunchCount()));
    for (int b = 0; b < index.bunchCount(); ++b)
        forwards.push_back(index.lobulesOf(b, 20.0));
    const auto half = [&](int from) {
        for (int b = index.bunchCount() - 1 - from; b >= 0; b -= 2)
            backwards[static_cast<std::size_t>(b)] = again.lobulesOf(b, 20.0);
    };
    std::thread other(half, 1);
    half(0);
    other.join();
    for (std::size_t b = 0; b < forwards.size(); ++b)
        ASSERT_TRUE(same(forwards[b], backwards[b])) << "bunch " << b;
}

TEST(Lobules, ABunchWithoutASeedIsOneLobule)
{
    const auto& [breast, index] = grownGland();
    const double huge = 1e6;
    int withoutSeed = 0;
    for (int b = 0; b < index.bunchCount(); ++b) {
        const auto lobules = index.lobulesOf(b, huge);
        if (lobules.size() == 1 && lobules[0].site.sphere < 0) {
            ++withoutSeed;
            EXPECT_EQ(lobules[0].centreMm, breast.bunches[static_cast<std::size_t>(b)].centreMm);
            EXPECT_EQ(lobules[0].fullVolume, index.fullVolumeOf(b));
        }
    }
    EXPECT_GT(withoutSeed, index.bunchCount() / 2);
}

TEST(GlandIndex, NeedsNoNetwork)
{
    const auto& [breast, index] = grownGland();
    std::vector<Volume> doubled;
    for (int b = 0; b < index.bunchCount(); ++b)
        doubled.push_back(2.0 * index.fullVolumeOf(b));
    const GlandIndex other(breast.bunches, doubled, breast.seed, breast.side, index.fullness(), breast.shape);
    for (const int b : {0, 100}) {
        const auto here = index.lobulesOf(b), there = other.lobulesOf(b);
        ASSERT_EQ(here.size(), there.size());
        for (std::size_t l = 0; l < here.size(); ++l) {
            EXPECT_EQ(here[l].centreMm, there[l].centreMm);
            EXPECT_EQ(2.0 * here[l].fullVolume, there[l].fullVolume);
        }
    }
}

TEST(Lobules, OfTheWholeBreastAddUpToTheLastBitInAnyOrderAndFillIsTheSameEverywhere)
{
    const auto& [breast, index] = grownGland();
    std::vector<Volume> milk;
    Volume ofLobes, ofBunches;
    double leastFill = 1e9, mostFill = 0.0;
    for (const Lobe& lobe : breast.lobes) {
        Volume ofLobe;
        for (const int b : lobe.bunches) {
            for (const Lobule& lobule : index.lobulesOf(b)) {
                milk.push_back(lobule.fullVolume);
                const double fill = 1e-3 * lobule.fullVolume.in(millilitre) * 1e6 / std::pow(lobule.radiusMm, 3);
                leastFill = std::min(leastFill, fill);
                mostFill = std::max(mostFill, fill);
            }
            ofLobe += index.fullVolumeOf(b);
            ofBunches += index.fullVolumeOf(b);
        }
        ASSERT_EQ(ofLobe, lobe.storage);
        ofLobes += lobe.storage;
    }
    const Volume whole = drawMeasures(breast.plan, breast.seed, breast.side).storageFullMl * millilitre;
    EXPECT_EQ(ofLobes, whole);
    EXPECT_EQ(ofBunches, whole);
    const auto sum = [&] { return std::accumulate(milk.begin(), milk.end(), Volume{}); };
    EXPECT_EQ(sum(), whole);
    std::reverse(milk.begin(), milk.end());
    EXPECT_EQ(sum(), whole);
    std::sort(milk.begin(), milk.end());
    EXPECT_EQ(sum(), whole);
    EXPECT_NEAR(mostFill / leastFill, 1.0, 1e-6);
}

TEST(Lobules, HaveRoomForTheirMilkInFullAndEmptyBodies)
{
    for (const double fullness : {0.0, 1.0}) {
        BreastPlan plan = BreastPlan::ultrasound();
        plan.fullness = fullness;
        const Breast breast = growBreast(plan, 3, Side::Left).value(); // much milk for her gland
        const GlandIndex index(breast);
        int alveoli = 0;
        for (int b = 5; b < index.bunchCount(); b += 101)
            for (const Alveolus& a : alveoliOf(index, index.lobulesOf(b)[0])) {
                ASSERT_FALSE(shapeOf(a, 1.0).crowded) << "bunch " << b << " fullness " << fullness;
                ASSERT_LE(shapeOf(a, fullness).outerRadiusMm, a.packedRadiusMm * (1.0 + 1e-12));
                ++alveoli;
            }
        EXPECT_GT(alveoli, 3000);
    }
}

TEST(GlandIndex, IsSmall) { EXPECT_LT(grownGland().index.bytes(), 1U << 18); }

} // namespace
} // namespace lactea::anatomy
