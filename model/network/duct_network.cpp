#include "model/network/duct_network.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <string>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/pending/queue.hpp>

#include "model/network/graph_detail.h"

namespace lactea::network {
namespace {
using Kind = Junction::Kind;

std::string ductName(std::size_t id) { return "duct " + std::to_string(id); }
std::string junctionName(std::size_t id) { return "junction " + std::to_string(id); }

tl::unexpected<Error> refuse(std::string where, std::string message)
{
    return fail(Error::Code::InvalidArgument, std::move(where), std::move(message));
}

template <class Q> bool positive(Q quantity) { return std::isfinite(quantity.si()) && quantity.si() > 0.0; }

Result<void> checkDuct(std::size_t id, const Duct& duct, int junctionCount)
{
    const auto known = [&](JunctionId j) { return j >= 0 && j < junctionCount; };
    if (!known(duct.proximal) || !known(duct.distal))
        return refuse(ductName(id), "it ends at a junction that does not exist");
    if (!positive(duct.length) || !positive(duct.diameter) || !positive(duct.restVolume))
        return refuse(ductName(id), "length, diameter and rest volume have to be positive and finite");
    return {};
}

Result<void> checkJunction(std::size_t id, const Junction& junction, const BoostGraph& graph)
{
    const auto in = boost::in_degree(id, graph);
    const auto out = boost::out_degree(id, graph);
    if (in > 1)
        return refuse(junctionName(id), "more than one duct leads to it");
    switch (junction.kind) {
    case Kind::NippleOrifice:
        if (in != 0)
            return refuse(junctionName(id), "a duct leads outward into a nipple orifice");
        break;
    case Kind::Branch:
        if (in == 0)
            return refuse(junctionName(id), "no duct connects it with the nipple");
        if (out == 0)
            return refuse(junctionName(id), "a branch ends without a lobule");
        break;
    case Kind::Lobule:
        if (in == 0)
            return refuse(junctionName(id), "no duct connects it with the nipple");
        if (out != 0)
            return refuse(junctionName(id), "a lobule has a duct on its far side");
        if (!positive(junction.fullVolume))
            return refuse(junctionName(id), "the full volume of a lobule has to be positive and finite");
        break;
    }
    return {};
}

/// Notes every duct of the search tree in the order in which it is found.
class DuctRecorder : public boost::default_bfs_visitor {
public:
    explicit DuctRecorder(std::vector<DuctId>* order) : m_order(order) {}
    void tree_edge(const BoostGraph::edge_descriptor& edge, const BoostGraph& graph) const
    {
        m_order->push_back(boost::get(boost::edge_index, graph, edge));
    }

private:
    std::vector<DuctId>* m_order;
};

std::vector<DuctId> breadthFirst(const BoostGraph& graph, const std::vector<JunctionId>& orifices)
{
    std::vector<DuctId> order;
    order.reserve(boost::num_edges(graph));
    std::vector<boost::default_color_type> colours(boost::num_vertices(graph), boost::white_color);
    boost::queue<BoostGraph::vertex_descriptor> buffer;
    const std::vector<BoostGraph::vertex_descriptor> sources(orifices.begin(), orifices.end());
    boost::breadth_first_visit(
        graph, sources.begin(), sources.end(), buffer, DuctRecorder(&order),
        boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph)));
    return order;
}

/// Every junction has one way in, so what a search from the orifices misses hangs on a cycle.
std::optional<std::size_t> ductMissing(const std::vector<DuctId>& order, std::size_t ductCount)
{
    std::vector<char> seen(ductCount, 0);
    for (const DuctId d : order)
        seen[static_cast<std::size_t>(d)] = 1;
    const auto it = std::find(seen.begin(), seen.end(), 0);
    if (it == seen.end())
        return std::nullopt;
    return static_cast<std::size_t>(it - seen.begin());
}
} // namespace

