#include "model/anatomy/shape/noise.h"

#include <array>
#include <cstddef>
#include <utility>

// The loops over lattice points are several times faster with 8 lanes. Integer hashes and plain sums and
// products of doubles give the same bits with either set of instructions. Sanitizers cannot start with such a
// choice at run time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define LACTEA_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define LACTEA_WIDE
#endif

namespace lactea::anatomy {
namespace {
std::uint32_t bits(int v) { return static_cast<std::uint32_t>(v); }
int floorOf(double x)
{
    const int i = static_cast<int>(x);
    return i - (x < i);
}
inline double eased(double f) { return f * (f * (3.0 - 2.0 * f)); }

template <std::size_t N> inline void hashAll(std::array<std::uint32_t, N>& values)
{
    for (std::uint32_t& value : values)
        value = hash32(value);
}

/// N value noises at once: all their lattice points go through the hash side by side.
template <std::size_t N>
inline std::array<double, N> noises(const std::array<Vec3, N>& points,
                                    const std::array<std::uint32_t, N>& salts)
{
    std::array<std::uint32_t, 2 * N> z;
    std::array<std::uint32_t, 4 * N> y;
    std::array<std::uint32_t, 8 * N> x;
    std::array<Vec3, N> share;
    for (std::size_t n = 0; n < N; ++n) {
        const int iz = floorOf(points[n].z);
        share[n].z = eased(points[n].z - iz);
        for (std::size_t c = 0; c < 2; ++c)
            z[2 * n + c] = (bits(iz + static_cast<int>(c)) * 83492791U) ^ salts[n];
    }
    hashAll(z);
    for (std::size_t n = 0; n < N; ++n) {
        const int iy = floorOf(points[n].y);
        share[n].y = eased(points[n].y - iy);
        for (std::size_t c = 0; c < 4; ++c)
            y[4 * n + c] = (bits(iy + static_cast<int>(c & 1)) * 19349663U) ^ z[2 * n + c / 2];
    }
    hashAll(y);
    for (std::size_t n = 0; n < N; ++n) {
        const int ix = floorOf(points[n].x);
        share[n].x = eased(points[n].x - ix);
        for (std::size_t c = 0; c < 8; ++c)
            x[8 * n + c] = (bits(ix + static_cast<int>(c & 1)) * 73856093U) ^ y[4 * n + c / 2];
    }
    hashAll(x);
    std::array<double, N> out;
    for (std::size_t n = 0; n < N; ++n) {
        std::array<double, 4> row;
        for (std::size_t c = 0; c < 4; ++c) {
            const double low = unitOf(x[8 * n + 2 * c]), high = unitOf(x[8 * n + 2 * c + 1]);
            row[c] = low + (high - low) * share[n].x;
        }
        const double front = row[0] + (row[1] - row[0]) * share[n].y,
                     back = row[2] + (row[3] - row[2]) * share[n].y;
        out[n] = 2.0 * (front + (back - front) * share[n].z) - 1.0;
    }
    return out;
}
/// The 3 x 3 x 3 places around a cell, those nearest to its middle first: the two nearest sites are found
/// early.
struct Around {
    std::int8_t a, b, c;
};
constexpr std::array<Around, 27> middleFirst{
    {{1, 1, 1}, {0, 1, 1}, {2, 1, 1}, {1, 0, 1}, {1, 2, 1}, {1, 1, 0}, {1, 1, 2}, {0, 0, 1}, {2, 0, 1},
     {0, 2, 1}, {2, 2, 1}, {0, 1, 0}, {2, 1, 0}, {1, 0, 0}, {1, 2, 0}, {0, 1, 2}, {2, 1, 2}, {1, 0, 2},
     {1, 2, 2}, {0, 0, 0}, {2, 0, 0}, {0, 2, 0}, {2, 2, 0}, {0, 0, 2}, {2, 0, 2}, {0, 2, 2}, {2, 2, 2}}};
} // namespace

LACTEA_WIDE double valueNoise(const Vec3& p, std::uint32_t salt) { return noises<1>({p}, {salt})[0]; }

LACTEA_WIDE double fractalNoise(const Vec3& p, int octaves, std::uint32_t salt)
{
    double sum = 0.0, weight = 0.5;
    Vec3 q = p;
    int i = 0;
    for (; i + 1 < octaves; i += 2) {
        const Vec3 finer = q * 2.03;
        const auto salted = salt + static_cast<std::uint32_t>(i);
        const auto two = noises<2>({q, finer}, {salted, salted + 1U});
        sum += weight * two[0];
        weight *= 0.5;
        sum += weight * two[1];
        weight *= 0.5;
        q = finer * 2.03;
    }
    if (i < octaves)
        sum += weight * noises<1>({q}, {salt + static_cast<std::uint32_t>(i)})[0];
    return sum;
}

LACTEA_WIDE Vec3 warp(const Vec3& p, std::uint32_t salt)
{
    const Vec3 fine = p * 2.03;
    const auto six =
        noises<6>({p, fine, p, fine, p, fine}, {salt, salt + 1U, salt + 1U, salt + 2U, salt + 2U, salt + 3U});
    return {0.5 * six[0] + 0.25 * six[1], 0.5 * six[2] + 0.25 * six[3], 0.5 * six[4] + 0.25 * six[5]};
}

LACTEA_WIDE VoronoiCell voronoi(const Vec3& p, std::uint32_t salt, double jitter)
{
    constexpr std::size_t sites = 27, lanes = 32; // 3 x 3 x 3, filled up
    const int ix = floorOf(p.x), iy = floorOf(p.y), iz = floorOf(p.z);
    std::array<std::uint32_t, lanes> id{}, second{}, third{};
    std::array<double, lanes> x{}, y{}, z{}, square{};
    std::array<std::uint32_t, 16> rows{}; // [c][b]
    for (std::size_t c = 0; c < 3; ++c) {
        const std::uint32_t hz = hash32((bits(iz + static_cast<int>(c) - 1) * 83492791U) ^ salt);
        for (std::size_t b = 0; b < 3; ++b)
            rows[3 * c + b] = (bits(iy + static_cast<int>(b) - 1) * 19349663U) ^ hz;
    }
    hashAll(rows);
    for (std::size_t s = 0; s < sites; ++s) {
        const auto [a, b, c] = middleFirst[s];
        id[s] = (bits(ix + a - 1) * 73856093U) ^ rows[static_cast<std::size_t>(3 * c + b)];
        x[s] = ix + a - 0.5;
        y[s] = iy + b - 0.5;
        z[s] = iz + c - 0.5;
    }
    hashAll(id);
    for (std::size_t i = 0; i < lanes; ++i) {
        second[i] = hash32(id[i] + 1U);
        third[i] = hash32(id[i] + 2U);
    }
    const auto unit = [](std::uint32_t hash) { return static_cast<int>(hash >> 8) * (1.0 / 16777216.0); };
    for (std::size_t i = 0; i < lanes; ++i) {
        x[i] += jitter * (unit(id[i]) - 0.5);
        y[i] += jitter * (unit(second[i]) - 0.5);
        z[i] += jitter * (unit(third[i]) - 0.5);
        const double dx = p.x - x[i], dy = p.y - y[i], dz = p.z - z[i];
        square[i] = dx * dx + dy * dy + dz * dz;
    }
    std::size_t nearest = 0, next = 1;
    if (square[1] < square[0])
        std::swap(nearest, next);
    for (std::size_t i = 2; i < sites; ++i) {
        if (square[i] < square[nearest]) {
            next = nearest;
            nearest = i;
        } else if (square[i] < square[next]) {
            next = i;
        }
    }
    const Vec3 apart{x[next] - x[nearest], y[next] - y[nearest], z[next] - z[nearest]};
    return {(square[next] - square[nearest]) / (2.0 * length(apart) + 1e-9), id[nearest]};
}

} // namespace lactea::anatomy
