#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/branch_laws.h"
#include "model/anatomy/ducts/duct_thinning.h"
#include "model/anatomy/ducts/duct_walk.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/ducts/near_points.h"
#include "model/anatomy/ducts/niche_sharing.h"
#include "model/anatomy/ducts/nipple_ducts.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/network/duct_clearance.h"
#include "model/network/network_checks.h"
#include "model/network/network_stats.h"

namespace lactea::anatomy {
namespace {
constexpr double degree = std::numbers::pi / 180.0;

TEST(BranchLaws, AnglesRunBetweenThePublishedEnds)
{
    // science/anatomy.md section 3: ratio 0.79: 37-51 both; 0.90: 24-39 / 52-62; 0.95: 15-31 / 62-69 degrees.
    struct Row {
        double ratio, larger[2], smaller[2];
    };
    for (const Row& row : {Row{0.7937, {37, 51}, {37, 51}}, Row{0.90, {24, 39}, {52, 62}}, Row{0.95, {15, 31}, {62, 69}}})
        for (int end = 0; end < 2; ++end) {
            const BranchAngles a = branchAngles(row.ratio, 3.0, end);
            EXPECT_NEAR(a.larger / degree, row.larger[end], 1.0) << row.ratio;
            EXPECT_NEAR(a.smaller / degree, row.smaller[end], 1.0) << row.ratio;
        }
    EXPECT_NEAR(std::pow(0.9, 3.0) + std::pow(smallerChild(0.9, 3.0), 3.0), 1.0, 1e-12);
}

TEST(BranchLaws, SegmentsShortenFromTheMainDuctToTheTerminalOne)
{
    const BreastPlan plan = BreastPlan::ultrasound();
    const SegmentLengths lengths(plan, 1.0);
    EXPECT_NEAR(lengths.meanMm(1.0), plan.longestSegmentMm, 1e-9);
    EXPECT_NEAR(lengths.meanMm(0.5 * plan.terminalDuctMm), plan.shortestSegmentMm, 1e-9);
    EXPECT_NEAR(lengths.meanMm(2.0), plan.longestSegmentMm, 1e-9);
    Random random(3);
    double sum = 0.0, squares = 0.0;
    constexpr int draws = 4000;
    for (int i = 0; i < draws; ++i) {
        const double x = lengths.drawMm(0.5, random) / lengths.meanMm(0.5);
        sum += x / draws;
        squares += x * x / draws;
    }
    EXPECT_NEAR(sum, 1.0, 0.03);
    EXPECT_NEAR(std::sqrt(squares - sum * sum), plan.segmentLengthCv, 0.04);
}

TEST(NearPoints, FindsWhatASearchOfAllPointsFinds)
{
    Random random(5);
    const auto anywhere = [&] { return Vec3{random.uniform(), random.uniform(), random.uniform()} * 10.0; };
    NearPoints near;
    std::vector<Vec3> all;
    std::vector<bool> gone;
    for (int i = 0; i < 900; ++i) {
        all.push_back(anywhere());
        gone.push_back(false);
        ASSERT_EQ(near.add({all.back(), 0.0, 0, i}), i);
        if (i % 3 == 0) {
            const int out = random.below(i + 1);
            near.remove(out);
            gone[static_cast<std::size_t>(out)] = true;
        }
        const Vec3 p = anywhere();
        int found = 0, expected = 0;
        near.anyWithin(p, 1.3, [&](const NearPoints::Point&) { return ++found, false; });
        for (std::size_t k = 0; k < all.size(); ++k)
            expected += !gone[k] && length(all[k] - p) < 1.3 ? 1 : 0;
        ASSERT_EQ(found, expected) << i;
    }
}

TEST(NicheSharing, BisectsAcrossTheLongestSpreadByTheShareOfTheVolume)
{
    std::vector<WalkNiche> row;
    for (int i = 0; i < 10; ++i)
        row.push_back({{4.0 * i, i % 2 * 1.0, 0.0}, 1.0, i, 1.0});
    const NicheSharing sharing(row);
    const auto [left, right] = sharing.bisect(sharing.all(), {}, 0.3);
    EXPECT_EQ(std::min(left.size(), right.size()), 3U);
    EXPECT_EQ(left.size() + right.size(), 10U);
    EXPECT_TRUE(left.back() < right.front() || right.back() < left.front()) << "one end of the row, not some of it";
    const auto [first, second] = sharing.bisect({4, 7}, {}, 0.01);
    EXPECT_EQ(first.size(), 1U);
    EXPECT_EQ(second.size(), 1U);
}

TEST(NicheSharing, WhatIsLeftBehindTakesItsNeighboursWithIt)
{
    std::vector<WalkNiche> row;
    for (int i = 0; i < 10; ++i)
        row.push_back({{4.0 * i, 0.0, 0.0}, 1.0, i, 1.0});
    const NicheSharing sharing(row);
    const auto [onward, behind] = sharing.leaveBehind(sharing.all(), {0}, 0.7);
    EXPECT_EQ(behind, (Niches{0, 1, 2}));
    EXPECT_EQ(onward.size(), 7U);
    const auto [rest, all] = sharing.leaveBehind(sharing.all(), {0, 1, 2, 3, 4}, 0.7);
    EXPECT_EQ(all, (Niches{0, 1, 2, 3, 4})) << "all that was passed, however much it is";
    EXPECT_EQ(rest.size(), 5U);
}

/// Niches thrown into a ball of 30 mm, entered from its rim.
struct Ball {
    std::vector<WalkNiche> niches;
    WalkGround ground;
    std::vector<DuctTree::Node> nodes;

