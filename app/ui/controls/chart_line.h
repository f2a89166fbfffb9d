#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Plain geometry of a chart: from samples to points, from points to triangles with soft edges. No Qt, no GPU.
namespace lactea::ui {

struct ChartPoint {
    float x = 0.0F;
    float y = 0.0F;
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// A corner of a triangle; `coverage` 0..1 fades the edge of a line over one pixel.
struct ChartVertex {
    float x = 0.0F;
    float y = 0.0F;
    float coverage = 1.0F;
};

struct ChartMesh {
    std::vector<ChartVertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// What piece of time and value is shown where; pixels, y downwards.
struct ChartFrame {
    double startS = 0.0;
    double spanS = 1.0;
    double least = 0.0; ///< value at yBottom
    double top = 1.0;   ///< value at yTop
    float width = 0.0F;
    float yTop = 0.0F;
    float yBottom = 0.0F;

    [[nodiscard]] float x(double timeS) const;
    [[nodiscard]] float y(double value) const;
};

/// The samples of the frame as at most one point a pixel, each the mean of its pixel's samples; pixels are counted
/// from time 0, so a curve that moves does not shimmer. One sample beyond either end is kept, so the line reaches
/// the edge. `timesS` ascending, `values` as long.
std::vector<ChartPoint> chartPoints(std::span<const double> timesS, std::span<const float> values,
                                    const ChartFrame& frame);

/// A smooth curve through the points (ascending x) that never goes above or below two neighbours: cubic pieces with
/// the slopes of Fritsch and Carlson 1980, SIAM J Numer Anal 17:238.
std::vector<ChartPoint> smoothCurve(std::span<const ChartPoint> points);

/// A line of the given width through the points; with `dash` (lengths of dash and gap) in pieces.
void addLine(ChartMesh& mesh, std::span<const ChartPoint> points, float width, std::span<const float> dash = {});

/// The area between the points and a horizontal line.
void addArea(ChartMesh& mesh, std::span<const ChartPoint> points, float yBase);

/// A rectangle.
void addBox(ChartMesh& mesh, float x, float y, float width, float height);

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that holds the value; at least `leastTop`.
double niceTop(double value, double leastTop);

} // namespace lactea::ui
