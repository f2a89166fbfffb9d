#include "model/anatomy/mesh/part_finder.h"

#include <algorithm>

#include "model/anatomy/mesh/tissue_fields.h"

namespace lactea::anatomy {
namespace {
constexpr double poreReachMm = 1.0;
constexpr std::uint8_t half = 128;
} // namespace

PartFinder::PartFinder(const Breast& breast, const std::vector<std::uint32_t>& bunchOfNode)
    : m_side(breast.side), m_shape(breast.shape)
{
    for (const std::uint32_t i : bunchOfNode) {
        const Bunch& bunch = breast.bunches[i];
        m_bunchOfNode.push_back(make(PartKind::LobuleBunch, bunch.lobe, bunch.numberInLobe));
        m_bunchCentresMm.push_back(bunch.centreMm);
    }
    for (const DuctNode& node : breast.ductNodes)
        m_ductOfNode.push_back(node.sinus  ? make(PartKind::MilkSinus, node.lobe)
                               : node.main ? make(PartKind::MainDuct, node.lobe)
                                           : make(PartKind::Duct, node.lobe, node.duct));
    for (const Vessel& vessel : breast.vessels)
        m_vesselOfNode.push_back(make(vessel.kind, -1, vessel.number));
}

PartId PartFinder::partAt(Tissue tissue, const Vertex& vertex, const Vec3& p) const
{
    const std::size_t node = vertex.node;
    switch (tissue) {
    case Tissue::Skin:
        return skinPart(vertex, p);
    case Tissue::Fat:
        return fatPart(p);
    case Tissue::Muscle:
        return make(PartKind::Muscle);
    case Tissue::Rib:
        return make(PartKind::Rib, -1, vertex.node - 1);
    case Tissue::Intercostal:
        return make(PartKind::Intercostal, -1, TissueFields::intercostalNumber(p) - 1);
    case Tissue::Bunch:
        return node < m_bunchOfNode.size() ? m_bunchOfNode[node] : make(PartKind::LobuleBunch);
    case Tissue::Duct:
        return node < m_ductOfNode.size() ? m_ductOfNode[node] : make(PartKind::Duct);
    case Tissue::Vessel:
        return node < m_vesselOfNode.size() ? m_vesselOfNode[node] : make(PartKind::Artery);
    }
    return make(PartKind::Breast);
}

PartId PartFinder::skinPart(const Vertex& vertex, const Vec3& p) const
{
    const auto& pores = m_shape->pores();
    for (std::size_t i = 0; i < pores.size(); ++i)
        if (length(p - pores[i].positionMm) < std::max(poreReachMm, pores[i].radiusMm))
            return make(PartKind::NipplePore, -1, static_cast<int>(i));
    const auto& glands = m_shape->tubercles();
    for (std::size_t i = 0; i < glands.size(); ++i)
        if (length(p - glands[i].positionMm) < 1.3 * glands[i].radiusMm)
            return make(PartKind::AreolarGland, -1, static_cast<int>(i));
    if (vertex.colour[1] >= half)
        return make(PartKind::Nipple);
    return make(vertex.colour[0] >= half ? PartKind::Areola : PartKind::Skin);
}

PartId PartFinder::fatPart(const Vec3& p) const
{
    const VoronoiCell cell = m_shape->fatCompartment(p);
    if (m_shape->sectionDepth(p, -m_shape->skinDistance(p), m_shape->chestHeight(p), cell.border) > 0.9 &&
        !m_bunchCentresMm.empty()) {
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < m_bunchCentresMm.size(); ++i)
            if (length(m_bunchCentresMm[i] - p) < length(m_bunchCentresMm[nearest] - p))
                nearest = i;
        return make(PartKind::Lobe, m_bunchOfNode[nearest].lobe);
    }
    constexpr double wall = 0.055; // of a compartment: as wide as it is painted
    return make(cell.border < wall ? PartKind::Ligament : PartKind::Fat);
}

bool isWithin(const PartId& part, const PartId& wanted)
{
    if (wanted.kind == PartKind::Breast)
        return true;
    if (wanted.kind == PartKind::Lobe)
        return part.lobe >= 0 && (wanted.lobe < 0 || part.lobe == wanted.lobe);
    if (wanted.kind == PartKind::Nipple && part.kind == PartKind::NipplePore)
        return true;
    if (wanted.kind == PartKind::Areola && part.kind == PartKind::AreolarGland)
        return true;
    return part.kind == wanted.kind && (wanted.lobe < 0 || part.lobe == wanted.lobe) &&
           (wanted.item < 0 || part.item == wanted.item);
}

} // namespace lactea::anatomy
