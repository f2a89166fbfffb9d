#include "model/anatomy/closeup/lobule_tree.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/mesh/palette.h"
#include "model/anatomy/shape/noise.h"
#include "model/closeup/parameters.h"

namespace lactea::anatomy {

using lactea::mix;

namespace {
constexpr closeup::Parameters published;
constexpr double faceMm = 0.040; // height of a main ductule's middle over the plane of the cut (drawn)
constexpr int fewestOfMain = 16; // seen alveoli that a main ductule serves
constexpr int trunkServes = 450; // alveoli in all: the first branches lie on the face
constexpr double mostPushMm = 0.11;
constexpr double stemMm = 0.75; // of the lobule's duct outside it

double outerRadiusMm(const DuctuleNode& node) { return 1.1 * node.radiusMm + 1e-3 * published.ductuleWallUm; }

/// Alveoli that each branch serves.
std::vector<int> servedOf(const std::vector<DuctuleNode>& ductules, const auto& counts)
{
    std::vector<int> served(ductules.size(), 0);
    for (std::size_t i = ductules.size(); i-- > 0;) {
        if (ductules[i].alveolus >= 0)
            served[i] = counts(ductules[i].alveolus) ? 1 : 0;
        if (ductules[i].parent >= 0)
            served[static_cast<std::size_t>(ductules[i].parent)] += served[i];
    }
    // A parent stands before its children, so the sums have to be taken from the end.
    return served;
}
} // namespace

std::vector<FaceTube> faceTree(const std::vector<DuctuleNode>& ductules, const std::vector<Sac>& sacs,
                               const std::vector<int>& seen, const FaceFrame& frame)
{
    std::vector<char> isSeen(sacs.size(), 0);
    for (const int s : seen)
        isSeen[static_cast<std::size_t>(s)] = 1;
    const std::vector<int> all = servedOf(ductules, [](int) { return true; });
    const std::vector<int> shown =
        servedOf(ductules, [&](int a) { return isSeen[static_cast<std::size_t>(a)] != 0; });

    std::vector<FaceTube> tree;
    std::vector<int> tubeOf(ductules.size(), -1);
    for (std::size_t i = 0; i < ductules.size(); ++i) {
        const DuctuleNode& node = ductules[i];
        const bool trunk = all[i] >= trunkServes && shown[i] >= fewestOfMain;
        if (shown[i] == 0)
            continue;
        Vec3 at = frame.seen(node.positionMm);
        // The thicker, the nearer to the face; thin ones that lead to what stands keep under it.
        const double thick = smoothStep(0.1 * fewestOfMain, 0.5 * fewestOfMain, shown[i]);
        // Those that serve the depth dive into it.
        const double lift = trunk ? 1.0 : thick * smoothStep(-0.5, -0.2, at.z);
        at.z = mix(std::min(at.z, faceMm), faceMm, lift);
        const bool main = lift > 0.5;
        if (node.parent < 0) {
            // The duct comes from outside, in the plane of the face.
            const Vec3 out = normalized(Vec3{at.x, at.y, 0.0});
            tree.push_back({Vec3{at.x, at.y, faceMm} + out * stemMm, outerRadiusMm(node), -1, 0, true});
            tree.push_back(
                {Vec3{at.x, at.y, faceMm} + out * (0.5 * stemMm) + Vec3{-out.y, out.x, 0.0} * (0.05 * stemMm),
                 outerRadiusMm(node), 0, 0, true});
        }
        tubeOf[i] = static_cast<int>(tree.size());
        const int parent = node.parent < 0 ? 1 : tubeOf[static_cast<std::size_t>(node.parent)];
        tree.push_back({at, outerRadiusMm(node), parent, static_cast<int>(i), main});
    }

    // Curves instead of corners along main ductules.
    std::vector<int> next(tree.size(), -1); // the thickest child
    for (std::size_t i = 1; i < tree.size(); ++i) {
        int& child = next[static_cast<std::size_t>(tree[i].parent)];
        if (child < 0 || tree[i].radius > tree[static_cast<std::size_t>(child)].radius)
            child = static_cast<int>(i);
    }
    const auto wayAt = [&](int i) {
        const FaceTube& t = tree[static_cast<std::size_t>(i)];
        const Vec3 before = t.parent < 0 ? t.at : tree[static_cast<std::size_t>(t.parent)].at;
        const Vec3 after = next[static_cast<std::size_t>(i)] < 0
                               ? t.at
                               : tree[static_cast<std::size_t>(next[static_cast<std::size_t>(i)])].at;
        return normalized(after - before);
    };
    std::vector<FaceTube> smooth;
    std::vector<int> newOf(tree.size(), -1);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const FaceTube& t = tree[i];
        int parent = t.parent < 0 ? -1 : newOf[static_cast<std::size_t>(t.parent)];
        if (t.parent >= 0 && t.main) {
            const FaceTube& from = tree[static_cast<std::size_t>(t.parent)];
            const double far = length(t.at - from.at);
            const bool trunk = next[static_cast<std::size_t>(t.parent)] == static_cast<int>(i);
            // A side branch leaves between its own way and the trunk's.
            const Vec3 leave =
                trunk ? wayAt(t.parent) : normalized(wayAt(t.parent) + normalized(t.at - from.at) * 1.6);
            const Vec3 a = leave * far, b = wayAt(static_cast<int>(i)) * far;
            constexpr int pieces = 4;
            for (int k = 1; k < pieces; ++k) {
                const double u = static_cast<double>(k) / pieces, v = 1.0 - u;
                const double h = u * u * (3.0 - 2.0 * u);
                const double thin = trunk ? mix(from.radius, t.radius, u) : t.radius;
                smooth.push_back(
                    {mix(from.at, t.at, h) + a * (u * v * v) - b * (u * u * v), thin, parent, t.node, true});
                parent = static_cast<int>(smooth.size()) - 1;
            }
        }
        newOf[i] = static_cast<int>(smooth.size());
        smooth.push_back({t.at, t.radius, parent, t.node, t.main});
    }
    return smooth;
}

