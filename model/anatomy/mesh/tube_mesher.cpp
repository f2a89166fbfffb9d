#include "model/anatomy/mesh/tube_mesher.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "model/anatomy/mesh/tissue_colours.h"

namespace lactea::anatomy {
namespace {
/// A run of nodes that is drawn as one tube. `radii` differs from the nodes' only at a branch's start.
struct Chain {
    std::vector<int> nodes;
    std::vector<double> radii;
};

std::vector<Chain> chainsOf(const std::vector<TubeNode>& nodes)
{
    const int n = static_cast<int>(nodes.size());
    std::vector<std::vector<int>> children(n);
    for (int i = 0; i < n; ++i)
        if (nodes[i].parent >= 0)
            children[nodes[i].parent].push_back(i);

    std::vector<Chain> chains;
    struct Start {
        int from, to;
    };
    std::vector<Start> starts;
    for (int i = 0; i < n; ++i)
        if (nodes[i].parent < 0)
            for (const int c : children[i])
                starts.push_back({i, c});
    for (std::size_t s = 0; s < starts.size(); ++s) {
        const auto [from, to] = starts[s];
        Chain chain{{from}, {nodes[from].radiusMm}};
        if (nodes[from].parent >= 0)
            chain.radii[0] = std::min(nodes[from].radiusMm, 1.25 * nodes[to].radiusMm);
        for (int at = to; at >= 0;) {
            chain.nodes.push_back(at);
            chain.radii.push_back(nodes[at].radiusMm);
            int thickest = -1;
            for (const int c : children[at])
                if (thickest < 0 || nodes[c].radiusMm > nodes[thickest].radiusMm)
                    thickest = c;
            for (const int c : children[at])
                if (c != thickest)
                    starts.push_back({at, c});
            at = thickest;
        }
        chains.push_back(std::move(chain));
    }
    return chains;
}

/// Marks the nodes between first and last that a straight, evenly tapering tube would miss (Douglas-Peucker).
void keepBends(const Chain& chain, const std::vector<TubeNode>& nodes, std::size_t first, std::size_t last,
               double tolerance, std::vector<char>& keep)
{
    const Vec3 a = nodes[chain.nodes[first]].positionMm, b = nodes[chain.nodes[last]].positionMm;
    const double span = std::max(dot(b - a, b - a), 1e-9);
    double worst = tolerance;
    std::size_t at = first;
    for (std::size_t i = first + 1; i < last; ++i) {
        const Vec3 p = nodes[chain.nodes[i]].positionMm;
        const double t = clamp01(dot(p - a, b - a) / span);
        const double miss =
            std::max(length(p - lactea::mix(a, b, t)),
                     std::fabs(chain.radii[i] - lactea::mix(chain.radii[first], chain.radii[last], t)));
        if (miss > worst) {
            worst = miss;
            at = i;
        }
    }
    if (at == first)
        return;
    keep[at] = 1;
    keepBends(chain, nodes, first, at, tolerance, keep);
    keepBends(chain, nodes, at, last, tolerance, keep);
}

class TubeBuilder {
public:
    TubeBuilder(TissueSurface& out, const std::vector<TubeNode>& nodes, const TubeDetail& detail)
        : m_out(out), m_nodes(nodes), m_detail(detail)
    {
    }

    void add(const Chain& chain)
    {
        std::vector<char> keep(chain.nodes.size(), 0);
        keep.front() = keep.back() = 1;
        keepBends(chain, m_nodes, 0, chain.nodes.size() - 1, m_detail.toleranceMm, keep);
        std::vector<int> at;
        std::vector<double> radii;
        for (std::size_t i = 0; i < keep.size(); ++i)
            if (keep[i]) {
                at.push_back(chain.nodes[i]);
                radii.push_back(chain.radii[i]);
            }
        m_sides =
            *std::max_element(radii.begin(), radii.end()) > 1.0 ? m_detail.thickSides : m_detail.thinSides;

        const std::vector<Ring> rings = ringsOf(at, radii);
        Vec3 up = std::fabs(rings[0].along.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0};
        std::uint32_t previous = 0;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const Ring& at = rings[i];
            up = normalized(up - at.along * dot(up, at.along)); // carried along, so that the tube does not twist
            const std::uint32_t ring = addRing(at, up);
            if (i == 0)
                addCap(at, ring, at.along * -1.0, true);
            else
                joinRings(previous, ring);
            if (i + 1 == rings.size())
                addCap(at, ring, at.along, false);
            previous = ring;
        }
    }

private:
    /// A cross-section; its vertices carry what the node has.
    struct Ring {
        int node;
        Vec3 placeMm, along;
        double radiusMm;
    };
    [[nodiscard]] Vec3 place(int node) const { return m_nodes[node].positionMm; }

