#include "model/files/graphml_table.h"

#include "model/files/graphml_reader.h"

namespace lactea::files {

std::optional<std::string_view> GraphmlTable::textOf(const Node& element, std::string_view name,
                                                     bool ofNode) const
{
    for (std::size_t v = element.firstValue + element.values;
         v-- > element.firstValue;) // the last one counts
        if (m_keys[m_values[v].key].name == name)
            return std::string_view(m_texts).substr(m_values[v].start, m_values[v].length);
    for (const Key& key : m_keys)
        if (key.name == name && (ofNode ? key.ofNodes : key.ofEdges) && key.byDefault)
            return *key.byDefault;
    return std::nullopt;
}

std::optional<std::string_view> GraphmlTable::text(const Node& node, std::string_view name) const
{
    return textOf(node, name, true);
}
std::optional<std::string_view> GraphmlTable::text(const Edge& edge, std::string_view name) const
{
    return textOf(edge, name, false);
}

std::string GraphmlTable::nodeName(std::size_t node) const { return "node " + m_nodes.at(node).id; }

std::string GraphmlTable::edgeName(std::size_t edge) const
{
    const std::string& id = m_edges.at(edge).id;
    return "edge " + (id.empty() ? std::to_string(edge + 1) : id);
}

Result<GraphmlTable> graphmlTable(std::string_view text) { return GraphmlReader().read(text); }

} // namespace lactea::files
