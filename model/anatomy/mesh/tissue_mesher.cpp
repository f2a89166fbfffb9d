#include "model/anatomy/mesh/tissue_mesher.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/mesh/mesh_reduction.h"
#include "model/anatomy/mesh/surface_nets.h"

namespace lactea::anatomy {
namespace {
constexpr double skinAuxDepthMm = 8.0; // aux 1 = 8 mm under the surface (mesh_buffers.h)
constexpr double outerSkinMm = 0.45;   // what lies less deep is outer surface, the rest the wall of the cut

double cellMm(Tissue tissue)
{
    switch (tissue) {
    case Tissue::Skin:
    case Tissue::Rib:
        return 1.05;
    case Tissue::Fat:
        return 1.1;
    default:
        return 1.35;
    }
}

/// The gland's floor makes the field of the fat steep; that of the skin jumps beside the nipple, which it
/// keeps whole.
Steepness steepness(Tissue tissue)
{
    switch (tissue) {
    case Tissue::Fat:
        return {3.2, 1.6};
    case Tissue::Skin:
        return {BreastShape::steepest, BreastShape::steepest};
    default:
        return {BreastShape::steepest, 1.2};
    }
}

/// The mesh's own normals lean over at the rim of the skin, and long triangles would carry their shade far
/// inwards.
Vec3 skinNormal(const BreastShape& shape, const Vec3& p)
{
    constexpr double e = 0.2;
    const auto slope = [&](const Vec3& d) { return shape.skinDistance(p + d) - shape.skinDistance(p - d); };
    return normalized({slope({e, 0, 0}), slope({0, e, 0}), slope({0, 0, e})});
}

/// Simplifies what other solids cover to a tenth, with its outline kept, and puts it together with the
/// rest again.
void thinCovered(TissueSurface& surface, const TissueFields& fields, Crew& crew)
{
    TriangleMesh& mesh = surface.mesh;
    std::vector<char>& covered = surface.covered;
    covered.assign(mesh.positionsMm.size(), 0);
    crew.forEachOf(covered.size(), [&](std::size_t i) {
        covered[i] = fields.covered(surface.tissue, toVec3(mesh.positionsMm[i]), toVec3(mesh.normals[i]));
    });
    std::vector<std::uint32_t> open, under;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
        const std::uint32_t* c = &mesh.indices[t];
        auto& part = covered[c[0]] && covered[c[1]] && covered[c[2]] ? under : open;
        part.insert(part.end(), c, c + 3);
    }
    under = simplify(mesh, under, under.size() / 3 / 10, 2.0, true);
    open.insert(open.end(), under.begin(), under.end());
    mesh.indices = std::move(open);
}
} // namespace

std::vector<std::uint32_t> reduceTissue(const TissueSurface& surface, const TissueFields& fields,
                                        const std::vector<std::uint32_t>& indices,
                                        std::size_t targetTriangles)
{
    constexpr double maxErrorMm = 3.0;
    if (surface.tissue != Tissue::Skin)
        return simplify(surface.mesh, indices, targetTriangles, maxErrorMm, false);
    std::vector<std::uint32_t> nipple, rest;
    for (std::size_t t = 0; t < indices.size(); t += 3) {
        bool near = true;
        for (int e = 0; e < 3; ++e) {
            const auto [h, r] = fields.shape().nippleFrame(toVec3(surface.mesh.positionsMm[indices[t + e]]));
            near = near && r < fields.shape().nippleBaseRadiusMm() + 2.0 && h > -2.0;
        }
        auto& part = near ? nipple : rest;
        part.insert(part.end(), &indices[t], &indices[t] + 3);
    }
    const std::size_t kept = std::min(targetTriangles / 2, nipple.size() / 3);
    rest = simplify(surface.mesh, rest, targetTriangles - kept, maxErrorMm, true);
    rest.insert(rest.end(), nipple.begin(), nipple.end());
    return rest;
}

TissueSurface meshTissue(Tissue tissue, const TissueFields& fields, const TissueColours& colours,
                         std::size_t targetTriangles, Crew& crew)
{
    TissueSurface surface;
    surface.tissue = tissue;
    surface.mesh = surfaceNets(
        fields.shape().pictureBounds(), cellMm(tissue), [&](const Vec3& p) { return fields.distance(tissue, p); }, steepness(tissue),
        crew);
    if (surface.mesh.indices.empty())
        return surface;
    thinCovered(surface, fields, crew);
    surface.mesh.indices = reduceTissue(surface, fields, surface.mesh.indices, targetTriangles);
    compact(surface);

    crew.forEachOf(surface.mesh.positionsMm.size(), [&](std::size_t i) {
        const Vec3 p = toVec3(surface.mesh.positionsMm[i]), n = toVec3(surface.mesh.normals[i]);
        surface.colours[i] = colours.blurred(tissue, p, n, surface.covered[i]);
        int number = 0;
        if (tissue == Tissue::Rib) {
            number = TissueFields::ribNumber(p);
            surface.nodes[i] = static_cast<std::uint16_t>(number);
        }
        surface.ids[i] = vertexId(tissue, 0, number);
        if (tissue == Tissue::Skin) {
            const BreastShape& shape = fields.shape();
            const double depthMm = -shape.skinDistance(p);
            if (shape.nippleFrame(p).height < 3.0)
                surface.aux[i] =
                    static_cast<std::int8_t>(std::lround(127.0 * clamp01(depthMm / skinAuxDepthMm)));
            const Vec3 outward = skinNormal(shape, p);
            // Along the section the wall is seen: its edge keeps the rounded normal.
            if (depthMm < outerSkinMm && (dot(outward, n) > 0.85 || fields.blockDistance(p, 0.0) > -1.0))
                surface.mesh.normals[i] = toPoint3f(outward);
        }
    });
    return surface;
}

} // namespace lactea::anatomy
