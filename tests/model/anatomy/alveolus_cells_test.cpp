#include "model/anatomy/gland/alveolus_cells.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "model/anatomy/parameters.h"
#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

constexpr double pi = std::numbers::pi;
constexpr Parameters published;

Alveolus oneOf(double radiusMm)
{
    Alveolus a{0, {}, radiusMm, {}, {1, 2, 3, static_cast<int>(1e5 * radiusMm)}};
    a.fullVolume = 4.0 / 3.0 * pi * std::pow(radiusMm - 0.007, 3) * 1e-3 * millilitre; // walls of 7 um
    return a;
}

const Vec3& nearestMiddle(const std::vector<Vec3>& middles, const Vec3& p)
{
    return *std::max_element(middles.begin(), middles.end(),
                             [&](const Vec3& a, const Vec3& b) { return dot(a, p) < dot(b, p); });
}

class TilingOf : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Counts, TilingOf, testing::Values(8, 40, 350, 900));

TEST_P(TilingOf, CoversTheSphereOnce)
{
    Random random(9);
    const auto cells = sphereTiling(spreadDirections(GetParam(), 0.35, random));
    double sum = 0.0;
    std::size_t corners = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        sum += cells[i].share;
        corners += cells[i].corners.size();
        for (const int n : cells[i].neighbours) {
            ASSERT_GE(n, 0);
            const auto& back = cells[static_cast<std::size_t>(n)].neighbours;
            EXPECT_NE(std::find(back.begin(), back.end(), static_cast<int>(i)), back.end());
        }
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_EQ(corners, 6 * cells.size() - 12) << "Euler: three cells meet at every corner";
}

TEST(SphereTiling, GivesEachPointToTheNearestMiddle)
{
    Random random(4);
    const auto middles = spreadDirections(120, 0.35, random);
    std::map<double, int> hits;
    constexpr int points = 50000;
    for (int n = 0; n < points; ++n)
        ++hits[nearestMiddle(middles, random.direction()).x];
    for (const SphereCell& cell : sphereTiling(middles))
        EXPECT_NEAR(static_cast<double>(hits[cell.middle.x]) / points, cell.share,
                    6.0 * std::sqrt(cell.share / points));
}

class CellsOf : public testing::TestWithParam<std::tuple<double, double>> {
protected:
    AlveolusCells cells() const { return cellsOf(oneOf(std::get<0>(GetParam())), std::get<1>(GetParam())); }
};
INSTANTIATE_TEST_SUITE_P(RadiiAndFills, CellsOf,
                         testing::Combine(testing::Values(0.022, 0.06, 0.095),
                                          testing::Values(0.0, 0.3, 1.0)));

TEST_P(CellsOf, AndTheLumenAreTheAlveolus)
{
    const AlveolusCells a = cells();
    double sum = 4.0 / 3.0 * pi * std::pow(a.lumenRadiusUm, 3);
    for (const Lactocyte& cell : a.lactocytes) {
        EXPECT_GT(cell.volumeUm3, 0.0);
        EXPECT_NEAR(cell.heightUm, a.outerRadiusUm - a.lumenRadiusUm, 1e-9);
        sum += cell.volumeUm3;
    }
    EXPECT_NEAR(sum / (4.0 / 3.0 * pi * std::pow(a.outerRadiusUm, 3)), 1.0, 1e-9);
}

TEST_P(CellsOf, HoldTheirNucleusAndDroplets)
{
    const AlveolusCells a = cells();
    std::vector<Vec3> middles;
    for (const Lactocyte& cell : a.lactocytes)
        middles.push_back(cell.tile.middle);
    for (const Lactocyte& cell : a.lactocytes) {
        const double nucleus = length(cell.nucleusUm);
        EXPECT_LE(nucleus + 0.5 * cell.nucleusHeightUm, a.outerRadiusUm);
        EXPECT_GE(nucleus - 0.5 * cell.nucleusHeightUm, a.lumenRadiusUm + 0.49 * cell.heightUm);
        EXPECT_EQ(nearestMiddle(middles, normalized(cell.nucleusUm)), cell.tile.middle);
        EXPECT_TRUE(cell.droplets.empty() || !cell.resting);
        for (const FatDroplet& d : cell.droplets) {
            EXPECT_GE(2.0 * d.radiusUm, published.finestDropletUm);
            EXPECT_LE(2.0 * d.radiusUm, published.fattestDropletUm);
            EXPECT_GE(length(d.centreUm) - d.radiusUm, a.lumenRadiusUm - 1e-9);
            EXPECT_LE(length(d.centreUm) + d.radiusUm, a.lumenRadiusUm + 0.5 * cell.heightUm + 1e-9);
            EXPECT_EQ(nearestMiddle(middles, normalized(d.centreUm)), cell.tile.middle);
            for (const FatDroplet& other : cell.droplets) {
                if (&other != &d) {
                    EXPECT_GT(length(other.centreUm - d.centreUm), other.radiusUm + d.radiusUm);
                }
            }
        }
    }
}

TEST_P(CellsOf, AreTheSameCellsAtEveryFill)
{
    const AlveolusCells a = cells(), full = cellsOf(oneOf(std::get<0>(GetParam())), 1.0);
    ASSERT_EQ(a.lactocytes.size(), full.lactocytes.size());
    for (std::size_t i = 0; i < a.lactocytes.size(); ++i) {
        EXPECT_EQ(a.lactocytes[i].tile.middle, full.lactocytes[i].tile.middle);
        EXPECT_EQ(a.lactocytes[i].resting, full.lactocytes[i].resting);
    }
    EXPECT_EQ(a.basket.size(), full.basket.size());
    EXPECT_EQ(a.capillaries.size(), full.capillaries.size());
}

