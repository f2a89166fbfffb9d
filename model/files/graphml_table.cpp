#include "model/files/graphml_table.h"

#include <algorithm>
#include <array>
#include <locale>
#include <optional>
#include <set>
#include <sstream>

#include <boost/graph/graphml.hpp>
#include <boost/property_tree/exceptions.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include "model/files/graphml_outline.h"

namespace lactea::files {
namespace {
tl::unexpected<Error> refuse(std::string where, std::string message)
{
    return fail(Error::Code::InvalidFile, std::move(where), std::move(message));
}

std::string elementName(const char* what, const std::vector<std::string>& ids, std::size_t i)
{
    const bool named = i < ids.size() && !ids[i].empty();
    return std::string(what) + " " + (named ? ids[i] : std::to_string(i + 1));
}

/// What Boost's reader calls: keeps texts, judges nothing but the declarations. Vertices and edges are
/// indices.
class TableBuilder final : public boost::mutate_graph {
public:
    TableBuilder(GraphmlTable& table, const GraphmlOutline& outline) : m_table(table), m_outline(outline) {}

    [[nodiscard]] const std::optional<Error>& refusal() const { return m_refusal; }

    [[nodiscard]] bool is_directed() const override { return true; }
    boost::any do_add_vertex() override
    {
        m_table.nodes.emplace_back();
        return m_table.nodes.size() - 1;
    }
    std::pair<boost::any, bool> do_add_edge(boost::any source, boost::any target) override
    {
        GraphmlEdge& edge = m_table.edges.emplace_back();
        edge.source = static_cast<int>(boost::any_cast<std::size_t>(source));
        edge.target = static_cast<int>(boost::any_cast<std::size_t>(target));
        return {m_table.edges.size() - 1, true};
    }
    void set_graph_property(const std::string& /*name*/, const std::string& /*value*/,
                            const std::string& /*type*/) override
    {
    }
    void set_vertex_property(const std::string& name, boost::any vertex, const std::string& value,
                             const std::string& type) override
    {
        const auto i = boost::any_cast<std::size_t>(vertex);
        set(m_table.nodes[i], "node", m_outline.nodes, i, name, value, type);
    }
    void set_edge_property(const std::string& name, boost::any edge, const std::string& value,
                           const std::string& type) override
    {
        const auto i = boost::any_cast<std::size_t>(edge);
        set(m_table.edges[i], "edge", m_outline.edges, i, name, value, type);
    }

private:
    void set(GraphmlElement& element, const char* what, const std::vector<std::string>& ids, std::size_t i,
             const std::string& name, const std::string& value, const std::string& type)
    {
        constexpr std::array<std::string_view, 6> known{"boolean", "int",    "long",
                                                        "float",   "double", "string"};
        element.values[name] = value;
        std::string reason;
        if (name.empty())
            reason = "it has data of a key that is not declared";
        else if (std::find(known.begin(), known.end(), type) == known.end())
            reason = "the type '" + type + "' of its '" + name + "' is unknown";
        if (!reason.empty() && !m_refusal)
            m_refusal = Error{Error::Code::InvalidFile, elementName(what, ids, i), reason};
    }

    GraphmlTable& m_table;
    const GraphmlOutline& m_outline;
    std::optional<Error> m_refusal;
};

Result<GraphmlOutline> checkedOutline(std::string_view text)
{
    auto outline = outlineOf(text);
    if (!outline)
        return outline;
    if (text.find('\0') != std::string_view::npos)
        return refuse("", "this is not GraphML: it holds a zero byte");
    if (outline->graphs != 1)
        return refuse("", outline->graphs == 0
                              ? "this is not GraphML: there is no graph in it"
                              : "one graph is expected, there are " + std::to_string(outline->graphs));
    if (outline->edgeDefault != "directed")
        return refuse("graph", "it has to be directed, from the orifices to the lobules");
    std::set<std::string_view> seen;
    for (const std::string& id : outline->nodes)
        if (!seen.insert(id).second)
            return refuse("node " + id, "there is more than one node with this id");
    return outline;
}

/// Boost's exceptions as sentences.
Result<void> readInto(TableBuilder& builder, std::string_view text)
{
    try {
        std::istringstream in{std::string(text)};
        in.imbue(std::locale::classic());
        boost::read_graphml(in, builder, 0);
        return {};
    } catch (const boost::property_tree::xml_parser_error& error) {
        return refuse("line " + std::to_string(error.line()), "this is not valid XML: " + error.message());
    } catch (const boost::undirected_graph_error&) {
        return refuse("graph", "every edge has to be directed, from the orifices to the lobules");
    } catch (const std::exception& error) {
        return refuse("", std::string("this is not GraphML: ") + error.what());
    }
}
} // namespace

std::string GraphmlTable::nodeName(std::size_t node) const { return "node " + nodes.at(node).id; }

std::string GraphmlTable::edgeName(std::size_t edge) const
{
    const std::string& id = edges.at(edge).id;
    return "edge " + (id.empty() ? std::to_string(edge + 1) : id);
}

Result<GraphmlTable> graphmlTable(std::string_view text)
{
    const auto outline = checkedOutline(text);
    if (!outline)
        return tl::unexpected(outline.error());
    GraphmlTable table;
    TableBuilder builder(table, *outline);
    if (auto read = readInto(builder, text); !read)
        return tl::unexpected(read.error());
    if (builder.refusal())
        return tl::unexpected(*builder.refusal());

    for (std::size_t e = 0; e < table.edges.size() && e < outline->edges.size(); ++e)
        table.edges[e].id = outline->edges[e];
    const auto declared = outline->nodes.size();
    for (std::size_t e = 0; e < table.edges.size(); ++e)
        for (const int end : {table.edges[e].source, table.edges[e].target})
            if (static_cast<std::size_t>(end) >= declared)
                return refuse(table.edgeName(e), "it leads from or to a node that does not exist");
    if (table.nodes.size() != declared)
        return refuse("", "two nodes of the file have the same id");
    for (std::size_t n = 0; n < declared; ++n)
        table.nodes[n].id = outline->nodes[n];
    return table;
}

} // namespace lactea::files