    explicit Ball(std::uint64_t seed)
    {
        Random random(seed);
        while (niches.size() < 60) {
            const Vec3 p = random.direction() * (28.0 * std::cbrt(random.uniform()));
            if (p.x < 22.0 && std::all_of(niches.begin(), niches.end(), [&](const WalkNiche& n) {
                    return length(n.positionMm - p) > 6.0;
                }))
                niches.push_back({p, 3.0, static_cast<int>(niches.size()), random.uniform(0.5, 2.0)});
        }
        ground.roomMm = [](const Vec3& p) { return p.x > 29.0 ? 5.0 : 30.0 - length(p); };
        ground.anyRoomMm = ground.roomMm;
        for (int k = 0; k < 8; ++k) {
            DuctTree::Node node;
            node.positionMm = {40.0 - 1.5 * k, 0.0, 0.0};
            node.parent = k - 1;
            nodes.push_back(node);
        }
    }
    int walk(std::uint64_t seed)
    {
        Random random(seed);
        const BreastPlan plan = BreastPlan::ultrasound();
        const SegmentLengths lengths(plan, 1.0);
        NearPoints ducts;
        DuctWalk walk(nodes, 0, ducts, lengths, plan, 3.0, random);
        walk.reach(niches, ground, 1.0);
        walk.compact();
        return walk.straightTwigs();
    }
};

TEST(DuctWalk, ReachesEveryNicheOnceByBranchesOfTwoInsideItsGround)
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Ball ball(seed);
        EXPECT_LE(ball.walk(seed), 1);
        std::vector<int> reached(ball.niches.size(), 0), children(ball.nodes.size(), 0);
        for (std::size_t n = 0; n < ball.nodes.size(); ++n) {
            const auto& node = ball.nodes[n];
            ASSERT_LT(node.parent, static_cast<int>(n));
            if (node.parent >= 0)
                ++children[static_cast<std::size_t>(node.parent)];
            if (node.bunch >= 0)
                ++reached[static_cast<std::size_t>(node.bunch)];
            EXPECT_GT(ball.ground.roomMm(node.positionMm), 0.0);
        }
        for (const int times : reached)
            EXPECT_EQ(times, 1);
        for (std::size_t n = 0; n < ball.nodes.size(); ++n) {
            EXPECT_LE(children[n], 2);
            EXPECT_EQ(children[n] == 0, ball.nodes[n].bunch >= 0) << "a sterile twig is left";
        }
    }
}

TEST(DuctWalk, KeepsItsDistanceFromItselfAndOthers)
{
    double closest = 1e9;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Ball ball(seed);
        ball.walk(seed);
        std::vector<network::CoursePoint> points;
        for (const auto& node : ball.nodes)
            points.push_back({node.positionMm, 0.3, node.parent, 0});
        std::vector<int> duct(points.size());
        std::vector<int> children(points.size(), 0);
        for (const auto& p : points)
            if (p.parent >= 0)
                ++children[static_cast<std::size_t>(p.parent)];
        for (std::size_t n = 1; n < points.size(); ++n) {
            const auto parent = static_cast<std::size_t>(points[n].parent);
            points[n].duct = children[parent] == 1 ? points[parent].duct : static_cast<int>(n);
        }
        const auto overlaps = network::findDuctOverlaps(points, {2.0, 3.0});
        ASSERT_TRUE(overlaps);
        for (const auto& o : *overlaps)
            closest = std::min(closest, -o.depthMm);
        EXPECT_LE(overlaps->size(), 2U) << "seed " << seed;
    }
}

