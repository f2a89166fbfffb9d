#include "model/anatomy/growth/part_measures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/alveolus_cells.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/network/network_stats.h"

namespace lactea::anatomy {
namespace {
using Kind = MeasureKind;

constexpr double besideNippleMm = 45.0; ///< where layers are measured: off the areola, on the breast

bool within(int index, std::size_t size) { return index >= 0 && static_cast<std::size_t>(index) < size; }
double cube(double x) { return x * x * x; }

double lengthOf(const std::vector<Vec3>& points)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += length(points[i] - points[i - 1]);
    return sum;
}

/// 12 is up; 3 lies on the left of the woman, so towards the midline of a right breast.
double clockHour(const Vec3& fromNipple, Side side)
{
    const double towardsWomansLeft = side == Side::Right ? fromNipple.y : -fromNipple.y;
    const double hour = std::atan2(towardsWomansLeft, fromNipple.z) * 6.0 / std::numbers::pi;
    return hour > 0.0 ? hour : hour + 12.0;
}
} // namespace

PartMeasures::PartMeasures(std::shared_ptr<const Breast> breast)
    : m_breast(std::move(breast)), m_orders(network::strahlerOrders(m_breast->network)),
      m_generations(network::generations(m_breast->network)), m_gland(*m_breast)
{
}

const Lobe* PartMeasures::lobeAt(int lobe) const
{
    return within(lobe, m_breast->lobes.size()) ? &m_breast->lobes[static_cast<std::size_t>(lobe)] : nullptr;
}

std::vector<PartMeasure> PartMeasures::of(const PartId& part) const
{
    switch (part.kind) {
    case PartKind::Breast: return ofBreast();
    case PartKind::Skin:
    case PartKind::Fat: return ofLayer(part.kind);
    case PartKind::Nipple: return ofNipple();
    case PartKind::NipplePore: return ofPore(part.item);
    case PartKind::Areola: return {{Kind::WidthMm, 2.0 * m_breast->shape->areolaRadiusMm()}};
    case PartKind::AreolarGland: return ofAreolarGland(part.item);
    case PartKind::Lobe: return ofLobe(part.lobe);
    case PartKind::LobuleBunch: return ofBunch(part.lobe, part.item);
    case PartKind::Lobule:
    case PartKind::Alveolus: return ofMicroscopic(part);
    case PartKind::Lactocyte:
    case PartKind::MyoepithelialCell:
    case PartKind::Capillary: return ofCell(part);
    case PartKind::MainDuct: return ofMainDuct(part.lobe);
    case PartKind::Duct: return ofDuct(part.item);
    case PartKind::MilkSinus: return ofSinus(part.lobe);
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve: return ofVessel(part.kind, part.item);
    case PartKind::Ligament:
    case PartKind::Muscle:
    case PartKind::Rib:
    case PartKind::Intercostal: break;
    }
    return {};
}

PartMeasures::List PartMeasures::ofBreast() const
{
    double milkMl = 0.0;
    for (const Lobe& lobe : m_breast->lobes)
        milkMl += lobe.storage.in(millilitre);
    return {{Kind::VolumeMl, m_breast->shape->form().volumeMl()}, {Kind::MilkWhenFullMl, milkMl}};
}

PartMeasures::List PartMeasures::ofNipple() const
{
    const BreastShape& shape = *m_breast->shape;
    return {{Kind::LengthMm, shape.nippleLengthMm()},
            {Kind::BaseWidthMm, 2.0 * shape.nippleBaseRadiusMm()},
            {Kind::TipWidthMm, 2.0 * shape.nippleTipRadiusMm()}};
}

PartMeasures::List PartMeasures::ofPore(int item) const
{
    if (!within(item, m_breast->pores.size()))
        return {};
    const auto opening = std::count_if(m_breast->lobes.begin(), m_breast->lobes.end(),
                                       [item](const Lobe& lobe) { return lobe.pore == item; });
    return {{Kind::WidthMm, m_breast->pores[static_cast<std::size_t>(item)].diameterMm},
            {Kind::LobesOpening, static_cast<double>(opening)}};
}

PartMeasures::List PartMeasures::ofAreolarGland(int item) const
{
    if (!within(item, m_breast->areolarGlands.size()))
        return {};
    const AreolarGland& gland = m_breast->areolarGlands[static_cast<std::size_t>(item)];
    const BreastShape& shape = *m_breast->shape;
    return {{Kind::WidthMm, 2.0 * gland.radiusMm},
            {Kind::HeightMm, gland.heightMm},
            {Kind::FromNippleMm, shape.nippleFrame(gland.positionMm).radius},
            {Kind::ClockHour, clockHour(gland.positionMm - shape.nippleBase(), m_breast->side)}};
}

