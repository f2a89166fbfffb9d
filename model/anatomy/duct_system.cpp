#include "model/anatomy/duct_system.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr double liftMm = 2.8; // readability, look/README.md 5.6
constexpr double shallowestMm = 4.2;
constexpr double mostPushMm = 5.5;        // of a bunch before a wide duct
constexpr double sinusHalfWidthMm = 1.95; // drawn narrower than published, so that neighbours keep apart

/// Ducts near the areola run superficially, but not in the skin (depth 4.5 +- 2 mm, science section 3, from
/// memory).
Vec3 underSkin(const BreastShape& shape, const Vec3& p)
{
    return shape.bodyDistance(p) > -shallowestMm ? shape.onBody(p, -shallowestMm) : p;
}

struct Stem {
    std::vector<Vec3> points;
    std::vector<double> rangeMm; ///< from the pole; 0 inside the nipple
    double sinusAtMm = 0.0;      ///< 0: none
};

/// From the pore through the waist of the nipple into the fan, up to the first branch.
/// `elevation` is that of the lobe, `throatElevation` where its duct leaves the nipple: spread so that
/// sinuses keep apart.
Stem layStem(const BreastShape& shape, const LobeMap& map, const Vec3& pore, const Vec3& towards,
             double elevation, double throatElevation, bool onSection, double forkMm, double sinusAtMm,
             double bundleWaist, Random& random)
{
    const Vec3 base = shape.nippleBase(), axis = shape.nippleAxis();
    const Vec3 lateral = normalized(cross(axis, Vec3{0.0, 0.0, 1.0})), up = cross(lateral, axis);
    const Vec3 aim = normalized(towards - map.pole());
    Stem stem;
    stem.sinusAtMm = sinusAtMm;
    const auto add = [&](const Vec3& p, double range) {
        stem.points.push_back(p);
        stem.rangeMm.push_back(range);
    };
    const double waist = bundleWaist * shape.nippleBaseRadiusMm();
    const Vec3 side = up * std::sin(throatElevation) - lateral * (0.8 * dot(aim, -lateral));
    const Vec3 throat = base - axis * 0.5 + side * waist;
    add(pore, 0.0);
    add(mix(pore, throat, 0.3) - axis * 0.4, 0.0);
    add(mix(pore, throat, 0.65), 0.0);
    if (onSection)
        add(Vec3{throat.x, shape.onCut(throat.x, throat.z, 0.0).y + 4.0, throat.z}, 0.0);
    else
        add(throat, 0.0);
    const double zigzag = random.uniform(-0.06, 0.06);
    const double first = 5.0, spacing = 1.2;
    const int steps = std::max(1, static_cast<int>(std::lround((forkMm - first) / spacing)));
    for (int i = 0; i <= steps; ++i) {
        const double range = std::min(first, forkMm) + (forkMm - std::min(first, forkMm)) * i / steps;
        const double opened = smoothStep(4, 16, range);
        if (onSection) {
            const double turned = mix(throatElevation, elevation, smoothStep(10, 40, range));
            add(map.onSheet(range, turned * mix(0.85, 1.0, opened) + zigzag * std::sin(0.4 * range),
                            mix(2.5, -0.5, smoothStep(4, 12, range))),
                range);
        } else {
            const Vec3 heading = normalized(mix(normalized(throat - axis * 6.0 - map.pole()), aim, opened));
            add(map.pole() + heading * range, range);
        }
    }
    for (std::size_t k = 0; k < stem.points.size(); ++k)
        if (stem.rangeMm[k] > 0.0)
            stem.points[k] = underSkin(shape, stem.points[k]);
    return stem;
}

void shapeMain(DuctTree& tree, const Stem& stem, double waistShare, double sinusLengthMm)
{
    const double end = tree.nodes[stem.points.size() - 1].radiusMm;
    for (std::size_t k = 0; k < stem.points.size(); ++k) {
        DuctTree::Node& node = tree.nodes[k];
        const double range = stem.rangeMm[k];
        node.radiusMm = end * mix(waistShare, 1.0, smoothStep(0.0, 8.0, range));
        if (stem.sinusAtMm <= 0.0)
            continue;
        const double q = (range - stem.sinusAtMm) / (0.42 * sinusLengthMm);
        const double bulge = std::max(0.5, sinusHalfWidthMm - 0.65 * end);
        node.extraRadiusMm = bulge * std::exp(-q * q);
        node.sinus = std::fabs(range - stem.sinusAtMm) <= 0.5 * sinusLengthMm;
    }
}

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

