#include "app/scene/eye/convex_hull.h"

#include <cmath>
#include <set>

namespace lactea::scene {
namespace {
constexpr double flatMm = 1e-7;  ///< nearer to a face than this counts as on it

struct Face {
    std::array<std::uint32_t, 3> corners;
    Vec3 normal;
    double offset = 0.0;
};

Face makeFace(const std::vector<Vec3>& points, std::uint32_t a, std::uint32_t b, std::uint32_t c, const Vec3& inside)
{
    Vec3 normal = normalized(cross(points[b] - points[a], points[c] - points[a]));
    if (dot(normal, inside - points[a]) > 0.0) {
        std::swap(b, c);
        normal = -normal;
    }
    return {{a, b, c}, normal, dot(normal, points[a])};
}

/// Four points that span a volume; empty when there are none.
std::vector<std::uint32_t> firstFour(const std::vector<Vec3>& points)
{
    std::vector<std::uint32_t> four{0};
    const auto farthest = [&](auto&& measure) {
        std::uint32_t best = 0;
        double most = 0.0;
        for (std::uint32_t i = 0; i < points.size(); ++i)
            if (const double m = measure(points[i]); m > most) {
                most = m;
                best = i;
            }
        four.push_back(best);
        return most > 1e-3;
    };
    const Vec3 a = points[0];
    if (!farthest([&](const Vec3& p) { return length(p - a); }))
        return {};
    const Vec3 ab = normalized(points[four[1]] - a);
    if (!farthest([&](const Vec3& p) { return length(cross(ab, p - a)); }))
        return {};
    const Vec3 normal = normalized(cross(ab, points[four[2]] - a));
    if (!farthest([&](const Vec3& p) { return std::fabs(dot(normal, p - a)); }))
        return {};
    return four;
}
}  // namespace

std::vector<std::array<std::uint32_t, 3>> convexHull(const std::vector<Vec3>& points)
{
    if (points.size() < 4)
        return {};
    const auto four = firstFour(points);
    if (four.empty())
        return {};
    const Vec3 inside = (points[four[0]] + points[four[1]] + points[four[2]] + points[four[3]]) * 0.25;
    std::vector<Face> faces;
    for (const auto& t : {std::array{0, 1, 2}, std::array{0, 1, 3}, std::array{0, 2, 3}, std::array{1, 2, 3}})
        faces.push_back(makeFace(points, four[static_cast<std::size_t>(t[0])], four[static_cast<std::size_t>(t[1])],
                                 four[static_cast<std::size_t>(t[2])], inside));

    for (std::uint32_t i = 0; i < points.size(); ++i) {
        // The edges between faces that see the point and faces that do not are the horizon.
        std::set<std::pair<std::uint32_t, std::uint32_t>> horizon;
        std::vector<Face> kept;
        for (const Face& face : faces) {
            if (dot(face.normal, points[i]) - face.offset <= flatMm) {
                kept.push_back(face);
                continue;
            }
            for (int k = 0; k < 3; ++k) {
                const auto a = face.corners[static_cast<std::size_t>(k)];
                const auto b = face.corners[static_cast<std::size_t>((k + 1) % 3)];
                if (horizon.erase({b, a}) == 0)
                    horizon.insert({a, b});
            }
        }
        if (kept.size() == faces.size())
            continue;
        for (const auto& [a, b] : horizon)
            kept.push_back(makeFace(points, a, b, i, inside));
        faces = std::move(kept);
    }
    std::vector<std::array<std::uint32_t, 3>> triangles;
    for (const Face& face : faces)
        triangles.push_back(face.corners);
    return triangles;
}

}  // namespace lactea::scene
