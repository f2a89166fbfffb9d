#include "app/session/part_visibility.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lactea::session {

using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Tissue;

namespace {

constexpr int lobesInMask = 32;

const char* groupOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Nipple:
    case PartKind::NipplePore:
    case PartKind::Areola:
    case PartKind::AreolarGland: return nippleGroup;
    case PartKind::Artery:
    case PartKind::Vein: return vesselGroup;
    case PartKind::Muscle:
    case PartKind::Rib:
    case PartKind::Intercostal: return chestGroup;
    default: return nullptr;
    }
}

/// Whether other parts that have a place of their own in the picture can lie within it.
bool isHolder(const PartId& part)
{
    return part.item < 0 || part.kind == PartKind::LobuleBunch || anatomy::isMicroscopic(part.kind);
}

/// Addresses that stand for a part among others: its own, those of what holds it, its kind's and its group's.
std::vector<std::string> addressesOver(const PartId& part)
{
    std::vector<std::string> addresses;
    PartId at = part;
    for (int level = 0; level < 8; ++level) {
        addresses.push_back(anatomy::toAddress(at));
        const PartId up = anatomy::parentOf(at);
        if (up == at)
            break;
        at = up;
    }
    addresses.push_back(wholeKind(part.kind));
    // Small ducts go with the main ducts when the whole kind is asked for.
    if (part.kind == PartKind::Duct)
        addresses.push_back(wholeKind(PartKind::MainDuct));
    if (const char* group = groupOf(part.kind))
        addresses.emplace_back(group);
    return addresses;
}

bool isBelow(const PartId& part, const std::string& address)
{
    const auto over = addressesOver(part);
    return std::find(over.begin(), over.end(), address) != over.end();
}

/// As quick with hundreds of addresses as with one.
bool isBelowAny(const PartId& part, const std::set<std::string>& addresses)
{
    if (addresses.empty())
        return false;
    const auto over = addressesOver(part);
    return std::any_of(over.begin(), over.end(), [&](const std::string& each) { return addresses.count(each) > 0; });
}

bool isHiddenSet(const ViewValues& view, const PartId& part) { return isBelowAny(part, view.hidden); }

/// Does a part shown alone lie within `part`, or `part` within it?
bool isOfIsolated(const ViewValues& view, const PartId& part)
{
    if (isBelow(part, view.isolated) || isBelowAny(part, view.isolatedToo))
        return true;
    const std::string address = anatomy::toAddress(part);
    const auto within = [&](const std::string& each) {
        const auto alone = anatomy::partFromAddress(each);
        return alone && isBelow(*alone, address);
    };
    // Only what holds parts can hold one that is alone.
    return isHolder(part) && (within(view.isolated) ||
                              std::any_of(view.isolatedToo.begin(), view.isolatedToo.end(), within));
}

/// The kinds that a tissue's mesh draws.
std::initializer_list<PartKind> kindsOf(Tissue tissue)
{
    static constexpr auto skin = {PartKind::Skin};
    static constexpr auto fat = {PartKind::Fat};
    static constexpr auto muscle = {PartKind::Muscle};
    static constexpr auto rib = {PartKind::Rib};
    static constexpr auto between = {PartKind::Intercostal};
    static constexpr auto bunch = {PartKind::LobuleBunch};
    static constexpr auto duct = {PartKind::MainDuct};
    static constexpr auto vessel = {PartKind::Artery, PartKind::Vein, PartKind::Nerve};
    switch (tissue) {
    case Tissue::Skin: return skin;
    case Tissue::Fat: return fat;
    case Tissue::Muscle: return muscle;
    case Tissue::Rib: return rib;
    case Tissue::Intercostal: return between;
    case Tissue::Bunch: return bunch;
    case Tissue::Duct: return duct;
    case Tissue::Vessel: return vessel;
    }
    return {};
}

bool needsTissue(const std::string& isolated, Tissue tissue)
{
    if (isolated == nippleGroup)
        return tissue == Tissue::Skin;
    if (isolated == vesselGroup)
        return tissue == Tissue::Vessel;
    if (isolated == chestGroup)
        return tissue == Tissue::Muscle || tissue == Tissue::Rib || tissue == Tissue::Intercostal;
    const auto part = anatomy::partFromAddress(isolated);
    if (!part || part->kind == PartKind::Breast)
        return true;
    if (part->kind == PartKind::Lobe && tissue == Tissue::Duct)
        return true;
    return tissueOf(part->kind) == tissue;
}

}  // namespace

Tissue tissueOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Fat:
    case PartKind::Ligament: return Tissue::Fat;
    case PartKind::Lobe:
    case PartKind::LobuleBunch:
    case PartKind::Lobule:
    case PartKind::Alveolus:
    case PartKind::Lactocyte:
    case PartKind::MyoepithelialCell:
    case PartKind::Capillary: return Tissue::Bunch;
    case PartKind::MainDuct:
    case PartKind::Duct:
    case PartKind::MilkSinus: return Tissue::Duct;
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve: return Tissue::Vessel;
    case PartKind::Muscle: return Tissue::Muscle;
    case PartKind::Rib: return Tissue::Rib;
    case PartKind::Intercostal: return Tissue::Intercostal;
    default: return Tissue::Skin;
    }
}

