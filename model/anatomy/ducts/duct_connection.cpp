#include "model/anatomy/ducts/duct_connection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::anatomy {
namespace {
using network::Duct;
using network::Junction;
using Nodes = std::vector<DuctTree::Node>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// A duct while it is followed outward from its proximal junction.
struct Stretch {
    int proximal = -1;
    double lengthMm = 0.0, widthByLengthMm2 = 0.0, volumeMm3 = 0.0;

    void extend(const DuctTree::Node& from, const DuctTree::Node& to)
    {
        // A main duct widens behind the nipple; every other one has its own width at once behind its branch.
        const double radius = to.main ? 0.5 * (from.radiusMm + to.radiusMm) : to.radiusMm;
        const double piece = std::max(1e-3, length(to.positionMm - from.positionMm));
        lengthMm += piece;
        widthByLengthMm2 += 2.0 * radius * piece;
        volumeMm3 += std::numbers::pi * radius * radius * piece;
    }
};

std::vector<int> countChildren(const Nodes& nodes)
{
    std::vector<int> children(nodes.size(), 0);
    for (const auto& node : nodes)
        if (node.parent >= 0)
            ++children[at(node.parent)];
    return children;
}

class Connection {
public:
    void addOrifices(std::vector<NipplePore>& pores, const std::vector<Lobe>& lobes)
    {
        for (std::size_t p = 0; p < pores.size(); ++p) {
            const auto first = std::find_if(lobes.begin(), lobes.end(), [&](const Lobe& lobe) {
                return lobe.pore == static_cast<int>(p);
            });
            const int lobe = first == lobes.end() ? -1 : static_cast<int>(first - lobes.begin());
            pores[p].orifice = addJunction({Junction::Kind::NippleOrifice, pores[p].positionMm, lobe, {}});
        }
    }

    /// One lobe's ducts; returns the duct of each node (of the root: the first duct).
    std::vector<int> addTree(const Nodes& nodes, int lobe, int orifice,
                             const std::vector<Volume>& fullVolumes, std::vector<Bunch>& bunches)
    {
        const std::vector<int> children = countChildren(nodes);
        std::vector<Stretch> stretch(nodes.size());
        std::vector<int> ductOf(nodes.size(), -1);
        stretch[0].proximal = orifice;
        for (std::size_t n = 1; n < nodes.size(); ++n) {
            const auto& node = nodes[n];
            stretch[n] = stretch[at(node.parent)];
            stretch[n].extend(nodes[at(node.parent)], node);
            if (children[n] == 1)
                continue;
            const bool leaf = node.bunch >= 0;
            const int junction =
                addJunction({leaf ? Junction::Kind::Lobule : Junction::Kind::Branch, node.positionMm, lobe,
                             leaf ? fullVolumes[at(node.bunch)] : Volume{}});
            if (leaf)
                bunches[at(node.bunch)].lobule = junction;
            ductOf[n] = addDuct(stretch[n], junction, lobe);
            stretch[n] = {junction};
        }
        for (std::size_t n = nodes.size(); n-- > 1;) // nodes inside a stretch learn its duct from further out
            if (const int parent = nodes[n].parent; parent == 0 || children[at(parent)] == 1)
                ductOf[at(parent)] = ductOf[n];
        return ductOf;
    }

    void shareRestVolume(double systemMl, const std::vector<Lobe>& lobes)
    {
        double lumenMm3 = 0.0;
        for (const double v : m_volumesMm3)
            lumenMm3 += v;
        for (std::size_t d = 0; d < m_ducts.size(); ++d)
            m_ducts[d].restVolume = m_volumesMm3[d] * (systemMl / lumenMm3) * millilitre;
        for (const Lobe& lobe : lobes) { // a prolate spheroid
            const double sinusMm3 =
                std::numbers::pi / 6.0 * lobe.sinusWidthMm * lobe.sinusWidthMm * lobe.sinusLengthMm;
            m_ducts[at(lobe.mainDuct)].restVolume += 1e-3 * sinusMm3 * millilitre;
        }
    }

