#include "model/anatomy/gland/packing/relax_spheres.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/gland/packing/near_pairs.h"

namespace lactea::anatomy::packing {
namespace {
constexpr int stepsBetweenExchanges = 50;

/// A bell curve without a logarithm or cosine, whose last bits differ between libraries: twelve uniform
/// numbers.
double nearlyNormal(Random& random)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += random.uniform();
    return sum;
}

/// Mean 1 and the wanted spread to rounding: drawn, clipped, then shifted and stretched.
std::vector<double> drawnRadii(const Recipe& recipe, Random& random)
{
    std::vector<double> z(static_cast<std::size_t>(recipe.count));
    double sum = 0.0, squares = 0.0;
    for (double& value : z) {
        do
            value = nearlyNormal(random);
        while (std::abs(value) > recipe.clip);
        sum += value;
        squares += value * value;
    }
    const double mean = sum / recipe.count, sd = std::sqrt(squares / recipe.count - mean * mean);
    for (double& value : z)
        value = 1.0 + recipe.radiusCv * (value - mean) / sd;
    return z;
}

/// Fast inertial relaxation: along the velocity while it goes downhill, else from standstill.
class Fire {
public:
    explicit Fire(std::size_t count) : m_velocity(count) {}

    void step(std::vector<Sphere>& spheres, const std::vector<Vec3>& force)
    {
        double power = 0.0, speed2 = 0.0, force2 = 0.0;
        for (std::size_t i = 0; i < spheres.size(); ++i) {
            power += dot(force[i], m_velocity[i]);
            speed2 += dot(m_velocity[i], m_velocity[i]);
            force2 += dot(force[i], force[i]);
        }
        if (power > 0.0) {
            const double turn = m_mix * std::sqrt(speed2 / force2);
            for (std::size_t i = 0; i < spheres.size(); ++i)
                m_velocity[i] = (1.0 - m_mix) * m_velocity[i] + turn * force[i];
            if (++m_downhill > 5) {
                m_dt = std::min(1.1 * m_dt, longest);
                m_mix *= 0.99;
            }
        } else {
            std::fill(m_velocity.begin(), m_velocity.end(), Vec3{});
            m_dt *= 0.5;
            m_mix = 0.1;
            m_downhill = 0;
        }
        for (std::size_t i = 0; i < spheres.size(); ++i) {
            m_velocity[i] += m_dt * force[i];
            spheres[i].centre += m_dt * m_velocity[i];
        }
    }

    /// One step of a warm bath: drag and random kicks.
    void shake(std::vector<Sphere>& spheres, const std::vector<Vec3>& force, double warmth, Random& random)
    {
        constexpr double dt = 0.5, drag = 0.05;
        const double kick = std::sqrt(6.0 * drag * warmth);
        for (std::size_t i = 0; i < spheres.size(); ++i) {
            m_velocity[i] = (1.0 - drag) * m_velocity[i] + dt * force[i] +
                            kick * Vec3{random.uniform(-1, 1), random.uniform(-1, 1), random.uniform(-1, 1)};
            spheres[i].centre += dt * m_velocity[i];
        }
    }

private:
    static constexpr double longest = 0.6;
    std::vector<Vec3> m_velocity;
    double m_dt = 0.2, m_mix = 0.1;
    int m_downhill = 0;
};
} // namespace

Packing relaxedPacking(const Recipe& recipe, Random random)
{
    Packing packing;
    double volume = 0.0, widest = 0.0;
    for (const double r : drawnRadii(recipe, random)) {
        packing.spheres.push_back({{}, r});
        volume += 4.0 / 3.0 * std::numbers::pi * r * r * r;
        widest = std::max(widest, 2.0 * r);
    }
    // The edge by Newton steps: std::cbrt may differ in its last bit.
    const double cube = volume / recipe.fraction;
    double edge = 2.0 * recipe.count;
    for (int i = 0; i < 100; ++i)
        edge -= (edge * edge * edge - cube) / (3.0 * edge * edge);
    packing.edge = edge;
    for (Sphere& sphere : packing.spheres)
        sphere.centre = Vec3{random.uniform(), random.uniform(), random.uniform()} * edge;

    NearPairs pairs(edge, widest);
    Fire fire(packing.spheres.size());
    std::vector<Vec3> force(packing.spheres.size());
    const auto pushApart = [&] {
        std::fill(force.begin(), force.end(), Vec3{});
        packing.overlap = 0.0;
        pairs.forEachOverlap(packing.spheres,
                             [&](std::size_t a, std::size_t b, const Vec3& apart, double d, double touching) {
                                 const double overlap = 1.0 - d / touching;
                                 const Vec3 push = apart * (overlap / std::max(d, 1e-9));
                                 force[a] += push;
                                 force[b] -= push;
                                 packing.overlap = std::max(packing.overlap, overlap);
                             });
    };
    for (; packing.steps < recipe.warmSteps; ++packing.steps) {
        const double left = 1.0 - static_cast<double>(packing.steps) / recipe.warmSteps;
        const double warmth = recipe.warmth * left * left * left;
        if (packing.steps % stepsBetweenExchanges == 0)
            pairs.exchange(packing.spheres, warmth, random);
        pushApart();
        fire.shake(packing.spheres, force, warmth, random);
    }
    for (; packing.steps < recipe.mostSteps; ++packing.steps) {
        pushApart();
        if (packing.overlap <= recipe.overlap)
            break;
        fire.step(packing.spheres, force);
    }
    return packing;
}

} // namespace lactea::anatomy::packing
