#include "model/network/network_queries.h"

#include <cassert>
#include <map>
#include <ranges>

#include "model/network/network_stats.h"

namespace lactea::network {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }
} // namespace

std::vector<DuctExtent> ductExtents(const DuctNetwork& network)
{
    const std::vector<int> generation = generations(network), order = strahlerOrders(network);
    std::vector<DuctExtent> extents(network.ducts().size());
    for (const DuctId d : std::views::reverse(network.levelOrder())) { // children before parents
        const Duct& duct = network.ducts()[at(d)];
        const Junction& end = network.junctions()[at(duct.distal)];
        DuctExtent& extent = extents[at(d)];
        extent.generation = generation[at(d)];
        extent.strahlerOrder = order[at(d)];
        extent.ductLength += duct.length;
        extent.restVolume += duct.restVolume;
        if (end.kind == Junction::Kind::Lobule) {
            extent.lobules += 1;
            extent.fullVolume += end.fullVolume;
        }
        if (const DuctId parent = network.parentDuct(d); parent >= 0) {
            DuctExtent& above = extents[at(parent)];
            above.ducts += extent.ducts;
            above.lobules += extent.lobules;
            above.ductLength += extent.ductLength;
            above.restVolume += extent.restVolume;
            above.fullVolume += extent.fullVolume;
        }
    }
    return extents;
}

CutOff cutOffBy(const DuctNetwork& network, DuctId duct)
{
    assert(duct >= 0 && at(duct) < network.ducts().size());
    CutOff cut;
    std::vector<char> gone(network.ducts().size(), 0);
    gone[at(duct)] = 1;
    for (const DuctId d : network.levelOrder()) {
        if (const DuctId parent = network.parentDuct(d); parent >= 0 && gone[at(parent)])
            gone[at(d)] = 1;
        if (gone[at(d)]) {
            cut.ducts.push_back(d);
            cut.restVolume += network.ducts()[at(d)].restVolume;
        }
    }
    std::map<int, LobeLoss> losses;
    std::map<int, Volume> whole;
    for (const JunctionId j : network.lobules()) {
        const Junction& lobule = network.junctions()[at(j)];
        whole[lobule.lobe] += lobule.fullVolume;
        if (!gone[at(network.ductTowardsOrifice(j))])
            continue;
        cut.lobules.push_back(j);
        cut.fullVolume += lobule.fullVolume;
        LobeLoss& loss = losses[lobule.lobe];
        loss.lobe = lobule.lobe;
        loss.lobules += 1;
        loss.fullVolume += lobule.fullVolume;
    }
    for (auto& [lobe, loss] : losses) {
        loss.share = loss.fullVolume / whole[lobe];
        cut.lobes.push_back(loss);
    }
    return cut;
}

} // namespace lactea::network
