#include "model/anatomy/mesh/tissue_surface.h"

#include <cmath>

#include <meshoptimizer.h>

namespace lactea::anatomy {
namespace {
std::int8_t snorm(float x) { return static_cast<std::int8_t>(std::lround(x * 127.0F)); }

template <class T> void gather(std::vector<T>& values, const std::vector<std::uint32_t>& kept)
{
    std::vector<T> out;
    out.reserve(kept.size());
    for (const std::uint32_t i : kept)
        if (i < values.size())
            out.push_back(values[i]);
    values = std::move(out);
}

/// Renumbers in order of first use; returns the old number of each kept vertex.
std::vector<std::uint32_t> renumber(std::vector<std::uint32_t>& indices, std::size_t vertexCount)
{
    constexpr std::uint32_t unused = ~0U;
    std::vector<std::uint32_t> newOf(vertexCount, unused), kept;
    for (std::uint32_t& i : indices) {
        if (newOf[i] == unused) {
            newOf[i] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(i);
        }
        i = newOf[i];
    }
    return kept;
}
} // namespace

TissueMesh packSurface(const TissueSurface& surface, const std::vector<std::uint32_t>& indices)
{
    TissueMesh out;
    out.tissue = surface.tissue;
    const auto& positions = surface.mesh.positionsMm;
    if (indices.empty())
        return out;
    std::vector<std::uint32_t> ordered(indices.size());
    out.indices.resize(indices.size());
    meshopt_optimizeVertexCache(ordered.data(), indices.data(), indices.size(), positions.size());
    meshopt_optimizeOverdraw(out.indices.data(), ordered.data(), ordered.size(), &positions[0].x,
                             positions.size(), sizeof(Point3f), 1.05F);
    const auto kept = renumber(out.indices, positions.size());
    out.vertices.reserve(kept.size());
    for (const std::uint32_t i : kept) {
        const Point3f &p = positions[i], &n = surface.mesh.normals[i];
        const auto& c = surface.colours[i];
        out.vertices.push_back({{p.x, p.y, p.z},
                                {snorm(n.x), snorm(n.y), snorm(n.z)},
                                surface.aux[i],
                                {c[0], c[1], c[2]},
                                surface.occlusion[i],
                                surface.ids[i],
                                surface.nodes[i]});
    }
    return out;
}

void compact(TissueSurface& surface)
{
    const auto kept = renumber(surface.mesh.indices, surface.mesh.positionsMm.size());
    gather(surface.mesh.positionsMm, kept);
    gather(surface.mesh.normals, kept);
    gather(surface.colours, kept);
    gather(surface.aux, kept);
    gather(surface.occlusion, kept);
    gather(surface.ids, kept);
    gather(surface.nodes, kept);
    gather(surface.covered, kept);
    surface.resizeAttributes();
}

} // namespace lactea::anatomy