PartMeasures::List PartMeasures::ofLayer(PartKind kind) const
{
    const BreastShape& shape = *m_breast->shape;
    const auto at = [&](Kind measure, double inward, double up) {
        const Vec3 p = shape.onBody(shape.nippleBase() + Vec3{0.0, inward, up}, 0.0);
        return PartMeasure{measure, kind == PartKind::Skin ? shape.skinThicknessMm(p) : shape.fatThickness(p)};
    };
    List list{at(Kind::ThicknessInnerMm, besideNippleMm, 0.0), at(Kind::ThicknessOuterMm, -besideNippleMm, 0.0),
              at(Kind::ThicknessAboveMm, 0.0, besideNippleMm), at(Kind::ThicknessBelowMm, 0.0, -besideNippleMm)};
    list.push_back(at(Kind::ThicknessAreolaMm, 0.0, 0.7 * shape.areolaRadiusMm()));
    return list;
}

PartMeasures::List PartMeasures::ofLobe(int number) const
{
    const Lobe* lobe = lobeAt(number);
    if (!lobe)
        return {};
    List list{{Kind::GlandShare, lobe->weight},
              {Kind::MilkWhenFullMl, lobe->storage.in(millilitre)},
              {Kind::BunchesDrained, static_cast<double>(lobe->bunches.size())}};
    if (lobe->mainDuct < 0)
        return list;
    int deepest = 0;
    for (int duct = lobe->mainDuct; duct < lobe->mainDuct + lobe->ductCount; ++duct)
        deepest = std::max(deepest, m_generations[static_cast<std::size_t>(duct)]);
    list.push_back({Kind::Ducts, static_cast<double>(lobe->ductCount)});
    list.push_back({Kind::DeepestGeneration, static_cast<double>(deepest)});
    return list;
}

PartMeasures::List PartMeasures::ofBunch(int number, int item) const
{
    const Lobe* lobe = lobeAt(number);
    if (!lobe || !within(item, lobe->bunches.size()))
        return {};
    const int index = lobe->bunches[static_cast<std::size_t>(item)];
    const Bunch& bunch = m_breast->bunches[static_cast<std::size_t>(index)];
    List list{{Kind::WidthMm, 2.0 * bunch.radiusMm},
              {Kind::MilkWhenFullMl, m_gland.fullVolumeOf(index).in(millilitre)},
              {Kind::WayToPoreMm, wayToPoreMm(bunch.lobule)}};

    const auto lobules = m_gland.lobulesOf(index);
    list.push_back({Kind::Lobules, static_cast<double>(lobules.size())});
    // As many alveoli more as there is room more: the packing is the same everywhere.
    double counted = 0.0, countedMm3 = 0.0, allMm3 = 0.0;
    const std::size_t step = std::max<std::size_t>(1, lobules.size() / sampledLobulesOfBunch);
    for (std::size_t i = 0; i < lobules.size(); ++i) {
        allMm3 += cube(lobules[i].radiusMm);
        if (i % step == 0 && i / step < sampledLobulesOfBunch) {
            counted += static_cast<double>(alveoliOf(m_gland, lobules[i]).size());
            countedMm3 += cube(lobules[i].radiusMm);
        }
    }
    if (counted > 0.0)
        list.push_back({Kind::Alveoli, std::round(counted * allMm3 / countedMm3)});
    return list;
}

PartMeasures::List PartMeasures::ofMainDuct(int number) const
{
    const Lobe* lobe = lobeAt(number);
    if (!lobe || lobe->mainDuct < 0)
        return {};
    List list{{Kind::InnerWidthMm, lobe->mainDuctDiameterMm},
              {Kind::LengthMm, m_breast->network.ducts()[static_cast<std::size_t>(lobe->mainDuct)].length.in(millimetre)},
              {Kind::FirstBranchMm, lobe->firstBranchMm}};
    addDrainage(list, lobe->mainDuct);
    return list;
}

PartMeasures::List PartMeasures::ofDuct(network::DuctId id) const
{
    const auto ducts = m_breast->network.ducts();
    if (!within(id, ducts.size()))
        return {};
    const network::Duct& duct = ducts[static_cast<std::size_t>(id)];
    List list{{Kind::InnerWidthMm, duct.diameter.in(millimetre)},
              {Kind::LengthMm, duct.length.in(millimetre)},
              {Kind::WayToPoreMm, wayToPoreMm(duct.proximal)}};
    addDrainage(list, id);
    return list;
}

void PartMeasures::addDrainage(List& list, network::DuctId id) const
{
    const auto drained = m_breast->network.lobulesDrainedBy(id);
    double milkMl = 0.0;
    for (const network::JunctionId lobule : drained)
        milkMl += m_breast->network.junctions()[static_cast<std::size_t>(lobule)].fullVolume.in(millilitre);
    list.push_back({Kind::Generation, static_cast<double>(m_generations[static_cast<std::size_t>(id)])});
    list.push_back({Kind::StrahlerOrder, static_cast<double>(m_orders[static_cast<std::size_t>(id)])});
    list.push_back({Kind::BunchesDrained, static_cast<double>(drained.size())});
    list.push_back({Kind::MilkWhenFullMl, milkMl});
}

