#include "app/ui/controls/chart_line.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lactea::ui {

float ChartFrame::x(double timeS) const { return static_cast<float>((timeS - startS) / spanS) * width; }

float ChartFrame::y(double value) const
{
    const double share = std::clamp((value - least) / (top - least), -0.2, 1.2);
    return yBottom + static_cast<float>(share) * (yTop - yBottom);
}

std::vector<ChartPoint> chartPoints(std::span<const double> timesS, std::span<const float> values,
                                    const ChartFrame& frame)
{
    std::vector<ChartPoint> points;
    if (timesS.empty() || timesS.size() != values.size() || frame.width < 1.0F || frame.spanS <= 0.0)
        return points;
    const double pixelS = frame.spanS / static_cast<double>(frame.width);
    auto first = std::lower_bound(timesS.begin(), timesS.end(), frame.startS) - timesS.begin();
    const auto behind = std::upper_bound(timesS.begin(), timesS.end(), frame.startS + frame.spanS) - timesS.begin();
    if (first > 0)
        --first;
    const auto last = std::min<std::ptrdiff_t>(behind + 1, static_cast<std::ptrdiff_t>(timesS.size()));
    points.reserve(static_cast<std::size_t>(frame.width) + 4);

    for (std::ptrdiff_t i = first; i < last;) {
        const double bin = std::floor(timesS[static_cast<std::size_t>(i)] / pixelS);
        double timeSum = 0.0;
        double valueSum = 0.0;
        int count = 0;
        for (; i < last && std::floor(timesS[static_cast<std::size_t>(i)] / pixelS) <= bin; ++i) {
            timeSum += timesS[static_cast<std::size_t>(i)];
            valueSum += static_cast<double>(values[static_cast<std::size_t>(i)]);
            ++count;
        }
        points.push_back({frame.x(timeSum / count), frame.y(valueSum / count)});
    }
    return points;
}

std::vector<ChartPoint> smoothCurve(std::span<const ChartPoint> points)
{
    if (points.size() < 3)
        return {points.begin(), points.end()};
    const std::size_t pieces = points.size() - 1;
    std::vector<float> secant(pieces), slope(points.size(), 0.0F);
    for (std::size_t i = 0; i < pieces; ++i)
        secant[i] = (points[i + 1].y - points[i].y) / std::max(1e-3F, points[i + 1].x - points[i].x);
    for (std::size_t i = 1; i < pieces; ++i)
        if (secant[i - 1] * secant[i] > 0.0F)  // else a peak or a flat end: level there
            slope[i] = 2.0F * secant[i - 1] * secant[i] / (secant[i - 1] + secant[i]);

    constexpr int stepsPerPiece = 12;
    std::vector<ChartPoint> curve{points.front()};
    for (std::size_t i = 0; i < pieces; ++i) {
        const float width = points[i + 1].x - points[i].x;
        for (int step = 1; step <= stepsPerPiece; ++step) {
            const float t = static_cast<float>(step) / stepsPerPiece, u = 1.0F - t;
            curve.push_back({points[i].x + t * width,
                             (1.0F + 2.0F * t) * u * u * points[i].y + t * u * u * width * slope[i]
                                 + t * t * (3.0F - 2.0F * t) * points[i + 1].y - t * t * u * width * slope[i + 1]});
        }
    }
    return curve;
}

namespace {

// One unbroken piece: four vertices a point, faded over the outer pixel at both sides.
void addPiece(ChartMesh& mesh, std::span<const ChartPoint> points, float width)
{
    if (points.size() < 2)
        return;
    const float inner = std::max(0.0F, width / 2.0F - 0.5F);
    const float outer = width / 2.0F + 0.5F;
    const float core = std::min(1.0F, width);
    const auto direction = [&](std::size_t i) {
        const float dx = points[i + 1].x - points[i].x;
        const float dy = points[i + 1].y - points[i].y;
        const float length = std::hypot(dx, dy);
        return length > 1e-6F ? ChartPoint{dx / length, dy / length} : ChartPoint{1.0F, 0.0F};
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ChartPoint before = direction(i == 0 ? 0 : i - 1);
        const ChartPoint after = direction(i + 1 == points.size() ? i - 1 : i);
        float nx = -(before.y + after.y);
        float ny = before.x + after.x;
        const float length = std::max(1e-3F, std::hypot(nx, ny));
        nx /= length;
        ny /= length;
        // Longer at corners, but never a spike.
        const float cosine = nx * -after.y + ny * after.x;
        const float miter = 1.0F / std::max(0.6F, cosine);
        const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
        for (const auto& [offset, coverage] : {std::pair{-outer, 0.0F}, std::pair{-inner, core},
                                               std::pair{inner, core}, std::pair{outer, 0.0F}})
            mesh.vertices.push_back(
                {points[i].x + nx * offset * miter, points[i].y + ny * offset * miter, coverage});
        if (i + 1 == points.size())
            break;
        for (std::uint32_t strip = 0; strip < 3; ++strip) {
            const std::uint32_t a = base + strip;
            for (const std::uint32_t index : {a, a + 1, a + 4, a + 1, a + 5, a + 4})
                mesh.indices.push_back(index);
        }
    }
}

} // namespace

void addLine(ChartMesh& mesh, std::span<const ChartPoint> points, float width, std::span<const float> dash)
{
    if (dash.empty() || points.size() < 2) {
        addPiece(mesh, points, width);
        return;
    }
    std::vector<ChartPoint> piece{points.front()};
    std::size_t part = 0;
    float left = dash[0];
    for (std::size_t i = 1; i < points.size(); ++i) {
        ChartPoint from = points[i - 1];
        const ChartPoint to = points[i];
        for (float length = std::hypot(to.x - from.x, to.y - from.y); length > left;
             length = std::hypot(to.x - from.x, to.y - from.y)) {
            const float share = left / length;
            from = {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
            if (part % 2 == 0) {
                piece.push_back(from);
                addPiece(mesh, piece, width);
            }
            piece.assign(1, from);
            ++part;
            left = std::max(0.5F, dash[part % dash.size()]);
        }
        left -= std::hypot(to.x - from.x, to.y - from.y);
        piece.push_back(to);
    }
    if (part % 2 == 0)
        addPiece(mesh, piece, width);
}

void addArea(ChartMesh& mesh, std::span<const ChartPoint> points, float yBase)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
        mesh.vertices.push_back({points[i].x, points[i].y, 1.0F});
        mesh.vertices.push_back({points[i].x, yBase, 1.0F});
        if (i + 1 < points.size())
            for (const std::uint32_t index : {base, base + 1, base + 2, base + 1, base + 3, base + 2})
                mesh.indices.push_back(index);
    }
}

void addBox(ChartMesh& mesh, float x, float y, float width, float height)
{
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const auto& [cornerX, cornerY] : {std::pair{x, y}, std::pair{x + width, y}, std::pair{x, y + height},
                                           std::pair{x + width, y + height}})
        mesh.vertices.push_back({cornerX, cornerY, 1.0F});
    for (const std::uint32_t index : {base, base + 1, base + 2, base + 1, base + 3, base + 2})
        mesh.indices.push_back(index);
}

double niceTop(double value, double leastTop)
{
    if (!(value > leastTop))
        return leastTop;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (step * power >= value)
            return step * power;
    return 10.0 * power;
}

} // namespace lactea::ui
