#include "app/ui/controls/chart_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lactea::ui {
namespace {

constexpr ChartFrame tenSeconds{0.0, 10.0, 0.0, 10.0, 100.0F, 0.0F, 50.0F};

TEST(ChartFrame, PutsTimeAndValueInPixels)
{
    EXPECT_FLOAT_EQ(tenSeconds.x(5.0), 50.0F);
    EXPECT_FLOAT_EQ(tenSeconds.y(0.0), 50.0F);
    EXPECT_FLOAT_EQ(tenSeconds.y(10.0), 0.0F);
}

TEST(ChartPoints, FewSamplesAreAllThere)
{
    const std::array<double, 3> timesS{0.0, 5.0, 10.0};
    const std::array<float, 3> values{0.0F, 10.0F, 5.0F};
    const auto points = chartPoints(timesS, values, tenSeconds);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_FLOAT_EQ(points[1].x, 50.0F);
    EXPECT_FLOAT_EQ(points[1].y, 0.0F);
}

TEST(ChartPoints, ManySamplesBecomeOneAPixel)
{
    std::vector<double> timesS;
    std::vector<float> values;
    for (int i = 0; i < 10'000; ++i) {
        timesS.push_back(i * 0.001);
        values.push_back(static_cast<float>(5.0 + std::sin(i * 0.05)));
    }
    EXPECT_LE(chartPoints(timesS, values, tenSeconds).size(), 102U);
}

TEST(ChartPoints, AreTheSameWhenTheWindowMovesByAPixel)
{
    std::vector<double> timesS;
    std::vector<float> values;
    for (int i = 0; i < 4'000; ++i) {
        timesS.push_back(i * 0.01);
        values.push_back(static_cast<float>(i % 7));
    }
    ChartFrame moved = tenSeconds;
    moved.startS = 0.1; // one pixel
    const auto still = chartPoints(timesS, values, tenSeconds);
    const auto later = chartPoints(timesS, values, moved);
    EXPECT_NEAR(still[50].y, later[50].y, 1e-4F); // the same pixel of time, one pixel further left
    EXPECT_NEAR(still[50].x - 1.0F, later[50].x, 1e-3F);
}

TEST(ChartPoints, NothingComesFromNothing)
{
    EXPECT_TRUE(chartPoints({}, {}, tenSeconds).empty());
    const std::array<double, 1> one{1.0};
    EXPECT_TRUE(chartPoints(one, {}, tenSeconds).empty());
}

TEST(AddLine, DashesLeaveGaps)
{
    const std::array<ChartPoint, 2> points{{{0.0F, 0.0F}, {80.0F, 0.0F}}};
    const std::array<float, 2> dash{5.0F, 3.0F};
    ChartMesh whole;
    ChartMesh dashed;
    addLine(whole, points, 2.0F);
    addLine(dashed, points, 2.0F, dash);
    EXPECT_EQ(whole.vertices.size(), 8U);
    EXPECT_EQ(dashed.vertices.size(), 10U * 8U);
    EXPECT_TRUE(std::none_of(dashed.vertices.begin(), dashed.vertices.end(),
                             [](const ChartVertex& v) { return v.x > 5.01F && v.x < 7.99F; }));
}

TEST(AddLine, IndicesStayInsideTheVertices)
{
    ChartMesh mesh;
    std::vector<ChartPoint> points;
    for (int i = 0; i < 50; ++i)
        points.push_back({static_cast<float>(i), static_cast<float>(i % 2) * 20.0F});
    addArea(mesh, points, 30.0F);
    addLine(mesh, points, 2.0F);
    addBox(mesh, 0.0F, 0.0F, 1.0F, 1.0F);
    EXPECT_LT(*std::max_element(mesh.indices.begin(), mesh.indices.end()), mesh.vertices.size());
    EXPECT_TRUE(std::all_of(mesh.vertices.begin(), mesh.vertices.end(),
                            [](const ChartVertex& v) { return std::isfinite(v.x) && std::isfinite(v.y); }));
}

TEST(SmoothCurve, MeetsItsPointsAndNeverLeavesTheirSpan)
{
    const std::array<ChartPoint, 5> points{{{0, 50}, {30, 50}, {50, 5}, {70, 20}, {100, 50}}};
    const auto curve = smoothCurve(points);
    ASSERT_GT(curve.size(), 20U);
    for (const ChartPoint& point : points)
        EXPECT_TRUE(std::any_of(curve.begin(), curve.end(), [&](const ChartPoint& at) {
            return std::abs(at.x - point.x) < 1e-3F && std::abs(at.y - point.y) < 1e-3F;
        })) << point.x;
    for (const ChartPoint& at : curve) {
        EXPECT_GE(at.y, 5.0F - 1e-3F);
        EXPECT_LE(at.y, 50.0F + 1e-3F);
    }
    EXPECT_EQ(smoothCurve(std::span(points).first(2)).size(), 2U);
}

TEST(NiceTop, HoldsTheValueByARoundNumber)
{
    EXPECT_DOUBLE_EQ(niceTop(3.0, 15.0), 15.0);
    EXPECT_DOUBLE_EQ(niceTop(16.0, 15.0), 20.0);
    EXPECT_DOUBLE_EQ(niceTop(42.0, 15.0), 50.0);
    EXPECT_DOUBLE_EQ(niceTop(99.0, 15.0), 100.0);
}

} // namespace
} // namespace lactea::ui
