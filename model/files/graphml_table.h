#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// A node or edge of a GraphML text: its id as written and the texts of its attributes by name, defaults of
/// the file filled in.
struct GraphmlElement {
    std::string id;
    std::map<std::string, std::string> values;
};
struct GraphmlEdge : GraphmlElement {
    int source = -1, target = -1; ///< indices into GraphmlTable::nodes
};

/// A directed graph as its file has it, in the order of the file.
struct GraphmlTable {
    std::vector<GraphmlElement> nodes;
    std::vector<GraphmlEdge> edges;

    [[nodiscard]] std::string nodeName(std::size_t node) const; ///< "node n3", for refusals
    [[nodiscard]] std::string edgeName(std::size_t edge) const; ///< "edge e3", without id: "edge 4"
};

/// Reads GraphML (Boost.Graph's reader).
/// @return InvalidFile, with the element in `where`: not XML or not GraphML, more or less than one graph,
/// undirected, an id twice, an edge to a node that does not exist, data of a key that is not declared or
/// whose type is unknown
Result<GraphmlTable> graphmlTable(std::string_view text);

} // namespace lactea::files
