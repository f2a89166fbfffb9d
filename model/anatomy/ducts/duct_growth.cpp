#include "model/anatomy/ducts/duct_growth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "model/anatomy/ducts/branch_laws.h"

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr double angleNoise = 5.0 * std::numbers::pi / 180.0; // +-5 degrees, science/anatomy.md section 3

std::vector<std::array<int, 2>> childrenOf(const std::vector<DuctTree::Node>& nodes, std::vector<int>& count)
{
    std::vector<std::array<int, 2>> children(nodes.size(), {-1, -1});
    count.assign(nodes.size(), 0);
    for (std::size_t n = 1; n < nodes.size(); ++n) {
        const std::size_t parent = at(nodes[n].parent);
        if (count[parent] < 2)
            children[parent][at(count[parent])] = static_cast<int>(n);
        ++count[parent];
    }
    return children;
}
} // namespace

void finishCourses(DuctTree& tree, std::size_t stemSize, const std::vector<Attractor>& attractors)
{
    auto& nodes = tree.nodes;
    for (std::size_t n = nodes.size(); n-- > 0;) {
        if (nodes[n].bunch >= 0)
            nodes[n].shown = std::any_of(attractors.begin(), attractors.end(), [&](const Attractor& a) {
                return a.bunch == nodes[n].bunch && a.shown;
            });
        if (nodes[n].parent >= 0)
            nodes[at(nodes[n].parent)].shown |= nodes[n].shown;
    }
    for (int pass = 0; pass < 5; ++pass)
        for (std::size_t n = stemSize + 1; n < nodes.size(); ++n) {
            const int q = nodes[n].parent;
            if (q < static_cast<int>(stemSize) || nodes[at(q)].bunch >= 0)
                continue;
            const Vec3 chord = (nodes[at(nodes[at(q)].parent)].positionMm + nodes[n].positionMm) * 0.5;
            nodes[at(q)].positionMm = mix(nodes[at(q)].positionMm, chord, 0.25);
        }
}

void applyMurray(DuctTree& tree, const std::vector<Attractor>& attractors, double exponent, double rootRadiusMm)
{
    std::vector<double> sum(tree.nodes.size(), 0.0);
    for (std::size_t n = tree.nodes.size(); n-- > 0;) {
        DuctTree::Node& node = tree.nodes[n];
        if (node.bunch >= 0)
            for (const Attractor& a : attractors)
                if (a.bunch == node.bunch)
                    sum[n] += a.strength;
        if (node.parent >= 0)
            sum[at(node.parent)] += sum[n];
    }
    for (std::size_t n = 0; n < tree.nodes.size(); ++n)
        tree.nodes[n].radiusMm = rootRadiusMm * std::pow(sum[n] / sum[0], 1.0 / exponent);
}

void bendToAngles(DuctTree& tree, std::size_t stemSize, double exponent, Random& random,
                  const std::function<bool(const Vec3&)>& fits)
{
    auto& nodes = tree.nodes;
    std::vector<int> count;
    const auto children = childrenOf(nodes, count);
    for (std::size_t n = stemSize - 1; n < nodes.size(); ++n) {
        const double share = random.uniform();
        const std::array noise{angleNoise * random.uniform(-1.0, 1.0), angleNoise * random.uniform(-1.0, 1.0)};
        if (count[n] != 2 || nodes[n].parent < 0)
            continue;
        auto [wide, thin] = children[n];
        if (nodes[at(wide)].radiusMm < nodes[at(thin)].radiusMm)
            std::swap(wide, thin);
        const Vec3 p = nodes[n].positionMm;
        const Vec3 course = normalized(p - nodes[at(nodes[n].parent)].positionMm);
        const Vec3 a = nodes[at(wide)].positionMm - p, b = nodes[at(thin)].positionMm - p;
        const Vec3 apart = normalized(a) - normalized(b);
        const Vec3 side = normalized(apart - course * dot(course, apart));
        const BranchAngles angles = branchAngles(nodes[at(wide)].radiusMm / nodes[n].radiusMm, exponent, share);
        const std::array turn{angles.larger + noise[0], -(angles.smaller + noise[1])};
        const std::array child{wide, thin};
        for (std::size_t c = 0; c < 2; ++c) {
            DuctTree::Node& node = nodes[at(child[c])];
            if (node.bunch >= 0)
                continue;
            const double reach = std::min(length(node.positionMm - p), 1.8);
            const Vec3 there = p + (course * std::cos(turn[c]) + side * std::sin(turn[c])) * reach;
            if (!fits(there))
                continue;
            const Vec3 moved = there - node.positionMm;
            node.positionMm = there;
            const int next = children[at(child[c])][0]; // half of the way, so that the course bends softly
            if (count[at(child[c])] == 1 && nodes[at(next)].bunch < 0 && count[at(next)] == 1 &&
                fits(nodes[at(next)].positionMm + moved * 0.5))
                nodes[at(next)].positionMm += moved * 0.5;
        }
    }
}

} // namespace lactea::anatomy
