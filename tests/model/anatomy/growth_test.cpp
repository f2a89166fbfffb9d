#include "model/anatomy/growth/growth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <tuple>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/lobe_tinting.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/network/network_checks.h"
#include "model/network/network_stats.h"
#include "tests/support/spread.h"

namespace lactea::anatomy {
namespace {

using Key = std::tuple<BreastPlan::Kind, std::uint64_t, Side>;

/// Each breast is grown once for all tests.
const Breast& grown(BreastPlan::Kind kind, std::uint64_t seed = 7, Side side = Side::Right)
{
    static std::map<Key, Breast> breasts;
    const Key key{kind, seed, side};
    auto it = breasts.find(key);
    if (it == breasts.end()) {
        const auto plan =
            kind == BreastPlan::Kind::Classic ? BreastPlan::classic() : BreastPlan::ultrasound();
        it = breasts.emplace(key, growBreast(plan, seed, side).value()).first;
    }
    return it->second;
}
constexpr auto classic = BreastPlan::Kind::Classic;
constexpr auto ultrasound = BreastPlan::Kind::Ultrasound;

class GrownBreast : public testing::TestWithParam<std::tuple<BreastPlan::Kind, std::uint64_t>> {
protected:
    const Breast& breast() const { return grown(std::get<0>(GetParam()), std::get<1>(GetParam())); }
};
INSTANTIATE_TEST_SUITE_P(PlansAndSeeds, GrownBreast,
                         testing::Combine(testing::Values(classic, ultrasound),
                                          testing::Values(1U, 7U, 23U)));

TEST_P(GrownBreast, VolumesAddUpExactly)
{
    const Breast& b = breast();
    Volume ofLobes, ofLobules;
    for (const Lobe& lobe : b.lobes) {
        ofLobes += lobe.storage;
        Volume ofBunches;
        for (const int i : lobe.bunches)
            ofBunches +=
                b.network.junctions()[static_cast<std::size_t>(b.bunches[static_cast<std::size_t>(i)].lobule)]
                    .fullVolume;
        EXPECT_NEAR(ofBunches.in(lobe.storage), 1.0, 1e-12);
        ofLobules += ofBunches;
    }
    EXPECT_NEAR(ofLobes.in(ofLobules), 1.0, 1e-12);
    EXPECT_GE(ofLobes.in(millilitre), b.plan.storageMl.low);
    EXPECT_LE(ofLobes.in(millilitre), b.plan.storageMl.high);
}

TEST_P(GrownBreast, LobeWeightsSumToOneAndDifferTwentyToThirtyfold)
{
    const Breast& b = breast();
    double sum = 0.0, least = 1.0, most = 0.0;
    for (const Lobe& lobe : b.lobes) {
        sum += lobe.weight;
        least = std::min(least, lobe.weight);
        most = std::max(most, lobe.weight);
    }
    EXPECT_NEAR(sum, 1.0, 1e-12);
    EXPECT_GE(most / least, 20.0);
    EXPECT_LE(most / least, 30.0);
    EXPECT_LE(most, b.plan.largestLobeShare);
}

TEST_P(GrownBreast, LobesFillTheGlandByTheirWeights)
{
    const Breast& b = breast();
    const Box box = b.shape->bounds();
    std::vector<double> share(b.lobes.size(), 0.0);
    Random random(99);
    constexpr int points = 30000;
    for (int n = 0; n < points;) {
        const Vec3 p{random.uniform(box.low.x, box.high.x), random.uniform(box.low.y, box.high.y),
                     random.uniform(box.low.z, box.high.z)};
        if (length(p - b.lobeMap->pole()) < collectingZoneMm || b.shape->glandDepth(p) <= 0.0)
            continue;
        ++n;
        share[static_cast<std::size_t>(b.lobeMap->owner(p).lobe)] += 1.0 / points;
    }
    for (std::size_t l = 0; l < share.size(); ++l)
        EXPECT_NEAR(share[l], b.lobes[l].weight, 0.012) << "lobe " << l; // 1 % and the counting error
}

TEST_P(GrownBreast, EachLobeHasThreeBunchesOrMoreInsideItOnBothSidesOfTheSection)
{
    const Breast& b = breast();
    EXPECT_GE(b.bunches.size(), 650U); // of a small gland
    EXPECT_LE(b.bunches.size(), 1300U);
    int lateral = 0;
    for (const Lobe& lobe : b.lobes)
        EXPECT_GE(lobe.bunches.size(), 3U);
    for (const Bunch& bunch : b.bunches) {
        EXPECT_EQ(b.lobeMap->owner(bunch.centreMm).lobe, bunch.lobe);
        EXPECT_LT(b.shape->skinDistance(bunch.centreMm), -0.5);
        if (bunch.shown)
            continue;
        lateral += b.shape->cutDistance(bunch.centreMm) < -5.0 ? 1 : 0;
    }
    EXPECT_GT(lateral, 100);
}

// The art direction: rose, tan and mauve side by side. Where only a bunch or two touch, the ink has to do.
TEST_P(GrownBreast, LobesThatLieSideBySideOnTheSectionHaveTintsThatAreToldApart)
{
    const Breast& b = breast();
    std::map<std::pair<int, int>, int> pairs;
    for (const Bunch& one : b.bunches)
        for (const Bunch& other : b.bunches)
            if (one.shown && other.shown && one.lobe < other.lobe &&
                length(one.centreMm - other.centreMm) < one.radiusMm + other.radiusMm + 2.0)
                ++pairs[{one.lobe, other.lobe}];
    for (const auto& [lobes, count] : pairs)
        if (count > 3)
            EXPECT_GT(tintDifference(b.lobes[static_cast<std::size_t>(lobes.first)].tint,
                                     b.lobes[static_cast<std::size_t>(lobes.second)].tint),
                      8.0)
                << lobes.first << " and " << lobes.second << ": " << count;
}

TEST_P(GrownBreast, EveryBunchReachesItsLobesPore)
{
    const Breast& b = breast();
    for (const Bunch& bunch : b.bunches) {
        const auto path = b.network.pathToOrifice(bunch.lobule);
        ASSERT_FALSE(path.empty());
        const Lobe& lobe = b.lobes[static_cast<std::size_t>(bunch.lobe)];
        EXPECT_EQ(path.back(), lobe.mainDuct);
        EXPECT_EQ(b.network.ducts()[static_cast<std::size_t>(path.back())].proximal,
                  b.pores[static_cast<std::size_t>(lobe.pore)].orifice);
    }
    EXPECT_EQ(b.network.lobules().size(), b.bunches.size());
}

TEST_P(GrownBreast, EachLobeIsATreeOfItsOwnAndItsDuctsNarrowOutward)
{
    const auto trees = network::checkLobesAreTrees(breast().network);
    EXPECT_TRUE(trees) << trees.error().text();
    const auto narrow = network::checkRadiiShrinkOutward(breast().network, 1e-9, 1);
    EXPECT_TRUE(narrow) << narrow.error().text();
}

TEST_P(GrownBreast, EveryMainDuctBranchesUnderTheAreola)
{
    for (const Lobe& lobe : breast().lobes) {
        EXPECT_GT(lobe.ductCount, 1);
        EXPECT_GT(lobe.firstBranchMm, 0.0); // under the areola: ducts_test
        EXPECT_GE(lobe.mainDuctDiameterMm, 1.0);
        EXPECT_LE(lobe.mainDuctDiameterMm, 4.4);
    }
}

TEST_P(GrownBreast, BunchesKeepTheirDistanceAndLieInTheGland)
{
    const Breast& b = breast();
    const BreastShape& shape = *b.shape;
    for (std::size_t i = 0; i < b.bunches.size(); ++i) {
        EXPECT_LT(shape.bodyDistance(b.bunches[i].centreMm), -2.0);
        for (std::size_t k = 0; k < i; ++k) {
            const double apart = length(b.bunches[i].centreMm - b.bunches[k].centreMm);
            // thrown 0.6 of the radii apart or more; those before a duct are then pushed back by 4.5 mm at
            // most
            EXPECT_GT(apart, 0.6 * (b.bunches[i].radiusMm + b.bunches[k].radiusMm) - 5.5);
        }
    }
}

TEST_P(GrownBreast, DuctsStayInsideTheBody)
{
    const Breast& b = breast();
    const BreastShape& shape = *b.shape;
    for (const auto& junction : b.network.junctions())
        EXPECT_LT(shape.skinDistance(junction.positionMm), 0.8); // a pore is a dimple of 0.7
    for (const DuctNode& node : b.ductNodes) {
        EXPECT_LT(shape.skinDistance(node.positionMm), 0.8);
        EXPECT_GT(shape.chestHeight(node.positionMm), 0.0);
    }
}

TEST_P(GrownBreast, DrawnDuctsFitTheSceneAndComeAfterTheirParents)
{
    const Breast& b = breast();
    EXPECT_LE(b.ductNodes.size(), 8192U);
    EXPECT_LE(std::count_if(b.ductNodes.begin(), b.ductNodes.end(), [](const DuctNode& node) { return node.shown; }), 4096);
    const auto shown =
        std::count_if(b.bunches.begin(), b.bunches.end(), [](const Bunch& q) { return q.shown; });
    EXPECT_GE(shown, 150);
    EXPECT_LE(shown, 1000);
    for (std::size_t n = 0; n < b.ductNodes.size(); ++n) {
        const DuctNode& node = b.ductNodes[n];
        EXPECT_LT(node.parent, static_cast<int>(n));
        ASSERT_GE(node.duct, 0);
        EXPECT_EQ(b.network.ducts()[static_cast<std::size_t>(node.duct)].lobe, node.lobe);
        EXPECT_EQ(node.main, node.duct == b.lobes[static_cast<std::size_t>(node.lobe)].mainDuct);
        EXPECT_TRUE(b.plan.kind == classic || !node.sinus);
    }
}

TEST_P(GrownBreast, DuctsHoldWhatThePlanSaysAndSinusesComeOnTop)
{
    const Breast& b = breast();
    const double rest = network::networkStats(b.network).restVolume.in(millilitre);
    const double sinuses = rest - b.plan.ductSystemRestMl.mean;
    if (b.plan.kind == ultrasound) {
        EXPECT_NEAR(sinuses, 0.0, 1e-9);
    } else {
        EXPECT_GT(sinuses / static_cast<double>(b.lobes.size()), 0.2);
        EXPECT_LT(sinuses / static_cast<double>(b.lobes.size()), 0.5);
    }
}

TEST_P(GrownBreast, PartsOfTheNippleLieWhereTheyBelong)
{
    const Breast& b = breast();
    const BreastShape& shape = *b.shape;
    for (const NipplePore& pore : b.pores) {
        EXPECT_GT(shape.skinDistance(pore.positionMm), -0.05);
        EXPECT_LT(shape.skinDistance(pore.positionMm), 0.8);
        EXPECT_GT(shape.nippleFrame(pore.positionMm).height, 0.5 * shape.nippleLengthMm());
    }
    for (const AreolarGland& gland : b.areolarGlands) {
        EXPECT_LT(shape.nippleFrame(gland.positionMm).radius, shape.areolaRadiusMm());
        EXPECT_GT(shape.nippleFrame(gland.positionMm).radius, shape.nippleBaseRadiusMm());
    }
}

void expectSameBits(const Breast& a, const Breast& b)
{
    ASSERT_EQ(a.bunches.size(), b.bunches.size());
    ASSERT_EQ(a.ductNodes.size(), b.ductNodes.size());
    for (std::size_t i = 0; i < a.bunches.size(); ++i)
        ASSERT_TRUE(a.bunches[i].centreMm == b.bunches[i].centreMm &&
                    a.bunches[i].radiusMm == b.bunches[i].radiusMm);
    for (std::size_t i = 0; i < a.ductNodes.size(); ++i)
        ASSERT_TRUE(a.ductNodes[i].positionMm == b.ductNodes[i].positionMm);
    for (std::size_t d = 0; d < a.network.ducts().size(); ++d)
        ASSERT_EQ(a.network.ducts()[d].restVolume.si(), b.network.ducts()[d].restVolume.si());
}

TEST(Growth, TheSameSeedGivesTheSameBits)
{
    const auto again = growBreast(BreastPlan::classic(), 7, Side::Right);
    ASSERT_TRUE(again);
    expectSameBits(grown(classic), *again);
}

TEST(Growth, AnotherSeedIsAnotherWoman)
{
    const Breast &a = grown(classic, 7), &b = grown(classic, 23);
    EXPECT_NE(a.bunches[0].centreMm.x, b.bunches[0].centreMm.x);
    EXPECT_NE(a.lobes[0].weight, b.lobes[0].weight);
}

TEST(Growth, TheLeftBreastSharesTheWomansFactorsButNotTheDetails)
{
    const Breast &right = grown(ultrasound, 7), &left = grown(ultrasound, 7, Side::Left);
    const auto storage = [](const Breast& b) { return networkStats(b.network).fullVolume.in(millilitre); };
    EXPECT_NE(right.bunches[0].centreMm.x, left.bunches[0].centreMm.x);
    EXPECT_NEAR(storage(left) / storage(right), 1.0, 0.26);
    EXPECT_NE(storage(left), storage(right));
}

TEST(Growth, ClassicHasEighteenLobesThatShareFewerPores)
{
    const Breast& b = grown(classic);
    EXPECT_EQ(b.lobes.size(), 18U);
    EXPECT_LT(b.pores.size(), 15U);
    EXPECT_EQ(b.network.orifices().size(), b.pores.size());
}

using test::Spread;
using test::spreadOf;

TEST(Growth, MainDuctsOfTenWomenSpreadAsMeasured)
{
    std::vector<double> diameters;
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        for (const Lobe& lobe : grown(ultrasound, seed).lobes)
            diameters.push_back(lobe.mainDuctDiameterMm);
    const Spread d = spreadOf(diameters);
    EXPECT_NEAR(d.mean, 2.0, 0.3); // 1.9 +- 0.6 and 2.0 +- 0.7 mm [Ram05]
    EXPECT_NEAR(d.sd, 0.65, 0.25);
}

TEST(Growth, ThePlanSaysHowWideMainDuctsAreInsideTheNipple)
{
    auto narrow = BreastPlan::ultrasound();
    narrow.nippleDuctWidthShare = 0.5;
    const auto waisted = growBreast(narrow, 7, Side::Right);
    ASSERT_TRUE(waisted);
    for (const Breast* b : {&grown(ultrasound), &*waisted}) {
        double widest = 0.0;
        for (const DuctNode& node : b->ductNodes) {
            if (!node.main || b->shape->nippleFrame(node.positionMm).height < 0.5)
                continue;
            const double main = b->lobes[static_cast<std::size_t>(node.lobe)].mainDuctDiameterMm;
            // No wider than its pore under the tip, as wide as the plan says where it leaves the nipple.
            EXPECT_LT(2.0 * node.radiusMm / main, b->plan.nippleDuctWidthShare + 0.02);
            EXPECT_GT(node.radiusMm, 0.1);
            if (node.parent < 0) {
                EXPECT_LE(2.0 * node.radiusMm, b->plan.poreDiameterMm.high);
            }
            EXPECT_LT(b->shape->skinDistance(node.positionMm) + node.radiusMm, 0.1);
            widest = std::max(widest, 2.0 * node.radiusMm / main);
        }
        EXPECT_NEAR(widest, b->plan.nippleDuctWidthShare, 0.02);
    }
}

TEST(Growth, ExtremesOfThePlanGrow)
{
    auto single = BreastPlan::ultrasound();
    single.lobeCount = {1, 0, 1, 1};
    single.areolarGlandCount = {0, 0, 0, 0};
    single.visiblePoreCount = {1, 0, 1, 1};
    auto many = BreastPlan::classic();
    many.lobeCount = {30, 0, 30, 30};
    many.areolarGlandCount = {60, 6, 60, 60};
    many.visiblePoreCount = {30, 0, 30, 30};
    for (const BreastPlan& plan : {single, many}) {
        const auto breast = growBreast(plan, 3, Side::Left);
        ASSERT_TRUE(breast) << breast.error().text();
        EXPECT_EQ(breast->lobes.size(), static_cast<std::size_t>(plan.lobeCount.mean));
        EXPECT_EQ(breast->areolarGlands.size(), static_cast<std::size_t>(plan.areolarGlandCount.mean));
        EXPECT_EQ(breast->pores.size(), static_cast<std::size_t>(plan.visiblePoreCount.mean));
        EXPECT_EQ(breast->network.lobules().size(), breast->bunches.size());
    }
}

TEST(Growth, RefusesAPlanOutOfRangeByKey)
{
    auto plan = BreastPlan::classic();
    plan.lobeCount.mean = 99.0;
    const auto refused = growBreast(plan, 7, Side::Right);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::InvalidArgument);
    EXPECT_EQ(refused.error().where, "lobe_count");
}

TEST(Growth, StopsWhenAsked)
{
    std::atomic<bool> stop{true};
    const auto stopped = growBreast(BreastPlan::classic(), 7, Side::Right, {{}, &stop});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Error::Code::Cancelled);
}

TEST(Growth, ReportsProgressThatOnlyRises)
{
    double last = 0.0;
    const auto breast = growBreast(BreastPlan::ultrasound(), 7, Side::Right, {[&](double share) {
                                       EXPECT_GE(share, last);
                                       last = share;
                                   }});
    ASSERT_TRUE(breast);
    EXPECT_DOUBLE_EQ(last, 1.0);
}
} // namespace
} // namespace lactea::anatomy
