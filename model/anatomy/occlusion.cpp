#include "model/anatomy/occlusion.h"

#include <array>
#include <cmath>
#include <numbers>

#include "model/anatomy/noise.h"
#include "model/anatomy/parallel.h"

namespace lactea::anatomy {
namespace {
constexpr int mostRays = 48, vertexRays = 24, patternCount = 61;
constexpr double reachMm = 22.0, startMm = 0.25;
constexpr int verticesPerJob = 2048;
constexpr std::uint8_t buriedBelow = 14; // of 255

struct Ray {
    Vec3 direction; // z along the normal
    double reachMm;
};
using Pattern = std::array<Ray, mostRays>;

/// Sets of cosine-distributed rays; 61 different ones are enough to turn banding into fine grain.
const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> sets(patternCount);
        for (std::uint32_t s = 0; s < patternCount; ++s)
            for (std::uint32_t i = 0; i < mostRays; ++i) {
                const std::uint32_t h1 = hash32(s * 131U + i * 2U + 1U), h2 = hash32(s * 131U + i * 2U + 2U);
                // Radical inverse: any first n rays are spread evenly.
                std::uint32_t bits = i;
                double stratum = 0.0;
                for (double w = 0.5; bits; bits >>= 1, w *= 0.5)
                    stratum += (bits & 1U) * w;
                stratum = std::fmod(stratum + unitOf(h1) / mostRays, 1.0);
                const double turn =
                    2.0 * std::numbers::pi * std::fmod(i * 0.6180339887 + unitOf(hash32(s)), 1.0);
                const double r = std::sqrt(stratum);
                sets[s][i] = {{r * std::cos(turn), r * std::sin(turn), std::sqrt(1.0 - stratum)},
                              reachMm * (0.15 + 0.85 * unitOf(h2))};
            }
        return sets;
    }();
    return all;
}
} // namespace

double openSky(const RayScene& scene, const Vec3& p, const Vec3& normal, int rays, std::uint32_t salt)
{
    const Pattern& pattern = patterns()[hash32(salt) % patternCount];
    const Vec3 tangent = normalized(cross(normal, std::fabs(normal.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0}));
    const Vec3 bitangent = cross(normal, tangent), origin = p + normal * startMm;
    int hits = 0;
    for (int i = 0; i < rays; ++i) {
        const Ray& ray = pattern[i];
        const Vec3 direction =
            tangent * ray.direction.x + bitangent * ray.direction.y + normal * ray.direction.z;
        hits += scene.blocked(origin, direction, ray.reachMm);
    }
    return 1.0 - hits / static_cast<double>(rays);
}

void bakeOcclusion(TissueSurface& surface, const RayScene& whole, const RayScene& alone,
                   const std::atomic<bool>* stop)
{
    const auto& mesh = surface.mesh;
    const int n = static_cast<int>(mesh.positionsMm.size());
    const auto forVertices = [&](const auto& job) {
        parallelFor((n + verticesPerJob - 1) / verticesPerJob,
                    [&](int block) {
                        for (int i = block * verticesPerJob; i < std::min(n, (block + 1) * verticesPerJob);
                             ++i)
                            job(i);
                    },
                    stop);
    };
    const auto sky = [&](const RayScene& scene, int i) {
        const double open = openSky(scene, toVec3(mesh.positionsMm[i]), toVec3(mesh.normals[i]), vertexRays,
                                    static_cast<std::uint32_t>(i));
        return static_cast<std::uint8_t>(std::lround(255.0 * open));
    };
    forVertices([&](int i) { surface.occlusion[i] = surface.covered[i] ? 0 : sky(whole, i); });

    std::vector<std::uint32_t> sum(n, 0), count(n, 0);
    for (std::size_t t = 0; t < mesh.indices.size(); ++t) {
        const std::uint32_t a = mesh.indices[t], b = mesh.indices[t % 3 == 2 ? t - 2 : t + 1];
        for (const auto& [from, to] : {std::pair{a, b}, std::pair{b, a}})
            if (surface.occlusion[from] >= buriedBelow) {
                sum[to] += surface.occlusion[from];
                ++count[to];
            }
    }
    const auto traced = surface.occlusion;
    forVertices([&](int i) {
        if (traced[i] < buriedBelow)
            surface.occlusion[i] = count[i] ? static_cast<std::uint8_t>(sum[i] / count[i]) : sky(alone, i);
        else if (count[i]) // half of the neighbours' mean: as smooth as four times the rays
            surface.occlusion[i] = static_cast<std::uint8_t>((traced[i] + sum[i] / count[i]) / 2);
    });
}

std::vector<Vec3> sphereDirections(int count)
{
    std::vector<Vec3> directions;
    for (int i = 0; i < count; ++i) {
        const double z = 1.0 - 2.0 * (i + 0.5) / count, turn = i * 2.399963229728653,
                     r = std::sqrt(1.0 - z * z);
        directions.push_back({r * std::cos(turn), r * std::sin(turn), z});
    }
    return directions;
}

} // namespace lactea::anatomy