PartMeasures::List PartMeasures::ofSinus(int number) const
{
    const Lobe* lobe = lobeAt(number);
    if (!lobe || lobe->sinusWidthMm <= 0.0)
        return {};
    return {{Kind::InnerWidthMm, lobe->sinusWidthMm}, {Kind::LengthMm, lobe->sinusLengthMm}};
}

PartMeasures::List PartMeasures::ofVessel(PartKind kind, int number) const
{
    double lengthMm = 0.0, widest = 0.0, narrowest = 1e9;
    for (const Vessel& vessel : m_breast->vessels)
        if (vessel.kind == kind && vessel.number == number && number >= 0) {
            lengthMm += lengthOf(vessel.pointsMm);
            for (const double radius : vessel.radiiMm) {
                widest = std::max(widest, 2.0 * radius);
                narrowest = std::min(narrowest, 2.0 * radius);
            }
        }
    if (widest <= 0.0)
        return {};
    return {{Kind::WidestMm, widest}, {Kind::NarrowestMm, narrowest}, {Kind::LengthMm, lengthMm}};
}

double PartMeasures::wayToPoreMm(network::JunctionId junction) const
{
    double way = 0.0;
    for (const network::DuctId duct : m_breast->network.pathToOrifice(junction))
        way += m_breast->network.ducts()[static_cast<std::size_t>(duct)].length.in(millimetre);
    return way;
}

PartMeasures::List PartMeasures::ofMicroscopic(const PartId& part) const
{
    const auto lobule = m_gland.lobuleAt(part);
    if (!lobule)
        return {};
    if (part.kind == PartKind::Lobule)
        return {{Kind::WidthMm, 2.0 * lobule->radiusMm},
                {Kind::MilkWhenFullMl, lobule->fullVolume.in(millilitre)},
                {Kind::Alveoli, static_cast<double>(alveoliOf(m_gland, *lobule).size())}};
    const auto alveolus = alveolusAt(m_gland, part);
    if (!alveolus)
        return {};
    const AlveolusShape full = shapeOf(*alveolus, 1.0, alveolarStage(m_breast->plan.stage));
    return {{Kind::WidthMm, 2.0 * full.outerRadiusMm},
            {Kind::MilkWhenFullNl, alveolus->fullVolume.in(millilitre) * 1e6},
            {Kind::WallUm, full.wallMm() * 1e3}};
}

int PartMeasures::countOf(const PartId& all) const
{
    if (all.kind == PartKind::Lobule) {
        const auto bunch = m_gland.bunchOf(all);
        return bunch ? static_cast<int>(m_gland.lobulesOf(*bunch).size()) : 0;
    }
    if (all.kind == PartKind::Alveolus) {
        const auto lobule = m_gland.lobuleAt(all);
        return lobule ? static_cast<int>(alveoliOf(m_gland, *lobule).size()) : 0;
    }
    if (!isMicroscopic(all.kind))
        return 0;
    const auto alveolus = alveolusAt(m_gland, all);
    if (!alveolus)
        return 0;
    const AlveolusCells cells = cellsOf(*alveolus, 1.0, alveolarStage(m_breast->plan.stage));
    return static_cast<int>(all.kind == PartKind::Lactocyte           ? cells.lactocytes.size()
                            : all.kind == PartKind::MyoepithelialCell ? cells.basket.size()
                                                                      : cells.capillaries.size());
}

PartMeasures::List PartMeasures::ofCell(const PartId& part) const
{
    const auto alveolus = alveolusAt(m_gland, part);
    if (!alveolus)
        return {};
    const AlveolusCells cells = cellsOf(*alveolus, 1.0, alveolarStage(m_breast->plan.stage));
    const auto has = [&](const auto& list) { return within(part.cell, list.size()); };
    const auto number = static_cast<std::size_t>(part.cell);
    if (part.kind == PartKind::Lactocyte && has(cells.lactocytes)) {
        const Lactocyte& cell = cells.lactocytes[number];
        return {{Kind::HeightUm, cell.heightUm},
                {Kind::CellVolumeUm3, cell.volumeUm3},
                {Kind::FatDroplets, static_cast<double>(cell.droplets.size())}};
    }
    if (part.kind == PartKind::MyoepithelialCell && has(cells.basket))
        return {{Kind::Arms, static_cast<double>(cells.basket[number].armCount)}};
    if (part.kind == PartKind::Capillary && has(cells.capillaries))
        return {{Kind::CapillaryWidthUm, 2.0 * cells.capillaries[number].radiusUm}};
    return {};
}

std::optional<double> valueOf(const std::vector<PartMeasure>& list, MeasureKind kind)
{
    for (const PartMeasure& measure : list)
        if (measure.kind == kind)
            return measure.value;
    return std::nullopt;
}

} // namespace lactea::anatomy
