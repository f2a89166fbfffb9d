#include "model/anatomy/cover_mesh.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lactea::anatomy {
namespace {
/// An icosahedron whose triangles are split into four `times` times; unit vectors.
void icosphere(int times, std::vector<Vec3>& points, std::vector<std::uint32_t>& indices)
{
    constexpr double g = 1.618033988749895;
    for (const Vec3& p :
         {Vec3{-1, g, 0}, Vec3{1, g, 0}, Vec3{-1, -g, 0}, Vec3{1, -g, 0}, Vec3{0, -1, g}, Vec3{0, 1, g},
          Vec3{0, -1, -g}, Vec3{0, 1, -g}, Vec3{g, 0, -1}, Vec3{g, 0, 1}, Vec3{-g, 0, -1}, Vec3{-g, 0, 1}})
        points.push_back(normalized(p));
    indices = {0, 11, 5,  0, 5,  1, 0, 1, 7, 0, 7,  10, 0, 10, 11, 1, 5, 9, 5, 11,
               4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3,  9,  4, 3,  4,  2, 3, 2, 6, 3,
               6, 8,  3,  8, 9,  4, 9, 5, 2, 4, 11, 6,  2, 10, 8,  6, 7, 9, 8, 1};
    for (int s = 0; s < times; ++s) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles;
        const auto middle = [&](std::uint32_t a, std::uint32_t b) {
            const auto [at, fresh] =
                middles.try_emplace(std::minmax(a, b), static_cast<std::uint32_t>(points.size()));
            if (fresh)
                points.push_back(normalized(points[a] + points[b]));
            return at->second;
        };
        std::vector<std::uint32_t> split;
        for (std::size_t t = 0; t < indices.size(); t += 3) {
            const std::uint32_t a = indices[t], b = indices[t + 1], c = indices[t + 2];
            const std::uint32_t x = middle(a, b), y = middle(b, c), z = middle(c, a);
            split.insert(split.end(), {a, x, z, b, y, x, c, z, y, x, y, z});
        }
        indices = std::move(split);
    }
}
} // namespace

void coverOf(const std::vector<TissueMesh>& tissues, double growMm,
             std::vector<std::array<float, 3>>& pointsMm, std::vector<std::uint32_t>& indices)
{
    std::vector<Vec3> directions;
    icosphere(2, directions, indices);
    pointsMm.clear();
    std::vector<Vec3> points;
    for (const Vec3& d : directions) {
        double farthest = -1e9;
        Vec3 support;
        for (const auto& tissue : tissues)
            for (const auto& v : tissue.vertices) {
                const Vec3 p{v.positionMm[0], v.positionMm[1], v.positionMm[2]};
                if (const double reach = dot(p, d); reach > farthest) {
                    farthest = reach;
                    support = p;
                }
            }
        points.push_back(support + d * growMm);
    }

    // Faces between support points cut the body's bulges off: push all points out by the deepest cut.
    double deepest = 0.0;
    for (std::size_t t = 0; t < indices.size(); t += 3) {
        const Vec3 a = points[indices[t]];
        const Vec3 n = cross(points[indices[t + 1]] - a, points[indices[t + 2]] - a);
        if (dot(n, n) < 1e-6)
            continue;
        const Vec3 outward = normalized(n);
        for (const auto& tissue : tissues)
            for (const auto& v : tissue.vertices)
                deepest = std::max(deepest,
                                   dot(Vec3{v.positionMm[0], v.positionMm[1], v.positionMm[2]} - a, outward));
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point3f out = toPoint3f(points[i] + directions[i] * (1.3 * deepest));
        pointsMm.push_back({out.x, out.y, out.z});
    }
}

} // namespace lactea::anatomy
