#include "model/anatomy/mesh/bunch_shapes.h"

#include <cmath>

#include "model/anatomy/mesh/surface_nets.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
constexpr double cell = 0.07;

void throwBalls(Random& random, BunchShape& shape)
{
    constexpr double ballRadius = 0.26, aspect = 0.8;
    shape.axes = {1.0, aspect * random.uniform(0.85, 1.15), aspect * random.uniform(0.85, 1.15)};
    for (int dart = 0; dart < 4000; ++dart) {
        const Vec3 d = random.direction() * std::pow(random.uniform(), 0.25);
        const Vec3 q{0.82 * d.x * shape.axes.x, 0.82 * d.y * shape.axes.y, 0.82 * d.z * shape.axes.z};
        bool free = true;
        for (const auto& other : shape.balls)
            free = free && length(other.centre - q) >= ballRadius * 1.42;
        if (free)
            shape.balls.push_back({q, ballRadius * random.uniform(0.78, 1.2)});
    }
}

std::size_t nearestBall(const BunchShape& shape, const Vec3& p)
{
    double nearest = 1e9;
    std::size_t ball = 0;
    for (std::size_t k = 0; k < shape.balls.size(); ++k)
        if (const double d = length(p - shape.balls[k].centre) - shape.balls[k].radius; d < nearest) {
            nearest = d;
            ball = k;
        }
    return ball;
}
} // namespace

double BunchShape::distance(const Vec3& p) const
{
    double d = 0.75 * length({p.x / axes.x, p.y / axes.y, p.z / axes.z}) - 0.52;
    for (const Ball& ball : balls) {
        const Vec3 v = p - ball.centre;
        const double reach = d + 0.12 + ball.radius;
        if (reach > 0.0 && dot(v, v) < reach * reach)
            d = smoothMin(d, length(v) - ball.radius, 0.10);
    }
    return d;
}

std::vector<BunchShape> makeBunchShapes(Crew& crew)
{
    std::vector<BunchShape> shapes(bunchShapeCount);
    crew.forEach(bunchShapeCount, [&](int i) {
        const auto salt = static_cast<std::uint32_t>(i);
        Random random(507U + 17U * salt);
        BunchShape& shape = shapes[salt];
        throwBalls(random, shape);
        shape.mesh = surfaceNets(
            {{-1.35, -1.35, -1.35}, {1.35, 1.35, 1.35}}, cell,
            [&](const Vec3& p) { return shape.distance(p); }, {1.6, 1.2}, crew);
        shape.tone.resize(shape.mesh.positionsMm.size());
        for (std::size_t v = 0; v < shape.tone.size(); ++v) {
            const auto ball =
                static_cast<std::uint32_t>(nearestBall(shape, toVec3(shape.mesh.positionsMm[v])));
            shape.tone[v] = static_cast<float>(1.0 + 0.16 * (unitOf(hash32(7U * ball + salt)) - 0.5));
        }
    });
    return shapes;
}

} // namespace lactea::anatomy