std::string wholeKind(PartKind kind) { return anatomy::toAddress(PartId{kind, anatomy::Side::Right, -1, -1}); }

bool isInTheWay(Tissue tissue)
{
    return tissue != Tissue::Bunch && tissue != Tissue::Duct;
}

bool isHiddenIn(const ViewValues& view, const PartId& part)
{
    if (view.apart > 0.0 && part.kind != PartKind::Breast && isInTheWay(tissueOf(part.kind)))
        return true;
    return isHiddenSet(view, part) || (!view.isolated.empty() && !isOfIsolated(view, part));
}

Veil veilIn(const ViewValues& view, const PartId& part)
{
    const auto within = [&part](const std::set<std::string>& set) {
        return !set.empty() && (isBelowAny(part, set) ||
                                (part.kind == PartKind::LobuleBunch && set.count(wholeKind(PartKind::Lobe)) > 0));
    };
    return within(view.xrayed) ? Veil::XRayed : within(view.faded) ? Veil::Faded : Veil::None;
}

bool hasShellIn(const ViewValues& view)
{
    const auto alone = anatomy::partFromAddress(view.isolated);
    if (!alone || isHiddenSet(view, {PartKind::Skin, alone->side, -1, -1}))
        return false;
    return !isInTheWay(tissueOf(alone->kind));
}

unsigned hiddenTissuesOf(const ViewValues& view)
{
    unsigned mask = 0;
    for (int t = 1; t <= anatomy::tissueCount; ++t) {
        const auto tissue = static_cast<Tissue>(t);
        bool all = true;
        for (const PartKind kind : kindsOf(tissue))
            all = all && isHiddenSet(view, PartId{kind, anatomy::Side::Right, -1, -1});
        // All lobes are hidden: so are their bunches, while the ducts stay to be hidden by themselves.
        if (tissue == Tissue::Bunch)
            all = all || view.hidden.count(wholeKind(PartKind::Lobe)) > 0;
        if (!view.isolated.empty())
            all = all || (!needsTissue(view.isolated, tissue) &&
                          std::none_of(view.isolatedToo.begin(), view.isolatedToo.end(),
                                       [tissue](const std::string& each) { return needsTissue(each, tissue); }));
        all = all || (view.apart > 0.0 && isInTheWay(tissue));
        if (all)
            mask |= 1u << t;
    }
    return mask;
}

quint32 hiddenLobesOf(const ViewValues& view)
{
    quint32 mask = 0, alone = 0;
    bool someAlone = false, allAlone = view.isolated.empty();
    const auto take = [&](const std::string& address) {
        const auto part = anatomy::partFromAddress(address);
        if (part && part->lobe >= 0 && part->lobe < lobesInMask) {
            someAlone = true;
            alone |= 1u << part->lobe;
        } else if (part && (tissueOf(part->kind) == Tissue::Bunch || tissueOf(part->kind) == Tissue::Duct)) {
            allAlone = true;  // all bunches, all ducts
        }
    };
    if (!view.isolated.empty())
        take(view.isolated);
    for (const std::string& each : view.isolatedToo)
        take(each);
    for (int lobe = 0; lobe < lobesInMask; ++lobe) {
        const bool hidden = view.hidden.count(anatomy::toAddress({PartKind::Lobe, anatomy::Side::Right, lobe, -1})) > 0;
        const bool other = someAlone && !allAlone && (alone & (1u << lobe)) == 0;
        if (hidden || other)
            mask |= 1u << lobe;
    }
    return mask;
}

QString visibilityIn(const ViewValues& view, const std::string& address)
{
    const auto shown = QStringLiteral("shown"), hiddenWord = QStringLiteral("hidden"), some = QStringLiteral("part");
    if (view.hidden.count(address) > 0)
        return hiddenWord;
    const auto part = anatomy::partFromAddress(address);
    if (part && isHiddenIn(view, *part))
        return hiddenWord;
    if (!part && !view.isolated.empty() && view.isolated != address) {
        const auto holds = [&](const std::string& each) {
            const auto alone = anatomy::partFromAddress(each);
            return each == address || (alone && isBelow(*alone, address));
        };
        return holds(view.isolated) || std::any_of(view.isolatedToo.begin(), view.isolatedToo.end(), holds) ? some
                                                                                                           : hiddenWord;
    }
    if (const Veil veil = part ? veilIn(view, *part) : Veil::None; veil != Veil::None)
        return veil == Veil::Faded ? QStringLiteral("faded") : QStringLiteral("xrayed");
    if (view.xrayed.count(address) > 0 || view.faded.count(address) > 0)
        return view.xrayed.count(address) > 0 ? QStringLiteral("xrayed") : QStringLiteral("faded");
    for (const auto& hidden : view.hidden) {
        const auto below = anatomy::partFromAddress(hidden);
        if (below && isBelow(*below, address))
            return some;
    }
    return shown;
}

}  // namespace lactea::session
