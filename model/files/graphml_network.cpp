#include "model/files/graphml_network.h"

#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

#include "model/files/graphml_element.h"

namespace lactea::files::graphml {

using network::Duct;
using network::DuctNetwork;
using network::Junction;
using Kind = Junction::Kind;

namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

template <class Element> struct Source : ElementOf<Element> {
    [[nodiscard]] Result<int> lobe() const;
};

constexpr int unknownLobe = -2;

template <class Element> Result<int> Source<Element>::lobe() const
{
    const auto written = this->text("lobe");
    if (!written)
        return unknownLobe;
    int lobe = 0;
    const char* last = written->data() + written->size();
    const auto [end, wrong] = std::from_chars(written->data(), last, lobe);
    if (wrong != std::errc{} || end != last || lobe < -1)
        return refuse(this->name, "lobe is '" + std::string(*written) +
                                "', which is neither -1 (none) nor a number of a lobe");
    return lobe;
}

/// Reads what the elements say, then fills in what they do not say.
class Reader {
public:
    explicit Reader(const GraphmlTable& table)
        : m_table(table), m_in(table.nodes().size()), m_out(table.nodes().size())
    {
        for (const GraphmlTable::Edge& edge : table.edges()) {
            ++m_in[at(edge.target)];
            ++m_out[at(edge.source)];
        }
    }

    Result<DuctNetwork> network()
    {
        if (m_table.nodes().empty())
            return refuse("graph", "it is empty");
        for (std::size_t n = 0; n < m_table.nodes().size(); ++n)
            if (auto ok = addJunction(n); !ok)
                return tl::unexpected(ok.error());
        for (std::size_t e = 0; e < m_table.edges().size(); ++e)
            if (auto ok = addDuct(e); !ok)
                return tl::unexpected(ok.error());
        fillLobes();
        auto built = DuctNetwork::build(std::move(m_junctions), std::move(m_ducts));
        if (!built)
            return refuse(nameInFile(built.error().where), built.error().message);
        return built;
    }

private:
    Result<Kind> kindOf(std::size_t n, const std::string& name) const
    {
        const auto text = m_table.text(m_table.nodes()[n], "kind");
        if (!text)
            return m_in[n] == 0 ? Kind::NippleOrifice : m_out[n] == 0 ? Kind::Lobule : Kind::Branch;
        if (*text == orifice)
            return Kind::NippleOrifice;
        if (*text == junction)
            return Kind::Branch;
        if (*text == lobule)
            return Kind::Lobule;
        return refuse(name, "kind is '" + std::string(*text) + "'; it is orifice, junction or lobule");
    }

    Result<void> addJunction(std::size_t n)
    {
        const Source<GraphmlTable::Node> node{{m_table, m_table.nodes()[n], m_table.nodeName(n)}};
        Junction junction;
        const auto kind = kindOf(n, node.name);
        if (!kind)
            return tl::unexpected(kind.error());
        junction.kind = *kind;
        for (const auto& [key, value] : {std::pair{"x_mm", &junction.positionMm.x},
                                         {"y_mm", &junction.positionMm.y},
                                         {"z_mm", &junction.positionMm.z}}) {
            const auto number = node.neededNumber(key, 0);
            if (!number)
                return tl::unexpected(number.error());
            *value = *number;
        }
        const auto volume = junction.kind == Kind::Lobule
                                ? node.neededNumber("volume_mL", mlDecades).map([](double v) {
                                      return std::optional<double>(v);
                                  })
                                : node.number("volume_mL", mlDecades);
        if (!volume)
            return tl::unexpected(volume.error());
        junction.fullVolume = Volume::fromSi(volume->value_or(0.0));
        if (junction.fullVolume < Volume{})
            return refuse(node.name, "volume_mL is negative");
        const auto lobe = node.lobe();
        if (!lobe)
            return tl::unexpected(lobe.error());
        junction.lobe = *lobe;
        m_junctions.push_back(junction);
        return {};
    }