Result<DuctNetwork> DuctNetwork::build(std::vector<Junction> junctions, std::vector<Duct> ducts)
{
    auto held = std::make_unique<Graph>();
    held->graph = BoostGraph(junctions.size());
    for (std::size_t d = 0; d < ducts.size(); ++d) {
        if (auto ok = checkDuct(d, ducts[d], static_cast<int>(junctions.size())); !ok)
            return tl::unexpected(ok.error());
        boost::add_edge(static_cast<std::size_t>(ducts[d].proximal),
                        static_cast<std::size_t>(ducts[d].distal), static_cast<DuctId>(d), held->graph);
    }
    for (std::size_t j = 0; j < junctions.size(); ++j) {
        if (auto ok = checkJunction(j, junctions[j], held->graph); !ok)
            return tl::unexpected(ok.error());
        if (junctions[j].kind == Kind::NippleOrifice)
            held->orifices.push_back(static_cast<JunctionId>(j));
        if (junctions[j].kind == Kind::Lobule)
            held->lobules.push_back(static_cast<JunctionId>(j));
    }
    held->levelOrder = breadthFirst(held->graph, held->orifices);
    if (const auto d = ductMissing(held->levelOrder, ducts.size()))
        return refuse(ductName(*d), "it hangs on a cycle that no nipple orifice drains");
    held->junctions = std::move(junctions);
    held->ducts = std::move(ducts);
    return DuctNetwork(std::move(held));
}

DuctNetwork::DuctNetwork(std::unique_ptr<Graph> graph) : m_graph(std::move(graph)) {}
DuctNetwork::DuctNetwork(DuctNetwork&&) noexcept = default;
DuctNetwork& DuctNetwork::operator=(DuctNetwork&&) noexcept = default;
DuctNetwork::~DuctNetwork() = default;

std::span<const Junction> DuctNetwork::junctions() const { return m_graph->junctions; }
std::span<const Duct> DuctNetwork::ducts() const { return m_graph->ducts; }
std::span<const JunctionId> DuctNetwork::orifices() const { return m_graph->orifices; }
std::span<const JunctionId> DuctNetwork::lobules() const { return m_graph->lobules; }
std::span<const DuctId> DuctNetwork::levelOrder() const { return m_graph->levelOrder; }

DuctId DuctNetwork::ductTowardsOrifice(JunctionId junction) const
{
    assert(junction >= 0 && junction < static_cast<int>(m_graph->junctions.size()));
    const auto [first, last] = boost::in_edges(static_cast<std::size_t>(junction), m_graph->graph);
    return first == last ? -1 : boost::get(boost::edge_index, m_graph->graph, *first);
}

DuctId DuctNetwork::parentDuct(DuctId duct) const
{
    return ductTowardsOrifice(m_graph->ducts.at(static_cast<std::size_t>(duct)).proximal);
}

std::vector<DuctId> DuctNetwork::pathToOrifice(JunctionId junction) const
{
    std::vector<DuctId> path;
    for (DuctId d = ductTowardsOrifice(junction); d >= 0; d = parentDuct(d))
        path.push_back(d);
    return path;
}

std::vector<JunctionId> DuctNetwork::lobulesDrainedBy(DuctId duct) const
{
    const BoostGraph& graph = m_graph->graph;
    std::vector<JunctionId> drained, open{m_graph->ducts.at(static_cast<std::size_t>(duct)).distal};
    while (!open.empty()) {
        const auto junction = static_cast<std::size_t>(open.back());
        open.pop_back();
        if (m_graph->junctions[junction].kind == Kind::Lobule)
            drained.push_back(static_cast<JunctionId>(junction));
        for (auto [it, end] = boost::out_edges(junction, graph); it != end; ++it)
            open.push_back(static_cast<JunctionId>(boost::target(*it, graph)));
    }
    std::sort(drained.begin(), drained.end());
    return drained;
}

} // namespace lactea::network
