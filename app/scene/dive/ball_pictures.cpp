#include "app/scene/dive/ball_pictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/core/random.h"
#include "model/core/vec3.h"

namespace lactea::scene {
namespace {
constexpr double steepest = 0.75, grooveAo = 0.5, grooveWidth = 0.4;
constexpr std::uint64_t seed = 20;

/// The direction of a point of the unfolded octahedron, x and y -1..1.
Vec3 directionAt(double x, double y)
{
    Vec3 d{x, y, 1.0 - std::fabs(x) - std::fabs(y)};
    if (d.z < 0.0) {
        const double fx = (1.0 - std::fabs(y)) * (x < 0.0 ? -1.0 : 1.0);
        d.y = (1.0 - std::fabs(x)) * (y < 0.0 ? -1.0 : 1.0);
        d.x = fx;
    }
    return normalized(d);
}

/// Evenly spread (golden spiral) and shaken, so that no pattern shows; from the top down.
std::vector<Vec3> middles(int count)
{
    Random random(seed);
    const double turn = std::numbers::pi * (3.0 - std::sqrt(5.0)), gap = std::sqrt(4.0 * std::numbers::pi / count);
    std::vector<Vec3> out;
    for (int i = 0; i < count; ++i) {
        const double z = 1.0 - 2.0 * (i + 0.5) / count, r = std::sqrt(1.0 - z * z);
        const Vec3 shake{random.uniform() - 0.5, random.uniform() - 0.5, random.uniform() - 0.5};
        out.push_back(normalized(Vec3{r * std::cos(turn * i), r * std::sin(turn * i), z} + shake * (0.7 * gap)));
    }
    std::sort(out.begin(), out.end(), [](const Vec3& a, const Vec3& b) { return a.z > b.z; });
    return out;
}

struct Pixel {
    Vec3 tilt;
    double ao;
};

std::uint8_t packed(double v) { return static_cast<std::uint8_t>(std::lround(128.0 + 127.0 * std::clamp(v, -1.0, 1.0))); }

void append(std::vector<std::uint8_t>& rgba, const Pixel& pixel)
{
    for (const double v : {pixel.tilt.x, pixel.tilt.y, pixel.tilt.z})
        rgba.push_back(packed(v));
    rgba.push_back(static_cast<std::uint8_t>(std::lround(255.0 * pixel.ao)));
}

/// Grapes with their middles sorted from the top down.
class Grapes {
public:
    explicit Grapes(int count)
        : m_middles(middles(count)), m_half(0.5 * std::sqrt(4.0 * std::numbers::pi / count)),
          m_reach(5.0 * m_half) // of two nearest, surely
    {
    }

    [[nodiscard]] Pixel at(const Vec3& d) const
    {
        auto first = std::lower_bound(m_middles.begin(), m_middles.end(), d.z + m_reach,
                                      [](const Vec3& p, double z) { return p.z > z; });
        double near = 81.0, next = 81.0; // squares
        Vec3 middle;
        for (; first != m_middles.end() && first->z > d.z - m_reach; ++first) {
            const Vec3 way = *first - d;
            const double away = dot(way, way);
            if (away < near) {
                next = near;
                near = away;
                middle = *first;
            } else {
                next = std::min(next, away);
            }
        }
        // A grape is a cap: the farther from its middle, the more it falls away from it.
        const Vec3 out = (d - middle) * (1.0 / m_half);
        const double groove = std::clamp((std::sqrt(next) - std::sqrt(near)) / (grooveWidth * 2.0 * m_half), 0.0, 1.0);
        return {(out - d * dot(out, d)) * steepest, mix(grooveAo, 1.0, groove)};
    }

private:
    std::vector<Vec3> m_middles;
    double m_half, m_reach;
};

double wave(const Vec3& p)
{
    return std::sin(p.x + 1.7 * std::sin(p.y)) * std::sin(p.y * 1.1 + 1.3 * std::sin(p.z)) *
           std::sin(p.z * 0.9 + 1.1 * std::sin(p.x));
}

/// Of a wall that has been squeezed: smooth hollows between ridges.
Pixel dimples(const Vec3& d)
{
    constexpr double waves = 3.1, step = 0.05, deep = 0.55 / steepestDimple, hollowAo = 0.35;
    const Vec3 p = d * waves;
    const double here = wave(p);
    const Vec3 slope{wave(p + Vec3{step, 0, 0}) - here, wave(p + Vec3{0, step, 0}) - here, wave(p + Vec3{0, 0, step}) - here};
    return {(slope - d * dot(slope, d)) * (-deep / step), 1.0 - hollowAo * std::clamp(-here, 0.0, 1.0)};
}
} // namespace

std::vector<std::uint8_t> ballPictures(int side, int grapes)
{
    const Grapes ball(grapes);
    std::vector<std::uint8_t> rgba;
    rgba.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 8);
    for (const bool dimpled : {false, true})
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const Vec3 d = directionAt(2.0 * (x + 0.5) / side - 1.0, 2.0 * (y + 0.5) / side - 1.0);
                append(rgba, dimpled ? dimples(d) : ball.at(d));
            }
    return rgba;
}

} // namespace lactea::scene
