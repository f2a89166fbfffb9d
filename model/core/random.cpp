#include "model/core/random.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace lactea {
namespace {
std::uint64_t splitMix(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}
constexpr std::uint64_t rotateLeft(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
}  // namespace

Random::Random(std::uint64_t seed) : m_state{}, m_seed(seed)
{
    std::uint64_t s = seed;
    for (auto& word : m_state)
        word = splitMix(s);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = rotateLeft(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = rotateLeft(m_state[3], 45);
    return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

int Random::below(int n)
{
    assert(n > 0);
    return static_cast<int>(uniform() * n);
}

double Random::normal()
{
    const double u = 1.0 - uniform();  // (0, 1]
    const double v = uniform();
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
}

double Random::normalWithin(double mean, double sd, double low, double high)
{
    assert(low <= high);
    for (int tries = 0; tries < 1000; ++tries) {
        const double x = normal(mean, sd);
        if (x >= low && x <= high)
            return x;
    }
    return uniform(low, high);  // the interval is far out in the tail: uniform is close enough there
}

double Random::logNormal(double median, double sigma) { return median * std::exp(sigma * normal()); }

Vec3 Random::direction()
{
    const double z = uniform(-1.0, 1.0);
    const double a = uniform(0.0, 2.0 * std::numbers::pi);
    const double r = std::sqrt(1.0 - z * z);
    return {r * std::cos(a), r * std::sin(a), z};
}

Random Random::fork(std::uint64_t purpose) const
{
    std::uint64_t s = m_seed ^ (purpose * 0xD1B54A32D192ED03ULL);
    return Random(splitMix(s));
}

}  // namespace lactea