TEST(AlveolusCells, OfTheMeanAlveolusAreAsPublished)
{
    const AlveolusCells full = cellsOf(oneOf(0.06), 1.0), empty = cellsOf(oneOf(0.06), 0.25);
    EXPECT_NEAR(full.outerRadiusUm, 60.0, 1e-6);
    EXPECT_NEAR(full.lactocytes[0].heightUm, 7.0, 0.01);
    EXPECT_GT(empty.lactocytes[0].heightUm, 10.0);
    EXPECT_LT(empty.lactocytes[0].heightUm, 15.5);
    const auto resting = std::count_if(full.lactocytes.begin(), full.lactocytes.end(),
                                       [](const Lactocyte& cell) { return cell.resting; });
    EXPECT_GT(resting, 3);
    EXPECT_LT(resting, static_cast<std::ptrdiff_t>(full.lactocytes.size() / 5));
    EXPECT_GE(full.basket.size(), 4U);
    EXPECT_LE(full.basket.size(), 10U);
    for (const MyoepithelialCell& cell : full.basket) {
        EXPECT_GE(cell.armCount, 5);
        EXPECT_LE(cell.armCount, 8);
        EXPECT_EQ(cell.arms.size(), 3U * static_cast<std::size_t>(cell.armCount));
        for (const BasketArm& arm : cell.arms) {
            EXPECT_GE(arm.widthUm, 2.0);
            EXPECT_LE(arm.widthUm, 4.0);
            for (const Vec3& p : arm.pointsUm)
                EXPECT_NEAR(length(p), full.outerRadiusUm, 1e-9);
        }
    }
}

TEST(AlveolusCells, TheBasketCoversAboutTwoFifths)
{
    double covered = 0.0, points = 0.0;
    for (const double radiusMm : {0.045, 0.055, 0.06, 0.065, 0.08}) {
        const AlveolusCells a = cellsOf(oneOf(radiusMm), 0.8);
        Random random(2);
        for (int n = 0; n < 1500; ++n, ++points) {
            const Vec3 p = random.direction() * a.outerRadiusUm;
            const auto onStrip = [&](const BasketArm& arm) {
                for (std::size_t i = 1; i < arm.pointsUm.size(); ++i) {
                    const Vec3 from = arm.pointsUm[i - 1], along = arm.pointsUm[i] - from;
                    const double at = std::clamp(dot(p - from, along) / dot(along, along), 0.0, 1.0);
                    if (length(p - from - at * along) < 0.5 * arm.widthUm)
                        return true;
                }
                return false;
            };
            covered += std::any_of(a.basket.begin(), a.basket.end(), [&](const MyoepithelialCell& cell) {
                return length(p - cell.bodyUm) < cell.bodyRadiusUm ||
                       std::any_of(cell.arms.begin(), cell.arms.end(), onStrip);
            });
        }
    }
    EXPECT_NEAR(covered / points, published.basketCover, 0.08);
}

TEST(AlveolusCells, TheCapillaryNetKeepsItsDistanceAndMeshes)
{
    const AlveolusCells a = cellsOf(oneOf(0.06), 1.0);
    double total = 0.0;
    for (const Capillary& tube : a.capillaries) {
        EXPECT_GE(tube.radiusUm, 3.0);
        EXPECT_LE(tube.radiusUm, 4.0);
        for (std::size_t i = 0; i < tube.pointsUm.size(); ++i) {
            const double gap = length(tube.pointsUm[i]) - tube.radiusUm - a.outerRadiusUm;
            EXPECT_GE(gap, 2.0);
            EXPECT_LE(gap, 4.0 + published.basketThicknessUm);
            if (i > 0)
                total += length(tube.pointsUm[i] - tube.pointsUm[i - 1]);
        }
    }
    // A net of six-sided meshes of width w has an edge length of 3.5 / w (2 sqrt 3 / w) per area, shared by
    // two.
    const double r = length(a.capillaries[0].pointsUm[0]);
    const double mesh = std::sqrt(3.0) * 4.0 * pi * r * r / total;
    EXPECT_GE(mesh, 25.0);
    EXPECT_LE(mesh, 40.0);
}

TEST(AlveolusCells, AreTheSameEveryTimeAndOthersElsewhere)
{
    const AlveolusCells a = cellsOf(oneOf(0.06), 0.5), again = cellsOf(oneOf(0.06), 0.5);
    Alveolus moved = oneOf(0.06);
    moved.site.x += 1;
    const AlveolusCells other = cellsOf(moved, 0.5);
    EXPECT_EQ(a.lactocytes[5].nucleusUm, again.lactocytes[5].nucleusUm);
    EXPECT_EQ(a.basket[2].arms[3].pointsUm, again.basket[2].arms[3].pointsUm);
    EXPECT_EQ(a.capillaries[9].pointsUm, again.capillaries[9].pointsUm);
    EXPECT_NE(a.lactocytes[5].nucleusUm, other.lactocytes[5].nucleusUm);
}

} // namespace
} // namespace lactea::anatomy
