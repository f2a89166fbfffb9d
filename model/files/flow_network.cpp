#include "model/files/flow_network.h"

#include <algorithm>
#include <numbers>
#include <unordered_map>

#include "model/files/graphml_element.h"
#include "model/files/json_file.h"
#include "model/flow/resistance.h"

namespace lactea::files {

using graphml::ElementOf;
using graphml::refuse;

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

struct Sizes {
    double lengthMm = 0.0, diameterMm = 0.0;
};

/// Of a segment; nothing when it has neither.
template <class Element> Result<std::optional<Sizes>> segmentSizes(const ElementOf<Element>& segment)
{
    const auto length = segment.number("length_mm"), diameter = segment.number("diameter_mm");
    if (!length || !diameter)
        return tl::unexpected((length ? diameter : length).error());
    if (!*length && !*diameter)
        return std::nullopt;
    for (const auto& [key, size] : {std::pair{"length_mm", *length}, {"diameter_mm", *diameter}})
        if (!size || !(*size > 0.0))
            return refuse(segment.name, std::string(key) + (size ? " has to be above 0" : " is missing"));
    return Sizes{**length, **diameter};
}

/// Of a segment: what is written, else Poiseuille's; nothing when it has neither resistance nor size.
template <class Element>
Result<std::optional<double>> segmentResistance(const ElementOf<Element>& segment, double viscosityMPaS)
{
    const auto written = segment.number("resistance_mmHg_s_per_mL");
    if (!written || *written)
        return written;
    const auto sizes = segmentSizes(segment);
    if (!sizes)
        return tl::unexpected(sizes.error());
    if (!*sizes)
        return std::nullopt;
    const auto law = flow::ductResistance((*sizes)->lengthMm * millimetre, 0.5 * (*sizes)->diameterMm * millimetre,
                                          viscosityMPaS * millipascalSecond);
    if (!law)
        return refuse(segment.name, "length and diameter give no finite resistance");
    return law->in(mmHg * second / millilitre);
}

class Reader {
public:
    Reader(const GraphmlTable& table, const FlowFluid& fluid, FlowLaw law)
        : m_table(table), m_fluid(fluid), m_law(law), m_wayIn(table.nodes().size(), -1), m_children(table.nodes().size())
    {
    }

    Result<FlowNetwork> network()
    {
        if (m_table.nodes().empty())
            return refuse("graph", "it is empty");
        if (auto ok = connect(); !ok)
            return tl::unexpected(ok.error());
        layInOrder();
        if (m_order.size() < m_table.nodes().size())
            return refuse(m_table.nodeName(firstUnreached()), "no root leads to it: it hangs on a circle");
        m_out.forest.parent.reserve(m_order.size());
        for (const int n : m_order)
            if (auto ok = addNode(n); !ok)
                return tl::unexpected(ok.error());
        return std::move(m_out);
    }

private:
    Result<void> connect()
    {
        for (std::size_t e = 0; e < m_table.edges().size(); ++e) {
            const auto& edge = m_table.edges()[e];
            if (m_wayIn[at(edge.target)] >= 0)
                return refuse(m_table.nodeName(at(edge.target)),
                              "two segments lead to it: " + m_table.edgeName(at(m_wayIn[at(edge.target)])) +
                                  " and " + m_table.edgeName(e) + " (edges run from a root outward)");
            m_wayIn[at(edge.target)] = static_cast<int>(e);
            m_children[at(edge.source)].push_back(edge.target);
        }
        return {};
    }

    void layInOrder()
    {
        m_place.assign(m_table.nodes().size(), -1);
        for (std::size_t root = 0; root < m_wayIn.size(); ++root) {
            if (m_wayIn[root] >= 0)
                continue;
            std::size_t next = m_order.size();
            m_order.push_back(static_cast<int>(root));
            for (; next < m_order.size(); ++next) {
                m_place[at(m_order[next])] = static_cast<int>(next);
                const auto& children = m_children[at(m_order[next])];
                m_order.insert(m_order.end(), children.begin(), children.end());
            }
        }
    }

    [[nodiscard]] std::size_t firstUnreached() const
    {
        return static_cast<std::size_t>(std::find(m_place.begin(), m_place.end(), -1) - m_place.begin());
    }

    Result<void> addNode(int n)
    {
        const ElementOf<GraphmlTable::Node> node{m_table, m_table.nodes()[at(n)], m_table.nodeName(at(n))};
        const auto name = std::string(node.text("name").value_or(node.element.id));
        if (const auto [other, isNew] = m_nodeOf.emplace(name, n); !isNew)
            return refuse(node.name, m_table.nodeName(at(other->second)) + " is called '" + name + "' too");
        const auto kind = node.text("kind");
        const bool leaf = kind ? *kind == "lobule" || *kind == "leaf" : m_children[at(n)].empty();
        const auto volume = leaf ? node.neededNumber("volume_mL") : Result<double>(0.0);
        if (!volume)
            return tl::unexpected(volume.error());
        if (leaf && !(*volume > 0.0))
            return refuse(node.name, "volume_mL has to be above 0");
        m_out.names.push_back(name);
        m_out.leafVolumeMl.push_back(*volume);
        return m_law == FlowLaw::Linear ? addElement(n, node, leaf, *volume) : addDuct(n, node, *volume);
    }

    /// The place of the node that it drains into, or -1.
    [[nodiscard]] int parentOf(int n) const
    {
        const int way = m_wayIn[at(n)];
        return way < 0 ? -1 : m_place[at(m_table.edges()[at(way)].source)];
    }

