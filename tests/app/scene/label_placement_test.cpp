#include "app/scene/labels/label_placement.h"

#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

namespace lactea::scene {
namespace {

const LabelArea area{{8, 8, 1272, 712}, {}};

Outline body(double radius = 280)
{
    std::vector<ScreenSpot> points;
    for (int i = 0; i < 40; ++i)
        points.push_back({640 + radius * std::cos(i * std::numbers::pi / 20),
                          360 + radius * std::sin(i * std::numbers::pi / 20)});
    return convexOutline(points);
}

std::vector<LabelWish> wishes(unsigned seed, int count = 12)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(-1.0, 1.0);
    std::vector<LabelWish> all;
    for (int i = 0; i < count; ++i)
        all.push_back(
            {i, {{0, 640 + 200 * unit(random), 360 + 200 * unit(random)}}, 60 + 40 * unit(random), 18});
    return all;
}

void expectApart(const std::vector<PlacedLabel>& placed, const LabelArea& in)
{
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const PlacedLabel& a = placed[i];
        EXPECT_TRUE(a.box.left >= in.all.left - 1e-6 && a.box.right <= in.all.right + 1e-6 &&
                    a.box.top >= in.all.top - 1e-6 && a.box.bottom <= in.all.bottom + 1e-6);
        for (const LabelBox& taken : in.taken) {
            EXPECT_FALSE(overlap(a.box, taken));
            EXPECT_FALSE(lineMeets(a.anchor, a.end, taken));
        }
        for (std::size_t j = 0; j < placed.size(); ++j) {
            const PlacedLabel& b = placed[j];
            EXPECT_FALSE(i != j && lineMeets(a.anchor, a.end, b.box));
            EXPECT_FALSE(i < j && overlap(a.box, b.box));
            EXPECT_FALSE(i < j && linesCross(a.anchor, a.end, b.anchor, b.end));
        }
    }
}

TEST(LabelPlacement, NothingOverlapsAndNoLeadersCross)
{
    for (unsigned seed = 0; seed < 80; ++seed) {
        LabelPlacement placement;
        expectApart(placement.place(wishes(seed), body(), area), area);
    }
}

TEST(LabelPlacement, WhatIsTakenStaysFree)
{
    const LabelArea crowded{
        area.all, {{8, 8, 1272, 60}, {8, 80, 380, 300}, {880, 8, 1272, 420}, {1000, 560, 1272, 712}}};
    for (unsigned seed = 0; seed < 40; ++seed) {
        LabelPlacement placement;
        const auto placed = placement.place(wishes(seed), body(), crowded);
        EXPECT_GE(placed.size(), 6U) << seed;
        expectApart(placed, crowded);
    }
}

TEST(LabelPlacement, EveryGuaranteeHoldsWhileTheAnchorsMove)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        LabelPlacement placement;
        auto moving = wishes(seed);
        for (int step = 0; step < 100; ++step) {
            for (std::size_t i = 0; i < moving.size(); ++i) {
                moving[i].anchors[0].x += 3.0 * std::sin(static_cast<double>(i) + 0.05 * step);
                moving[i].reconsider = i == static_cast<std::size_t>(step) % moving.size();
            }
            expectApart(placement.place(moving, body(), area), area);
        }
    }
}

TEST(LabelPlacement, MostNamesFindAPlace)
{
    std::size_t placed = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        LabelPlacement placement;
        placed += placement.place(wishes(seed), body(), area).size();
    }
    EXPECT_GT(placed, 455U); // of 480
}

TEST(LabelPlacement, LabelsStandOutsideTheBody)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        LabelPlacement placement;
        for (const auto& label : placement.place(wishes(seed), body(), area)) {
            const double nearestX = std::clamp(640.0, label.box.left, label.box.right);
            const double nearestY = std::clamp(360.0, label.box.top, label.box.bottom);
            EXPECT_GT(std::hypot(nearestX - 640, nearestY - 360), 280) << seed;
        }
    }
}

TEST(LabelPlacement, ANameStandsOnTheSideOfItsAnchorAlsoAboveAndBelow)
{
    const auto placeOf = [](double x, double y) {
        LabelPlacement placement;
        return placement.place({{0, {{0, x, y}}, 60, 18}}, body(), area).at(0).box;
    };
    EXPECT_GT(placeOf(850, 360).left, 920);
    EXPECT_LT(placeOf(430, 360).right, 360);
    EXPECT_LT(placeOf(640, 150).bottom, 80);
    EXPECT_GT(placeOf(640, 570).top, 640);
}

