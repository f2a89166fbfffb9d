#include "model/anatomy/mesh/bunch_mesher.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/mesh/bunch_shapes.h"
#include "model/anatomy/mesh/mesh_reduction.h"
#include "model/anatomy/mesh/tissue_colours.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
constexpr double drawnLarger = 1.06, allDrawnLarger = 1.15; // neighbours touch
constexpr double smallestSqueeze = 0.8;             // of the radius
constexpr double bigFromMm = 4.4;                   // radius from which a bunch takes the finer set of shapes
constexpr double bigShare = 1.35, smallShare = 0.7; // of the mean number of triangles
constexpr double seenShare = 0.87;    // of a bunch's triangles that survive leaving out (measured)
constexpr double surelyInside = 0.03; // of the radius: drawn shapes are simplified

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

/// Where a bunch stands and how it is turned.
struct Placed {
    Vec3 centreMm, a, b, c; ///< a: the long axis
    double radiusMm = 0.0, squash = 1.0;
    std::uint32_t firstVertex = 0;
    const ShapeLevels* levels = nullptr;
    const BunchShape* shape = nullptr; ///< before it was simplified

    Placed(const Bunch& bunch, std::size_t number, double larger)
        : centreMm(bunch.centreMm), a(normalized(bunch.axis)), radiusMm(bunch.radiusMm * larger),
          squash(bunch.squash)
    {
        Random random(hash32(static_cast<std::uint32_t>(number) + 977U));
        b = normalized(cross(a, random.direction()));
        c = cross(a, b);
    }
    [[nodiscard]] Vec3 toWorld(const Vec3& p) const
    {
        return centreMm + (a * p.x + b * (p.y * squash) + c * (p.z * squash)) * radiusMm;
    }
    [[nodiscard]] Vec3 normalToWorld(const Vec3& n) const
    {
        return normalized(a * n.x + b * (n.y / squash) + c * (n.z / squash));
    }
    /// Whether a point lies in this bunch when it is squeezed to `scale`.
    [[nodiscard]] bool holds(const Vec3& p, double scale) const
    {
        const Vec3 v = (p - centreMm) * (1.0 / (radiusMm * scale));
        constexpr double shapeReach = 1.3;
        if (dot(v, v) > shapeReach * shapeReach)
            return false;
        return shape->distance({dot(v, a), dot(v, b) / squash, dot(v, c) / squash}) < -surelyInside;
    }
};

void place(const Placed& at, const Bunch& bunch, int node, int tint, TissueSurface& out)
{
    const BunchShape& shape = at.levels->shape;
    const Colour colour = palette::lobe(tint) * bunch.tone;
    for (std::size_t v = 0; v < shape.mesh.positionsMm.size(); ++v) {
        out.mesh.positionsMm.push_back(toPoint3f(at.toWorld(toVec3(shape.mesh.positionsMm[v]))));
        out.mesh.normals.push_back(toPoint3f(at.normalToWorld(toVec3(shape.mesh.normals[v]))));
        out.colours.push_back(encodeGamma2(colour * shape.tone[v]));
        out.ids.push_back(vertexId(Tissue::Bunch, bunch.lobe, node));
        out.nodes.push_back(static_cast<std::uint16_t>(node));
    }
}

/// Darkens the vertices of bunch `node` that lie near bunches of other lobes, warm as occlusion is: lobes stand apart.
void darkenValleys(const std::vector<Placed>& placed, const std::vector<int>& lobeOfNode, std::size_t node,
                   TissueSurface& surface)
{
    constexpr double fromMm = -0.8, toMm = 2.6, darkest = 0.42;
    const Placed& own = placed[node];
    std::vector<const Placed*> near;
    for (std::size_t other = 0; other < placed.size(); ++other) {
        const Vec3 v = placed[other].centreMm - own.centreMm;
        const double reach = placed[other].radiusMm + 1.3 * own.radiusMm + toMm;
        if (lobeOfNode[other] != lobeOfNode[node] && dot(v, v) < reach * reach)
            near.push_back(&placed[other]);
    }
    if (near.empty())
        return;
    for (std::size_t v = own.firstVertex; v < own.firstVertex + own.levels->shape.tone.size(); ++v) {
        const Vec3 p = toVec3(surface.mesh.positionsMm[v]);
        double nearest = toMm;
        for (const Placed* other : near)
            nearest = std::min(nearest, length(p - other->centreMm) - other->radiusMm);
        if (nearest >= toMm)
            continue;
        const double open = lactea::mix(darkest, 1.0, smoothStep(fromMm, toMm, nearest));
        for (std::uint8_t& channel : surface.colours[v]) { // gamma 2
            const double value = channel / 255.0;
            channel = encodeUnit(value * std::pow(open, 0.5 * (1.15 - 0.75 * value * value)));
        }
    }
}

