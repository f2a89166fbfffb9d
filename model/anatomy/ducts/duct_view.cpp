#include "model/anatomy/ducts/duct_view.h"

#include <algorithm>

namespace lactea::anatomy {
namespace {
constexpr double liftMm = 2.8;     // readability, look/README.md 5.6
constexpr double mostPushMm = 5.5; // of a bunch before a wide duct

double medianLeafRadius(const DuctTree& tree)
{
    std::vector<double> leaves;
    for (const auto& node : tree.nodes)
        if (node.bunch >= 0)
            leaves.push_back(node.radiusMm);
    std::nth_element(leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(leaves.size() / 2),
                     leaves.end());
    return leaves[leaves.size() / 2];
}
} // namespace

void liftOffSheet(DuctTree& tree, int lobe, const BreastShape& shape, const DuctTerrain& terrain, std::size_t stemSize)
{
    const double leaf = medianLeafRadius(tree);
    for (std::size_t n = stemSize; n < tree.nodes.size(); ++n) {
        DuctTree::Node& node = tree.nodes[n];
        if (!node.shown || node.bunch >= 0)
            continue;
        const double w = smoothStep(1.1, 2.0, node.radiusMm / leaf);
        const Vec3 p = node.positionMm, normal = terrain.sheetNormal(p);
        const double way = -liftMm - shape.cutDistance(p);
        for (const double share : {w, 0.6 * w, 0.3 * w}) {
            const Vec3 there = p + normal * (way * share);
            if (terrain.roomMm(lobe, there) > 0.3) {
                node.positionMm = there;
                break;
            }
        }
    }
}

void clearViewOfDucts(const std::vector<DuctTree>& trees, const BreastShape& shape, const LobeMap& map,
                      std::vector<Bunch>& bunches)
{
    const Vec3 eyeMm = shape.homeEyeMm();
    std::vector<Vec3> wide;
    for (const DuctTree& tree : trees) {
        const double leaf = medianLeafRadius(tree);
        for (std::size_t n = 2; n < tree.nodes.size(); ++n)
            if (tree.nodes[n].shown && tree.nodes[n].radiusMm > 1.55 * leaf)
                wide.push_back(tree.nodes[n].positionMm);
    }
    for (Bunch& bunch : bunches) {
        if (!bunch.shown)
            continue;
        const Vec3 before = bunch.centreMm;
        for (const Vec3& p : wide) {
            const Vec3 v = p - bunch.centreMm;
            const Vec3 toEye = normalized(eyeMm - bunch.centreMm);
            const double ahead = dot(v, toEye);
            if (ahead > bunch.radiusMm || length(v - toEye * ahead) > 0.70 * bunch.radiusMm)
                continue;
            if (ahead < -0.85 * bunch.radiusMm) {
                bunch.shown = false;
                bunch.centreMm = before;
                break;
            }
            const double room = mostPushMm - length(bunch.centreMm - before);
            const double push = std::clamp(0.75 * (bunch.radiusMm - ahead), 0.0, std::max(0.0, room));
            for (const double share : {1.0, 0.5}) { // as far as its lobe reaches
                const Vec3 there = bunch.centreMm - toEye * (share * push);
                if (map.owner(there).lobe != bunch.lobe || shape.bodyDistance(there) > -shape.skinThicknessMm(there))
                    continue;
                bunch.centreMm = there;
                break;
            }
        }
    }
}

} // namespace lactea::anatomy
