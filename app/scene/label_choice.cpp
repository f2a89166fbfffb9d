#include "app/scene/label_choice.h"

#include <algorithm>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;

namespace {

/// The bunch that a reader should meet first: large, shown, in the upper middle of the section and in a big lobe.
std::optional<PartId> chosenBunch(const anatomy::Breast& breast)
{
    const anatomy::Bunch* best = nullptr;
    double bestWorth = -1e9;
    for (const auto& bunch : breast.bunches) {
        if (!bunch.shown || bunch.lobe < 0)
            continue;
        const double worth = bunch.radiusMm + 6.0 * breast.lobes[static_cast<std::size_t>(bunch.lobe)].weight -
                             0.08 * length(bunch.centreMm - Vec3{22.0, -40.0, 26.0});
        if (worth > bestWorth) {
            bestWorth = worth;
            best = &bunch;
        }
    }
    if (!best)
        return std::nullopt;
    return PartId{PartKind::LobuleBunch, breast.side, best->lobe, best->numberInLobe};
}

/// The shown lobe with the longest drawn main duct (or sinus).
std::optional<PartId> chosenOfDuct(const anatomy::Breast& breast, PartKind kind, double wishedZ)
{
    std::vector<double> worth(breast.lobes.size(), 0.0);
    for (const auto& node : breast.ductNodes) {
        const bool fits = kind == PartKind::MilkSinus ? node.sinus : node.main && !node.sinus;
        if (fits && node.lobe >= 0)
            worth[static_cast<std::size_t>(node.lobe)] +=
                node.radiusMm / (1.0 + 0.002 * (node.positionMm.z - wishedZ) * (node.positionMm.z - wishedZ));
    }
    const auto best = std::max_element(worth.begin(), worth.end());
    if (best == worth.end() || *best <= 0.0)
        return std::nullopt;
    return PartId{kind, breast.side, static_cast<int>(best - worth.begin()), -1};
}

bool has(const anatomy::Breast& breast, PartKind kind)
{
    return std::any_of(breast.vessels.begin(), breast.vessels.end(), [&](const auto& v) { return v.kind == kind; });
}

}  // namespace

std::vector<PartId> labelledParts(const anatomy::Breast& breast)
{
    std::vector<PartId> parts;
    const auto whole = [&](PartKind kind) { parts.push_back({kind, breast.side, -1, -1}); };
    const auto add = [&](const std::optional<PartId>& part) {
        if (part)
            parts.push_back(*part);
    };
    whole(PartKind::Skin);
    whole(PartKind::Nipple);
    add(chosenOfDuct(breast, PartKind::MainDuct, -25.0));
    add(chosenBunch(breast));
    whole(PartKind::Fat);
    whole(PartKind::Areola);
    whole(PartKind::Muscle);
    add(chosenOfDuct(breast, PartKind::MilkSinus, -18.0));
    for (const PartKind kind : {PartKind::Nerve, PartKind::Vein, PartKind::Artery})
        if (has(breast, kind))
            parts.push_back({kind, breast.side, -1, 0});
    parts.push_back({PartKind::Rib, breast.side, -1, 3});
    if (parts.size() > static_cast<std::size_t>(mostLabels))
        parts.resize(static_cast<std::size_t>(mostLabels));
    return parts;
}

}  // namespace lactea::scene
