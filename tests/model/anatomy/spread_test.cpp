// Lobes drawn apart, and the shell of the breast round one of them.
#include <set>

#include <gtest/gtest.h>

#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/breast_shell.h"
#include "model/anatomy/mesh/lobe_spread.h"

namespace lactea::anatomy {
namespace {

const Breast& grown()
{
    static const Breast breast = *growBreast(BreastPlan::classic(), 7, Side::Right);
    return breast;
}

/// Bunches of two lobes that are nearer than they are wide, as a share of all bunches.
double crowded(const Breast& breast, const LobeSpread& spread, double share)
{
    int close = 0;
    for (std::size_t a = 0; a < breast.bunches.size(); ++a)
        for (std::size_t b = 0; b < breast.bunches.size(); ++b) {
            const Bunch &one = breast.bunches[a], &other = breast.bunches[b];
            if (one.lobe == other.lobe)
                continue;
            const double gap = length(spread.placed(one.centreMm, one.lobe, share) - spread.placed(other.centreMm, other.lobe, share));
            if (gap < one.radiusMm + other.radiusMm) {
                ++close;
                break;
            }
        }
    return static_cast<double>(close) / static_cast<double>(breast.bunches.size());
}

TEST(LobeSpread, DrawsTheLobesClearOfEachOther)
{
    const LobeSpread spread(grown());
    EXPECT_GT(crowded(grown(), spread, 0.0), 0.3);
    EXPECT_LT(crowded(grown(), spread, 1.0), 0.05);
}

TEST(LobeSpread, LeavesThePoresInPlaceAndTearsNoDuct)
{
    const LobeSpread spread(grown());
    for (const auto& node : grown().ductNodes) {
        const Vec3 placed = spread.placed(node.positionMm, node.lobe, 1.0);
        if (node.parent < 0) {
            EXPECT_LT(length(placed - node.positionMm), 1.0);
            continue;
        }
        // The weight rises by at most 1.5 / 38.5 mm, so a piece is stretched by no more than that share of the way.
        const auto& parent = grown().ductNodes[static_cast<std::size_t>(node.parent)];
        const double piece = length(node.positionMm - parent.positionMm);
        EXPECT_LE(length(placed - spread.placed(parent.positionMm, parent.lobe, 1.0)),
                  piece * (1.0 + 1.51 / 38.5 * length(spread.shiftMm(node.lobe))) + 1e-9);
    }
}

TEST(LobeSpread, NoLobeComesOutBeforeTheNipple)
{
    const LobeSpread spread(grown());
    const Vec3 base = grown().shape->nippleBase(), axis = grown().shape->nippleAxis();
    for (const auto& bunch : grown().bunches)
        EXPECT_LT(dot(spread.placed(bunch.centreMm, bunch.lobe, 1.0) - base, axis), 25.0);
}

TEST(BreastShell, LiesOnTheSkinAndEndsAtTheBlock)
{
    const auto& shape = *grown().shape;
    const TissueMesh shell = breastShell(shape);
    ASSERT_GT(shell.vertices.size(), 1000U);
    double highest = -1e9;
    for (const Vertex& v : shell.vertices) {
        const Vec3 p{v.positionMm[0], v.positionMm[1], v.positionMm[2]};
        EXPECT_LT(std::abs(shape.skinDistance(p)), 0.3);
        EXPECT_LT(shape.blockDistance(p, 0.0), 0.3);
        highest = std::max(highest, shape.nippleFrame(p).height);
    }
    EXPECT_NEAR(highest, shape.nippleLengthMm(), 1.5) << "the nipple is there";
}

} // namespace
} // namespace lactea::anatomy
