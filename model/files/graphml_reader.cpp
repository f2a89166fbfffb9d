#include "model/files/graphml_reader.h"

#include <algorithm>
#include <array>
#include <memory>

#include <expat.h>

namespace lactea::files {
namespace {
tl::unexpected<Error> invalid(std::string where, std::string message)
{
    return fail(Error::Code::InvalidFile, std::move(where), std::move(message));
}

/// The value of an attribute; empty when there is none.
std::string_view attribute(const char* const* attributes, std::string_view name)
{
    for (; attributes[0] != nullptr; attributes += 2)
        if (attributes[0] == name)
            return attributes[1];
    return {};
}
} // namespace

void GraphmlReader::onStart(void* self, const char* name, const char** attributes)
{
    const std::string_view full(name);
    static_cast<GraphmlReader*>(self)->start(full.substr(full.find(':') + 1), attributes); // without a prefix
}
void GraphmlReader::onEnd(void* self, const char* /*name*/) { static_cast<GraphmlReader*>(self)->end(); }
void GraphmlReader::onText(void* self, const char* text, int length)
{
    auto& reader = *static_cast<GraphmlReader*>(self);
    if (!reader.m_open.empty() &&
        (reader.m_open.back() == Place::Data || reader.m_open.back() == Place::Default))
        reader.m_text.append(text, static_cast<std::size_t>(length));
}
void GraphmlReader::onDoctype(void* self, const char* /*name*/, const char* /*system*/,
                              const char* /*publicId*/, int hasSubset)
{
    if (hasSubset != 0)
        static_cast<GraphmlReader*>(self)->refuse("",
                                                  "a document type with declarations of its own is not read");
}

void GraphmlReader::refuse(std::string where, std::string message)
{
    if (!m_refusal)
        m_refusal = Error{Error::Code::InvalidFile, std::move(where), std::move(message)};
    XML_StopParser(m_parser, XML_FALSE);
}

void GraphmlReader::start(std::string_view name, Attributes attributes)
{
    const Place outer = m_open.empty() ? Place::Outside : m_open.back();
    Place place = Place::Other;
    if (outer == Place::Outside && name == "graphml")
        place = Place::Graphml;
    else if (outer == Place::Outside)
        refuse("line " + std::to_string(XML_GetCurrentLineNumber(m_parser)), "this is not GraphML: it begins with '" + std::string(name) + "'");
    else if (name == "graph")
        place = Place::Graph;
    else if (outer == Place::Graphml && name == "key")
        place = Place::Key;
    else if (outer == Place::Key && name == "default")
        place = Place::Default;
    else if (outer == Place::Graph && name == "node")
        place = Place::Node;
    else if (outer == Place::Graph && name == "edge")
        place = Place::Edge;
    else if (outer == Place::Graph && name == "hyperedge")
        refuse("hyperedge", "an edge has two ends here");
    else if ((outer == Place::Node || outer == Place::Edge) && name == "data")
        place = Place::Data;
    m_open.push_back(place);
    m_text.clear();
    if (place == Place::Key)
        startKey(attributes);
    else if (place == Place::Graph)
        startGraph(attributes);
    else if (place == Place::Node)
        startNode(attributes);
    else if (place == Place::Edge)
        startEdge(attributes);
    else if (place == Place::Data)
        startData(attributes);
}

void GraphmlReader::startKey(Attributes attributes)
{
    constexpr std::array<std::string_view, 6> known{"boolean", "int", "long", "float", "double", "string"};
    const std::string_view domain = attribute(attributes, "for"), type = attribute(attributes, "attr.type");
    const bool all = domain.empty() || domain == "all";
    GraphmlTable::Key key;
    key.id = attribute(attributes, "id");
    key.name = attribute(attributes, "attr.name");
    key.ofNodes = all || domain == "node";
    key.ofEdges = all || domain == "edge";
    const bool used = key.ofNodes || key.ofEdges;
    if (used && std::find(known.begin(), known.end(), type) == known.end())
        refuse("key " + key.id, "the type '" + std::string(type) + "' of '" + key.name + "' is unknown");
    m_keyOf[key.id] = static_cast<std::uint32_t>(m_table.m_keys.size());
    m_table.m_keys.push_back(std::move(key));
}

void GraphmlReader::startGraph(Attributes attributes)
{
    if (++m_graphs > 1)
        refuse("graph", "there is more than one");
    else if (attribute(attributes, "edgedefault") != "directed")
        refuse("graph", "it has to be directed, from the orifices to the lobules");
}

void GraphmlReader::startNode(Attributes attributes)
{
    GraphmlTable::Node node{std::string(attribute(attributes, "id")), m_table.m_values.size(), 0};
    if (node.id.empty())
        refuse("node " + std::to_string(m_table.m_nodes.size() + 1), "it has no id");
    else if (!m_nodeOf.try_emplace(node.id, static_cast<int>(m_table.m_nodes.size())).second)
        refuse("node " + node.id, "there is more than one node with this id");
    m_table.m_nodes.push_back(std::move(node));
}

void GraphmlReader::startEdge(Attributes attributes)
{
    GraphmlTable::Edge edge;
    edge.id = attribute(attributes, "id");
    edge.firstValue = m_table.m_values.size();
    m_table.m_edges.push_back(std::move(edge));
    const std::size_t e = m_table.m_edges.size() - 1;
    if (const auto direction = attribute(attributes, "directed"); !direction.empty() && direction != "true")
        refuse(m_table.edgeName(e), "it has to be directed, from the orifices to the lobules");
    for (const bool isSource : {true, false}) {
        const std::string id(attribute(attributes, isSource ? "source" : "target"));
        const auto node = m_nodeOf.find(id);
        if (node == m_nodeOf.end())
            m_loose.push_back({e, isSource, id});
        else
            (isSource ? m_table.m_edges[e].source : m_table.m_edges[e].target) = node->second;
    }
}

std::string GraphmlReader::elementName() const
{
    return m_open[m_open.size() - 2] == Place::Node ? m_table.nodeName(m_table.m_nodes.size() - 1)
                                                    : m_table.edgeName(m_table.m_edges.size() - 1);
}

void GraphmlReader::startData(Attributes attributes)
{
    const auto key = m_keyOf.find(attribute(attributes, "key"));
    if (key == m_keyOf.end())
        refuse(elementName(), "it has data of a key that is not declared");
    else
        m_key = key->second;
}

void GraphmlReader::endData()
{
    m_table.m_values.push_back({m_key, static_cast<std::uint32_t>(m_text.size()), m_table.m_texts.size()});
    m_table.m_texts += m_text;
    auto& element = m_open[m_open.size() - 2] == Place::Node
                        ? m_table.m_nodes.back()
                        : static_cast<GraphmlTable::Node&>(m_table.m_edges.back());
    ++element.values;
}

void GraphmlReader::end()
{
    if (m_open.back() == Place::Data)
        endData();
    if (m_open.back() == Place::Default)
        m_table.m_keys.back().byDefault = m_text;
    m_open.pop_back();
}

Result<void> GraphmlReader::parse(std::string_view text)
{
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    m_parser = parser.get();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &onStart, &onEnd);
    XML_SetCharacterDataHandler(m_parser, &onText);
    XML_SetStartDoctypeDeclHandler(m_parser, &onDoctype);
    constexpr std::size_t pieceBytes = 1U << 20U; // expat copies what it is given
    for (std::size_t at = 0, size = 0; at < text.size() || at == 0; at += size) {
        size = std::min(pieceBytes, text.size() - at);
        const bool last = at + size == text.size();
        const auto status = XML_Parse(m_parser, text.data() + at, static_cast<int>(size), last ? 1 : 0);
        if (m_refusal)
            return tl::unexpected(*m_refusal);
        if (status != XML_STATUS_OK)
            return invalid("line " + std::to_string(XML_GetCurrentLineNumber(m_parser)),
                           std::string("this is not valid XML: ") +
                               XML_ErrorString(XML_GetErrorCode(m_parser)));
        if (last)
            break;
    }
    return {};
}

Result<void> GraphmlReader::connect()
{
    for (const LooseEnd& loose : m_loose) {
        const auto node = m_nodeOf.find(loose.id);
        if (node == m_nodeOf.end())
            return invalid(m_table.edgeName(loose.edge), "there is no node '" + loose.id + "' at its " +
                                                             (loose.isSource ? "source" : "target"));
        GraphmlTable::Edge& edge = m_table.m_edges[loose.edge];
        (loose.isSource ? edge.source : edge.target) = node->second;
    }
    return {};
}

Result<GraphmlTable> GraphmlReader::read(std::string_view text)
{
    if (auto parsed = parse(text); !parsed)
        return tl::unexpected(parsed.error());
    if (m_graphs == 0)
        return invalid("<graphml>", "this is not GraphML: there is no graph in it");
    if (auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    return std::move(m_table);
}

} // namespace lactea::files
