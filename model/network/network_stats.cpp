#include "model/network/network_stats.h"

#include <algorithm>
#include <ranges>

namespace lactea::network {
namespace {
std::size_t at(int id) { return static_cast<std::size_t>(id); }
} // namespace

std::vector<int> strahlerOrders(const DuctNetwork& network)
{
    const std::size_t count = network.ducts().size();
    std::vector<int> order(count, 1), highest(count, 0), ties(count, 0);
    for (const DuctId d : std::views::reverse(network.levelOrder())) { // children before parents
        if (highest[at(d)] > 0)
            order[at(d)] = highest[at(d)] + (ties[at(d)] > 1 ? 1 : 0);
        const DuctId parent = network.parentDuct(d);
        if (parent < 0)
            continue;
        if (order[at(d)] > highest[at(parent)]) {
            highest[at(parent)] = order[at(d)];
            ties[at(parent)] = 0;
        }
        if (order[at(d)] == highest[at(parent)])
            ++ties[at(parent)];
    }
    return order;
}

std::vector<int> generations(const DuctNetwork& network)
{
    std::vector<int> generation(network.ducts().size(), 0);
    for (const DuctId d : network.levelOrder())
        if (const DuctId parent = network.parentDuct(d); parent >= 0)
            generation[at(d)] = generation[at(parent)] + 1;
    return generation;
}

NetworkStats networkStats(const DuctNetwork& network)
{
    NetworkStats stats;
    stats.orifices = static_cast<int>(network.orifices().size());
    stats.lobules = static_cast<int>(network.lobules().size());
    stats.ducts = static_cast<int>(network.ducts().size());
    stats.branches = static_cast<int>(network.junctions().size()) - stats.orifices - stats.lobules;
    for (const JunctionId j : network.lobules())
        stats.fullVolume += network.junctions()[at(j)].fullVolume;
    for (const int generation : generations(network))
        stats.deepestGeneration = std::max(stats.deepestGeneration, generation);

    const std::vector<int> orders = strahlerOrders(network);
    for (std::size_t d = 0; d < orders.size(); ++d) {
        const Duct& duct = network.ducts()[d];
        stats.totalLength += duct.length;
        stats.restVolume += duct.restVolume;
        while (static_cast<int>(stats.orders.size()) < orders[d])
            stats.orders.push_back({static_cast<int>(stats.orders.size()) + 1, 0, {}, {}});
        OrderStats& of = stats.orders[at(orders[d] - 1)];
        ++of.count;
        of.meanDiameter += duct.diameter;
        of.meanLength += duct.length;
    }
    for (OrderStats& of : stats.orders) {
        of.meanDiameter = of.meanDiameter / std::max(1, of.count);
        of.meanLength = of.meanLength / std::max(1, of.count);
    }
    return stats;
}

} // namespace lactea::network
