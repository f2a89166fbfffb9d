#pragma once

#include <cmath>
#include <cstdint>

#include "model/core/random.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// Hash of a lattice point; equal on every platform.
constexpr std::uint32_t hashLattice(int x, int y, int z, std::uint32_t salt)
{
    const auto u = [](int v) { return static_cast<std::uint32_t>(v); };
    return hash32((u(x) * 73856093U) ^ hash32((u(y) * 19349663U) ^ hash32((u(z) * 83492791U) ^ salt)));
}
/// The upper 24 bits of a hash as a number in [0, 1).
constexpr double unitOf(std::uint32_t hash) { return (hash >> 8) * (1.0 / 16777216.0); }

/// Value noise in [-1, 1], smooth, lattice constant 1.
double valueNoise(const Vec3& p, std::uint32_t salt);
/// Sum of `octaves` value noises, each half as strong and 2.03 times as fine.
double fractalNoise(const Vec3& p, int octaves, std::uint32_t salt);
/// Three fractal noises of two octaves with the salts from `salt` on, as a vector.
Vec3 warp(const Vec3& p, std::uint32_t salt);

/// A cell of the jittered-lattice Voronoi diagram (lattice constant 1).
struct VoronoiCell {
    double border = 0.0;  ///< distance to the nearest wall of the cell
    std::uint32_t id = 0; ///< hash of the cell's lattice point
};
VoronoiCell voronoi(const Vec3& p, std::uint32_t salt, double jitter = 0.9);

constexpr double clamp01(double x) { return x < 0.0 ? 0.0 : x > 1.0 ? 1.0 : x; }
/// Cubic step from 0 at `from` to 1 at `to` (may fall: from > to).
constexpr double smoothStep(double from, double to, double x)
{
    const double t = clamp01((x - from) / (to - from));
    return t * t * (3.0 - 2.0 * t);
}
/// Union of two distances with a fillet of width `blend`.
inline double smoothMin(double a, double b, double blend)
{
    const double gap = blend - std::fabs(a - b);
    const double lower = a < b ? a : b;
    return gap <= 0.0 ? lower : lower - gap * gap / (4.0 * blend);
}

} // namespace lactea::anatomy
