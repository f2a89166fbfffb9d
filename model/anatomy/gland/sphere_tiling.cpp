#include "model/anatomy/gland/sphere_tiling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace lactea::anatomy {
namespace {

/// A corner of a polygon on the plane that touches the sphere at the middle: great circles are lines there.
struct Corner {
    Vec3 point;         ///< any length
    int neighbour = -1; ///< across the edge that begins here
};

/// Keeps what lies on the middle's side of the plane through the sphere's centre with this normal.
void clip(std::vector<Corner>& polygon, const Vec3& normal, int neighbour)
{
    const auto depth = [&](const Corner& c) { return dot(normal, c.point); };
    if (std::all_of(polygon.begin(), polygon.end(), [&](const Corner& c) { return depth(c) >= 0.0; }))
        return;
    std::vector<Corner> kept;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Corner &from = polygon[i], &to = polygon[(i + 1) % polygon.size()];
        const double a = depth(from), b = depth(to);
        if (a >= 0.0)
            kept.push_back(from);
        if ((a >= 0.0) != (b >= 0.0))
            kept.push_back({mix(from.point, to.point, a / (a - b)), a >= 0.0 ? neighbour : from.neighbour});
    }
    polygon = std::move(kept);
}

/// Solid angle of a spherical triangle (van Oosterom and Strackee).
double solidAngle(const Vec3& a, const Vec3& b, const Vec3& c)
{
    return 2.0 * std::atan2(dot(a, cross(b, c)), 1.0 + dot(a, b) + dot(b, c) + dot(c, a));
}
} // namespace

std::vector<Vec3> spreadDirections(int count, double jitter, Random& random)
{
    const double goldenTurn = std::numbers::pi * (3.0 - std::sqrt(5.0));
    const double spacing = std::sqrt(4.0 * std::numbers::pi / count);
    const Vec3 pole = random.direction();
    const Vec3 side = normalized(cross(pole, std::abs(pole.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
    const Vec3 other = cross(pole, side);
    std::vector<Vec3> directions;
    for (int i = 0; i < count; ++i) {
        const double height = 1.0 - (2.0 * i + 1.0) / count, r = std::sqrt(1.0 - height * height);
        const Vec3 d =
            height * pole + r * (std::cos(i * goldenTurn) * side + std::sin(i * goldenTurn) * other);
        directions.push_back(normalized(d + (jitter * spacing * random.uniform()) * random.direction()));
    }
    return directions;
}

std::vector<SphereCell> sphereTiling(const std::vector<Vec3>& middles)
{
    assert(middles.size() >= 6);
    std::vector<SphereCell> cells;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        SphereCell cell{middles[i], {}, {}, 0.0};
        const Vec3 side =
            normalized(cross(cell.middle, std::abs(cell.middle.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
        const Vec3 other = cross(cell.middle, side);
        constexpr double nearlyHalf = 1e6; // the square stands for the half sphere around the middle
        std::vector<Corner> polygon;
        for (const auto& [u, v] : {std::pair{1, 1}, std::pair{-1, 1}, std::pair{-1, -1}, std::pair{1, -1}})
            polygon.push_back({cell.middle + nearlyHalf * (u * side + v * other), -1});
        // The nearest first; no later one can cut the cell once they are twice as far as its corners.
        std::vector<std::pair<double, int>> others;
        for (std::size_t j = 0; j < middles.size(); ++j)
            if (j != i)
                others.emplace_back(-dot(cell.middle, middles[j]), static_cast<int>(j));
        constexpr std::ptrdiff_t few = 32; // nearly always enough: the others are sorted only when they are asked for
        auto sorted = others.begin();
        for (auto next = others.begin(); next != others.end(); ++next) {
            if (next == sorted) {
                sorted = others.end() - next > few ? next + few : others.end();
                std::partial_sort(next, sorted, others.end());
            }
            double furthest = 1.0; // cosine
            for (const Corner& corner : polygon)
                furthest = std::min(furthest, dot(cell.middle, corner.point) / length(corner.point));
            if (-next->first < 2.0 * furthest * furthest - 1.0 && furthest > 0.0)
                break;
            clip(polygon, cell.middle - middles[static_cast<std::size_t>(next->second)], next->second);
        }
        for (const Corner& corner : polygon) {
            cell.corners.push_back(normalized(corner.point));
            cell.neighbours.push_back(corner.neighbour);
        }
        for (std::size_t c = 0; c < cell.corners.size(); ++c)
            cell.share +=
                solidAngle(cell.middle, cell.corners[c], cell.corners[(c + 1) % cell.corners.size()]) /
                (4.0 * std::numbers::pi);
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace lactea::anatomy
