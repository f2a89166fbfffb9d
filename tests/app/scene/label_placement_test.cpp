#include "app/scene/label_placement.h"

#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

namespace lactea::scene {
namespace {

constexpr LabelArea area{8, 8, 1272, 712};

std::vector<OutlinePoint> body(double radius = 280)
{
    std::vector<OutlinePoint> points;
    for (int i = 0; i < 40; ++i)
        points.push_back({640 + radius * std::cos(i * std::numbers::pi / 20), 360 + radius * std::sin(i * std::numbers::pi / 20)});
    return convexOutline(points);
}

std::vector<LabelWish> wishes(unsigned seed, int count = 12)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(-1.0, 1.0);
    std::vector<LabelWish> all;
    for (int i = 0; i < count; ++i)
        all.push_back({i, 640 + 200 * unit(random), 360 + 200 * unit(random), 60 + 40 * unit(random), 18});
    return all;
}

bool crossing(const PlacedLabel& a, const PlacedLabel& b)
{
    const auto turn = [](double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    };
    return turn(a.anchorX, a.anchorY, a.endX, a.endY, b.anchorX, b.anchorY) *
                   turn(a.anchorX, a.anchorY, a.endX, a.endY, b.endX, b.endY) <
               0 &&
           turn(b.anchorX, b.anchorY, b.endX, b.endY, a.anchorX, a.anchorY) *
                   turn(b.anchorX, b.anchorY, b.endX, b.endY, a.endX, a.endY) <
               0;
}

TEST(LabelPlacement, NothingOverlapsAndNoLeadersCross)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        LabelPlacement placement;
        const auto placed = placement.place(wishes(seed), body(), area);
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (std::size_t j = i + 1; j < placed.size(); ++j) {
                const auto &a = placed[i], &b = placed[j];
                EXPECT_FALSE(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
                             b.y < a.y + a.height)
                    << seed;
                EXPECT_FALSE(crossing(a, b)) << seed;
            }
    }
}

TEST(LabelPlacement, MostNamesFindAPlace)
{
    std::size_t placed = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
        LabelPlacement placement;
        placed += placement.place(wishes(seed), body(), area).size();
    }
    EXPECT_GT(placed, 1100U);  // of 1200
}

TEST(LabelPlacement, LabelsStandOutsideTheBodyAndInsideTheArea)
{
    LabelPlacement placement;
    for (const auto& label : placement.place(wishes(3), body(), area)) {
        const double nearest = label.right ? label.x : label.x + label.width;
        EXPECT_GT(std::hypot(nearest - 640, label.y + 9 - 360), 280);
        EXPECT_GE(label.x, area.left);
        EXPECT_LE(label.x + label.width, area.right);
    }
}

TEST(LabelPlacement, TinyMovesOfTheCameraMoveLabelsALittle)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        LabelPlacement placement;
        auto moving = wishes(seed);
        auto before = placement.place(moving, body(), area);
        for (int step = 0; step < 30; ++step) {
            for (std::size_t i = 0; i < moving.size(); ++i)
                moving[i].anchorX += 0.2 * std::sin(static_cast<double>(i));
            const auto after = placement.place(moving, body(), area);
            for (const auto& a : after)
                for (const auto& b : before)
                    if (a.id == b.id) {
                        EXPECT_EQ(a.right, b.right) << seed;
                        EXPECT_LT(std::hypot(a.x - b.x, a.y - b.y), 6.0) << seed;
                    }
            before = after;
        }
    }
}

TEST(LabelPlacement, TheMostImportantNameIsAlwaysThere)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        LabelPlacement placement;
        const auto placed = placement.place(wishes(seed), body(600), area);
        ASSERT_FALSE(placed.empty());
        EXPECT_EQ(placed.front().id, 0) << seed;
    }
}

TEST(LabelPlacement, AnAnchorOutsideTheAreaGetsNoLabel)
{
    LabelPlacement placement;
    EXPECT_TRUE(placement.place({{0, -50, 300, 40, 18}}, body(), area).empty());
}

TEST(ConvexOutline, OfASquareWithPointsInsideIsTheSquare)
{
    const auto outline = convexOutline({{0, 0}, {10, 0}, {5, 5}, {10, 10}, {0, 10}, {2, 7}});
    EXPECT_EQ(outline.size(), 4U);
}

}  // namespace
}  // namespace lactea::scene
