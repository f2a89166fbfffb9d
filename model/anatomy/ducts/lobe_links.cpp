#include "model/anatomy/ducts/lobe_links.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/ducts/near_points.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {
namespace {
constexpr double nearestMm = 40.0;               // from the nipple
constexpr double shortestMm = 5.0, longestMm = 22.0;
constexpr double slack = 0.12;                   // of its length by which a link bends aside
constexpr double gapMm = 0.3;                    // between its wall and other ducts
constexpr double stepMm = 1.2;

struct End {
    int tree, node;
    Vec3 positionMm;
    double radiusMm;
};
} // namespace

std::vector<LobeLink> layLinks(std::span<const DuctTree> trees, const BreastShape& shape, int count, Random random)
{
    std::vector<LobeLink> links;
    if (count <= 0)
        return links;
    NearPoints ducts;
    std::vector<End> ends;
    for (std::size_t t = 0; t < trees.size(); ++t)
        for (std::size_t n = 1; n < trees[t].nodes.size(); ++n) {
            const auto& node = trees[t].nodes[n];
            ducts.add({node.positionMm, node.radiusMm, static_cast<int>(t), static_cast<int>(n)});
            if (length(node.positionMm - shape.nippleBase()) > nearestMm)
                ends.push_back({static_cast<int>(t), static_cast<int>(n), node.positionMm, node.radiusMm});
        }
    for (int tries = 0; static_cast<int>(links.size()) < count && !ends.empty() && tries < 4000; ++tries) {
        const End& a = ends[static_cast<std::size_t>(random.below(static_cast<int>(ends.size())))];
        const End& b = ends[static_cast<std::size_t>(random.below(static_cast<int>(ends.size())))];
        const double way = length(b.positionMm - a.positionMm);
        if (a.tree == b.tree || way < shortestMm || way > longestMm)
            continue;
        LobeLink link;
        link.firstLobe = a.tree;
        link.secondLobe = b.tree;
        link.radiusMm = 0.5 * std::min(a.radiusMm, b.radiusMm);
        const Vec3 aside = random.direction() * (slack * way);
        const int pieces = static_cast<int>(std::ceil(way / stepMm));
        bool clear = true;
        for (int i = 0; clear && i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            const Vec3 p = mix(a.positionMm, b.positionMm, t) + aside * (4.0 * t * (1.0 - t));
            link.pointsMm.push_back(p);
            const bool inside = length(p - a.positionMm) > 2.5 && length(p - b.positionMm) > 2.5;
            clear = shape.glandDepth(p) > 0.5 && length(p - shape.nippleBase()) > nearestMm &&
                    !ducts.anyWithin(p, 3.0, [&](const NearPoints::Point& q) {
                        if (!inside && (q.tree == a.tree || q.tree == b.tree))
                            return false; // where it leaves its own ducts
                        return length(q.positionMm - p) < q.radiusMm + link.radiusMm + gapMm + 0.6;
                    });
        }
        if (!clear)
            continue;
        for (const Vec3& p : link.pointsMm)
            ducts.add({p, link.radiusMm, -1, -1});
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace lactea::anatomy