TEST(LabelPlacement, OfSeveralAnchorsTheOneWithTheShortLeaderIsTaken)
{
    LabelPlacement placement;
    const auto placed =
        placement.place({{0, {{0, 640, 360}, {1, 860, 350}, {2, 600, 300}}, 60, 18}}, body(), area);
    EXPECT_EQ(placed.at(0).anchorKey, 1);
    LabelPlacement again;
    const auto poor = again.place({{0, {{0, 840, 360}, {1, 860, 350, 60.0}}, 60, 18}}, body(), area);
    EXPECT_EQ(poor.at(0).anchorKey, 0) << "a point at the part's rim is worth a longer leader only";
}

TEST(LabelPlacement, TinyMovesOfTheCameraMoveLabelsALittle)
{
    int seen = 0, jumps = 0; // a jump is allowed where anchors pass each other and leaders would cross
    for (unsigned seed = 0; seed < 16; ++seed) {
        LabelPlacement placement;
        auto moving = wishes(seed);
        auto before = placement.place(moving, body(), area);
        for (int step = 0; step < 40; ++step) {
            for (std::size_t i = 0; i < moving.size(); ++i)
                moving[i].anchors[0].x += 0.2 * std::sin(static_cast<double>(i));
            const auto after = placement.place(moving, body(), area);
            for (const auto& a : after)
                for (const auto& b : before) {
                    const bool same = a.id == b.id;
                    seen += same;
                    jumps += same && std::hypot(a.box.left - b.box.left, a.box.top - b.box.top) > 10.0;
                }
            before = after;
        }
    }
    EXPECT_GT(seen, 7000);
    EXPECT_LE(jumps, 3);
}

TEST(LabelPlacement, AnAnchorThatDisappearsIsReplacedNearTheSameLabel)
{
    LabelPlacement placement;
    LabelWish wish{0, {{0, 840, 360}, {1, 830, 330}, {2, 440, 360}}, 60, 18};
    const auto before = placement.place({wish}, body(), area).at(0);
    std::erase_if(wish.anchors, [&](const auto& anchor) { return anchor.key == before.anchorKey; });
    const auto after = placement.place({wish}, body(), area).at(0);
    EXPECT_NE(after.anchorKey, 2);
    EXPECT_LT(std::hypot(after.box.left - before.box.left, after.box.top - before.box.top), 60.0);
}

TEST(LabelPlacement, WithNoRoomBesideTheBodyNamesStandAtTheEdges)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        LabelPlacement placement;
        const auto placed = placement.place(wishes(seed), body(900), area);
        ASSERT_FALSE(placed.empty());
        EXPECT_EQ(placed.front().id, 0) << "the most important name is always there, seed " << seed;
        expectApart(placed, area);
    }
}

TEST(LabelPlacement, AnAnchorOutsideTheAreaOrUnderWhatIsTakenGetsNoLabel)
{
    LabelPlacement placement;
    EXPECT_TRUE(placement.place({{0, {{0, -50, 300}}, 40, 18}}, body(), area).empty());
    EXPECT_TRUE(
        placement.place({{0, {{0, 640, 300}}, 40, 18}}, body(), {area.all, {{600, 200, 700, 400}}}).empty());
}

TEST(ConvexOutline, OfASquareWithPointsInsideIsTheSquare)
{
    EXPECT_EQ(convexOutline({{0, 0}, {10, 0}, {5, 5}, {10, 10}, {0, 10}, {2, 7}}).points.size(), 4U);
}

TEST(WayOut, IsWhereTheBoxFirstClearsTheOutline)
{
    const auto square = convexOutline({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    EXPECT_NEAR(wayOut(square, {40, 40, 60, 60}, {1, 0}, 10), 70, 1e-9);
    EXPECT_NEAR(wayOut(square, {40, 40, 60, 60}, {0, -1}, 10), 70, 1e-9);
    EXPECT_LE(wayOut(square, {140, 40, 160, 60}, {1, 0}, 10), 0.0);
    const auto diamond = convexOutline({{0, -100}, {100, 0}, {0, 100}, {-100, 0}});
    EXPECT_NEAR(wayOut(diamond, {0, 0, 20, 10}, {std::sqrt(0.5), -std::sqrt(0.5)}, 0), std::sqrt(0.5) * 110,
                1e-9);
}

} // namespace
} // namespace lactea::scene
