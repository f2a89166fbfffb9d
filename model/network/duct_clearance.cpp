#include "model/network/duct_clearance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <string>
#include <tuple>

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>

namespace lactea::network {
namespace {
namespace bg = boost::geometry;
using Corner = bg::model::point<double, 3, bg::cs::cartesian>;
using Box = bg::model::box<Corner>;
using BoxOf = std::pair<Box, int>;
using Tree = bg::index::rtree<BoxOf, bg::index::quadratic<16>>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// A cone between two rounded ends.
struct Piece {
    Vec3 a, b;
    double radiusA = 0.0, radiusB = 0.0;

    [[nodiscard]] Vec3 point(double t) const { return mix(a, b, t); }
    [[nodiscard]] double radius(double t) const { return mix(radiusA, radiusB, t); }
    [[nodiscard]] bool isCylinder() const { return radiusA == radiusB; }
    [[nodiscard]] double widest() const { return std::max(radiusA, radiusB); }
};

Box boxOf(const Piece& p, double slackMm)
{
    const auto low = [](double x, double y, double rx, double ry) { return std::min(x - rx, y - ry); };
    const auto high = [](double x, double y, double rx, double ry) { return std::max(x + rx, y + ry); };
    const double ra = p.radiusA + 0.5 * slackMm, rb = p.radiusB + 0.5 * slackMm;
    return {Corner(low(p.a.x, p.b.x, ra, rb), low(p.a.y, p.b.y, ra, rb), low(p.a.z, p.b.z, ra, rb)),
            Corner(high(p.a.x, p.b.x, ra, rb), high(p.a.y, p.b.y, ra, rb), high(p.a.z, p.b.z, ra, rb))};
}

/// Least of a function on [0, 1] that has one valley.
template <class F> double least(F f)
{
    constexpr int thirdings = 40; // (2/3)^40 = 1e-7 of the piece
    double low = 0.0, high = 1.0;
    for (int i = 0; i < thirdings; ++i) {
        const double third = (high - low) / 3.0;
        if (f(low + third) < f(high - third))
            high -= third;
        else
            low += third;
    }
    return std::min({f(0.5 * (low + high)), f(0.0), f(1.0)});
}

/// Distance of a point from a cone's wall, below zero inside: the least of sqrt(h^2 + (x - x0)^2) - r(x) along its axis,
/// which has one valley, at x = x0 + k h / sqrt(1 - k^2) where the radius grows by k per length.
double wallDistance(const Vec3& p, const Piece& cone)
{
    const Vec3 axis = cone.b - cone.a, way = p - cone.a;
    const double long2 = dot(axis, axis);
    if (long2 < 1e-18)
        return length(way) - cone.widest();
    const double whole = std::sqrt(long2), x0 = dot(way, axis) / whole, k = (cone.radiusB - cone.radiusA) / whole;
    const double h = length(way - axis * (x0 / whole));
    const double x = std::fabs(k) < 1.0 ? x0 + k * h / std::sqrt(1.0 - k * k) : k > 0.0 ? whole : 0.0;
    const double t = std::clamp(x / whole, 0.0, 1.0);
    return length(cone.point(t) - p) - cone.radius(t);
}

/// Distance of the walls, below zero inside each other. |p(s) - q(t)| - r(s) - R(t) is convex in (s, t).
double wallDistance(const Piece& p, const Piece& q)
{
    return least([&](double s) { return wallDistance(p.point(s), q) - p.radius(s); });
}

/// Distance of the axes (two segments).
double axisDistance(const Piece& p, const Piece& q)
{
    const Vec3 u = p.b - p.a, v = q.b - q.a, w = p.a - q.a;
    const double uu = dot(u, u), uv = dot(u, v), vv = dot(v, v), uw = dot(u, w), vw = dot(v, w);
    const double det = uu * vv - uv * uv;
    const auto unit = [](double x) { return std::clamp(x, 0.0, 1.0); };
    double s = det > 1e-12 * uu * vv ? unit((uv * vw - vv * uw) / det) : 0.0;
    const double t = vv > 0.0 ? unit((uv * s + vw) / vv) : 0.0;
    s = uu > 0.0 ? unit((uv * t - uw) / uu) : 0.0;
    return length(p.point(s) - q.point(t));
}

Result<void> check(std::span<const CoursePoint> points)
{
    const auto refuse = [](std::size_t i, const char* reason) {
        return fail(Error::Code::InvalidArgument, "point " + std::to_string(i), reason);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const CoursePoint& p = points[i];
        if (!std::isfinite(p.positionMm.x + p.positionMm.y + p.positionMm.z))
            return refuse(i, "its position is not finite");
        if (!(p.radiusMm > 0.0) || !std::isfinite(p.radiusMm))
            return refuse(i, "its radius has to be positive and finite");
        if (p.parent < -1 || p.parent >= static_cast<int>(i))
            return refuse(i, "its parent has to come before it");
    }
    return {};
}

/// The courses with what is asked for often.
class Courses {
public:
    Courses(std::span<const CoursePoint> points, const JointReach& joint) : m_points(points), m_joint(joint)
    {
        std::map<std::tuple<double, double, double>, int> roots;
        m_wayMm.resize(points.size(), 0.0);
        m_depth.resize(points.size(), 0);
        m_root.resize(points.size(), -1);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const int parent = points[i].parent;
            const Vec3& p = points[i].positionMm;
            if (parent < 0) {
                m_root[i] = roots.try_emplace({p.x, p.y, p.z}, static_cast<int>(i)).first->second;
                continue;
            }
            m_wayMm[i] = m_wayMm[at(parent)] + length(p - points[at(parent)].positionMm);
            m_depth[i] = m_depth[at(parent)] + 1;
            m_root[i] = m_root[at(parent)];
        }
    }

