#include "app/scene/shapes/part_marks.h"

#include <algorithm>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Tissue;

namespace {
constexpr std::size_t ribEntry = 16, vesselEntry = 32, entryCount = 256;
constexpr int firstRib = 2, lastRib = 6;

float coded(PartMark mark) { return (mark.selected ? 1.0F : 0.0F) + 2.0F * static_cast<float>(mark.seen); }
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
                    const SeenOf& seen, LifeState& life, std::span<const PartId> others)
{
    const auto isChosen = [&](const PartId& part) {
        return (selected && holds(*selected, part)) ||
               std::any_of(others.begin(), others.end(), [&](const PartId& other) { return holds(other, part); });
    };
    PartMarks marks;
    const auto markOf = [&](Tissue tissue, const PartId& part) {
        const PartMark mark{isChosen(part), seen ? seen(part) : Seen::Solid};
        const unsigned bit = 1U << static_cast<unsigned>(tissue);
        marks.faded |= mark.seen == Seen::Faded ? bit : 0U;
        marks.xrayed |= mark.seen == Seen::XRayed ? bit : 0U;
        return mark;
    };
    for (std::size_t i = 0; i < life.bunchCount(); ++i) {
        const auto& bunch = breast.bunches[mesh.bunchOfNode[i]];
        life.setBunchMark(i, markOf(Tissue::Bunch, {PartKind::LobuleBunch, breast.side, bunch.lobe, bunch.numberInLobe}));
    }
    // Neighbouring nodes mostly show the same part.
    PartId last;
    PartMark lastMark;
    for (std::size_t i = 0; i < life.ductNodeCount(); ++i) {
        const PartId part = partOfNode(breast, breast.ductNodes[i]);
        if (i == 0 || part != last)
            lastMark = markOf(Tissue::Duct, part);
        last = part;
        life.setDuctMark(i, lastMark);
    }

    marks.parts.assign(entryCount, 0.0F);
    const auto whole = [&](Tissue tissue, PartKind kind) {
        marks.parts[static_cast<std::size_t>(tissue)] = coded(markOf(tissue, {kind, breast.side, -1, -1}));
    };
    whole(Tissue::Fat, PartKind::Fat);
    whole(Tissue::Muscle, PartKind::Muscle);
    whole(Tissue::Intercostal, PartKind::Intercostal);
    if (selected && selected->kind == PartKind::Intercostal)
        marks.parts[static_cast<std::size_t>(Tissue::Intercostal)] =
            coded({true, markOf(Tissue::Intercostal, {PartKind::Intercostal, breast.side, -1, -1}).seen});
    for (int rib = firstRib; rib <= lastRib; ++rib)
        marks.parts[ribEntry + static_cast<std::size_t>(rib)] =
            coded(markOf(Tissue::Rib, {PartKind::Rib, breast.side, -1, rib - 1}));
    for (std::size_t i = 0; i < std::min(breast.vessels.size(), entryCount - vesselEntry); ++i)
        marks.parts[vesselEntry + i] =
            coded(markOf(Tissue::Vessel, {breast.vessels[i].kind, breast.side, -1, breast.vessels[i].number}));

    marks.parts[static_cast<std::size_t>(Tissue::Skin)] =
        coded({false, markOf(Tissue::Skin, {PartKind::Skin, breast.side, -1, -1}).seen});
    const auto zone = [&](PartKind kind) { return isChosen({kind, breast.side, -1, -1}) ? 1.0F : 0.0F; };
    marks.skin = zone(PartKind::Skin);
    marks.areola = zone(PartKind::Areola);
    marks.nipple = zone(PartKind::Nipple);
    return marks;
}

}  // namespace lactea::scene
