#include "app/scene/labels/label_geometry.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {
constexpr double farPx = 1e9;

double turn(const ScreenSpot& a, const ScreenSpot& b, const ScreenSpot& c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
} // namespace

Outline convexOutline(std::vector<ScreenSpot> points)
{
    Outline outline;
    if (points.size() < 3)
        return outline;
    std::sort(points.begin(), points.end(), [](const ScreenSpot& a, const ScreenSpot& b) {
        return a.x < b.x || (a.x == b.x && a.y < b.y);
    });
    std::vector<ScreenSpot>& hull = outline.points;
    const auto add = [&](const ScreenSpot& p, std::size_t least) {
        while (hull.size() >= least + 2 && turn(hull[hull.size() - 2], hull.back(), p) <= 0.0)
            hull.pop_back();
        hull.push_back(p);
    };
    for (const auto& p : points)
        add(p, 0);
    const std::size_t lower = hull.size() - 1;
    for (auto p = points.rbegin() + 1; p != points.rend(); ++p)
        add(*p, lower);
    hull.pop_back();

    outline.bounds = {hull[0].x, hull[0].y, hull[0].x, hull[0].y};
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const ScreenSpot &a = hull[i], &b = hull[(i + 1) % hull.size()];
        LabelBox& bounds = outline.bounds;
        bounds = {std::min(bounds.left, a.x), std::min(bounds.top, a.y), std::max(bounds.right, a.x),
                  std::max(bounds.bottom, a.y)};
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length < 1e-9)
            continue;
        const double nx = (b.y - a.y) / length, ny = -(b.x - a.x) / length;
        outline.edges.push_back({nx, ny, nx * a.x + ny * a.y});
    }
    return outline;
}

double depthInside(const Outline& outline, const ScreenSpot& spot)
{
    double depth = farPx;
    for (const Outline::Edge& edge : outline.edges)
        depth = std::min(depth, edge.offset - edge.normalX * spot.x - edge.normalY * spot.y);
    return depth;
}

bool overlap(const LabelBox& a, const LabelBox& b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool linesCross(const ScreenSpot& a, const ScreenSpot& b, const ScreenSpot& c, const ScreenSpot& d)
{
    return turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0;
}

bool lineMeets(const ScreenSpot& a, const ScreenSpot& b, const LabelBox& box)
{
    double from = 0.0, to = 1.0;
    const auto cut = [&](double start, double way, double low, double high) {
        if (std::abs(way) < 1e-12) {
            if (start <= low || start >= high)
                to = -1.0;
            return;
        }
        const double s = (low - start) / way, t = (high - start) / way;
        from = std::max(from, std::min(s, t));
        to = std::min(to, std::max(s, t));
    };
    cut(a.x, b.x - a.x, box.left, box.right);
    cut(a.y, b.y - a.y, box.top, box.bottom);
    return from < to;
}

double distanceToLine(const ScreenSpot& p, const ScreenSpot& a, const ScreenSpot& b)
{
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double share =
        square > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

// Two convex shapes are apart when one of their edges separates them; the box reaches the first such edge at
// the least of these ways.
double wayOut(const Outline& outline, const LabelBox& box, const ScreenSpot& way, double clearPx)
{
    if (outline.edges.empty())
        return 0.0;
    double least = farPx;
    const auto separates = [&](double gap, double climb) { // gap now, and what it gains per unit of the way
        if (climb > 1e-9)
            least = std::min(least, (clearPx - gap) / climb);
        else if (gap >= clearPx)
            least = std::min(least, 0.0);
    };
    for (const Outline::Edge& edge : outline.edges)
        separates(edge.normalX * (edge.normalX > 0.0 ? box.left : box.right) +
                      edge.normalY * (edge.normalY > 0.0 ? box.top : box.bottom) - edge.offset,
                  edge.normalX * way.x + edge.normalY * way.y);
    const LabelBox& bounds = outline.bounds;
    separates(box.left - bounds.right, way.x);
    separates(bounds.left - box.right, -way.x);
    separates(box.top - bounds.bottom, way.y);
    separates(bounds.top - box.bottom, -way.y);
    return least;
}

Reach reachInside(const LabelBox& area, const LabelBox& box, const ScreenSpot& way)
{
    Reach reach{-farPx, farPx};
    const auto side = [&](double room, double step) { // room >= s * step
        if (step > 1e-9)
            reach.most = std::min(reach.most, room / step);
        else if (step < -1e-9)
            reach.least = std::max(reach.least, room / step);
        else if (room < 0.0)
            reach.most = -farPx;
    };
    side(area.right - box.right, way.x);
    side(box.left - area.left, -way.x);
    side(area.bottom - box.bottom, way.y);
    side(box.top - area.top, -way.y);
    return reach;
}

} // namespace lactea::scene