    [[nodiscard]] Piece piece(int point) const
    {
        const CoursePoint& end = m_points[at(point)];
        const CoursePoint& start = m_points[at(end.parent)];
        const bool same = start.parent >= 0 && start.duct == end.duct;
        return {start.positionMm, end.positionMm, same ? start.radiusMm : end.radiusMm, end.radiusMm};
    }

    /// Whether these two may touch since they meet nearby. i < j.
    [[nodiscard]] bool mayTouch(int i, int j, double widthsMm) const
    {
        if (m_root[at(i)] != m_root[at(j)])
            return false;
        const int meeting = meetingPoint(i, j);
        if (meeting == i) { // j lies further out on the same way
            const double wayMm = m_wayMm[at(m_points[at(j)].parent)] - m_wayMm[at(i)];
            return wayMm <= std::max(reachMm(i), 0.5 * std::numbers::pi * widthsMm);
        }
        const double startMm = meeting < 0 ? 0.0 : m_wayMm[at(meeting)];
        const double furthestMm =
            std::max(m_wayMm[at(m_points[at(i)].parent)], m_wayMm[at(m_points[at(j)].parent)]) - startMm;
        return furthestMm <= reachMm(meeting < 0 ? m_root[at(i)] : meeting);
    }

private:
    [[nodiscard]] double reachMm(int point) const
    {
        return m_joint.mm + m_joint.radii * m_points[at(point)].radiusMm;
    }
    /// The outermost point that both ways to the pore have in common; -1: only the pore.
    [[nodiscard]] int meetingPoint(int i, int j) const
    {
        while (i != j && i >= 0 && j >= 0) {
            int& deeper = m_depth[at(i)] > m_depth[at(j)] ? i : j;
            deeper = m_points[at(deeper)].parent;
        }
        return i == j ? i : -1;
    }

    std::span<const CoursePoint> m_points;
    JointReach m_joint;
    std::vector<double> m_wayMm; ///< along the duct from the root
    std::vector<int> m_depth, m_root;
};
} // namespace