    Result<void> addElement(int n, const ElementOf<GraphmlTable::Node>& node, bool leaf, double volumeMl)
    {
        const auto resistance = m_wayIn[at(n)] >= 0 ? resistanceOf(m_wayIn[at(n)]) : rootResistance(node);
        if (!resistance)
            return tl::unexpected(resistance.error());
        const auto compliance = node.neededNumber("compliance_mL_per_mmHg");
        if (!compliance)
            return tl::unexpected(compliance.error());
        if (*compliance < 0.0)
            return refuse(node.name, "compliance_mL_per_mmHg is negative");
        const auto active = leaf ? node.number("active_mmHg") : Result<std::optional<double>>(0.0);
        if (!active)
            return tl::unexpected(active.error());
        flow::LinearForest& forest = m_out.forest;
        forest.parent.push_back(parentOf(n) < 0 ? static_cast<int>(m_table.nodes().size()) : parentOf(n));
        forest.resistance.push_back(*resistance);
        forest.compliance.push_back(*compliance);
        forest.source.push_back(m_fluid.secretionPerS * volumeMl);
        forest.active.push_back(active->value_or(0.0));
        return {};
    }

    Result<void> addDuct(int n, const ElementOf<GraphmlTable::Node>& node, double volumeMl)
    {
        const int way = m_wayIn[at(n)], parent = parentOf(n);
        const auto sizes = way < 0 ? segmentSizes(node)
                                   : segmentSizes(ElementOf<GraphmlTable::Edge>{m_table, m_table.edges()[at(way)],
                                                                                m_table.edgeName(at(way))});
        if (!sizes)
            return tl::unexpected(sizes.error());
        if (way < 0) {
            const auto delay = delayOf(node);
            if (!delay)
                return tl::unexpected(delay.error());
            m_out.delayS.push_back(*delay);
        }
        const bool onlyOrifice = way < 0 && !*sizes && !m_children[at(n)].empty();
        m_out.ductOf.push_back(onlyOrifice ? -1 : static_cast<int>(m_out.ducts.size()));
        if (onlyOrifice)
            return {};
        if (!*sizes)
            return refuse(way < 0 ? node.name : m_table.edgeName(at(way)), "length_mm and diameter_mm are missing");
        const auto [lengthMm, diameterMm] = **sizes;
        const double restMl = 1e-3 * 0.25 * std::numbers::pi * diameterMm * diameterMm * lengthMm;
        m_out.ducts.push_back({parent < 0 ? -1 : m_out.ductOf[at(parent)], lengthMm, diameterMm, restMl, volumeMl,
                               static_cast<int>(m_out.delayS.size()) - 1});
        return {};
    }

    [[nodiscard]] static Result<double> delayOf(const ElementOf<GraphmlTable::Node>& root)
    {
        const auto delay = root.number("delay_s");
        if (!delay)
            return tl::unexpected(delay.error());
        if (delay->value_or(0.0) < 0.0)
            return refuse(root.name, "resistances and delay_s of a root are not negative");
        return delay->value_or(0.0);
    }

    [[nodiscard]] Result<double> resistanceOf(int e) const
    {
        const ElementOf<GraphmlTable::Edge> edge{m_table, m_table.edges()[at(e)], m_table.edgeName(at(e))};
        const auto resistance = segmentResistance(edge, m_fluid.viscosityMPaS);
        if (!resistance)
            return tl::unexpected(resistance.error());
        if (!*resistance)
            return refuse(edge.name, "length_mm and diameter_mm are missing");
        if (!(**resistance > 0.0))
            return refuse(edge.name, "resistance_mmHg_s_per_mL has to be above 0");
        return **resistance;
    }

    Result<double> rootResistance(const ElementOf<GraphmlTable::Node>& root)
    {
        const auto segment = segmentResistance(root, m_fluid.viscosityMPaS);
        const auto orifice = root.number("orifice_mmHg_s_per_mL");
        for (const auto* number : {&segment, &orifice}) {
            if (!*number)
                return tl::unexpected(number->error());
            if ((*number)->value_or(0.0) < 0.0)
                return refuse(root.name, "resistances and delay_s of a root are not negative");
        }
        const double whole = segment->value_or(0.0) + orifice->value_or(0.0);
        if (!(whole > 0.0))
            return refuse(root.name, "orifice_mmHg_s_per_mL is missing: nothing would hold the milk back");
        const auto delay = delayOf(root);
        if (!delay)
            return tl::unexpected(delay.error());
        m_out.delayS.push_back(*delay);
        return whole;
    }

    const GraphmlTable& m_table;
    FlowFluid m_fluid;
    FlowLaw m_law;
    std::vector<int> m_wayIn; ///< [node of the table] its edge; -1: a root
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_order, m_place; ///< nodes of the table as the solver has them; and back
    std::unordered_map<std::string, int> m_nodeOf;
    FlowNetwork m_out;
};

} // namespace

int FlowNetwork::find(std::string_view name) const
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

Result<FlowNetwork> flowNetworkFromGraphml(std::string_view text, const std::string& name,
                                           const FlowFluid& fluid, FlowLaw law)
{
    const auto table = graphmlTable(text);
    if (!table)
        return tl::unexpected(table.error().in(name));
    auto network = Reader(*table, fluid, law).network();
    if (!network)
        return tl::unexpected(network.error().in(name));
    return network;
}

Result<FlowNetwork> readFlowNetwork(const std::filesystem::path& file, const FlowFluid& fluid, FlowLaw law)
{
    constexpr std::uintmax_t mostBytes = std::uintmax_t{1} << 30U;
    return readText(file, mostBytes).and_then([&](const std::string& text) {
        return flowNetworkFromGraphml(text, file.string(), fluid, law);
    });
}

} // namespace lactea::files
