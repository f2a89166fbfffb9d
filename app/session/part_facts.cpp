// What the card says of the size and the contents of a part (selection.h).
#include "app/session/selection.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

namespace lactea::session {

using anatomy::MeasureKind;
using anatomy::PartId;
using anatomy::PartKind;

namespace {

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }
QString count(double value) { return number(value, 0); }
QString millilitres(double ml) { return Selection::tr("%1 mL").arg(number(ml, ml < 1.0 ? 2 : ml < 10.0 ? 1 : 0)); }
QString millimetres(double mm) { return millimetresText(mm); }
QString micrometres(double um) { return Selection::tr("%1 µm").arg(number(um, 1)); }

struct Words {
    QString label, value;
};

Words wordsFor(MeasureKind kind, double value)
{
    switch (kind) {
    case MeasureKind::VolumeMl: return {Selection::tr("Volume"), millilitres(value)};
    case MeasureKind::GlandShare:
        return {Selection::tr("Share of the gland"), Selection::tr("%1 %").arg(number(value * 100.0, 0))};
    case MeasureKind::MilkWhenFullMl: return {Selection::tr("Milk when full"), millilitres(value)};
    case MeasureKind::MilkWhenFullNl:
        return {Selection::tr("Milk when full"), Selection::tr("%1 nL").arg(number(value, 2))};
    case MeasureKind::LengthMm: return {Selection::tr("Length"), millimetres(value)};
    case MeasureKind::HeightMm: return {Selection::tr("Height"), millimetres(value)};
    case MeasureKind::WidthMm: return {Selection::tr("Width"), millimetres(value)};
    case MeasureKind::BaseWidthMm: return {Selection::tr("Width at the base"), millimetres(value)};
    case MeasureKind::TipWidthMm: return {Selection::tr("Width at the tip"), millimetres(value)};
    case MeasureKind::InnerWidthMm: return {Selection::tr("Inner width at rest"), millimetres(value)};
    case MeasureKind::WidestMm: return {Selection::tr("Greatest width"), millimetres(value)};
    case MeasureKind::NarrowestMm: return {Selection::tr("Least width"), millimetres(value)};
    case MeasureKind::WallUm: return {Selection::tr("Wall when full"), micrometres(value)};
    case MeasureKind::HeightUm: return {Selection::tr("Height when full"), micrometres(value)};
    case MeasureKind::CellVolumeUm3:
        return {Selection::tr("Volume"), Selection::tr("%1 µm³").arg(count(std::round(value / 10.0) * 10.0))};
    case MeasureKind::FatDroplets: return {Selection::tr("Fat droplets"), count(value)};
    case MeasureKind::Arms: return {Selection::tr("Arms"), count(value)};
    case MeasureKind::CapillaryWidthUm: return {Selection::tr("Width"), micrometres(value)};
    case MeasureKind::ThicknessInnerMm: return {Selection::tr("Thickness, inner side"), millimetres(value)};
    case MeasureKind::ThicknessOuterMm: return {Selection::tr("Thickness, outer side"), millimetres(value)};
    case MeasureKind::ThicknessAboveMm: return {Selection::tr("Thickness above the nipple"), millimetres(value)};
    case MeasureKind::ThicknessBelowMm: return {Selection::tr("Thickness below the nipple"), millimetres(value)};
    case MeasureKind::ThicknessAreolaMm: return {Selection::tr("Thickness at the areola"), millimetres(value)};
    case MeasureKind::FromNippleMm: return {Selection::tr("From the nipple’s middle"), millimetres(value)};
    case MeasureKind::ClockHour:
        return {Selection::tr("Place, as on a clock"),
                Selection::tr("%1 o’clock").arg(count(value < 0.5 ? 12.0 : value))};
    case MeasureKind::WayToPoreMm: return {Selection::tr("Way to the pore"), millimetres(value)};
    case MeasureKind::FirstBranchMm: return {Selection::tr("First branch after"), millimetres(value)};
    case MeasureKind::Generation: return {Selection::tr("Branchings to the pore"), count(value)};
    case MeasureKind::DeepestGeneration: return {Selection::tr("Branchings, at most"), count(value)};
    case MeasureKind::StrahlerOrder: return {Selection::tr("Strahler order"), count(value)};
    case MeasureKind::Ducts: return {Selection::tr("Duct segments"), count(value)};
    case MeasureKind::BunchesDrained: return {Selection::tr("Bunches that drain here"), count(value)};
    case MeasureKind::LobesOpening: return {Selection::tr("Lobes that open here"), count(value)};
    case MeasureKind::Lobules: return {Selection::tr("True lobules"), count(value)};
    case MeasureKind::Alveoli: {
        // An estimate: two digits are known.
        const double step = value >= 1e4 ? 1e4 : value >= 1e3 ? 1e2 : 1.0;
        return {Selection::tr("Alveoli, about"), count(std::round(value / step) * step)};
    }
    }
    return {};
}

}  // namespace

QString millimetresText(double mm)
{
    return Selection::tr("%1 mm").arg(number(mm, mm < 1.0 ? 2 : mm < 10.0 ? 1 : 0));
}

QVariantList toFacts(const std::vector<anatomy::PartMeasure>& measures)
{
    QVariantList facts;
    for (const auto& [kind, value] : measures) {
        const Words words = wordsFor(kind, value);
        facts.append(QVariantMap{{QStringLiteral("label"), words.label}, {QStringLiteral("value"), words.value}});
    }
    return facts;
}

std::vector<PartId> partsOf(const PartId& part, const anatomy::Breast& breast)
{
    std::vector<PartId> parts;
    const bool sinuses = breast.plan.sinusWidthMm.mean > 0.0;
    for (int k = 0; k <= static_cast<int>(PartKind::Intercostal); ++k) {
        PartId child = part;
        child.kind = static_cast<PartKind>(k);
        if (child.kind == part.kind || (child.kind == PartKind::MilkSinus && !sinuses))
            continue;
        if (anatomy::ownerOf(child.kind) == part.kind && anatomy::parentOf(child) == part && (part.kind != PartKind::Breast || child.kind <= PartKind::Lobe
                                                 || child.kind >= PartKind::Artery))
            parts.push_back(child);
    }
    return parts;
}

int countOf(const PartId& part, const anatomy::Breast& breast)
{
    if (part.item >= 0)
        return 0;
    const auto* lobe = part.lobe >= 0 && static_cast<std::size_t>(part.lobe) < breast.lobes.size()
                           ? &breast.lobes[static_cast<std::size_t>(part.lobe)]
                           : nullptr;
    switch (part.kind) {
    case PartKind::Lobe: return lobe ? 0 : static_cast<int>(breast.lobes.size());
    case PartKind::NipplePore: return static_cast<int>(breast.pores.size());
    case PartKind::AreolarGland: return static_cast<int>(breast.areolarGlands.size());
    case PartKind::LobuleBunch: return static_cast<int>(lobe ? lobe->bunches.size() : breast.bunches.size());
    case PartKind::Duct:
        return lobe ? std::max(0, lobe->ductCount - 1) : static_cast<int>(breast.network.ducts().size());
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve: {
        int most = 0;
        for (const auto& vessel : breast.vessels)
            if (vessel.kind == part.kind)
                most = std::max(most, vessel.number + 1);
        return most;
    }
    default: return 0;
    }
}

}  // namespace lactea::session
