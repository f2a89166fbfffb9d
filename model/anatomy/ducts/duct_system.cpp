#include "model/anatomy/ducts/duct_system.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "model/anatomy/ducts/branch_laws.h"
#include "model/anatomy/ducts/duct_repair.h"
#include "model/anatomy/ducts/duct_stems.h"
#include "model/anatomy/ducts/duct_terrain.h"
#include "model/anatomy/ducts/duct_thinning.h"
#include "model/anatomy/ducts/duct_view.h"
#include "model/anatomy/ducts/duct_walk.h"

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr double settling = 0.55;  // of the way to the sheet per step, where ducts of the section run
constexpr double sideMarginMm = 5.0; // of drawn ducts to the lateral limit of the section
constexpr double leastFirstBranchMm = 1.5;
constexpr double endShare = 0.5;      // of a bunch's radius: as far from its middle its duct may end
constexpr double reachShare = 0.8; // of a bunch's radius: a tip that near ends in it

/// A straight twig across a hollow of the breast would come out.
void keepUnderSkin(DuctTree& tree, std::size_t stemSize, const BreastShape& shape, double depthMm)
{
    for (std::size_t n = stemSize; n < tree.nodes.size(); ++n)
        if (auto& node = tree.nodes[n]; node.bunch < 0 && shape.bodyDistance(node.positionMm) > -depthMm)
            node.positionMm = shape.onBody(node.positionMm, -depthMm);
}

/// Where a duct may end in its bunch.
bool isInside(const Bunch& bunch, const Vec3& p) { return length(p - bunch.centreMm) <= endShare * bunch.radiusMm; }
Vec3 nearestInside(const Bunch& bunch, const Vec3& p)
{
    const Vec3 v = p - bunch.centreMm;
    return isInside(bunch, p) ? p : bunch.centreMm + normalized(v) * (0.99 * endShare * bunch.radiusMm);
}

std::vector<Attractor> attractorsOf(const Lobe& lobe, const std::vector<Bunch>& bunches, const LobeMap& map)
{
    std::vector<Attractor> attractors;
    for (const int b : lobe.bunches) {
        const Bunch& bunch = bunches[at(b)];
        const FanPlace place = map.fan(bunch.centreMm);
        attractors.push_back({bunch.centreMm, b, bunch.radiusMm * bunch.radiusMm * bunch.radiusMm, bunch.shown,
                              place.elevation, place.turn, place.rangeMm});
    }
    return attractors;
}

/// The bunch that the stem heads for: of the nearest third, on the section if there are any, the one that lies deepest
/// inside its lobe.
Vec3 headingOf(std::vector<Attractor> attractors, const LobeMap& map, double& elevation)
{
    const bool shown =
        std::any_of(attractors.begin(), attractors.end(), [](const auto& a) { return a.shown; });
    std::erase_if(attractors, [&](const Attractor& a) { return a.shown != shown; });
    std::stable_sort(attractors.begin(), attractors.end(),
                     [](const auto& a, const auto& b) { return a.rangeMm < b.rangeMm; });
    attractors.resize(std::max<std::size_t>(1, (attractors.size() + 2) / 3));
    const Attractor* best = nullptr;
    double deepest = -1e9;
    for (const Attractor& a : attractors)
        if (const double inside = map.owner(a.positionMm).edgeMm - a.rangeMm; inside > deepest) {
            deepest = inside;
            best = &a;
        }
    elevation = best->elevation;
    return best->positionMm;
}

/// From the nipple's base along the main duct: the length of its segment, which begins at the pore, less its way
/// through the nipple; drawn again until the branch lies under the areola and behind the sinus where there is one.
double drawFirstBranch(const SegmentLengths& lengths, double radiusMm, double nippleWayMm, double leastMm,
                       double mostMm, Random& random)
{
    for (int tries = 0; tries < 200; ++tries)
        if (const double x = lengths.drawMm(radiusMm, random) - nippleWayMm; x >= leastMm && x <= mostMm)
            return x;
    return std::clamp(lengths.meanMm(radiusMm) - nippleWayMm, std::min(leastMm, mostMm), mostMm);
}

