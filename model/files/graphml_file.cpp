#include "model/files/graphml_file.h"

#include <functional>
#include <locale>
#include <sstream>

#include <boost/graph/graphml.hpp>

#include "model/files/decimal_text.h"
#include "model/files/graphml_network.h"
#include "model/files/graphml_table.h"
#include "model/files/json_file.h"
#include "model/network/graph_detail.h"

namespace lactea::files {

using network::BoostGraph;
using network::Duct;
using network::Junction;

namespace {
/// A column of the file as Boost asks for it: exact texts under the type that they have. Boost's own writer
/// of doubles keeps six digits.
template <class Key> class Column final : public boost::dynamic_property_map {
public:
    using Text = std::function<std::string(const Key&)>;
    Column(const std::type_info& type, Text text) : m_type(type), m_text(std::move(text)) {}

    boost::any get(const boost::any& key) override { return get_string(key); }
    std::string get_string(const boost::any& key) override { return m_text(boost::any_cast<Key>(key)); }
    void put(const boost::any& /*key*/, const boost::any& /*value*/) override {} // only written from
    [[nodiscard]] const std::type_info& key() const override { return typeid(Key); }
    [[nodiscard]] const std::type_info& value() const override { return m_type; }

private:
    const std::type_info& m_type;
    Text m_text;
};

using Vertex = BoostGraph::vertex_descriptor;
using Edge = BoostGraph::edge_descriptor;

template <class Key, class Value>
void addColumn(boost::dynamic_properties& columns, const char* name, typename Column<Key>::Text text)
{
    columns.insert(name, boost::make_shared<Column<Key>>(typeid(Value), std::move(text)));
}

template <class Value>
void addNodeColumn(boost::dynamic_properties& columns, const network::DuctNetwork& network, const char* name,
                   std::function<std::string(const Junction&)> text)
{
    addColumn<Vertex, Value>(
        columns, name, [&network, text = std::move(text)](Vertex v) { return text(network.junctions()[v]); });
}

template <class Value>
void addEdgeColumn(boost::dynamic_properties& columns, const network::DuctNetwork& network,
                   const BoostGraph& graph, const char* name, std::function<std::string(const Duct&)> text)
{
    addColumn<Edge, Value>(columns, name, [&network, &graph, text = std::move(text)](const Edge& e) {
        return text(network.ducts()[static_cast<std::size_t>(boost::get(boost::edge_index, graph, e))]);
    });
}

std::string kindText(Junction::Kind kind)
{
    switch (kind) {
    case Junction::Kind::NippleOrifice:
        return graphml::orifice;
    case Junction::Kind::Lobule:
        return graphml::lobule;
    default:
        return graphml::junction;
    }
}
} // namespace

std::string graphmlText(const network::DuctNetwork& network)
{
    BoostGraph graph(network.junctions().size());
    for (std::size_t d = 0; d < network.ducts().size(); ++d)
        boost::add_edge(static_cast<std::size_t>(network.ducts()[d].proximal),
                        static_cast<std::size_t>(network.ducts()[d].distal), static_cast<int>(d), graph);

    using graphml::mlDecades;
    using graphml::mmDecades;
    boost::dynamic_properties columns;
    const auto node = [&](const char* name, auto text) {
        addNodeColumn<double>(columns, network, name, text);
    };
    const auto edge = [&](const char* name, auto text) {
        addEdgeColumn<double>(columns, network, graph, name, text);
    };
    addNodeColumn<std::string>(columns, network, "kind", [](const Junction& j) { return kindText(j.kind); });
    node("x_mm", [](const Junction& j) { return decimalText(j.positionMm.x); });
    node("y_mm", [](const Junction& j) { return decimalText(j.positionMm.y); });
    node("z_mm", [](const Junction& j) { return decimalText(j.positionMm.z); });
    node("volume_mL", [](const Junction& j) { return decimalText(j.fullVolume.si(), mlDecades); });
    edge("length_mm", [](const Duct& d) { return decimalText(d.length.si(), mmDecades); });
    edge("diameter_mm", [](const Duct& d) { return decimalText(d.diameter.si(), mmDecades); });
    edge("rest_volume_mL", [](const Duct& d) { return decimalText(d.restVolume.si(), mlDecades); });
    addNodeColumn<int>(columns, network, "lobe", [](const Junction& j) { return std::to_string(j.lobe); });
    addEdgeColumn<int>(columns, network, graph, "lobe", [](const Duct& d) { return std::to_string(d.lobe); });

    std::ostringstream out;
    out.imbue(std::locale::classic());
    boost::write_graphml(out, graph, columns);
    return std::move(out).str();
}

Result<network::DuctNetwork> networkFromGraphml(std::string_view text, const std::string& name)
{
    auto network = graphmlTable(text).and_then(graphml::networkOf);
    if (!network)
        return tl::unexpected(network.error().in(name));
    return network;
}

Result<network::DuctNetwork> readGraphml(const std::filesystem::path& file)
{
    constexpr std::uintmax_t mostBytes = std::uintmax_t{1} << 30U;
    return readText(file, mostBytes).and_then([&](const std::string& text) {
        return networkFromGraphml(text, file.string());
    });
}

} // namespace lactea::files
