#include "model/anatomy/mesh/occlusion.h"

#include <array>
#include <cmath>
#include <numbers>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
constexpr int vertexSets = 61, vertexRays = 6; // 61 different sets turn banding into fine grain
constexpr double reachMm = 22.0, startMm = 0.25;
constexpr std::uint8_t buriedBelow = 14; // of 255

/// For each vertex the sum over the neighbours that are not buried, each counted once per triangle and edge.
struct Neighbours {
    std::vector<std::uint32_t> sum, count;

    Neighbours(const TriangleMesh& mesh, const std::vector<std::uint8_t>& values)
        : sum(values.size(), 0), count(values.size(), 0)
    {
        const auto add = [&](std::uint32_t to, std::uint32_t from) {
            if (values[from] >= buriedBelow) {
                sum[to] += values[from];
                ++count[to];
            }
        };
        for (std::size_t t = 0; t < mesh.indices.size(); t += 3)
            for (std::size_t e = 0; e < 3; ++e) {
                const std::uint32_t a = mesh.indices[t + e], b = mesh.indices[t + (e + 1) % 3];
                add(a, b);
                add(b, a);
            }
    }
};
} // namespace

SkyRays::SkyRays(int sets, int raysPerSet) : m_sets(sets), m_raysPerSet(raysPerSet)
{
    // The additive recurrence of three dimensions with the powers of 1 / 1.22074 (root of x^4 = x + 1).
    constexpr std::array<double, 3> steps{0.8191725133961645, 0.6710436067037893, 0.5497004779019703};
    for (int i = 0; i < sets * raysPerSet; ++i) {
        const auto at = [&](std::size_t axis) { return std::fmod(0.5 + (i + 1) * steps[axis], 1.0); };
        const double r = std::sqrt(at(0)), turn = 2.0 * std::numbers::pi * at(1);
        m_rays.push_back({toPoint3f({r * std::cos(turn), r * std::sin(turn), std::sqrt(1.0 - r * r)}),
                          static_cast<float>(reachMm * (0.15 + 0.85 * at(2)))});
    }
}

double openSky(const RayScene& scene, const Vec3& p, const Vec3& normal,
               std::span<const RayScene::ShortRay> rays, unsigned mesh)
{
    const Vec3 tangent = normalized(cross(normal, std::fabs(normal.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0}));
    const Point3f t = toPoint3f(tangent), b = toPoint3f(cross(normal, tangent)), n = toPoint3f(normal);
    std::array<RayScene::ShortRay, 16> turned;
    for (std::size_t i = 0; i < rays.size(); ++i) {
        const Point3f& d = rays[i].direction;
        turned[i] = {{t.x * d.x + b.x * d.y + n.x * d.z, t.y * d.x + b.y * d.y + n.y * d.z,
                      t.z * d.x + b.z * d.y + n.z * d.z},
                     rays[i].reachMm};
    }
    const int blocked = scene.countBlocked(p + normal * startMm, std::span(turned).first(rays.size()), mesh);
    return 1.0 - blocked / static_cast<double>(rays.size());
}

void bakeOcclusion(TissueSurface& surface, const RayScene& whole, const KnownSky& known, Crew& crew)
{
    const SkyRays rays(vertexSets, vertexRays);
    const auto& mesh = surface.mesh;
    const std::size_t count = mesh.positionsMm.size();
    auto& values = surface.occlusion;
    const auto sky = [&](std::size_t i, unsigned only) {
        const int set = static_cast<int>(hash32(static_cast<std::uint32_t>(i)) % vertexSets);
        const double open =
            openSky(whole, toVec3(mesh.positionsMm[i]), toVec3(mesh.normals[i]), rays.set(set), only);
        return static_cast<std::uint8_t>(std::lround(255.0 * open));
    };
    std::vector<char> used(count, 0);
    for (const std::uint32_t i : mesh.indices)
        used[i] = 1;
    crew.forEachOf(count, [&](std::size_t i) {
        const auto given = known && used[i] ? known(i) : std::nullopt;
        values[i] = given                            ? *given
                    : used[i] && !surface.covered[i] ? sky(i, RayScene::allMeshes)
                                                     : std::uint8_t{0};
    });

    for (const bool first : {true, false}) {
        const Neighbours near(mesh, values);
        crew.forEachOf(count, [&](std::size_t i) {
            const auto mean =
                near.count[i] ? static_cast<std::uint8_t>(near.sum[i] / near.count[i]) : std::uint8_t{0};
            if (values[i] >= buriedBelow)
                values[i] = near.count[i] ? static_cast<std::uint8_t>((values[i] + mean) / 2) : values[i];
            else if (first && used[i])
                values[i] = near.count[i] ? mean : sky(i, static_cast<unsigned>(surface.tissue));
        });
    }
}

} // namespace lactea::anatomy