/// Elevations at which the ducts leave the nipple: in the order of their lobes, half way to an even fan.
std::vector<double> spreadThroats(const std::vector<Lobe>& lobes, const std::vector<Bunch>& bunches,
                                  const LobeMap& map)
{
    std::vector<double> elevations(lobes.size());
    std::vector<std::size_t> onSection;
    for (std::size_t l = 0; l < lobes.size(); ++l) {
        headingOf(attractorsOf(lobes[l], bunches, map), map, elevations[l]);
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

/// Main ducts by Murray's law from the lobes' weights, their mean the woman's; none leaves the published range.
void drawMainDucts(const BreastPlan& plan, const BreastMeasures& measures, std::vector<Lobe>& lobes, Random& random)
{
    double mean = 0.0;
    for (const Lobe& lobe : lobes)
        mean += std::pow(lobe.weight, 1.0 / measures.murrayExponent) / static_cast<double>(lobes.size());
    for (Lobe& lobe : lobes) {
        const double raw = std::pow(lobe.weight, 1.0 / measures.murrayExponent) / mean;
        const double wanted =
            measures.mainDuctDiameterMm * raw * (1.0 + 0.1 * std::clamp(random.normal(), -2.0, 2.0));
        lobe.mainDuctDiameterMm = std::clamp(wanted, plan.mainDuctDiameterMm.low, plan.mainDuctDiameterMm.high);
    }
}

/// Widths along the drawn main duct: its share inside the nipple, the sinus; and a soft waver along it and the ducts
/// behind its first branch, which the network's mean diameters do not show.
void shapeMain(DuctTree& tree, const Stem& stem, const BreastPlan& plan, double poreRadiusMm, double sinusLengthMm,
               Random& random)
{
    const double end = tree.nodes[stem.points.size() - 1].radiusMm;
    for (std::size_t k = 0; k < stem.points.size(); ++k) {
        DuctTree::Node& node = tree.nodes[k];
        const double range = stem.rangeMm[k];
        node.main = true;
        node.radiusMm = end * mix(plan.nippleDuctWidthShare, 1.0, smoothStep(0.0, 8.0, range));
        node.extraRadiusMm = drawnStemRadius(node.radiusMm, poreRadiusMm, stem.wayMm[k], stem.wideningMm) - node.radiusMm;
        if (stem.sinusAtMm > 0.0) {
            node.extraRadiusMm += stem.sinusMm[k];
            node.sinus = std::fabs(range - stem.sinusAtMm) <= 0.5 * sinusLengthMm;
        }
    }
    const double phase = random.uniform(0.0, 6.283);
    for (std::size_t n = stem.points.size(); n < tree.nodes.size(); ++n)
        if (const double r = tree.nodes[n].radiusMm; r > 0.6 * end && tree.nodes[n].bunch < 0)
            tree.nodes[n].extraRadiusMm =
                std::min(0.04, 0.12 * plan.widestNoise) * r * std::sin(phase + 0.5 * static_cast<double>(n));
}

/// Way behind the nipple's base along a course that begins at the pore.
double wayBehindNipple(std::span<const Vec3> course, const BreastShape& shape)
{
    double way = 0.0;
    for (std::size_t n = 1; n < course.size(); ++n) {
        const double h0 = shape.nippleFrame(course[n - 1]).height, h1 = shape.nippleFrame(course[n]).height;
        const double behind = h1 >= 0.0 ? 0.0 : h0 <= 0.0 ? 1.0 : h1 / (h1 - h0);
        way += behind * length(course[n] - course[n - 1]);
    }
    return way;
}

double wayToFirstBranch(const DuctTree& tree, const BreastShape& shape)
{
    std::vector<int> children(tree.nodes.size(), 0);
    for (const auto& node : tree.nodes)
        if (node.parent >= 0)
            ++children[at(node.parent)];
    std::vector<Vec3> course;
    for (std::size_t n = 0; n < tree.nodes.size() && (n < 2 || children[n - 1] == 1); ++n)
        course.push_back(tree.nodes[n].positionMm);
    return wayBehindNipple(course, shape);
}

/// A main duct that was pushed out from under the areola branches before: [Ram05].
void keepUnderAreola(Stem& stem, const BreastShape& shape)
{
    constexpr std::size_t fewest = 8;
    const double most = shape.areolaRadiusMm() - 0.5;
    while (stem.points.size() > fewest && (shape.nippleFrame(stem.points.back()).radius > most ||
                                           wayBehindNipple(stem.points, shape) > most))
        stem.points.pop_back();
}

WalkGround groundOf(const DuctTerrain& terrain, int lobe, double stopMm)
{
    WalkGround ground;
    ground.roomMm = [&terrain, lobe](const Vec3& p) { return terrain.roomMm(lobe, p); };
    ground.anyRoomMm = [&terrain, lobe](const Vec3& p) { return terrain.roomMm(lobe, p, true); };
    ground.stopMm = stopMm;
    ground.stopShare = [&terrain, lobe](const Vec3& p) { return mix(0.5, 1.0, terrain.behindGate(lobe, p)); };
    return ground;
}
} // namespace

std::vector<DuctTree> growDuctSystem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map,
                                     const BreastMeasures& measures, const std::vector<NipplePore>& pores,
                                     std::vector<Lobe>& lobes, std::vector<Bunch>& bunches, Random random)
{
    const bool sinuses = plan.sinusWidthMm.mean > 0.0 && plan.sinusLengthMm.mean > 0.0;
    const double outermostFork =
        shape.areolaRadiusMm() - 1.0; // each main duct branches under the areola [Ram05]
    const double poleDepthMm = length(shape.nippleBase() - map.pole()), shallowestMm = plan.ductDepthMm.low;
    drawMainDucts(plan, measures, lobes, random);
    const SegmentLengths lengths(plan, 0.5 * measures.mainDuctDiameterMm);
    const std::vector<double> throats = spreadThroats(lobes, bunches, map);

    std::vector<Stem> stems;
    for (std::size_t l = 0; l < lobes.size(); ++l) {
        Lobe& lobe = lobes[l];
        StemCourse course;
        course.towardsMm = headingOf(attractorsOf(lobe, bunches, map), map, course.elevation);
        course.throatElevation = throats[l];
        course.onSection = lobe.meetsCut;
        course.behind = std::count_if(lobes.begin(), lobes.end(), [&](const Lobe& other) {
                            return other.meetsCut && throats[l] < throats[static_cast<std::size_t>(&other - lobes.data())];
                        }) % 2 == 0;
        course.radiusMm = 0.5 * lobe.mainDuctDiameterMm;
        course.pore = lobe.pore;
        course.poreMm = pores[at(lobe.pore)].positionMm;
        course.poreRadiusMm = 0.5 * pores[at(lobe.pore)].diameterMm;
        course.depthMm = draw(random, plan.ductDepthMm);
        lobe.sinusWidthMm = sinuses ? draw(random, plan.sinusWidthMm) : 0.0;
        lobe.sinusLengthMm = sinuses ? draw(random, plan.sinusLengthMm) : 0.0;
        course.sinusLengthMm = lobe.sinusLengthMm;
        course.sinusAtMm = sinuses ? random.uniform(14.0, 18.0) : 0.0;
        const double least = sinuses ? course.sinusAtMm : leastFirstBranchMm;
        lobe.firstBranchMm = drawFirstBranch(lengths, course.radiusMm, length(course.poreMm - shape.nippleBase()),
                                             std::min(least, outermostFork), outermostFork, random);
        course.forkMm = lobe.firstBranchMm + poleDepthMm;
        stems.push_back(layStem(plan, shape, map, course, random));
    }
    partStems(stems, shape);
    for (Stem& stem : stems)
        keepUnderAreola(stem, shape);

    const DuctTerrain terrain(shape, map, lobes, bunches, poleDepthMm, shallowestMm);
    std::vector<DuctTree> trees(lobes.size());
    NearPoints ducts;
    for (std::size_t l = 0; l < lobes.size(); ++l)
        for (std::size_t k = 0; k < stems[l].points.size(); ++k) {
            DuctTree::Node node;
            node.positionMm = stems[l].points[k];
            node.parent = static_cast<int>(k) - 1;
            trees[l].nodes.push_back(node);
            ducts.add({node.positionMm, stems[l].radiusMm[k], static_cast<int>(l), static_cast<int>(k)});
        }
    for (std::size_t l = 0; l < lobes.size(); ++l) {
        const int lobe = static_cast<int>(l);
        const std::vector<Attractor> attractors = attractorsOf(lobes[l], bunches, map);
        std::vector<WalkNiche> front, behind;
        for (const Attractor& a : attractors)
            (a.shown ? front : behind).push_back({a.positionMm, reachShare * bunches[at(a.bunch)].radiusMm, a.bunch, a.strength});
        const double radius = 0.5 * lobes[l].mainDuctDiameterMm;
        DuctWalk walk(trees[l].nodes, lobe, ducts, lengths, plan, measures.murrayExponent, random);
        const double stop = draw(random, plan.stopDistanceMm);
        WalkGround section = groundOf(terrain, lobe, stop), volume = groundOf(terrain, lobe, stop);
        section.settle = [&](const Vec3& p) {
            return p - terrain.sheetNormal(p) * (settling * terrain.behindGate(lobe, p) * shape.cutDistance(p));
        };
        // The section ends at its lateral limit: what is drawn does not run in front of the fat behind it.
        for (auto* room : {&section.roomMm, &section.anyRoomMm})
            *room = [&shape, whole = *room](const Vec3& p) {
                return std::min(whole(p), shape.sideDistance(p) - sideMarginMm);
            };
        section.stepMm = 2.15;
        volume.stepMm = 2.7;
        // Parts of the section that its own ducts do not reach get theirs from behind.
        section.leavesRest = true;
        if (!front.empty())
            for (const WalkNiche& rest : walk.reach(front, section, radius))
                behind.push_back(rest);
        if (!behind.empty())
            walk.reach(behind, volume, radius);
        walk.compact();

        const std::size_t stemSize = stems[l].points.size();
        finishCourses(trees[l], stemSize, attractors);
        keepUnderSkin(trees[l], stemSize, shape, shallowestMm);
        applyMurray(trees[l], attractors, measures.murrayExponent, radius);
        bendToAngles(trees[l], stemSize, measures.murrayExponent, random,
                     [&](const Vec3& p) { return terrain.roomMm(lobe, p) > 0.3; });
        if (lobes[l].meetsCut)
            liftOffSheet(trees[l], lobe, shape, terrain, stemSize);
        shapeMain(trees[l], stems[l], plan, 0.5 * pores[at(lobes[l].pore)].diameterMm, lobes[l].sinusLengthMm, random);
    }
    clearViewOfDucts(trees, shape, map, bunches);
    for (DuctTree& tree : trees) // a bunch that was pushed keeps its duct's end as far as it lies in it
        for (auto& node : tree.nodes)
            if (node.bunch >= 0)
                node.positionMm = nearestInside(bunches[at(node.bunch)], node.positionMm);
    thinOut(trees, mostDrawnNodes);
    const bool apart = partDucts(trees, [&](int tree, const DuctTree::Node& node, const Vec3& to) {
        if (node.bunch >= 0 && !isInside(bunches[at(node.bunch)], to))
            return false;
        const double room = terrain.roomMm(tree, to);
        // Neither further outside nor nearer to the skin.
        return room > 0.3 || (room >= terrain.roomMm(tree, node.positionMm) &&
                              shape.bodyDistance(to) <= std::max(-shallowestMm, shape.bodyDistance(node.positionMm)));
    });
    if (!apart)
        narrowTouching(trees, plan.widestNoise);
    for (std::size_t l = 0; l < lobes.size(); ++l)
        lobes[l].firstBranchMm = wayToFirstBranch(trees[l], shape);
    for (DuctTree& tree : trees)
        for (auto& node : tree.nodes)
            if (node.bunch >= 0) {
                Bunch& bunch = bunches[at(node.bunch)];
                bunch.axis = normalized(bunch.centreMm - tree.nodes[at(node.parent)].positionMm);
            }
    return trees;
}

} // namespace lactea::anatomy
