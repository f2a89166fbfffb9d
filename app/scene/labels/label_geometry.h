#pragma once

#include <vector>

namespace lactea::scene {

/// A place in the window: units, y down.
struct ScreenSpot {
    double x = 0.0, y = 0.0;
};

struct LabelBox {
    double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;

    friend bool operator==(const LabelBox&, const LabelBox&) = default;
    [[nodiscard]] bool holds(const ScreenSpot& p) const
    {
        return p.x > left && p.x < right && p.y > top && p.y < bottom;
    }
    [[nodiscard]] LabelBox grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
    [[nodiscard]] LabelBox moved(double dx, double dy) const
    {
        return {left + dx, top + dy, right + dx, bottom + dy};
    }
    [[nodiscard]] ScreenSpot middle() const { return {0.5 * (left + right), 0.5 * (top + bottom)}; }
};

/// The convex outline of points.
struct Outline {
    struct Edge {
        double normalX, normalY,
            offset; ///< the normal points out; offset: its product with a point of the edge
    };
    std::vector<ScreenSpot> points; ///< in order
    std::vector<Edge> edges;        ///< empty when the points span no surface
    LabelBox bounds;
};
Outline convexOutline(std::vector<ScreenSpot> points);

/// How far a spot is inside the outline; negative outside.
double depthInside(const Outline& outline, const ScreenSpot& spot);

bool overlap(const LabelBox& a, const LabelBox& b);
/// Whether the line from a to b crosses the one from c to d.
bool linesCross(const ScreenSpot& a, const ScreenSpot& b, const ScreenSpot& c, const ScreenSpot& d);
/// Whether the line from a to b has a part inside the box.
bool lineMeets(const ScreenSpot& a, const ScreenSpot& b, const LabelBox& box);
double distanceToLine(const ScreenSpot& p, const ScreenSpot& a, const ScreenSpot& b);

/// How far `box` has to go along the unit vector `way` to stand `clearPx` outside the outline; 0 or less: it
/// does.
double wayOut(const Outline& outline, const LabelBox& box, const ScreenSpot& way, double clearPx);

/// How far `box` may go along `way`: from `least` on, until `most`, and be inside `area`; least > most:
/// never.
struct Reach {
    double least, most;
};
Reach reachInside(const LabelBox& area, const LabelBox& box, const ScreenSpot& way);

} // namespace lactea::scene
