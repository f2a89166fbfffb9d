#include "app/scene/shapes/life_state.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::scene {
namespace {
constexpr double frontSoftness = 0.35;  ///< of a duct's length over which the milk front fades
constexpr double visible = 2e-3;        ///< of a bunch's size, or mm of width: a tenth of a pixel
constexpr double pluggedPhase = 4096.0; ///< added to the phase of a closed duct (duct_plug.glsl)
constexpr double visibleWay = 0.05;     ///< how much less the eye sees of a pulse's way (mm) than of a width
constexpr double visiblePlace = 0.1;    ///< how much less of the way of a duct's colour

double approach(double& value, double goal, double share)
{
    const double before = value;
    value += (goal - value) * share;
    if (std::fabs(goal - value) < 1e-4)
        value = goal;
    return std::fabs(value - before);
}

/// Milk that drains through each duct, as shares of the whole.
std::vector<double> drainedBy(const network::DuctNetwork& network)
{
    std::vector<double> drained(network.ducts().size(), 0.0);
    for (const auto lobule : network.lobules())
        for (const auto duct : network.pathToOrifice(lobule))
            drained[static_cast<std::size_t>(duct)] +=
                network.junctions()[static_cast<std::size_t>(lobule)].fullVolume.in(millilitre);
    return drained;
}
}  // namespace

LifeState::LifeState(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh)
{
    std::vector<int> lobuleOfJunction(breast.network.junctions().size(), -1);
    const auto lobules = breast.network.lobules();
    for (std::size_t i = 0; i < lobules.size(); ++i)
        lobuleOfJunction[static_cast<std::size_t>(lobules[i])] = static_cast<int>(i);
    for (std::size_t i = 0; i < std::min(mesh.bunches.size(), mostBunches); ++i) {
        const auto& sphere = mesh.bunches[i];
        const int junction = breast.bunches[mesh.bunchOfNode[i]].lobule;
        ShownBunch bunch{{sphere[0], sphere[1], sphere[2]}, -1};
        if (junction >= 0 && static_cast<std::size_t>(junction) < lobuleOfJunction.size())
            bunch.lobule = lobuleOfJunction[static_cast<std::size_t>(junction)];
        m_bunches.push_back(bunch);
    }
    for (const auto& lobe : breast.lobes) {
        ShownLobe shown;
        shown.mainDuct = lobe.mainDuct;
        const double d = std::max(lobe.mainDuctDiameterMm, 0.3);
        shown.restAreaMm2 = 0.25 * std::numbers::pi * d * d;
        m_lobes.push_back(shown);
    }
    layWays(breast, mesh.ductNodes);
}