/// The wider ducts of the section run in front of the bunches, so that the tree reads at a glance.
void liftOffSheet(DuctTree& tree, const BreastShape& shape, std::size_t stemSize)
{
    const double leaf = medianLeafRadius(tree);
    for (std::size_t n = stemSize; n < tree.nodes.size(); ++n) {
        DuctTree::Node& node = tree.nodes[n];
        if (!node.shown || node.bunch >= 0)
            continue;
        const double w = smoothStep(1.1, 2.0, node.radiusMm / leaf);
        const Vec3 p = node.positionMm;
        const Vec3 normal = normalized(shape.onCut(p.x, p.z, 1.0) - shape.onCut(p.x, p.z, 0.0));
        node.positionMm = underSkin(shape, p + normal * ((-liftMm - shape.cutDistance(p)) * w));
    }
}

/// Pushes bunches back along the view that would hide a wide duct; one that stands right before it is not
/// shown.
void clearViewOfDucts(const std::vector<DuctTree>& trees, const Vec3& eyeMm, std::vector<Bunch>& bunches)
{
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
            bunch.centreMm -= toEye * std::clamp(0.75 * (bunch.radiusMm - ahead), 0.0, std::max(0.0, room));
        }
    }
}

std::vector<Attractor> attractorsOf(const Lobe& lobe, const std::vector<Bunch>& bunches, const LobeMap& map)
{
    std::vector<Attractor> attractors;
    for (const int b : lobe.bunches) {
        const Bunch& bunch = bunches[at(b)];
        const FanPlace place = map.fan(bunch.centreMm);
        attractors.push_back({bunch.centreMm, b, bunch.radiusMm * bunch.radiusMm * bunch.radiusMm,
                              bunch.shown, place.elevation, place.turn});
    }
    return attractors;
}

/// Mean of the bunches that the stem heads for: those on the section if there are any.
Vec3 headingOf(const std::vector<Attractor>& attractors, double& elevation)
{
    const bool shown =
        std::any_of(attractors.begin(), attractors.end(), [](const auto& a) { return a.shown; });
    Vec3 sum;
    double angle = 0.0;
    int count = 0;
    for (const Attractor& a : attractors) {
        if (a.shown != shown)
            continue;
        sum += a.positionMm;
        angle += a.elevation;
        ++count;
    }
    elevation = angle / std::max(1, count);
    return sum * (1.0 / std::max(1, count));
}
/// Length of the main duct outside the nipple: that of the widest segments, under the areola; behind the sinus where
/// there is one.
double drawFirstBranch(const BreastPlan& plan, double outermostMm, Random& random)
{
    const double beyondSinusMm = plan.sinusWidthMm.mean > 0.0 ? 15.0 : 4.0;
    const double cv = plan.segmentLengthCv;
    return std::clamp(plan.longestSegmentMm * (1.0 + cv * random.normal()), std::min(beyondSinusMm, outermostMm),
                      outermostMm);
}

/// Elevations at which the ducts leave the nipple: in the order of their lobes, half way to an even fan.
std::vector<double> spreadThroats(const std::vector<Lobe>& lobes, const std::vector<Bunch>& bunches,
                                  const LobeMap& map)
{
    std::vector<double> elevations(lobes.size());
    std::vector<std::size_t> onSection;
    for (std::size_t l = 0; l < lobes.size(); ++l) {
        headingOf(attractorsOf(lobes[l], bunches, map), elevations[l]);
        if (lobes[l].meetsCut)
            onSection.push_back(l);
    }
    std::stable_sort(onSection.begin(), onSection.end(),
                     [&](std::size_t a, std::size_t b) { return elevations[a] > elevations[b]; });
    constexpr double fan = 1.22, evenness = 0.85;
    for (std::size_t i = 0; i < onSection.size(); ++i) {
        const double even =
            fan * (1.0 - 2.0 * (static_cast<double>(i) + 0.5) / static_cast<double>(onSection.size()));
        elevations[onSection[i]] = mix(elevations[onSection[i]], even, evenness);
    }
    return elevations;
}
} // namespace

