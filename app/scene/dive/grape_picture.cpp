#include "app/scene/dive/grape_picture.h"

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
} // namespace

std::vector<std::uint8_t> grapePicture(int side, int grapes)
{
    const auto points = middles(grapes);
    const double reach = 2.5 * std::sqrt(4.0 * std::numbers::pi / grapes); // of two nearest, surely
    const double half = 0.5 * std::sqrt(4.0 * std::numbers::pi / grapes);
    std::vector<std::uint8_t> rgba;
    rgba.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
    const auto packed = [](double v) { return static_cast<std::uint8_t>(std::lround(128.0 + 127.0 * std::clamp(v, -1.0, 1.0))); };
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const Vec3 d = directionAt(2.0 * (x + 0.5) / side - 1.0, 2.0 * (y + 0.5) / side - 1.0);
            auto first = std::lower_bound(points.begin(), points.end(), d.z + reach,
                                          [](const Vec3& p, double z) { return p.z > z; });
            double near = 81.0, next = 81.0;  // squares
            Vec3 middle;
            for (; first != points.end() && first->z > d.z - reach; ++first) {
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
            const Vec3 out = (d - middle) * (1.0 / half);
            const Vec3 tilt = (out - d * dot(out, d)) * steepest;
            const double groove = std::clamp((std::sqrt(next) - std::sqrt(near)) / (grooveWidth * 2.0 * half), 0.0, 1.0);
            for (const double v : {tilt.x, tilt.y, tilt.z})
                rgba.push_back(packed(v));
            rgba.push_back(static_cast<std::uint8_t>(std::lround(255.0 * mix(grooveAo, 1.0, groove))));
        }
    return rgba;
}

} // namespace lactea::scene
