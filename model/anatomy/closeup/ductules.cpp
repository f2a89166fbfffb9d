#include "model/anatomy/closeup/ductules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/closeup/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr closeup::Parameters published;
constexpr double share =
    0.42; // of the way to a group's middle that its branch runs (drawn; airway models: 0.4)
constexpr int looseGroup = 6;      // groups so small end between their alveoli, not in one of them
constexpr double clearance = 1.04; // of an alveolus's radius

/// Alveoli order[from] .. order[to - 1], served by one branch.
struct Group {
    int parent = -1, from = 0, to = 0;
};

/// The direction across `along` in which the group spreads most.
Vec3 widestAcross(const std::vector<Alveolus>& alveoli, const std::vector<int>& order, const Group& group,
                  const Vec3& middle, const Vec3& along)
{
    const Vec3 u = normalized(cross(along, std::fabs(along.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0}));
    const Vec3 v = cross(along, u);
    double uu = 0.0, uv = 0.0, vv = 0.0;
    for (int i = group.from; i < group.to; ++i) {
        const Vec3 p =
            alveoli[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])].centreMm - middle;
        const double a = dot(p, u), b = dot(p, v);
        uu += a * a;
        uv += a * b;
        vv += b * b;
    }
    const double turn = 0.5 * std::atan2(2.0 * uv, uu - vv);
    return std::cos(turn) * u + std::sin(turn) * v;
}

/// Out of the alveoli of a small group that it lies in.
Vec3 besideAlveoli(const std::vector<Alveolus>& alveoli, const std::vector<int>& order, const Group& group,
                   Vec3 p)
{
    for (int i = group.from; i < group.to; ++i) {
        const Alveolus& a = alveoli[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])];
        const Vec3 out = p - a.centreMm;
        if (const double room = clearance * a.packedRadiusMm; length(out) < room)
            p = a.centreMm + normalized(out) * room;
    }
    return p;
}

void widen(std::vector<DuctuleNode>& nodes)
{
    std::vector<int> ends(nodes.size(), 0);
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (nodes[i].alveolus >= 0)
            ends[i] = 1;
        if (nodes[i].parent >= 0)
            ends[static_cast<std::size_t>(nodes[i].parent)] += ends[i];
        nodes[i].radiusMm = 1e-3 * published.ductuleRadiusUm *
                            std::pow(static_cast<double>(ends[i]), 1.0 / published.ductuleExponent);
    }
}
} // namespace

Vec3 lobuleEntry(const Lobule& lobule, const std::vector<Alveolus>& alveoli, const Vec3& ductMm)
{
    const Alveolus* nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const Alveolus& a : alveoli)
        if (const double apart = length(a.centreMm - ductMm) - a.packedRadiusMm; apart < least) {
            least = apart;
            nearest = &a;
        }
    if (!nearest)
        return lobule.centreMm + normalized(ductMm - lobule.centreMm) * lobule.radiusMm;
    return nearest->centreMm + normalized(ductMm - nearest->centreMm) * nearest->packedRadiusMm;
}

std::vector<DuctuleNode> ductulesOf(const std::vector<Alveolus>& alveoli, const Vec3& entryMm)
{
    std::vector<DuctuleNode> nodes;
    if (alveoli.empty())
        return nodes;
    nodes.reserve(2 * alveoli.size());
    nodes.push_back({entryMm});
    std::vector<int> order(alveoli.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Group> waiting{{0, 0, static_cast<int>(alveoli.size())}};
    while (!waiting.empty()) {
        const Group group = waiting.back();
        waiting.pop_back();
        const Vec3 from = nodes[static_cast<std::size_t>(group.parent)].positionMm;
        const int self = static_cast<int>(nodes.size());
        if (group.to - group.from == 1) {
            const int alone = order[static_cast<std::size_t>(group.from)];
            const Alveolus& a = alveoli[static_cast<std::size_t>(alone)];
            nodes.push_back(
                {a.centreMm + normalized(from - a.centreMm) * a.packedRadiusMm, 0.0, group.parent, alone});
            continue;
        }
        Vec3 middle;
        for (int i = group.from; i < group.to; ++i)
            middle += alveoli[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])].centreMm;
        middle *= 1.0 / (group.to - group.from);
        const Vec3 along = normalized(middle - from);
        Vec3 at = mix(from, middle, share);
        if (group.to - group.from <= looseGroup)
            at = besideAlveoli(alveoli, order, group, at);
        nodes.push_back({at, 0.0, group.parent, -1});

        const Vec3 across = widestAcross(alveoli, order, group, middle, along);
        const auto first = order.begin() + group.from, last = order.begin() + group.to;
        auto split = std::stable_partition(first, last, [&](int i) {
            return dot(alveoli[static_cast<std::size_t>(i)].centreMm - middle, across) < 0.0;
        });
        if (split == first || split == last)
            split = first + (last - first) / 2;
        const int border = static_cast<int>(split - order.begin());
        waiting.push_back({self, border, group.to});
        waiting.push_back({self, group.from, border});
    }
    widen(nodes);
    return nodes;
}

std::vector<Vec3> neckDirections(const std::vector<Alveolus>& alveoli,
                                 const std::vector<DuctuleNode>& ductules)
{
    std::vector<Vec3> directions(alveoli.size(), Vec3{0.0, 0.0, 1.0});
    for (const DuctuleNode& node : ductules)
        if (node.alveolus >= 0) {
            const auto a = static_cast<std::size_t>(node.alveolus);
            directions[a] = normalized(node.positionMm - alveoli[a].centreMm);
        }
    return directions;
}

} // namespace lactea::anatomy