    /// A ring at each node and, where the tube is to be round, some between them on a cubic curve through the nodes
    /// whose tangents halve the bends.
    [[nodiscard]] std::vector<Ring> ringsOf(const std::vector<int>& at, const std::vector<double>& radii) const
    {
        constexpr double bendPerRing = 0.3; // radians
        constexpr int mostBetween = 3;
        const auto way = [&](std::size_t i) { return normalized(place(at[i + 1]) - place(at[i])); };
        std::vector<Ring> rings;
        std::vector<double> bends;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const Vec3 in = way(i ? i - 1 : 0), ahead = i + 1 < at.size() ? way(i) : in;
            rings.push_back({at[i], place(at[i]), normalized(in + ahead), radii[i]});
            bends.push_back(std::acos(std::clamp(dot(in, ahead), -1.0, 1.0)));
        }
        if (!m_detail.round)
            return rings;
        std::vector<Ring> all{rings[0]};
        for (std::size_t i = 0; i + 1 < rings.size(); ++i) {
            const Ring &a = rings[i], &b = rings[i + 1];
            const double span = length(b.placeMm - a.placeMm);
            const int between =
                std::min(mostBetween, static_cast<int>(std::max(bends[i], bends[i + 1]) / bendPerRing));
            const Vec3 ta = a.along * span, tb = b.along * span;
            for (int k = 1; k <= between; ++k) {
                const double t = static_cast<double>(k) / (between + 1), s = 1.0 - t;
                const Vec3 p = a.placeMm * (s * s * (1.0 + 2.0 * t)) + b.placeMm * (t * t * (3.0 - 2.0 * t)) +
                               ta * (t * s * s) - tb * (t * t * s);
                const Vec3 slope = (b.placeMm - a.placeMm) * (6.0 * t * s) + ta * (s * (1.0 - 3.0 * t)) +
                                   tb * (t * (3.0 * t - 2.0));
                all.push_back({t < 0.5 ? a.node : b.node, p, normalized(slope),
                               lactea::mix(a.radiusMm, b.radiusMm, t)});
            }
            all.push_back(b);
        }
        return all;
    }

    std::uint32_t addVertex(int node, const Vec3& p, const Vec3& normal)
    {
        const TubeNode& from = m_nodes[node];
        m_out.mesh.positionsMm.push_back(toPoint3f(p));
        m_out.mesh.normals.push_back(toPoint3f(normal));
        m_out.colours.push_back(from.colour);
        m_out.aux.push_back(from.aux);
        m_out.ids.push_back(from.id);
        m_out.nodes.push_back(from.node);
        return static_cast<std::uint32_t>(m_out.mesh.positionsMm.size() - 1);
    }

    std::uint32_t addRing(const Ring& ring, const Vec3& up)
    {
        const Vec3 side = cross(ring.along, up);
        const auto first = static_cast<std::uint32_t>(m_out.mesh.positionsMm.size());
        for (int k = 0; k < m_sides; ++k) {
            const double turn = 2.0 * std::numbers::pi * k / m_sides;
            const Vec3 normal = up * std::cos(turn) + side * std::sin(turn);
            addVertex(ring.node, ring.placeMm + normal * ring.radiusMm, normal);
        }
        return first;
    }

