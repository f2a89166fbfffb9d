#include <gtest/gtest.h>

#include "model/anatomy/mesh/detail_atlas.h"
#include "model/anatomy/mesh/picking.h"
#include "model/anatomy/shape/breast_shape.h"
#include "tests/model/anatomy/meshed_breast.h"

namespace lactea::anatomy {
namespace {
const BodyMesh& mesh() { return meshedBreast().model.levels[1]; }
const Picker& picker()
{
    static const Picker made(meshedBreast().breast, std::make_shared<const BodyMesh>(mesh()));
    return made;
}
Vec3 defaultEye() { return defaultViewTargetMm + defaultViewDirection() * defaultViewDistanceMm; }
Ray rayTo(const Vec3& target) { return {defaultEye(), normalized(target - defaultEye())}; }

std::optional<double> nearestByBruteForce(const Ray& ray, unsigned hidden)
{
    std::optional<double> nearest;
    for (const auto& tissue : mesh().tissues) {
        if (hidden & (1U << static_cast<unsigned>(tissue.tissue)))
            continue;
        for (std::size_t t = 0; t < tissue.indices.size(); t += 3) {
            const auto corner = [&](int e) {
                const auto& p = tissue.vertices[tissue.indices[t + e]].positionMm;
                return Vec3{p[0], p[1], p[2]};
            };
            const Vec3 a = corner(0), e1 = corner(1) - a, e2 = corner(2) - a;
            const Vec3 h = cross(ray.direction, e2);
            const double det = dot(e1, h);
            if (std::fabs(det) < 1e-12)
                continue;
            const Vec3 s = ray.originMm - a, q = cross(s, e1);
            const double u = dot(s, h) / det, v = dot(ray.direction, q) / det, at = dot(e2, q) / det;
            if (u >= 0.0 && v >= 0.0 && u + v <= 1.0 && at > 0.0 && (!nearest || at < *nearest))
                nearest = at;
        }
    }
    return nearest;
}

TEST(Picker, TheRayToTheNippleTipMeetsTheNippleOrItsPore)
{
    const BreastShape& shape = *meshedBreast().breast.shape;
    const auto tip = picker().pick(rayTo(shape.nippleBase() + shape.nippleAxis() * shape.nippleLengthMm()));
    ASSERT_TRUE(tip);
    EXPECT_EQ(tip->part.kind, PartKind::NipplePore);
    const auto side = picker().pick(rayTo(shape.nippleBase() + shape.nippleAxis() * 4.0));
    ASSERT_TRUE(side);
    EXPECT_EQ(side->part.kind, PartKind::Nipple);
}

TEST(Picker, ABunchIsFoundWithItsLobeAndNumber)
{
    const auto& bunch = meshedBreast().breast.bunches[7];
    const auto hit = picker().pick(rayTo(bunch.centreMm));
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part, (PartId{PartKind::LobuleBunch, Side::Right, bunch.lobe, bunch.numberInLobe}));
}

TEST(Picker, AHiddenTissueIsTransparent)
{
    const auto& bunch = meshedBreast().breast.bunches[7];
    const auto hit = picker().pick(rayTo(bunch.centreMm), 1U << static_cast<unsigned>(Tissue::Bunch));
    ASSERT_TRUE(hit);
    EXPECT_NE(hit->part.kind, PartKind::LobuleBunch);
    EXPECT_FALSE(picker().pick(rayTo({0.0, -20.0, 0.0}), ~0U));
}

TEST(Picker, ARayIntoTheGroundMeetsNothing) { EXPECT_FALSE(picker().pick(rayTo({0.0, 300.0, 300.0}))); }

TEST(Picker, AgreesWithABruteForceTestOn200Rays)
{
    Random random(5);
    for (int i = 0; i < 200; ++i) {
        const Ray ray = rayTo({random.uniform(-40, 90), random.uniform(-110, 70), random.uniform(-100, 105)});
        const unsigned hidden = i % 3 ? 0U : 1U << (1 + i % 5);
        const auto hit = picker().pick(ray, hidden);
        const auto expected = nearestByBruteForce(ray, hidden);
        ASSERT_EQ(hit.has_value(), expected.has_value()) << i;
        if (hit) {
            EXPECT_NEAR(hit->distanceMm, *expected, 1e-2) << i;
        }
    }
}

TEST(Picker, AnchorsAreSeenFromTheDefaultView)
{
    for (const PartKind kind :
         {PartKind::Nipple, PartKind::Areola, PartKind::Fat, PartKind::Muscle, PartKind::Skin}) {
        const auto place = picker().place({kind, Side::Right, -1, -1});
        ASSERT_TRUE(place) << static_cast<int>(kind);
        const auto hit = picker().pick(rayTo(place->anchorMm));
        ASSERT_TRUE(hit);
        EXPECT_LT(length(hit->pointMm - place->anchorMm), 4.0) << static_cast<int>(kind);
        EXPECT_GT(place->radiusMm, 3.0);
    }
    const auto rib = picker().place({PartKind::Rib, Side::Right, -1, 3});
    ASSERT_TRUE(rib);
    EXPECT_LT(rib->radiusMm, 120.0);
    EXPECT_FALSE(picker().place({PartKind::Rib, Side::Right, -1, 9}));
    EXPECT_FALSE(picker().place({PartKind::Nipple, Side::Left, -1, -1}));
}
} // namespace
} // namespace lactea::anatomy