std::vector<DuctTree> growDuctSystem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map,
                                     const BreastMeasures& measures, const std::vector<NipplePore>& pores,
                                     std::vector<Lobe>& lobes, std::vector<Bunch>& bunches, Random random)
{
    const bool sinuses = plan.sinusWidthMm.mean > 0.0 && plan.sinusLengthMm.mean > 0.0;
    const double outermostFork =
        shape.areolaRadiusMm() - 1.0; // each main duct branches under the areola [Ram05]
    const std::vector<double> throats = spreadThroats(lobes, bunches, map);
    std::vector<DuctTree> trees;
    std::vector<std::size_t> stemSizes;
    for (Lobe& lobe : lobes) {
        std::vector<Attractor> attractors = attractorsOf(lobe, bunches, map);
        const double volumePerCube = lobe.weight / [&] {
            double sum = 0.0;
            for (const Attractor& a : attractors)
                sum += a.strength;
            return sum;
        }();
        for (Attractor& a : attractors)
            a.strength *= volumePerCube;
        double elevation = 0.0;
        const Vec3 towards = headingOf(attractors, elevation);
        lobe.firstBranchMm = drawFirstBranch(plan, outermostFork, random);
        const double sinusAt =
            sinuses ? std::min(random.uniform(14.0, 18.0), std::max(4.0, lobe.firstBranchMm - 3.0)) : 0.0;
        lobe.sinusWidthMm = sinuses ? draw(random, plan.sinusWidthMm) : 0.0;
        lobe.sinusLengthMm = sinuses ? draw(random, plan.sinusLengthMm) : 0.0;
        const Stem stem = layStem(shape, map, pores[at(lobe.pore)].positionMm, towards, elevation,
                                  throats[trees.size()], lobe.meetsCut, lobe.firstBranchMm + 3.0, sinusAt,
                                  plan.bundleShare * plan.waistShare, random); // the pole lies 3 mm under the base
        DuctTree tree = growDucts(stem.points, attractors, random);
        applyMurray(tree, attractors, measures.murrayExponent);
        shapeMain(tree, stem, plan.nippleDuctWidthShare, lobe.sinusLengthMm);
        lobe.mainDuctDiameterMm = 2.0 * tree.nodes[stem.points.size() - 1].radiusMm;
        trees.push_back(std::move(tree));
        stemSizes.push_back(stem.points.size());
    }
    // One factor for all lobes makes the mean main duct the woman's; a lobe whose duct would leave the
    // published range is scaled alone, so that Murray's law holds inside each lobe.
    double mean = 0.0;
    for (const Lobe& lobe : lobes)
        mean += lobe.mainDuctDiameterMm / static_cast<double>(lobes.size());
    for (std::size_t l = 0; l < lobes.size(); ++l) {
        const double raw = lobes[l].mainDuctDiameterMm;
        const double wanted =
            raw * measures.mainDuctDiameterMm / mean * (1.0 + 0.1 * std::clamp(random.normal(), -2.0, 2.0));
        lobes[l].mainDuctDiameterMm =
            std::clamp(wanted, plan.mainDuctDiameterMm.low, plan.mainDuctDiameterMm.high);
        for (auto& node : trees[l].nodes)
            node.radiusMm *= lobes[l].mainDuctDiameterMm / raw;
        if (lobes[l].meetsCut)
            liftOffSheet(trees[l], shape, stemSizes[l]);
    }
    clearViewOfDucts(trees, shape.homeEyeMm(), bunches);
    for (DuctTree& tree : trees)
        for (auto& node : tree.nodes)
            if (node.bunch >= 0) {
                Bunch& bunch = bunches[at(node.bunch)];
                node.positionMm = bunch.centreMm;
                bunch.axis = normalized(bunch.centreMm - tree.nodes[at(node.parent)].positionMm);
            }
    return trees;
}

} // namespace lactea::anatomy