    [[nodiscard]] int ductCount() const { return static_cast<int>(m_ducts.size()); }
    Result<network::DuctNetwork> build()
    {
        return network::DuctNetwork::build(std::move(m_junctions), std::move(m_ducts));
    }

private:
    int addJunction(const Junction& junction)
    {
        m_junctions.push_back(junction);
        return static_cast<int>(m_junctions.size()) - 1;
    }
    int addDuct(const Stretch& s, int distal, int lobe)
    {
        m_ducts.push_back({s.proximal,
                           distal,
                           s.lengthMm * millimetre,
                           s.widthByLengthMm2 / s.lengthMm * millimetre,
                           {},
                           lobe});
        m_volumesMm3.push_back(s.volumeMm3);
        return ductCount() - 1;
    }

    std::vector<Junction> m_junctions;
    std::vector<Duct> m_ducts;
    std::vector<double> m_volumesMm3;
};

/// Ducts are drawn from under the skin of their pore on, by their radius there and a little more; those that share a
/// pore from the same point. [pore]
std::vector<Vec3> startsUnderPores(const std::vector<DuctTree>& trees, const std::vector<Lobe>& lobes,
                                   const std::vector<NipplePore>& pores)
{
    constexpr double skinMm = 0.8, mostOfPiece = 0.9;
    std::vector<Vec3> way(pores.size());
    std::vector<double> deepMm(pores.size(), skinMm), mostMm(pores.size(), 1e9);
    for (std::size_t l = 0; l < trees.size(); ++l) {
        const Nodes& nodes = trees[l].nodes;
        const std::size_t pore = at(lobes[l].pore);
        const Vec3 first = nodes[1].positionMm - nodes[0].positionMm;
        way[pore] += normalized(first);
        deepMm[pore] = std::max(deepMm[pore], skinMm + nodes[0].radiusMm + nodes[0].extraRadiusMm);
        mostMm[pore] = std::min(mostMm[pore], mostOfPiece * length(first));
    }
    std::vector<Vec3> starts;
    for (std::size_t p = 0; p < pores.size(); ++p)
        starts.push_back(pores[p].positionMm + normalized(way[p]) * std::min(deepMm[p], mostMm[p]));
    return starts;
}

void drawShown(const Nodes& nodes, const Vec3& start, int lobe, const std::vector<int>& ductOf, std::vector<DuctNode>& drawn)
{
    std::vector<int> place(nodes.size(), -1);
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const auto& node = nodes[n];
        if (!node.shown)
            continue;
        place[n] = static_cast<int>(drawn.size());
        drawn.push_back({node.parent < 0 ? start : node.positionMm, node.radiusMm + node.extraRadiusMm,
                         node.parent < 0 ? -1 : place[at(node.parent)], lobe, ductOf[n], node.main,
                         node.sinus});
    }
}
} // namespace

Result<network::DuctNetwork> connectDucts(const BreastPlan& plan, const std::vector<DuctTree>& trees,
                                          const std::vector<Volume>& fullVolumes,
                                          std::vector<NipplePore>& pores, std::vector<Lobe>& lobes,
                                          std::vector<Bunch>& bunches, std::vector<DuctNode>& drawn)
{
    Connection connection;
    connection.addOrifices(pores, lobes);
    const std::vector<Vec3> starts = startsUnderPores(trees, lobes, pores);
    for (std::size_t l = 0; l < trees.size(); ++l) {
        const int lobe = static_cast<int>(l), orifice = pores[at(lobes[l].pore)].orifice;
        lobes[l].mainDuct = connection.ductCount();
        const std::vector<int> ductOf =
            connection.addTree(trees[l].nodes, lobe, orifice, fullVolumes, bunches);
        lobes[l].ductCount = connection.ductCount() - lobes[l].mainDuct;
        drawShown(trees[l].nodes, starts[at(lobes[l].pore)], lobe, ductOf, drawn);
    }
    connection.shareRestVolume(plan.ductSystemRestMl.mean, lobes);
    return connection.build();
}

} // namespace lactea::anatomy
