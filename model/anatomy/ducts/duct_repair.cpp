#include "model/anatomy/ducts/duct_repair.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr int rounds = 14;
constexpr double mostPushMm = 0.5; // per round
constexpr double mainShare = 0.2; // main ducts have been parted before: the others give way
constexpr double stiffness = 0.2; // of a course that was pushed
std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Nearest points of the pieces a0-a1 and b0-b1, as shares of their ways (Ericson, Real-Time Collision Detection).
struct Nearest {
    double a, b;
};
Nearest nearest(const Vec3& a0, const Vec3& a1, const Vec3& b0, const Vec3& b1)
{
    const Vec3 u = a1 - a0, v = b1 - b0, w = a0 - b0;
    const double uu = std::max(dot(u, u), 1e-12), vv = std::max(dot(v, v), 1e-12), uv = dot(u, v);
    const double uw = dot(u, w), vw = dot(v, w), det = uu * vv - uv * uv;
    double s = det > 1e-12 ? std::clamp((uv * vw - vv * uw) / det, 0.0, 1.0) : 0.5;
    const double t = std::clamp((uv * s + vw) / vv, 0.0, 1.0);
    s = std::clamp((uv * t - uw) / uu, 0.0, 1.0);
    return {s, t};
}
} // namespace

std::vector<network::CoursePoint> coursesOf(const std::vector<DuctTree>& trees)
{
    std::vector<network::CoursePoint> points;
    int ducts = 0;
    for (const DuctTree& tree : trees) {
        const int first = static_cast<int>(points.size());
        std::vector<int> children(tree.nodes.size(), 0);
        for (const auto& node : tree.nodes)
            if (node.parent >= 0)
                ++children[at(node.parent)];
        std::vector<int> duct(tree.nodes.size(), -1);
        for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
            const auto& node = tree.nodes[n];
            const bool begins = node.parent < 0 || node.parent == 0 || children[at(node.parent)] != 1;
            duct[n] = begins ? ducts++ : duct[at(node.parent)];
            points.push_back({node.positionMm, node.radiusMm + node.extraRadiusMm,
                              node.parent < 0 ? -1 : first + node.parent, duct[n]});
        }
    }
    return points;
}

int partDucts(std::vector<DuctTree>& trees, const std::function<bool(int tree, const Vec3& from, const Vec3& to)>& fits)
{
    struct Where {
        int tree;
        std::size_t node;
    };
    std::vector<Where> where;
    for (std::size_t t = 0; t < trees.size(); ++t)
        for (std::size_t n = 0; n < trees[t].nodes.size(); ++n)
            where.push_back({static_cast<int>(t), n});
    const auto nodeOf = [&](int i) -> DuctTree::Node& {
        return trees[at(where[at(i)].tree)].nodes[where[at(i)].node];
    };
    std::vector<network::CoursePoint> points = coursesOf(trees);
    std::vector<char> pushed(points.size(), 0);
    const auto move = [&](int i, const Vec3& by) {
        DuctTree::Node& node = nodeOf(i);
        if (node.parent < 0 || node.bunch >= 0)
            return;
        const Vec3 there = node.positionMm + by * (node.main ? mainShare : 1.0);
        if (!fits(where[at(i)].tree, node.positionMm, there))
            return;
        node.positionMm = there;
        points[at(i)].positionMm = there;
        pushed[at(i)] = 1;
    };
    int left = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto overlaps = network::findDuctOverlaps(points, ductJoint);
        if (!overlaps || overlaps->empty())
            return 0;
        left = static_cast<int>(overlaps->size());
        for (const auto& overlap : *overlaps) {
            const int a = overlap.first, b = overlap.second, pa = points[at(a)].parent, pb = points[at(b)].parent;
            if (pa < 0 || pb < 0)
                continue;
            const Vec3 a0 = points[at(pa)].positionMm, a1 = points[at(a)].positionMm;
            const Vec3 b0 = points[at(pb)].positionMm, b1 = points[at(b)].positionMm;
            const auto [s, t] = nearest(a0, a1, b0, b1);
            Vec3 away = mix(b0, b1, t) - mix(a0, a1, s);
            if (dot(away, away) < 1e-6)
                away = cross(a1 - a0, b1 - b0);
            const Vec3 push = normalized(away) * std::min(mostPushMm, 0.5 * overlap.depthMm + 0.06);
            move(a, -push);
            move(pa, -push * (1.0 - s));
            move(b, push);
            move(pb, push * (1.0 - t));
        }
        // A course that was pushed stays smooth: no zigzags.
        for (std::size_t i = 0; i < points.size(); ++i) {
            const int parent = points[i].parent;
            if (parent < 0 || !pushed[at(parent)] || points[at(parent)].parent < 0)
                continue;
            const Vec3 chord = (points[at(points[at(parent)].parent)].positionMm + points[i].positionMm) * 0.5;
            pushed[at(parent)] = 0;
            move(parent, (chord - points[at(parent)].positionMm) * stiffness);
            pushed[at(parent)] = 0;
        }
    }
    return left;
}

} // namespace lactea::anatomy