    Result<void> addDuct(std::size_t e)
    {
        const GraphmlTable::Edge& edge = m_table.edges()[e];
        const Source<GraphmlTable::Edge> source{{m_table, edge, m_table.edgeName(e)}};
        const auto length = source.number("length_mm", mmDecades);
        const auto diameter = source.neededNumber("diameter_mm", mmDecades);
        const auto restVolume = source.number("rest_volume_mL", mlDecades);
        const auto lobe = source.lobe();
        for (const Error* error :
             {length ? nullptr : &length.error(), diameter ? nullptr : &diameter.error(),
              restVolume ? nullptr : &restVolume.error(), lobe ? nullptr : &lobe.error()})
            if (error != nullptr)
                return tl::unexpected(*error);

        Duct duct;
        duct.proximal = edge.source;
        duct.distal = edge.target;
        const Vec3 way = m_junctions[at(edge.target)].positionMm - m_junctions[at(edge.source)].positionMm;
        duct.length = *length ? Length::fromSi(**length) : lactea::length(way) * millimetre;
        duct.diameter = Length::fromSi(*diameter);
        duct.restVolume = *restVolume
                              ? Volume::fromSi(**restVolume)
                              : 0.25 * std::numbers::pi * (duct.diameter * duct.diameter * duct.length);
        duct.lobe = *lobe;
        m_ducts.push_back(duct);
        return {};
    }

    /// A duct takes the lobe of its far end, else of its parent, else the next one that no element has; a
    /// junction that of its duct.
    void fillLobes()
    {
        int next = 0;
        for (const Junction& junction : m_junctions)
            next = std::max(next, junction.lobe + 1);
        std::vector<std::vector<std::size_t>> from(m_junctions.size());
        std::vector<std::size_t> open;
        for (std::size_t d = 0; d < m_ducts.size(); ++d) {
            next = std::max(next, m_ducts[d].lobe + 1);
            from[at(m_ducts[d].proximal)].push_back(d);
        }
        for (std::size_t n = m_junctions.size(); n-- > 0;)
            if (m_in[n] == 0)
                open.push_back(n);
        std::vector<char> seen(m_junctions.size(), 0); // what is no forest is refused later on
        while (!open.empty()) {
            const std::size_t n = open.back();
            open.pop_back();
            for (const std::size_t d : from[n]) {
                Duct& duct = m_ducts[d];
                Junction& end = m_junctions[at(duct.distal)];
                if (duct.lobe == unknownLobe)
                    duct.lobe = end.lobe != unknownLobe ? end.lobe
                                : m_in[n] == 0          ? next++
                                                        : m_junctions[n].lobe;
                if (end.lobe == unknownLobe)
                    end.lobe = duct.lobe;
                if (m_junctions[n].lobe == unknownLobe)
                    m_junctions[n].lobe = duct.lobe; // an orifice
                if (!std::exchange(seen[at(duct.distal)], 1))
                    open.push_back(at(duct.distal));
            }
        }
        for (Junction& junction : m_junctions)
            junction.lobe = std::max(junction.lobe, -1);
        for (Duct& duct : m_ducts)
            duct.lobe = std::max(duct.lobe, -1);
    }

    /// "junction 5" and "duct 7" of DuctNetwork::build() as the file calls them.
    [[nodiscard]] std::string nameInFile(const std::string& where) const
    {
        const auto space = where.find(' ');
        std::size_t id = 0;
        if (space == std::string::npos ||
            std::from_chars(where.data() + space + 1, where.data() + where.size(), id).ec != std::errc{})
            return where;
        return where.starts_with("duct") ? m_table.edgeName(id) : m_table.nodeName(id);
    }

    const GraphmlTable& m_table;
    std::vector<int> m_in, m_out; ///< edges of each node
    std::vector<Junction> m_junctions;
    std::vector<Duct> m_ducts;
};
} // namespace

Result<DuctNetwork> networkOf(const GraphmlTable& table) { return Reader(table).network(); }

} // namespace lactea::files::graphml
