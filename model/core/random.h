#pragma once

#include <cstdint>

#include "model/core/vec3.h"

namespace lactea {

/// The only source of chance. Same seed, same numbers on every platform: SplitMix64 seeds xoshiro256**,
/// and no std:: distribution (their output differs between libraries) is used.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// Uniform in [0, 1).
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, n), n > 0.
    int below(int n);
    /// Standard normal (Box-Muller, no cached second value).
    double normal();
    double normal(double mean, double sd) { return mean + sd * normal(); }
    /// Normal, drawn again until it lies in [low, high].
    double normalWithin(double mean, double sd, double low, double high);
    /// exp(N(0, sigma)) times median.
    double logNormal(double median, double sigma);
    /// Uniform on the unit sphere.
    Vec3 direction();
    /// An independent stream for a named purpose, so that a new consumer does not shift the others.
    [[nodiscard]] Random fork(std::uint64_t purpose) const;

private:
    std::uint64_t m_state[4];
    std::uint64_t m_seed;
};

/// A hash with good avalanche; for noise on lattices.
constexpr std::uint32_t hash32(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    x ^= x >> 16;
    return x;
}

}  // namespace lactea
