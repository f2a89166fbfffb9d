#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// A directed graph as its GraphML file has it, in the order of the file: ids as written and attributes as
/// text.
class GraphmlTable {
public:
    struct Node {
        std::string id;
        std::size_t firstValue = 0, values = 0;
    };
    struct Edge : Node {              ///< may have no id
        int source = -1, target = -1; ///< indices of nodes
    };

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
    /// The text of an attribute, the file's default where the element has none; nothing without either.
    [[nodiscard]] std::optional<std::string_view> text(const Node& node, std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> text(const Edge& edge, std::string_view name) const;

    [[nodiscard]] std::string nodeName(std::size_t node) const; ///< "node n3", for refusals
    [[nodiscard]] std::string edgeName(std::size_t edge) const; ///< "edge e3", without id: "edge 4"

private:
    friend class GraphmlReader;
    /// A declared attribute.
    struct Key {
        std::string id, name;
        bool ofNodes = false, ofEdges = false;
        std::optional<std::string> byDefault;
    };
    /// One text of one element: a piece of m_texts. (A map per element takes five times the memory.)
    struct Value {
        std::uint32_t key, length;
        std::size_t start;
    };
    [[nodiscard]] std::optional<std::string_view> textOf(const Node& element, std::string_view name,
                                                         bool ofNode) const;

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Key> m_keys;
    std::vector<Value> m_values;
    std::string m_texts;
};

/// Reads GraphML (with expat, in one pass: Boost's reader builds a tree that takes 50 bytes per byte of the
/// file and runs out of stack on deep ones).
/// @return InvalidFile, with the element or line in `where`: not XML or not GraphML, entities of its own,
/// more or less than one graph, undirected edges, hyperedges, an id twice or none, an edge to a node that
/// does not exist, data of a key that is not declared, a key whose type is unknown
Result<GraphmlTable> graphmlTable(std::string_view text);

} // namespace lactea::files