Result<MovingCourses> MovingCourses::of(std::span<const CoursePoint> points, const JointReach& joint, double slackMm)
{
    if (auto ok = check(points); !ok)
        return tl::unexpected(ok.error());
    const Courses courses(points, joint);
    std::vector<BoxOf> boxes;
    boxes.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].parent >= 0)
            boxes.emplace_back(boxOf(courses.piece(static_cast<int>(i)), slackMm), static_cast<int>(i));
    const Tree tree(boxes.begin(), boxes.end());

    std::vector<std::pair<int, int>> pairs;
    std::vector<BoxOf> near;
    for (const auto& [box, i] : boxes) {
        near.clear();
        tree.query(bg::index::intersects(box), std::back_inserter(near));
        for (const auto& [otherBox, j] : near)
            if (const int parent = points[at(j)].parent;
                j != i && parent != i && points[at(i)].parent != j && parent != points[at(i)].parent) // neighbours may touch
                pairs.emplace_back(i, j);
    }
    std::sort(pairs.begin(), pairs.end());
    MovingCourses moving;
    moving.m_joint = joint;
    moving.m_first.assign(points.size() + 1, 0);
    for (const auto& [i, j] : pairs) {
        ++moving.m_first[at(i) + 1];
        moving.m_near.push_back(j);
    }
    std::partial_sum(moving.m_first.begin(), moving.m_first.end(), moving.m_first.begin());
    return moving;
}

std::vector<DuctOverlap> MovingCourses::overlaps(std::span<const CoursePoint> points, std::span<const char> moved) const
{
    const Courses courses(points, m_joint);
    const auto isMoved = [&](int i) { return moved.empty() || moved[at(i)] != 0; };
    std::vector<DuctOverlap> overlaps;
    for (int one = 0; one < static_cast<int>(points.size()); ++one)
        for (int n = m_first[at(one)]; isMoved(one) && n < m_first[at(one) + 1]; ++n) {
            const int other = m_near[at(n)];
            if (other < one && isMoved(other))
                continue; // it was looked at from there
            const int i = std::min(one, other), j = std::max(one, other);
            const Piece first = courses.piece(i), second = courses.piece(j);
            const double widthsMm = first.widest() + second.widest();
            const double axesMm = axisDistance(first, second);
            if (axesMm >= widthsMm || courses.mayTouch(i, j, widthsMm))
                continue;
            const double apartMm =
                first.isCylinder() && second.isCylinder() ? axesMm - widthsMm : wallDistance(first, second);
            if (apartMm < 0.0)
                overlaps.push_back({i, j, points[at(i)].duct, points[at(j)].duct, -apartMm});
        }
    std::sort(overlaps.begin(), overlaps.end(), [](const DuctOverlap& a, const DuctOverlap& b) {
        return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
    return overlaps;
}

Result<std::vector<DuctOverlap>> findDuctOverlaps(std::span<const CoursePoint> points, const JointReach& joint)
{
    auto courses = MovingCourses::of(points, joint, 0.0);
    if (!courses)
        return tl::unexpected(courses.error());
    return courses->overlaps(points);
}

std::vector<CoursePoint> straightCourses(const DuctNetwork& network)
{
    std::vector<CoursePoint> points;
    std::vector<int> pointOf(network.junctions().size(), -1);
    for (const DuctId d : network.levelOrder()) {
        const Duct& duct = network.ducts()[at(d)];
        const double radiusMm = 0.5 * duct.diameter.in(millimetre);
        int& start = pointOf[at(duct.proximal)];
        if (start < 0) { // an orifice, as wide as the widest duct that opens there
            start = static_cast<int>(points.size());
            points.push_back({network.junctions()[at(duct.proximal)].positionMm, radiusMm, -1, -1});
        }
        if (points[at(start)].parent < 0)
            points[at(start)].radiusMm = std::max(points[at(start)].radiusMm, radiusMm);
        pointOf[at(duct.distal)] = static_cast<int>(points.size());
        points.push_back({network.junctions()[at(duct.distal)].positionMm, radiusMm, start, d});
    }
    return points;
}

} // namespace lactea::network
