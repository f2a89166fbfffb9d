#pragma once

#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "model/network/duct_network.h"

/// The Boost.Graph side of the duct network. Only network/*.cpp and files/graphml_file.cpp include this header:
/// it costs seconds per file.

namespace lactea::network {

/// Directed from the orifice outward; an edge's index is its DuctId, a vertex is its JunctionId.
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                         boost::property<boost::edge_index_t, DuctId>>;

struct DuctNetwork::Graph {
    BoostGraph graph;
    std::vector<Junction> junctions;
    std::vector<Duct> ducts;
    std::vector<JunctionId> orifices, lobules;
    std::vector<DuctId> levelOrder;
};

} // namespace lactea::network
