#include "model/anatomy/closeup/closeup_mesh.h"

#include <cmath>

namespace lactea::anatomy {
namespace {
std::int8_t snorm(float x) { return static_cast<std::int8_t>(std::lround(x * 127.0F)); }
} // namespace

std::uint32_t addVertex(TissueSurface& surface, const Vec3& position, const Vec3& normal,
                        const CloseupLook& look)
{
    surface.mesh.positionsMm.push_back(toPoint3f(position));
    surface.mesh.normals.push_back(toPoint3f(normal));
    surface.colours.push_back(encodeGamma2(look.colour));
    surface.ids.push_back(look.id);
    surface.nodes.push_back(look.node);
    return static_cast<std::uint32_t>(surface.mesh.positionsMm.size() - 1);
}

TissueMesh packCloseup(const TissueSurface& surface, double mmPerUnit)
{
    TissueMesh out;
    out.tissue = surface.tissue;
    out.indices = surface.mesh.indices;
    const std::size_t count = surface.mesh.positionsMm.size();
    out.vertices.reserve(count);
    const auto scale = static_cast<float>(mmPerUnit);
    for (std::size_t i = 0; i < count; ++i) {
        const Point3f &p = surface.mesh.positionsMm[i], &n = surface.mesh.normals[i];
        const auto& c = surface.colours[i];
        out.vertices.push_back({{p.x * scale, p.y * scale, p.z * scale},
                                {snorm(n.x), snorm(n.y), snorm(n.z)},
                                i < surface.aux.size() ? surface.aux[i] : std::int8_t{0},
                                {c[0], c[1], c[2]},
                                i < surface.occlusion.size() ? surface.occlusion[i] : std::uint8_t{255},
                                surface.ids[i],
                                surface.nodes[i]});
    }
    return out;
}

void appendMesh(TissueMesh& mesh, const TissueMesh& more)
{
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.insert(mesh.vertices.end(), more.vertices.begin(), more.vertices.end());
    for (const std::uint32_t i : more.indices)
        mesh.indices.push_back(first + i);
}

} // namespace lactea::anatomy