// Phase and place along the duct of each node: parents stand before children in ductNodes.
void LifeState::layWays(const anatomy::Breast& breast, std::size_t nodes)
{
    const auto drained = drainedBy(breast.network);
    const auto ducts = breast.network.ducts();
    const auto pace = [&](int duct) {  // share / cross-section, up to a factor
        const auto d = static_cast<std::size_t>(duct);
        const double diameter = std::max(ducts[d].diameter.in(millimetre), 0.2);
        return drained[d] / (diameter * diameter);
    };
    const std::size_t count = std::min({nodes, breast.ductNodes.size(), mostDuctNodes});
    std::vector<double> way(count, 0.0), cycles(count, 0.0);
    std::vector<double> ductStart(ducts.size(), 1e9), ductEnd(ducts.size(), -1e9);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& node = breast.ductNodes[i];
        if (node.parent >= 0) {
            const auto parent = static_cast<std::size_t>(node.parent);
            const double step = length(node.positionMm - breast.ductNodes[parent].positionMm);
            way[i] = way[parent] + step;
            double slowness = 1.0;
            if (node.duct >= 0 && node.lobe >= 0 && m_lobes[static_cast<std::size_t>(node.lobe)].mainDuct >= 0)
                slowness = pace(m_lobes[static_cast<std::size_t>(node.lobe)].mainDuct) / std::max(pace(node.duct), 1e-9);
            cycles[i] = cycles[parent] + step / pulseLengthMm * std::clamp(slowness, 0.5, 2.0);
        }
        if (node.duct >= 0) {
            auto& start = ductStart[static_cast<std::size_t>(node.duct)];
            auto& end = ductEnd[static_cast<std::size_t>(node.duct)];
            start = std::min(start, way[i]);
            end = std::max(end, way[i]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto& node = breast.ductNodes[i];
        ShownNode shown{};
        shown.duct = node.duct;
        shown.lobe = node.lobe;
        shown.radiusMm = node.radiusMm;
        shown.wayCycles = cycles[i];
        shown.alongDuct = 0.5;
        if (node.duct >= 0) {
            const double start = ductStart[static_cast<std::size_t>(node.duct)];
            const double end = ductEnd[static_cast<std::size_t>(node.duct)];
            if (end > start)
                shown.alongDuct = (end - way[i]) / (end - start);
        }
        m_ducts.push_back(shown);
    }
}

void LifeState::followColours(const simulation::SideSnapshot& side)
{
    const auto at = [](const std::vector<float>& values, int i) {
        return i >= 0 && static_cast<std::size_t>(i) < values.size() ? values[static_cast<std::size_t>(i)] : 0.0F;
    };
    const bool dyed = !side.ductMarked.empty();
    if (!dyed)
        m_strongestDye = 0.0;
    else if (const auto most = std::max_element(side.lobuleMarked.begin(), side.lobuleMarked.end());
             most != side.lobuleMarked.end() && *most > 0.0F)
        m_strongestDye = static_cast<double>(*most);
    // By its logarithm: what one lobule gives is thinned a hundredfold on the way.
    const auto blue = [this](float share) {
        if (!(share > 0.0F && m_strongestDye > 0.0))
            return 0.0;
        return std::clamp(1.0 - std::log(static_cast<double>(share) / m_strongestDye) / std::log(thinnestDye), 0.0, 1.0);
    };
    if (m_coloured != session::ducts::Quantity::None)
        for (ShownNode& node : m_ducts)
            node.placeGoal = placeOf(m_coloured, valueOf(m_coloured, side, node.duct));
    if (dyed || m_dyed) {
        for (ShownNode& node : m_ducts)
            node.dyeGoal = blue(at(side.ductMarked, node.duct));
        for (ShownBunch& bunch : m_bunches)
            bunch.dyeGoal = blue(at(side.lobuleMarked, bunch.lobule));
    }
    if (dyed)
        m_dyed = true;
    else if (m_dyed)
        m_dyed = std::any_of(m_ducts.begin(), m_ducts.end(), [](const ShownNode& node) { return node.dye > 0.0; }) ||
                 std::any_of(m_bunches.begin(), m_bunches.end(), [](const ShownBunch& bunch) { return bunch.dye > 0.0; });
}

void LifeState::follow(const simulation::SideSnapshot& side)
{
    for (ShownBunch& bunch : m_bunches) {
        const auto i = static_cast<std::size_t>(bunch.lobule);
        if (bunch.lobule < 0 || i >= side.lobuleFill.size() || i >= side.lobuleSqueeze.size())
            continue;
        bunch.fillGoal = std::clamp<double>(side.lobuleFill[i], 0.0, 1.0);
        bunch.squeezeGoal = std::clamp<double>(side.lobuleSqueeze[i], 0.0, 1.0);
        const double slack = mix(0.90, largestScale, bunch.fillGoal);
        bunch.goal = std::max(smallestScale, slack * (1.0 - 0.16 * bunch.squeezeGoal));
    }
    const auto at = [](const std::vector<float>& values, int i, float otherwise) {
        return i >= 0 && static_cast<std::size_t>(i) < values.size() ? values[static_cast<std::size_t>(i)] : otherwise;
    };
    for (ShownNode& node : m_ducts) {
        const double ratio = at(side.ductWidening, node.duct, 1.0F);
        node.wideningGoal = std::clamp(node.radiusMm * (ratio - 1.0), 0.0, 2.5);
        const double fresh = at(side.ductFreshMilk, node.duct, 0.0F);
        node.freshGoal = std::clamp((fresh * (1.0 + frontSoftness) - node.alongDuct) / frontSoftness, 0.0, 1.0);
        const double areaMm2 = std::numbers::pi * std::pow(node.radiusMm * ratio, 2.0);
        const double speed = at(side.ductFlowMlPerS, node.duct, 0.0F) * 1000.0 / std::max(areaMm2, 0.05);
        node.strengthGoal = std::clamp(std::fabs(speed) / 1.5, 0.0, 1.0);
    }
    bool plugs = false;
    for (ShownNode& node : m_ducts) {
        const bool plugged = std::binary_search(side.blockedDucts.begin(), side.blockedDucts.end(), node.duct);
        plugs = plugs || plugged != node.plugged;
        node.plugged = plugged;
    }
    for (ShownLobe& lobe : m_lobes) {
        const double ratio = at(side.ductWidening, lobe.mainDuct, 1.0F);
        lobe.speedMmPerS =
            at(side.ductFlowMlPerS, lobe.mainDuct, 0.0F) * 1000.0 / (lobe.restAreaMm2 * std::max(ratio * ratio, 0.1));
    }
    followColours(side);
    double way = plugs ? 1.0 : 0.0;
    if (plugs)
        m_behind = 1.0;
    if (coloured()) {
        for (const ShownNode& node : m_ducts)
            way = std::max({way, visiblePlace * std::fabs(node.placeGoal - node.place),
                            visiblePlace * std::fabs(node.dyeGoal - node.dye)});
        for (const ShownBunch& bunch : m_bunches)
            way = std::max(way, visiblePlace * std::fabs(bunch.dyeGoal - bunch.dye));
    }
    for (const ShownBunch& bunch : m_bunches)
        way = std::max(way, std::fabs(bunch.goal - bunch.scale));
    for (const ShownNode& node : m_ducts)
        way = std::max({way, std::fabs(node.wideningGoal - node.wideningMm), std::fabs(node.freshGoal - node.fresh),
                        std::fabs(node.strengthGoal - node.strength)});
    for (const ShownLobe& lobe : m_lobes)
        way = std::max(way, visibleWay * std::fabs(lobe.speedMmPerS));
    m_restless = way > visible;
}

bool LifeState::advance(double wallS, double shownS)
{
    const double share = 1.0 - std::exp(-std::max(wallS, 0.0) / easingS);
    double moved = 0.0;
    for (ShownBunch& bunch : m_bunches) {
        moved = std::max(moved, approach(bunch.scale, bunch.goal, share));
        approach(bunch.fill, bunch.fillGoal, share);
        approach(bunch.squeeze, bunch.squeezeGoal, share);
    }
    for (ShownNode& node : m_ducts) {
        moved = std::max(moved, approach(node.wideningMm, node.wideningGoal, share));
        moved = std::max(moved, approach(node.fresh, node.freshGoal, share));
        moved = std::max(moved, approach(node.strength, node.strengthGoal, share));
    }
    if (coloured()) {
        for (ShownNode& node : m_ducts) {
            moved = std::max(moved, visiblePlace * approach(node.place, node.placeGoal, share));
            moved = std::max(moved, visiblePlace * approach(node.dye, node.dyeGoal, share));
        }
        for (ShownBunch& bunch : m_bunches)
            moved = std::max(moved, visiblePlace * approach(bunch.dye, bunch.dyeGoal, share));
    }
    if (shownS > 0.0)
        for (ShownLobe& lobe : m_lobes) {
            const double most = fastestMmPerS * std::max(wallS, 1e-6);
            const double way = std::clamp(lobe.speedMmPerS * shownS, -most, most);
            lobe.phase += way / pulseLengthMm;
            lobe.phase -= std::floor(lobe.phase);
            moved = std::max(moved, visibleWay * std::fabs(way));
        }
    m_behind += moved;
    return m_behind > visible;
}

void LifeState::settle()
{
    for (ShownBunch& bunch : m_bunches) {
        bunch.scale = bunch.goal;
        bunch.fill = bunch.fillGoal;
        bunch.squeeze = bunch.squeezeGoal;
        bunch.dye = bunch.dyeGoal;
    }
    for (ShownNode& node : m_ducts) {
        node.wideningMm = node.wideningGoal;
        node.fresh = node.freshGoal;
        node.strength = node.strengthGoal;
        node.place = node.placeGoal;
        node.dye = node.dyeGoal;
    }
    m_behind = 1.0;
    m_restless = false;
}

double LifeState::pulsePhase(std::size_t node) const
{
    const ShownNode& shown = m_ducts[node];
    const double lobe = shown.lobe >= 0 ? m_lobes[static_cast<std::size_t>(shown.lobe)].phase : 0.0;
    return lobe + shown.wayCycles;
}

void LifeState::writeBunches(std::vector<float>& block) const
{
    for (std::size_t i = 0; i < std::min(m_bunches.size(), block.size() / 4); ++i) {
        const ShownBunch& bunch = m_bunches[i];
        std::copy_n(bunch.centre, 3, &block[4 * i]);
        const double scale = std::max(smallestScale, bunch.scale * m_growth);
        block[4 * i + 3] = static_cast<float>(scale) + (bunch.mark.selected ? 4.0F : 0.0F) +
                           8.0F * static_cast<float>(bunch.mark.seen) +
                           32.0F * static_cast<float>(std::round(15.0 * bunch.dye));
    }
}

void LifeState::writeDucts(std::vector<float>& block) const
{
    const bool scale = m_coloured != session::ducts::Quantity::None;
    for (std::size_t i = 0; i < std::min(m_ducts.size(), block.size() / 2); ++i) {
        const ShownNode& node = m_ducts[i];
        const double widening = std::clamp(std::round(node.wideningMm * 100.0), 0.0, 255.0);
        const double flags = (node.mark.selected ? 1.0 : 0.0) + 2.0 * static_cast<double>(node.mark.seen);
        double milk = 2048.0 * std::round(node.fresh * 63.0) + 131072.0 * std::round(node.strength * 63.0);
        if (scale || node.dye > 0.0)  // instead of front and pulses
            milk = 8388608.0 + 2048.0 * (scale ? 32.0 + std::round(31.0 * node.place) : 0.0) +
                   131072.0 * std::round(63.0 * node.dye);
        block[2 * i] = static_cast<float>(widening + 256.0 * flags + milk);  // 24 bits: exact
        block[2 * i + 1] = static_cast<float>(pulsePhase(i) + (node.plugged ? pluggedPhase : 0.0));
    }
}

}  // namespace lactea::scene
