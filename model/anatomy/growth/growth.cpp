#include "model/anatomy/growth/growth.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/bunches.h"
#include "model/anatomy/ducts/duct_connection.h"
#include "model/anatomy/ducts/duct_system.h"
#include "model/anatomy/ducts/lobe_links.h"
#include "model/anatomy/ducts/lobe_tinting.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/ducts/nipple_ducts.h"
#include "model/anatomy/gland/lobules.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/anatomy/surround/nipple_parts.h"
#include "model/anatomy/surround/vessels.h"

namespace lactea::anatomy {
namespace {
enum Purpose : std::uint64_t {
    poresStream = 2,
    glandsStream,
    lobesStream,
    bunchesStream,
    ductsStream,
    vesselsStream,
    nippleStream,
    linksStream
};

std::vector<Lobe> lobesOf(const LobeMap& map, const std::vector<Bunch>& bunches)
{
    std::vector<Lobe> lobes;
    for (const Territory& t : map.territories()) {
        Lobe lobe;
        lobe.weight = t.weight;
        lobes.push_back(lobe);
    }
    for (std::size_t b = 0; b < bunches.size(); ++b) {
        Lobe& lobe = lobes[static_cast<std::size_t>(bunches[b].lobe)];
        lobe.bunches.push_back(static_cast<int>(b));
        lobe.meetsCut |= bunches[b].shown;
    }
    tintLobes(lobes, bunches);
    return lobes;
}

/// Lobes and pores meet in the order of their angles about the nipple, so that ducts need not cross; where
/// there are fewer pores than lobes, neighbours share one.
void choosePores(std::vector<Lobe>& lobes, const LobeMap& map, int pores)
{
    std::vector<std::size_t> order(lobes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto angle = [&](std::size_t l) {
        const Territory& t = map.territories()[l];
        return std::atan2(std::sin(t.elevation), -std::sin(t.turn - 0.35));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return angle(a) < angle(b); });
    for (std::size_t i = 0; i < order.size(); ++i)
        lobes[order[i]].pore = static_cast<int>(i * static_cast<std::size_t>(pores) / order.size());
}
/// Ducts are collapsed under the tip of the nipple [RusT]: what is drawn there stays under the skin.
void narrowUnderSkin(std::vector<DuctNode>& drawn, const BreastShape& shape)
{
    constexpr double wallMm = 0.35, narrowestMm = 0.2;
    for (DuctNode& node : drawn)
        if (node.main && shape.nippleFrame(node.positionMm).height > -3.0)
            node.radiusMm =
                std::min(node.radiusMm, std::max(narrowestMm, -shape.skinDistance(node.positionMm) - wallMm));
}
} // namespace

Result<Breast> growBreast(const BreastPlan& plan, std::uint64_t seed, Side side, const JobWatch& watch)
{
    if (auto ok = checkPlan(plan); !ok)
        return tl::unexpected(ok.error());
    const auto cancelled = [&] { return fail(Error::Code::Cancelled, "growth", "stopped on request"); };
    const Random details = detailsOf(seed, side);
    const BreastMeasures measures = drawMeasures(plan, seed, side);
    const auto made = std::make_shared<BreastShape>(plan, measures, seed);
    const BreastShape& shape = *made;
    const int poreCount = std::min(measures.pores, measures.lobes); // each drains a lobe

    std::vector<NipplePore> pores = placePores(plan, shape, poreCount, details.fork(poresStream));
    std::vector<AreolarGland> glands =
        placeAreolarGlands(plan, shape, measures.areolarGlands, details.fork(glandsStream));
    setSkinParts(*made, pores, glands);
    watch.report(0.1);
    if (watch.stopped())
        return cancelled();

    const auto territories = std::make_shared<const LobeMap>(plan, shape, measures.lobes, details.fork(lobesStream));
    const LobeMap& map = *territories;
    watch.report(0.2);
    if (watch.stopped())
        return cancelled();

    std::vector<Bunch> bunches = throwBunches(plan, shape, map, details.fork(bunchesStream));
    watch.report(0.6);
    if (watch.stopped())
        return cancelled();

    std::vector<Lobe> lobes = lobesOf(map, bunches);
    choosePores(lobes, map, poreCount);
    const std::vector<DuctTree> trees =
        growDuctSystem(plan, shape, map, measures, pores, lobes, bunches, details.fork(ductsStream));
    const std::vector<Volume> fullVolumes = shareStorage(
        measures.storageFullMl * millilitre, spaceOf(bunches, seed, side, glandFullness(plan, measures), made));
    for (Lobe& lobe : lobes)
        for (const int bunch : lobe.bunches)
            lobe.storage += fullVolumes[static_cast<std::size_t>(bunch)];
    std::vector<DuctNode> drawn;
    auto network = connectDucts(plan, trees, fullVolumes, pores, lobes, bunches, drawn);
    if (!network)
        return tl::unexpected(network.error().in("growth"));
    narrowUnderSkin(drawn, shape);
    std::vector<NippleDuct> nippleDucts = mainCourses(trees);
    const std::vector<NippleDuct> rudimentary =
        placeRudimentaryDucts(plan, shape, measures.rudimentaryDucts, nippleDucts, details.fork(nippleStream));
    nippleDucts.insert(nippleDucts.end(), rudimentary.begin(), rudimentary.end());
    std::vector<LobeLink> links = layLinks(trees, shape, measures.links, details.fork(linksStream));
    watch.report(1.0);
    if (watch.stopped())
        return cancelled();
    return Breast{plan,
                  seed,
                  side,
                  std::move(lobes),
                  std::move(bunches),
                  std::move(drawn),
                  std::move(pores),
                  std::move(glands),
                  layVessels(shape, measures.growth, details.fork(vesselsStream)),
                  std::move(*network),
                  made,
                  territories,
                  std::move(nippleDucts),
                  std::move(links)};
}

} // namespace lactea::anatomy