/// Marks the vertices of bunch `node` that lie outside all other bunches of its lobe, at full size or
/// squeezed.
void markSeen(const std::vector<Placed>& placed, const std::vector<int>& nodesOfLobe, std::size_t node,
              const std::vector<Point3f>& positionsMm, std::vector<char>& seen)
{
    const Placed& own = placed[node];
    std::vector<const Placed*> near;
    for (const int other : nodesOfLobe)
        if (const Placed& at = placed[static_cast<std::size_t>(other)];
            &at != &own && length(at.centreMm - own.centreMm) < 1.3 * (at.radiusMm + own.radiusMm))
            near.push_back(&at);
    for (std::size_t v = 0; v < own.levels->shape.tone.size(); ++v) {
        const Vec3 p = toVec3(positionsMm[own.firstVertex + v]);
        const auto hidden = [&](double scale) {
            const Vec3 at = mix(own.centreMm, p, scale);
            return std::any_of(near.begin(), near.end(),
                               [&](const Placed* other) { return other->holds(at, scale); });
        };
        seen[own.firstVertex + v] = !hidden(smallestSqueeze) || !hidden(1.0);
    }
}
} // namespace

BunchSurface meshBunches(const Breast& breast, Composition composition, const std::array<std::size_t, 3>& triangles,
                         Crew& crew)
{
    BunchSurface out;
    TissueSurface& surface = out.surface;
    surface.tissue = Tissue::Bunch;
    for (std::size_t i = 0; i < breast.bunches.size(); ++i)
        if (const Bunch& bunch = breast.bunches[i]; bunch.shown || composition == Composition::Whole) {
            out.bunchOfNode.push_back(static_cast<std::uint32_t>(i));
            out.spheresMm.push_back(
                {static_cast<float>(bunch.centreMm.x), static_cast<float>(bunch.centreMm.y),
                 static_cast<float>(bunch.centreMm.z), static_cast<float>(bunch.radiusMm)});
        }
    const std::size_t count = out.bunchOfNode.size();
    if (count == 0)
        return out;

    // Two sets of shapes: big bunches get more triangles than small ones.
    const auto fine = makeBunchShapes(crew);
    std::vector<ShapeLevels> shapes(2 * bunchShapeCount);
    crew.forEach(2 * bunchShapeCount, [&](int i) {
        std::array<std::size_t, 3> each{};
        for (int level = 0; level < 3; ++level)
            each[level] = static_cast<std::size_t>(static_cast<double>(triangles[level]) *
                                                   (i < bunchShapeCount ? bigShare : smallShare) /
                                                   (seenShare * static_cast<double>(count)));
        shapes[i] = makeLevels(fine[i % bunchShapeCount], each);
    });

    std::vector<Placed> placed;
    std::vector<int> lobeOfNode;
    std::vector<std::vector<int>> nodesOfLobe(breast.lobes.size());
    for (std::size_t node = 0; node < count; ++node) {
        const Bunch& bunch = breast.bunches[out.bunchOfNode[node]];
        const int variant = std::clamp(bunch.variant, 0, bunchShapeCount - 1);
        Placed& at = placed.emplace_back(bunch, out.bunchOfNode[node],
                                         composition == Composition::Plate ? drawnLarger : allDrawnLarger);
        at.firstVertex = static_cast<std::uint32_t>(surface.mesh.positionsMm.size());
        at.levels = &shapes[variant + (bunch.radiusMm >= bigFromMm ? 0 : bunchShapeCount)];
        at.shape = &fine[variant];
        place(at, bunch, static_cast<int>(node), breast.lobes[bunch.lobe].tint, surface);
        nodesOfLobe[bunch.lobe].push_back(static_cast<int>(node));
        lobeOfNode.push_back(bunch.lobe);
    }

    std::vector<char> seen(surface.mesh.positionsMm.size(), 0);
    crew.forEach(static_cast<int>(count), [&](int node) {
        const auto& lobe = nodesOfLobe[breast.bunches[out.bunchOfNode[node]].lobe];
        markSeen(placed, lobe, static_cast<std::size_t>(node), surface.mesh.positionsMm, seen);
        darkenValleys(placed, lobeOfNode, static_cast<std::size_t>(node), surface);
    });

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
