#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/mesh/triangle_mesh.h"

namespace lactea::anatomy {

/// A tissue's surface while it is being made: mesh plus what each vertex carries. The arrays of attributes
/// are [vertex]; occlusion 255 until it is baked.
struct TissueSurface {
    Tissue tissue = Tissue::Skin;
    TriangleMesh mesh;
    std::vector<std::array<std::uint8_t, 3>> colours;
    std::vector<std::int8_t> aux;
    std::vector<std::uint8_t> occlusion;
    std::vector<std::uint16_t> ids, nodes;
    std::vector<char> covered; ///< another tissue lies right over the vertex

    void resizeAttributes()
    {
        const std::size_t n = mesh.positionsMm.size();
        colours.resize(n);
        aux.resize(n, 0);
        occlusion.resize(n, 255);
        ids.resize(n, 0);
        nodes.resize(n, 0);
        covered.resize(n, 0);
    }
};

constexpr std::uint16_t vertexId(Tissue tissue, int group = 0, int item = 0)
{
    return static_cast<std::uint16_t>(static_cast<int>(tissue) << 12 | (group & 15) << 8 | (item & 255));
}

/// The 24-byte vertices of the triangles in `indices`, in an order that suits vertex cache, overdraw and
/// fetch.
TissueMesh packSurface(const TissueSurface& surface, const std::vector<std::uint32_t>& indices);

/// Drops the vertices that `indices` do not use and renumbers them.
void compact(TissueSurface& surface);

} // namespace lactea::anatomy