TEST(DuctWalk, TheSameSeedWalksTheSameWay)
{
    Ball a(4), b(4);
    a.walk(9);
    b.walk(9);
    ASSERT_EQ(a.nodes.size(), b.nodes.size());
    for (std::size_t n = 0; n < a.nodes.size(); ++n)
        ASSERT_TRUE(a.nodes[n].positionMm == b.nodes[n].positionMm);
}

TEST(Thinning, LeavesOutWhatIsNearlyStraightAndNeverABranch)
{
    DuctTree tree;
    const auto add = [&](double x, double y, int parent) {
        DuctTree::Node node;
        node.positionMm = {x, y, 0.0};
        node.parent = parent;
        node.shown = true;
        tree.nodes.push_back(node);
        return static_cast<int>(tree.nodes.size()) - 1;
    };
    int end = -1; // a bent course, a straight one behind its branch
    for (int k = 0; k < 6; ++k)
        end = add(k, k % 2 * 0.5, end);
    const int fork = end;
    for (int k = 1; k < 7; ++k)
        end = add(5.0 + k, 0.5, end);
    add(6.0, 3.0, fork);
    std::vector<DuctTree> trees{tree};
    thinOut(trees, 13);
    EXPECT_EQ(trees[0].nodes.size(), 13U) << "few enough already";
    thinOut(trees, 11);
    ASSERT_EQ(trees[0].nodes.size(), 11U);
    int bent = 0, forks = 0;
    std::vector<int> children(trees[0].nodes.size(), 0);
    for (std::size_t n = 0; n < trees[0].nodes.size(); ++n) {
        const auto& node = trees[0].nodes[n];
        ASSERT_LT(node.parent, static_cast<int>(n));
        bent += node.positionMm.x < 5.0 ? 1 : 0;
        if (node.parent >= 0 && ++children[static_cast<std::size_t>(node.parent)] == 2)
            forks += length(trees[0].nodes[static_cast<std::size_t>(node.parent)].positionMm - Vec3{5.0, 0.5, 0.0}) < 1e-9;
    }
    EXPECT_EQ(bent, 5) << "the bends stay";
    EXPECT_EQ(forks, 1);
}

class GrownDucts : public testing::TestWithParam<BreastPlan::Kind> {
protected:
    static constexpr std::uint64_t seeds = 6;
    /// Grown once for all tests.
    static const Breast& grown(BreastPlan::Kind kind, std::uint64_t seed)
    {
        static std::map<std::pair<BreastPlan::Kind, std::uint64_t>, Breast> breasts;
        auto it = breasts.find({kind, seed});
        if (it == breasts.end())
            it = breasts.emplace(std::pair{kind, seed}, growBreast(BreastPlan::of(kind), seed, Side::Right).value())
                     .first;
        return it->second;
    }
};
INSTANTIATE_TEST_SUITE_P(Plans, GrownDucts,
                         testing::Values(BreastPlan::Kind::Classic, BreastPlan::Kind::Ultrasound,
                                         BreastPlan::Kind::Full));

TEST_P(GrownDucts, EveryMainDuctBranchesInsideTheAreola)
{
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        for (std::size_t l = 0; l < b.lobes.size(); ++l) {
            const auto& duct = b.network.ducts()[static_cast<std::size_t>(b.lobes[l].mainDuct)];
            const Vec3 fork = b.network.junctions()[static_cast<std::size_t>(duct.distal)].positionMm;
            EXPECT_LT(b.shape->nippleFrame(fork).height, 0.0) << "seed " << seed << " lobe " << l;
            EXPECT_LT(b.shape->nippleFrame(fork).radius, b.shape->areolaRadiusMm()) << "seed " << seed << " lobe " << l;
            EXPECT_GT(b.lobes[l].firstBranchMm, 0.0);
        }
    }
}

TEST_P(GrownDucts, MurraysLawHoldsAtEachBranch)
{
    const Breast& b = grown(GetParam(), 1);
    const double p = drawMeasures(b.plan, b.seed, b.side).murrayExponent;
    std::map<network::JunctionId, double> sum;
    for (const auto& duct : b.network.ducts())
        sum[duct.proximal] += std::pow(duct.diameter.in(millimetre), p);
    int branches = 0;
    for (std::size_t d = 0; d < b.network.ducts().size(); ++d) {
        const auto& duct = b.network.ducts()[d];
        if (b.network.parentDuct(static_cast<int>(d)) < 0 || !sum.count(duct.distal))
            continue; // a main duct is narrower in the nipple, a terminal one has no children
        EXPECT_NEAR(sum[duct.distal] / std::pow(duct.diameter.in(millimetre), p), 1.0, 1e-9);
        ++branches;
    }
    EXPECT_GT(branches, 500);
}

