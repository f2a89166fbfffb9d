#include "app/scene/part_marks.h"

#include <algorithm>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Tissue;

namespace {
constexpr std::size_t ribEntry = 16, vesselEntry = 32, entryCount = 256;
constexpr int firstRib = 2, lastRib = 6;

float coded(PartMark mark) { return (mark.selected ? 1.0F : 0.0F) + (mark.hidden ? 2.0F : 0.0F); }
}  // namespace

bool holds(const PartId& selected, const PartId& part)
{
    if (selected.side != part.side)
        return false;
    if (selected.kind == PartKind::Lobe)
        return part.lobe >= 0 && (selected.lobe < 0 || part.lobe == selected.lobe);
    return selected.kind == part.kind && (selected.lobe < 0 || part.lobe == selected.lobe) &&
           (selected.item < 0 || part.item == selected.item);
}

PartId partOfNode(const anatomy::Breast& breast, const anatomy::DuctNode& node)
{
    if (node.sinus)
        return {PartKind::MilkSinus, breast.side, node.lobe, -1};
    if (node.main)
        return {PartKind::MainDuct, breast.side, node.lobe, -1};
    return {PartKind::Duct, breast.side, node.lobe, node.duct};
}

PartMarks markParts(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const PartId* selected,
                    const std::function<bool(const PartId&)>& hidden, LifeState& life, std::span<const PartId> others)
{
    const auto isChosen = [&](const PartId& part) {
        return (selected && holds(*selected, part)) ||
               std::any_of(others.begin(), others.end(), [&](const PartId& other) { return holds(other, part); });
    };
    const auto markOf = [&](const PartId& part) {
        return PartMark{isChosen(part), hidden && hidden(part)};
    };
    for (std::size_t i = 0; i < life.bunchCount(); ++i) {
        const auto& bunch = breast.bunches[mesh.bunchOfNode[i]];
        life.setBunchMark(i, markOf({PartKind::LobuleBunch, breast.side, bunch.lobe, bunch.numberInLobe}));
    }
    // Neighbouring nodes mostly show the same part.
    PartId last;
    PartMark lastMark;
    for (std::size_t i = 0; i < life.ductNodeCount(); ++i) {
        const PartId part = partOfNode(breast, breast.ductNodes[i]);
        if (i == 0 || part != last)
            lastMark = markOf(part);
        last = part;
        life.setDuctMark(i, lastMark);
    }

    PartMarks marks;
    marks.parts.assign(entryCount, 0.0F);
    const auto tissue = [&](Tissue t, PartKind kind) {
        marks.parts[static_cast<std::size_t>(t)] = coded(markOf({kind, breast.side, -1, -1}));
    };
    tissue(Tissue::Fat, PartKind::Fat);
    tissue(Tissue::Muscle, PartKind::Muscle);
    tissue(Tissue::Intercostal, PartKind::Intercostal);
    if (selected && selected->kind == PartKind::Intercostal)
        marks.parts[static_cast<std::size_t>(Tissue::Intercostal)] = coded({true, false});
    for (int rib = firstRib; rib <= lastRib; ++rib)
        marks.parts[ribEntry + static_cast<std::size_t>(rib)] =
            coded(markOf({PartKind::Rib, breast.side, -1, rib - 1}));
    for (std::size_t i = 0; i < std::min(breast.vessels.size(), entryCount - vesselEntry); ++i)
        marks.parts[vesselEntry + i] =
            coded(markOf({breast.vessels[i].kind, breast.side, -1, breast.vessels[i].number}));

    const bool skinHidden = hidden && hidden({PartKind::Skin, breast.side, -1, -1});
    marks.parts[static_cast<std::size_t>(Tissue::Skin)] = coded({false, skinHidden});
    if (selected)
        marks.skinZone = selected->kind == PartKind::Skin     ? 1
                         : selected->kind == PartKind::Areola ? 2
                         : selected->kind == PartKind::Nipple ? 3
                                                              : 0;
    return marks;
}

}  // namespace lactea::scene
