#include "model/anatomy/ducts/milk_way.h"

#include <algorithm>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/lobules.h"

namespace lactea::anatomy {
namespace {
using network::DuctId;
using network::MilkPath;

bool within(int index, std::size_t size) { return index >= 0 && static_cast<std::size_t>(index) < size; }

/// Of a lobule, or of an alveolus or a cell of it; nothing when this breast has no such.
std::optional<Vec3> middleOf(const Breast& breast, const PartId& part)
{
    if (part.side != breast.side || part.lobule < 0)
        return std::nullopt;
    const GlandIndex index(breast);
    if (part.alveolus >= 0) {
        const auto alveolus = alveolusAt(index, part);
        return alveolus ? std::optional(alveolus->centreMm) : std::nullopt;
    }
    const auto lobule = index.lobuleAt(part);
    return lobule ? std::optional(lobule->centreMm) : std::nullopt;
}

/// Where the stream begins: a bunch, or the far end of a duct.
struct Source {
    const Bunch* bunch = nullptr;
    network::JunctionId junction = -1;
};

std::optional<Source> farthestBunch(const Breast& breast, const Lobe& lobe)
{
    std::optional<Source> farthest;
    Length longest;
    for (const int b : lobe.bunches) {
        const Bunch& bunch = breast.bunches[static_cast<std::size_t>(b)];
        if (bunch.lobule < 0)
            continue;
        const Length way = network::milkPath(breast.network, bunch.lobule).length;
        if (!farthest || way > longest) {
            farthest = Source{&bunch, bunch.lobule};
            longest = way;
        }
    }
    return farthest;
}

std::optional<Source> sourceOf(const Breast& breast, const PartId& from)
{
    const PartId part = isMicroscopic(from.kind) ? ancestorOf(from, PartKind::LobuleBunch) : from;
    const Lobe* lobe = within(part.lobe, breast.lobes.size()) ? &breast.lobes[static_cast<std::size_t>(part.lobe)] : nullptr;
    if (part.side != breast.side || !lobe)
        return std::nullopt;
    const auto ducts = breast.network.ducts();
    switch (part.kind) {
    case PartKind::Lobe:
        return farthestBunch(breast, *lobe);
    case PartKind::LobuleBunch:
        if (within(part.item, lobe->bunches.size())) {
            const Bunch& bunch = breast.bunches[static_cast<std::size_t>(lobe->bunches[static_cast<std::size_t>(part.item)])];
            if (bunch.lobule >= 0)
                return Source{&bunch, bunch.lobule};
        }
        break;
    case PartKind::Duct:
        if (within(part.item, ducts.size()) && ducts[static_cast<std::size_t>(part.item)].lobe == part.lobe)
            return Source{nullptr, ducts[static_cast<std::size_t>(part.item)].distal};
        break;
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        if (within(lobe->mainDuct, ducts.size()) && (part.kind == PartKind::MainDuct || lobe->sinusWidthMm > 0.0))
            return Source{nullptr, ducts[static_cast<std::size_t>(lobe->mainDuct)].distal};
        break;
    default:
        break;
    }
    return std::nullopt;
}

WayStation ductStation(const Breast& breast, const PartId& part, std::span<const DuctId> ducts)
{
    WayStation station{part, 0, 0.0, 0.0, 0.0, false};
    for (const DuctId id : ducts) {
        const network::Duct& duct = breast.network.ducts()[static_cast<std::size_t>(id)];
        const double width = duct.diameter.in(millimetre);
        station.lengthMm += duct.length.in(millimetre);
        station.leastWidthMm = station.ducts == 0 ? width : std::min(station.leastWidthMm, width);
        station.mostWidthMm = std::max(station.mostWidthMm, width);
        ++station.ducts;
    }
    return station;
}

std::vector<WayStation> stationsOf(const Breast& breast, const PartId& from, const Source& source, const MilkPath& path)
{
    std::vector<WayStation> stations;
    for (PartId at = from; isMicroscopic(at.kind); at = parentOf(at))
        stations.push_back({at});
    const auto ducts = breast.network.ducts();
    const int lobeNumber = ducts[static_cast<std::size_t>(path.ducts.front())].lobe;
    const Lobe& lobe = breast.lobes[static_cast<std::size_t>(lobeNumber)];
    if (source.bunch)
        stations.push_back({{PartKind::LobuleBunch, breast.side, lobeNumber, source.bunch->numberInLobe}});
    std::span<const DuctId> rest(path.ducts);
    const bool throughMain = rest.back() == lobe.mainDuct;
    if (throughMain)
        rest = rest.first(rest.size() - 1);
    // A terminal duct is one that a bunch hangs on.
    const bool terminal = !rest.empty() && breast.network.junctions()[static_cast<std::size_t>(
                                               ducts[static_cast<std::size_t>(rest.front())].distal)]
                                                   .kind == network::Junction::Kind::Lobule;
    const auto add = [&](std::span<const DuctId> some) {
        if (!some.empty())
            stations.push_back(ductStation(breast, {PartKind::Duct, breast.side, lobeNumber, some.front()}, some));
    };
    if (terminal) {
        add(rest.first(1));
        rest = rest.subspan(1);
    }
    add(rest);
    if (throughMain) {
        WayStation main = ductStation(breast, {PartKind::MainDuct, breast.side, lobeNumber, -1},
                                      std::span(path.ducts).last(1));
        main.leastWidthMm = main.mostWidthMm = lobe.mainDuctDiameterMm; // where it leaves the nipple, as its card says
        stations.push_back(main);
        if (lobe.sinusWidthMm > 0.0)
            stations.push_back({{PartKind::MilkSinus, breast.side, lobeNumber, -1}, 0, lobe.sinusLengthMm,
                                lobe.sinusWidthMm, lobe.sinusWidthMm, true});
    }
    for (std::size_t p = 0; p < breast.pores.size(); ++p)
        if (breast.pores[p].orifice == path.orifice)
            stations.push_back({{PartKind::NipplePore, breast.side, -1, static_cast<int>(p)}, 0, 0.0,
                                breast.pores[p].diameterMm, breast.pores[p].diameterMm, false});
    return stations;
}

std::vector<WayPoint> courseOf(const Breast& breast, const Source& source, const MilkPath& path,
                               const std::optional<Vec3>& at)
{
    std::vector<WayPoint> course;
    if (at)
        course.push_back({*at, 0.0});
    else if (source.bunch)
        course.push_back({source.bunch->centreMm, 0.0});
    int node = -1;
    // Parents come before children: the last node of a duct is its far end.
    for (std::size_t n = breast.ductNodes.size(); n-- > 0 && node < 0;)
        if (breast.ductNodes[n].duct == path.ducts.front())
            node = static_cast<int>(n);
    for (; node >= 0; node = breast.ductNodes[static_cast<std::size_t>(node)].parent) {
        const DuctNode& drawn = breast.ductNodes[static_cast<std::size_t>(node)];
        course.push_back({drawn.positionMm, drawn.radiusMm});
    }
    for (const NipplePore& pore : breast.pores)
        if (pore.orifice == path.orifice)
            course.push_back({pore.positionMm, 0.5 * pore.diameterMm});
    return course;
}
} // namespace

std::optional<MilkWay> milkWay(const Breast& breast, const PartId& from, const std::optional<Vec3>& at)
{
    if (isMicroscopic(from.kind)) {
        const auto middle = middleOf(breast, from);
        if (!middle)
            return std::nullopt;
        if (!at)
            return milkWay(breast, from, middle);
    }
    const auto source = sourceOf(breast, from);
    if (!source)
        return std::nullopt;
    MilkWay way{from, network::milkPath(breast.network, source->junction), {}, {}};
    if (way.path.ducts.empty())
        return std::nullopt;
    way.stations = stationsOf(breast, from, *source, way.path);
    way.course = courseOf(breast, *source, way.path, at);
    return way;
}

} // namespace lactea::anatomy
