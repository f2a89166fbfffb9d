#include "model/anatomy/bunch_mesher.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/bunch_shapes.h"
#include "model/anatomy/mesh_reduction.h"
#include "model/anatomy/noise.h"
#include "model/anatomy/occlusion.h"
#include "model/anatomy/parallel.h"
#include "model/anatomy/tissue_colours.h"

namespace lactea::anatomy {
namespace {
constexpr double drawnLarger = 1.06;                // neighbours touch
constexpr double smallestSqueeze = 0.8;             // of the radius
constexpr double bigFromMm = 4.4;                   // radius from which a bunch takes the finer set of shapes
constexpr double bigShare = 1.35, smallShare = 0.7; // of the mean number of triangles
constexpr double seenShare = 0.87; // of a bunch's triangles that survive leaving out (measured)

/// A shape with the triangles of each level, and for each finest vertex the nearest triangle of each level.
struct ShapeLevels {
    BunchShape shape;
    std::array<std::vector<std::uint32_t>, 3> indices;
    std::array<std::vector<std::uint32_t>, 3> triangleAtVertex;
};

std::vector<std::uint32_t> nearestTriangles(const TriangleMesh& mesh,
                                            const std::vector<std::uint32_t>& indices)
{
    std::vector<Vec3> middles;
    for (std::size_t t = 0; t < indices.size(); t += 3)
        middles.push_back((toVec3(mesh.positionsMm[indices[t]]) + toVec3(mesh.positionsMm[indices[t + 1]]) +
                           toVec3(mesh.positionsMm[indices[t + 2]])) *
                          (1.0 / 3.0));
    std::vector<std::uint32_t> nearest;
    for (const Point3f& point : mesh.positionsMm) {
        const Vec3 p = toVec3(point);
        std::size_t best = 0;
        double bestD = 1e9;
        for (std::size_t t = 0; t < middles.size(); ++t)
            if (const double d = dot(middles[t] - p, middles[t] - p); d < bestD) {
                bestD = d;
                best = t;
            }
        nearest.push_back(static_cast<std::uint32_t>(best));
    }
    return nearest;
}

ShapeLevels makeLevels(const BunchShape& fine, const std::array<std::size_t, 3>& triangles)
{
    constexpr double maxError = 0.2;
    ShapeLevels out;
    // Only the vertices of the finest level are kept; coarser levels use a subset of them.
    const auto finest = simplify(fine.mesh, fine.mesh.indices, triangles[2], maxError, false);
    std::vector<std::uint32_t> newOf(fine.mesh.positionsMm.size(), ~0U);
    for (const std::uint32_t i : finest) {
        if (newOf[i] == ~0U) {
            newOf[i] = static_cast<std::uint32_t>(out.shape.tone.size());
            out.shape.mesh.positionsMm.push_back(fine.mesh.positionsMm[i]);
            out.shape.mesh.normals.push_back(fine.mesh.normals[i]);
            out.shape.tone.push_back(fine.tone[i]);
        }
        out.shape.mesh.indices.push_back(newOf[i]);
    }
    out.indices[2] = out.shape.mesh.indices;
    for (int level = 1; level >= 0; --level)
        out.indices[level] =
            simplify(out.shape.mesh, out.indices[level + 1], triangles[level], maxError, false);
    for (int level = 0; level < 3; ++level)
        out.triangleAtVertex[level] = nearestTriangles(out.shape.mesh, out.indices[level]);
    return out;
}

struct Placed {
    std::uint32_t firstVertex = 0;
    const ShapeLevels* levels = nullptr;
};

void place(const Bunch& bunch, std::size_t number, const BunchShape& shape, int node, int tint,
           TissueSurface& out)
{
    const Vec3 a = normalized(bunch.axis);
    Random random(hash32(static_cast<std::uint32_t>(number) + 977U));
    const Vec3 b = normalized(cross(a, random.direction())), c = cross(a, b);
    const double r = bunch.radiusMm * drawnLarger, s = bunch.squash;
    const Colour colour = palette::lobe(tint) * bunch.tone;
    for (std::size_t v = 0; v < shape.mesh.positionsMm.size(); ++v) {
        const Vec3 p = toVec3(shape.mesh.positionsMm[v]), n = toVec3(shape.mesh.normals[v]);
        out.mesh.positionsMm.push_back(
            toPoint3f(bunch.centreMm + (a * p.x + b * (p.y * s) + c * (p.z * s)) * r));
        out.mesh.normals.push_back(toPoint3f(normalized(a * n.x + b * (n.y / s) + c * (n.z / s))));
        out.colours.push_back(encodeGamma2(colour * shape.tone[v]));
        out.ids.push_back(vertexId(Tissue::Bunch, bunch.lobe, node));
        out.nodes.push_back(static_cast<std::uint16_t>(node));
    }
}

/// Marks the vertices of triangles that rays from all sides meet first when only this lobe is there.
void markSeen(const std::vector<int>& nodes, const std::vector<Placed>& placed, const BunchSurface& bunches,
              double scale, int directions, std::vector<char>& seen)
{
    RayScene scene;
    Vec3 low{1e9, 1e9, 1e9}, high{-1e9, -1e9, -1e9};
    for (const int node : nodes) {
        const auto& sphere = bunches.spheresMm[node];
        const Vec3 centre{sphere[0], sphere[1], sphere[2]};
        const std::size_t count = placed[node].levels->shape.tone.size();
        std::vector<Point3f> points;
        for (std::size_t v = 0; v < count; ++v)
            points.push_back(toPoint3f(
                mix(centre, toVec3(bunches.surface.mesh.positionsMm[placed[node].firstVertex + v]), scale)));
        scene.add(static_cast<unsigned>(node), points, placed[node].levels->indices[2]);
        const double r = 1.4 * sphere[3];
        low = {std::min(low.x, centre.x - r), std::min(low.y, centre.y - r), std::min(low.z, centre.z - r)};
        high = {std::max(high.x, centre.x + r), std::max(high.y, centre.y + r),
                std::max(high.z, centre.z + r)};
    }
    scene.commit();
    const Vec3 middle = mix(low, high, 0.5);
    const double radius = 0.5 * length(high - low);
    constexpr double stepMm = 0.8;
    const int steps = static_cast<int>(std::ceil(radius / stepMm));
    for (const Vec3& towards : sphereDirections(directions)) {
        const Vec3 right =
            normalized(cross(towards, std::fabs(towards.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0}));
        const Vec3 up = cross(right, towards);
        for (int j = -steps; j <= steps; ++j)
            for (int i = -steps; i <= steps; ++i) {
                if (i * i + j * j > steps * steps)
                    continue;
                const Vec3 from =
                    middle + towards * (radius * 1.1) + right * (i * stepMm) + up * (j * stepMm);
                RayScene::Hit hit;
                if (!scene.nearest(from, towards * -1.0, hit))
                    continue;
                const auto& indices = placed[hit.mesh].levels->indices[2];
                for (int e = 0; e < 3; ++e)
                    seen[placed[hit.mesh].firstVertex + indices[3 * hit.triangle + e]] = 1;
            }
    }
}
} // namespace

BunchSurface meshBunches(const Breast& breast, const std::array<std::size_t, 3>& triangles,
                         const std::atomic<bool>* stop)
{
    BunchSurface out;
    TissueSurface& surface = out.surface;
    surface.tissue = Tissue::Bunch;
    for (std::size_t i = 0; i < breast.bunches.size(); ++i)
        if (const Bunch& bunch = breast.bunches[i]; bunch.shown) {
            out.bunchOfNode.push_back(static_cast<std::uint32_t>(i));
            out.spheresMm.push_back(
                {static_cast<float>(bunch.centreMm.x), static_cast<float>(bunch.centreMm.y),
                 static_cast<float>(bunch.centreMm.z), static_cast<float>(bunch.radiusMm)});
        }
    const std::size_t count = out.bunchOfNode.size();
    if (count == 0)
        return out;

    // Two sets of shapes: big bunches get more triangles than small ones.
    const auto fine = makeBunchShapes();
    std::vector<ShapeLevels> shapes(2 * bunchShapeCount);
    parallelFor(2 * bunchShapeCount, [&](int i) {
        std::array<std::size_t, 3> each{};
        for (int level = 0; level < 3; ++level)
            each[level] = static_cast<std::size_t>(static_cast<double>(triangles[level]) *
                                                   (i < bunchShapeCount ? bigShare : smallShare) /
                                                   (seenShare * static_cast<double>(count)));
        shapes[i] = makeLevels(fine[i % bunchShapeCount], each);
    });

    std::vector<Placed> placed(count);
    std::vector<std::vector<int>> nodesOfLobe(breast.lobes.size());
    for (std::size_t node = 0; node < count; ++node) {
        const Bunch& bunch = breast.bunches[out.bunchOfNode[node]];
        const int variant = std::clamp(bunch.variant, 0, bunchShapeCount - 1);
        const ShapeLevels& levels = shapes[variant + (bunch.radiusMm >= bigFromMm ? 0 : bunchShapeCount)];
        placed[node] = {static_cast<std::uint32_t>(surface.mesh.positionsMm.size()), &levels};
        place(bunch, out.bunchOfNode[node], levels.shape, static_cast<int>(node),
              breast.lobes[bunch.lobe].tint, surface);
        nodesOfLobe[bunch.lobe].push_back(static_cast<int>(node));
    }

    std::vector<char> seen(surface.mesh.positionsMm.size(), 0);
    parallelFor(
        static_cast<int>(nodesOfLobe.size()),
        [&](int lobe) {
            if (nodesOfLobe[lobe].empty())
                return;
            markSeen(nodesOfLobe[lobe], placed, out, 1.0, 37, seen);
            markSeen(nodesOfLobe[lobe], placed, out, smallestSqueeze, 41, seen);
        },
        stop);

    for (int level = 0; level < 3; ++level)
        for (const Placed& at : placed) {
            const auto& indices = at.levels->indices[level];
            std::vector<char> keep(indices.size() / 3, 0);
            for (std::size_t v = 0; v < at.levels->shape.tone.size(); ++v)
                if (seen[at.firstVertex + v])
                    keep[at.levels->triangleAtVertex[level][v]] = 1;
            for (std::size_t t = 0; t < keep.size(); ++t) {
                const std::uint32_t* c = &indices[3 * t];
                if (keep[t] || seen[at.firstVertex + c[0]] || seen[at.firstVertex + c[1]] ||
                    seen[at.firstVertex + c[2]])
                    for (int e = 0; e < 3; ++e)
                        out.levels[level].push_back(at.firstVertex + c[e]);
            }
        }
    surface.mesh.indices = out.levels[2];
    surface.resizeAttributes();
    return out;
}

} // namespace lactea::anatomy
