#include "model/anatomy/bunch_shapes.h"

#include <cmath>

#include "model/anatomy/noise.h"
#include "model/anatomy/parallel.h"
#include "model/anatomy/surface_nets.h"

namespace lactea::anatomy {
namespace {
struct Balls {
    Vec3 axes;
    std::vector<Vec3> centres;
    std::vector<double> radii;
};

Balls throwBalls(Random& random)
{
    constexpr double ballRadius = 0.26, aspect = 0.8;
    Balls balls;
    balls.axes = {1.0, aspect * random.uniform(0.85, 1.15), aspect * random.uniform(0.85, 1.15)};
    for (int dart = 0; dart < 4000; ++dart) {
        const Vec3 d = random.direction() * std::pow(random.uniform(), 0.25);
        const Vec3 q{0.82 * d.x * balls.axes.x, 0.82 * d.y * balls.axes.y, 0.82 * d.z * balls.axes.z};
        bool free = true;
        for (const Vec3& other : balls.centres)
            free = free && length(other - q) >= ballRadius * 1.42;
        if (!free)
            continue;
        balls.centres.push_back(q);
        balls.radii.push_back(ballRadius * random.uniform(0.78, 1.2));
    }
    return balls;
}

double distanceTo(const Balls& balls, const Vec3& p)
{
    double d = 0.75 * length({p.x / balls.axes.x, p.y / balls.axes.y, p.z / balls.axes.z}) - 0.52;
    for (std::size_t k = 0; k < balls.centres.size(); ++k) {
        const Vec3 v = p - balls.centres[k];
        const double reach = d + 0.12 + balls.radii[k];
        if (reach > 0.0 && dot(v, v) < reach * reach)
            d = smoothMin(d, length(v) - balls.radii[k], 0.10);
    }
    return d;
}
} // namespace

std::vector<BunchShape> makeBunchShapes(double cell)
{
    std::vector<BunchShape> shapes(bunchShapeCount);
    parallelFor(bunchShapeCount, [&](int i) {
        Random random(507U + 17U * static_cast<unsigned>(i));
        const Balls balls = throwBalls(random);
        BunchShape& shape = shapes[i];
        shape.mesh = surfaceNets(
            {{-1.35, -1.35, -1.35}, {1.35, 1.35, 1.35}}, cell,
            [&](const Vec3& p) { return distanceTo(balls, p); }, 1.6);
        shape.tone.resize(shape.mesh.positionsMm.size());
        for (std::size_t v = 0; v < shape.tone.size(); ++v) {
            const Vec3 p = toVec3(shape.mesh.positionsMm[v]);
            double nearest = 1e9;
            std::uint32_t ball = 0;
            for (std::size_t k = 0; k < balls.centres.size(); ++k) {
                const double d = length(p - balls.centres[k]) - balls.radii[k];
                if (d < nearest) {
                    nearest = d;
                    ball = static_cast<std::uint32_t>(k);
                }
            }
            const auto salt = static_cast<std::uint32_t>(i);
            shape.tone[v] = static_cast<float>(1.0 + 0.16 * (unitOf(hash32(7U * ball + salt)) - 0.5));
        }
    });
    return shapes;
}

} // namespace lactea::anatomy
