#include "model/anatomy/gland/packing/packing_tile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "model/anatomy/gland/sphere_lattice.h"
#include "model/anatomy/parameters.h"
#include "model/core/random.h"

namespace lactea::anatomy {
namespace {

constexpr Parameters published;

const packing::PackingTile& tile() { return packing::packingTile(); }

TEST(PackingTile, FillsItsCubeToThePublishedShare)
{
    double volume = 0.0;
    for (const auto& s : tile().spheres)
        volume += 4.0 / 3.0 * std::numbers::pi * s.radius * s.radius * s.radius;
    EXPECT_NEAR(volume, published.packingFraction, 1e-6);
    EXPECT_EQ(tile().spheres.size(), 4096U);
}

TEST(PackingTile, RadiiSpreadAsPublished)
{
    double squares = 0.0;
    for (const auto& s : tile().spheres) {
        const double off = s.radius / tile().meanRadius - 1.0;
        squares += off * off;
        EXPECT_LT(std::abs(off), 1.05 * published.alveolusDiameterClip * published.alveolusDiameterCv);
    }
    EXPECT_NEAR(std::sqrt(squares / 4096.0), published.alveolusDiameterCv, 1e-4);
}

TEST(PackingTile, NoTwoSpheresOverlapAcrossItsFacesEither)
{
    const auto fold = [](double x) { return x - std::round(x); };
    int touching = 0;
    for (std::size_t i = 0; i < tile().spheres.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto &a = tile().spheres[i], &b = tile().spheres[j];
            const Vec3 v = a.centre - b.centre;
            const double gap = length({fold(v.x), fold(v.y), fold(v.z)}) - a.radius - b.radius;
            ASSERT_GT(gap, 0.0) << i << " and " << j;
            touching += gap < 0.01 * tile().meanRadius;
        }
    EXPECT_GT(touching, 4096) << "a dense packing has neighbours that nearly touch";
}

TEST(PackingTile, NoPowerCellReachesFurtherThanItSays)
{
    Random random(5);
    const SphereLattice lattice(1.0, {});
    for (int n = 0; n < 4000; ++n) {
        const Vec3 p{random.uniform(), random.uniform(), random.uniform()};
        double least = 1.0;
        lattice.forEachNear(p, 0.2, [&](const LatticeSphere& s) {
            const Vec3 v = p - s.centreMm;
            least = std::min(least, dot(v, v) - s.radiusMm * s.radiusMm);
        });
        ASSERT_LE(least, tile().largestPower);
    }
}

TEST(SphereLattice, FindsWhatSearchingEverySphereFinds)
{
    const SphereLattice lattice(3.0, {0.4, -0.2, 7.0});
    const Vec3 centre{-5.1, 3.9, 8.2};
    const double reach = 1.3;
    int expected = 0;
    for (int x = -4; x < 4; ++x)
        for (int y = -4; y < 4; ++y)
            for (int z = -4; z < 4; ++z)
                for (int s = 0; s < 4096; ++s)
                    expected += length(lattice.at({x, y, z, s}).centreMm - centre) <= reach;
    int found = 0;
    lattice.forEachNear(centre, reach, [&](const LatticeSphere& s) {
        ++found;
        EXPECT_EQ(s.centreMm, lattice.at(s.site).centreMm);
    });
    EXPECT_GT(expected, 1000);
    EXPECT_EQ(found, expected);
}

} // namespace
} // namespace lactea::anatomy