    void joinRings(std::uint32_t a, std::uint32_t b)
    {
        for (int k = 0; k < m_sides; ++k) {
            const auto i = static_cast<std::uint32_t>(k), j = static_cast<std::uint32_t>((k + 1) % m_sides);
            auto& out = m_out.mesh.indices;
            out.insert(out.end(), {a + i, a + j, b + j, a + i, b + j, b + i});
        }
    }

    void addCap(const Ring& at, std::uint32_t ring, const Vec3& outward, bool start)
    {
        const std::uint32_t tip = addVertex(at.node, at.placeMm + outward * (0.6 * at.radiusMm), outward);
        for (int k = 0; k < m_sides; ++k) {
            std::uint32_t i = ring + static_cast<std::uint32_t>(k);
            std::uint32_t j = ring + static_cast<std::uint32_t>((k + 1) % m_sides);
            if (start)
                std::swap(i, j);
            m_out.mesh.indices.insert(m_out.mesh.indices.end(), {tip, i, j});
        }
    }

    TissueSurface& m_out;
    const std::vector<TubeNode>& m_nodes;
    const TubeDetail& m_detail;
    int m_sides = 8;
};
} // namespace

TubeDetail tubeDetail(Detail detail)
{
    switch (detail) {
    case Detail::Minimum:
        return {4, 6, 0.2};
    case Detail::Low:
        return {5, 8, 0.12};
    default:
        return {9, 16, 0.03, true};
    }
}

TissueSurface meshTubes(Tissue tissue, const std::vector<TubeNode>& nodes, const TubeDetail& detail)
{
    TissueSurface out;
    out.tissue = tissue;
    TubeBuilder builder(out, nodes, detail);
    for (const Chain& chain : chainsOf(nodes))
        builder.add(chain);
    out.resizeAttributes();
    return out;
}

std::vector<TubeNode> ductTubes(const Breast& breast, std::size_t count)
{
    std::vector<TubeNode> nodes;
    nodes.reserve(count);
    const std::span ducts(breast.ductNodes.data(), count);
    std::vector<double> wayMm;
    double longest = 1e-6;
    for (const auto& duct : ducts) {
        const double way =
            duct.parent < 0 ? 0.0 : wayMm[duct.parent] + length(duct.positionMm - ducts[duct.parent].positionMm);
        wayMm.push_back(way);
        longest = std::max(longest, way);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const DuctNode& duct = ducts[i];
        nodes.push_back({duct.positionMm, duct.radiusMm, duct.parent, encodeGamma2(palette::duct),
                         static_cast<std::int8_t>(std::lround(127.0 * wayMm[i] / longest)),
                         vertexId(Tissue::Duct, duct.lobe), static_cast<std::uint16_t>(i)});
    }
    // A duct ends a little under its pore, so that its cap does not stand out of the nipple.
    constexpr double underPoreMm = 1.6;
    for (const TubeNode& node : nodes)
        if (node.parent >= 0 && nodes[node.parent].parent < 0) {
            Vec3& mouth = nodes[node.parent].positionMm;
            const Vec3 inward = node.positionMm - mouth;
            mouth += normalized(inward) * std::min(underPoreMm, 0.5 * length(inward));
        }
    return nodes;
}

std::vector<TubeNode> vesselTubes(const Breast& breast)
{
    std::vector<TubeNode> nodes;
    for (std::size_t v = 0; v < breast.vessels.size(); ++v) {
        const Vessel& vessel = breast.vessels[v];
        const int group = static_cast<int>(vessel.kind) - static_cast<int>(PartKind::Artery);
        for (std::size_t i = 0; i < vessel.pointsMm.size(); ++i) {
            const double radius = vessel.radiiMm[i];
            nodes.push_back({vessel.pointsMm[i], radius, i ? static_cast<int>(nodes.size()) - 1 : -1,
                             encodeGamma2(palette::vessel(vessel.kind, radius < 0.5)), 0,
                             vertexId(Tissue::Vessel, group, vessel.number), static_cast<std::uint16_t>(v)});
        }
    }
    return nodes;
}

} // namespace lactea::anatomy
