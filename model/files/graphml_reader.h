#pragma once

#include <map>
#include <unordered_map>

#include "model/files/graphml_table.h"

struct XML_ParserStruct;

namespace lactea::files {

/// Fills a GraphmlTable from the events of the XML parser. For one text.
class GraphmlReader {
public:
    Result<GraphmlTable> read(std::string_view text);

private:
    enum class Place { Outside, Graphml, Key, Default, Graph, Node, Edge, Data, Other };
    using Attributes = const char* const*;

    static void onStart(void* self, const char* name, const char** attributes);
    static void onEnd(void* self, const char* name);
    static void onText(void* self, const char* text, int length);
    static void onDoctype(void* self, const char* name, const char* system, const char* publicId,
                          int hasSubset);

    void start(std::string_view name, Attributes attributes);
    void startKey(Attributes attributes);
    void startGraph(Attributes attributes);
    void startNode(Attributes attributes);
    void startEdge(Attributes attributes);
    void startData(Attributes attributes);
    void end();
    void endData();
    /// Ends the parse; the first refusal counts.
    void refuse(std::string where, std::string message);
    Result<void> parse(std::string_view text);
    Result<void> connect();

    [[nodiscard]] std::string elementName() const; ///< of the element that data belong to

    struct LooseEnd {
        std::size_t edge;
        bool isSource;
        std::string id;
    };

    GraphmlTable m_table;
    XML_ParserStruct* m_parser = nullptr;
    std::optional<Error> m_refusal;
    std::vector<Place> m_open;
    int m_graphs = 0;
    std::unordered_map<std::string, int> m_nodeOf;
    std::map<std::string, std::uint32_t, std::less<>> m_keyOf;
    std::vector<LooseEnd> m_loose; ///< ends of edges that stand before their node
    std::string m_text;            ///< of the data or default that is open
    std::uint32_t m_key = 0;       ///< of the data that are open
};

} // namespace lactea::files