TEST_P(GrownDucts, DuctsDoNotShareSpace)
{
    std::size_t overlaps = 0, pieces = 0;
    double deepest = 0.0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        std::vector<network::CoursePoint> points;
        for (const DuctNode& node : b.ductNodes)
            points.push_back({node.positionMm, node.radiusMm, node.parent, node.duct});
        const auto found = network::findDuctOverlaps(points, {1.5, 3.0});
        ASSERT_TRUE(found) << found.error().text();
        overlaps += found->size();
        pieces += points.size();
        EXPECT_LE(std::count_if(b.ductNodes.begin(), b.ductNodes.end(), [](const DuctNode& node) { return node.shown; }), 2048)
            << "the scene shows the milk of so many";
        for (const auto& o : *found)
            deepest = std::max(deepest, o.depthMm);
    }
    EXPECT_GT(pieces, 6000U);
    EXPECT_LE(overlaps, 2U); // none of 228,000 in 50 seeds of each plan
    EXPECT_LT(deepest, 0.1);
}

TEST_P(GrownDucts, MainDuctsRunUnderTheAreolaAtTheirDepth)
{
    // On the section a duct stays on the sheet, which leads some straight behind the nipple; the others are free.
    const Measured& depth = BreastPlan::of(GetParam()).ductDepthMm;
    double sum = 0.0, squares = 0.0;
    int ducts = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        for (std::size_t l = 0; l < b.lobes.size(); ++l) {
            double deep = 0.0;
            int points = 0;
            for (const Vec3& p : b.nippleDucts[l].pointsMm) {
                const auto [height, radius] = b.shape->nippleFrame(p);
                if (height > -1.0 || radius < b.shape->nippleBaseRadiusMm())
                    continue;
                const double here = -b.shape->bodyDistance(p);
                EXPECT_GT(here, b.shape->skinThicknessMm(p) + 0.5) << "seed " << seed << " lobe " << l;
                deep += here;
                ++points;
            }
            if (b.lobes[l].meetsCut || points == 0)
                continue;
            sum += deep / points;
            squares += deep / points * deep / points;
            ++ducts;
        }
    }
    ASSERT_GT(ducts, 12);
    const double mean = sum / ducts, spread = std::sqrt(squares / ducts - mean * mean);
    EXPECT_NEAR(mean, depth.mean, 0.5 * depth.sd);
    EXPECT_GT(spread, 0.3 * depth.sd);
    EXPECT_LT(spread, 1.3 * depth.sd);
}

TEST_P(GrownDucts, DuctsRunInsideTheirLobeAndUnderTheSkin)
{
    int branches = 0, outside = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        std::vector<double> gateMm(b.lobes.size(), 1e9);
        for (const Bunch& bunch : b.bunches) {
            auto& gate = gateMm[static_cast<std::size_t>(bunch.lobe)];
            gate = std::min(gate, length(bunch.centreMm - b.lobeMap->pole()));
        }
        for (const auto& junction : b.network.junctions()) {
            if (junction.kind == network::Junction::Kind::NippleOrifice)
                continue;
            EXPECT_LT(b.shape->skinDistance(junction.positionMm), -0.5);
            // Ducts of all lobes run side by side nearer to the nipple than the first bunch and the first branch.
            const double behind = std::max(gateMm[static_cast<std::size_t>(std::max(0, junction.lobe))],
                                           b.lobes[static_cast<std::size_t>(std::max(0, junction.lobe))].firstBranchMm + 11.0);
            if (junction.kind != network::Junction::Kind::Branch ||
                length(junction.positionMm - b.lobeMap->pole()) < behind)
                continue;
            ++branches;
            outside += b.lobeMap->owner(junction.positionMm).lobe != junction.lobe ? 1 : 0;
        }
    }
    EXPECT_GT(branches, 2000);
    EXPECT_LT(outside, branches / 200); // of a lobe that stands behind others, all before it
}