void makeRoom(std::vector<Sac>& sacs, const std::vector<FaceTube>& tree)
{
    constexpr double deep = 0.2; // sacs further behind the face hide nothing
    for (Sac& s : sacs) {
        if (s.open || s.centre.z < -deep)
            continue;
        double push = 0.0;
        for (const FaceTube& t : tree) {
            if (!t.main || t.parent < 0)
                continue;
            const FaceTube& from = tree[static_cast<std::size_t>(t.parent)];
            const double ax = t.at.x - from.at.x, ay = t.at.y - from.at.y;
            const double px = s.centre.x - from.at.x, py = s.centre.y - from.at.y;
            const double u = clamp01((px * ax + py * ay) / std::max(ax * ax + ay * ay, 1e-12));
            const double aside = std::max(0.0, std::hypot(px - u * ax, py - u * ay) - 0.6 * t.radius);
            if (aside >= s.radius)
                continue;
            const double top = s.centre.z + std::sqrt(s.radius * s.radius - aside * aside);
            push = std::max(push, top - (mix(from.at.z, t.at.z, u) + 0.1 * t.radius));
        }
        s.centre.z -= std::min(push, mostPushMm);
    }
}

std::vector<TubeNode> tubesOf(const std::vector<FaceTube>& tree, const FaceFrame& frame, double scale)
{
    std::vector<TubeNode> tubes;
    for (const FaceTube& t : tree)
        tubes.push_back({frame.fromOrigin(t.at) * scale, t.radius * scale, t.parent,
                         encodeGamma2(palette::duct), 0, closeupId(CloseupClass::Ductule, 0),
                         static_cast<std::uint16_t>(t.node)});
    return tubes;
}

} // namespace lactea::anatomy
