#include "model/anatomy/noise.h"

namespace lactea::anatomy {
namespace {
std::uint32_t bits(int v) { return static_cast<std::uint32_t>(v); }
int floorOf(double x)
{
    const int i = static_cast<int>(x);
    return i - (x < i);
}
} // namespace

double valueNoise(const Vec3& p, std::uint32_t salt)
{
    const int ix = floorOf(p.x), iy = floorOf(p.y), iz = floorOf(p.z);
    double fx = p.x - ix, fy = p.y - iy, fz = p.z - iz;
    fx *= fx * (3.0 - 2.0 * fx);
    fy *= fy * (3.0 - 2.0 * fy);
    fz *= fz * (3.0 - 2.0 * fz);
    double layer[2];
    for (int c = 0; c < 2; ++c) {
        const std::uint32_t hz = hash32((bits(iz + c) * 83492791U) ^ salt);
        double row[2];
        for (int b = 0; b < 2; ++b) {
            const std::uint32_t hy = hash32((bits(iy + b) * 19349663U) ^ hz);
            const double low = unitOf(hash32((bits(ix) * 73856093U) ^ hy));
            const double high = unitOf(hash32((bits(ix + 1) * 73856093U) ^ hy));
            row[b] = low + (high - low) * fx;
        }
        layer[c] = row[0] + (row[1] - row[0]) * fy;
    }
    return 2.0 * (layer[0] + (layer[1] - layer[0]) * fz) - 1.0;
}

double fractalNoise(const Vec3& p, int octaves, std::uint32_t salt)
{
    double sum = 0.0, weight = 0.5;
    Vec3 q = p;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * valueNoise(q, salt + static_cast<std::uint32_t>(i));
        q *= 2.03;
        weight *= 0.5;
    }
    return sum;
}

VoronoiCell voronoi(const Vec3& p, std::uint32_t salt, double jitter)
{
    const int ix = floorOf(p.x), iy = floorOf(p.y), iz = floorOf(p.z);
    double nearest = 1e9, second = 1e9;
    Vec3 nearestSite, secondSite;
    std::uint32_t id = 0;
    for (int c = -1; c <= 1; ++c) {
        const std::uint32_t hz = hash32((bits(iz + c) * 83492791U) ^ salt);
        for (int b = -1; b <= 1; ++b) {
            const std::uint32_t hy = hash32((bits(iy + b) * 19349663U) ^ hz);
            for (int a = -1; a <= 1; ++a) {
                const std::uint32_t h = hash32((bits(ix + a) * 73856093U) ^ hy);
                const Vec3 site{ix + a + 0.5 + jitter * (unitOf(h) - 0.5),
                                iy + b + 0.5 + jitter * (unitOf(hash32(h + 1)) - 0.5),
                                iz + c + 0.5 + jitter * (unitOf(hash32(h + 2)) - 0.5)};
                const Vec3 v = p - site;
                const double d = dot(v, v);
                if (d < nearest) {
                    second = nearest;
                    secondSite = nearestSite;
                    nearest = d;
                    nearestSite = site;
                    id = h;
                } else if (d < second) {
                    second = d;
                    secondSite = site;
                }
            }
        }
    }
    return {(second - nearest) / (2.0 * length(secondSite - nearestSite) + 1e-9), id};
}

} // namespace lactea::anatomy