TEST_P(GrownDucts, ThereAreMoreDuctsThanPoresAndTheyFitTheNipple)
{
    int rudimentary = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        ASSERT_GE(b.nippleDucts.size(), b.lobes.size());
        EXPECT_GE(b.nippleDucts.size(), b.pores.size() + (GetParam() == BreastPlan::Kind::Ultrasound ? 0 : 1));
        const auto across = ductDiametersAcrossNipple(b, 0.6 * b.shape->nippleLengthMm());
        EXPECT_GE(across.size(), b.lobes.size());
        EXPECT_LE(across.size(), b.nippleDucts.size());
        for (const double d : across) {
            EXPECT_GT(d, 0.0);
            EXPECT_LT(d, b.plan.mainDuctDiameterMm.high);
        }
        for (std::size_t i = 0; i < b.nippleDucts.size(); ++i) {
            const NippleDuct& duct = b.nippleDucts[i];
            EXPECT_EQ(duct.lobe, i < b.lobes.size() ? static_cast<int>(i) : -1);
            if (duct.lobe >= 0)
                continue;
            ++rudimentary;
            EXPECT_LE(2.0 * duct.radiiMm.front(), b.plan.rudimentaryDuctDiameterMm.high);
            for (const Vec3& p : duct.pointsMm) {
                EXPECT_LT(b.shape->skinDistance(p), -0.2);
                EXPECT_GT(b.shape->nippleFrame(p).height, -1.0); // blind inside the nipple
            }
        }
    }
    if (GetParam() == BreastPlan::Kind::Full) {
        EXPECT_GE(rudimentary, 6 * static_cast<int>(seeds));
    } else {
        EXPECT_EQ(rudimentary, 0);
    }
}

TEST(LobeLinks, JoinTwoLobesFarFromTheNippleClearOfOtherDucts)
{
    BreastPlan plan = BreastPlan::full();
    plan.linkCount = {2, 0, 2, 2};
    const auto b = growBreast(plan, 3, Side::Right);
    ASSERT_TRUE(b) << b.error().text();
    ASSERT_EQ(b->links.size(), 2U);
    for (const LobeLink& link : b->links) {
        EXPECT_NE(link.firstLobe, link.secondLobe);
        EXPECT_GT(link.radiusMm, 0.0);
        for (const Vec3& p : link.pointsMm) {
            EXPECT_GT(length(p - b->shape->nippleBase()), 40.0);
            EXPECT_GT(b->shape->glandDepth(p), 0.0);
        }
    }
    EXPECT_TRUE(network::checkLobesAreTrees(b->network)); // a forest all the same
    const auto none = growBreast(BreastPlan::full(), 3, Side::Right);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->links.empty());
}

TEST_P(GrownDucts, BranchesAreUnequalAndSegmentsShortenOutward)
{
    double ratios = 0.0, lengths[3] = {};
    int branches = 0, leaves = 0, counts[3] = {};
    double generations = 0.0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Breast& b = grown(GetParam(), seed);
        std::vector<double> widest(b.network.ducts().size(), 0.0);
        for (std::size_t d = 0; d < widest.size(); ++d)
            if (const int parent = b.network.parentDuct(static_cast<int>(d)); parent >= 0)
                widest[static_cast<std::size_t>(parent)] =
                    std::max(widest[static_cast<std::size_t>(parent)], b.network.ducts()[d].diameter.in(millimetre));
        for (std::size_t d = 0; d < widest.size(); ++d) {
            const auto& duct = b.network.ducts()[d];
            if (b.network.parentDuct(static_cast<int>(d)) < 0)
                continue;
            const double width = duct.diameter.in(millimetre);
            if (widest[d] > 0.0) {
                ratios += widest[d] / width;
                ++branches;
            }
            const int size = width > 1.2 ? 0 : width > 0.7 ? 1 : 2;
            lengths[size] += duct.length.in(millimetre);
            ++counts[size];
        }
        EXPECT_LE(network::networkStats(b.network).deepestGeneration, 40);
        const std::vector<int> before = network::generations(b.network);
        for (const network::JunctionId lobule : b.network.lobules()) {
            generations += before[static_cast<std::size_t>(b.network.ductTowardsOrifice(lobule))];
            ++leaves;
        }
    }
    EXPECT_GT(generations / leaves, 8.0); // science/anatomy.md section 3: 8 to 12
    EXPECT_LT(generations / leaves, 12.0);
    EXPECT_GT(ratios / branches, 0.80); // larger child 0.80-0.95 of its parent
    EXPECT_LT(ratios / branches, 0.95);
    EXPECT_GT(lengths[0] / counts[0], lengths[1] / counts[1] * 0.8);
    EXPECT_LT(lengths[2] / counts[2], 20.0);
}
} // namespace
} // namespace lactea::anatomy
