#include "app/scene/eye/convex_cover.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/scene/eye/convex_hull.h"
#include "tests/app/scene/small_body.h"

namespace lactea::scene {
namespace {

TEST(ConvexHull, OfACubeHasTwelveTriangles)
{
    std::vector<Vec3> points;
    for (const double x : {0.0, 1.0})
        for (const double y : {0.0, 1.0})
            for (const double z : {0.0, 1.0})
                points.push_back({x, y, z});
    points.push_back({0.5, 0.5, 0.5});
    EXPECT_EQ(convexHull(points).size(), 12U);
}

TEST(ConvexCover, HoldsTheWholeBodyWithRoomToSpareAndLittleMore)
{
    const auto body = scene_test::smallBody();
    const ConvexCover cover(body.model->levels[0]);
    double highest = -1e9;
    for (const auto& tissue : body.model->levels[0].tissues)
        for (const auto& v : tissue.vertices) {
            const double height = cover.clearanceMm({v.positionMm[0], v.positionMm[1], v.positionMm[2]});
            highest = std::max(highest, height);
        }
    EXPECT_LT(highest, -0.5);
    EXPECT_GT(highest, -3.0 * ConvexCover::growMm);
    EXPECT_LT(cover.clearanceMm({0, 0, -45.0 - 4.0 * ConvexCover::growMm}), 30.0);
}

/// So many points that most are left out of account: a lump with a thorn and bumps, no point of which may stand out.
TEST(ConvexCover, HoldsEveryPointOfALargeBody)
{
    anatomy::BodyMesh mesh;
    auto& vertices = mesh.tissues.emplace_back().vertices;
    constexpr int count = 60'000;
    for (int i = 0; i < count; ++i) {
        const double z = 1.0 - 2.0 * (i + 0.5) / count, r = std::sqrt(1.0 - z * z), turn = 2.399963 * i;
        const double thorn = z > 0.999 ? 40.0 : 0.0, bump = 3.0 * std::sin(9.0 * turn) * std::sin(7.0 * z);
        const double inside = i % 3 == 0 ? 1.0 : 0.02 * (i % 50);
        const double radius = inside * (50.0 + bump + thorn);
        vertices.push_back({{static_cast<float>(2.0 * radius * r * std::cos(turn)), static_cast<float>(radius * r * std::sin(turn)),
                             static_cast<float>(radius * z)}, {}, 0, {}, 0, 0, 0});
    }
    const ConvexCover cover(mesh);
    double highest = -1e9;
    for (const auto& v : vertices)
        highest = std::max(highest, cover.clearanceMm({v.positionMm[0], v.positionMm[1], v.positionMm[2]}));
    EXPECT_LT(highest, -0.5);
    EXPECT_GT(highest, -3.0 * ConvexCover::growMm);
}

TEST(ConvexCover, TheEyeNeverEnters)
{
    const auto body = scene_test::smallBody();
    const ConvexCover cover(body.model->levels[0]);
    for (double azimuth = -180.0; azimuth < 180.0; azimuth += 23.0)
        for (const double distance : {5.0, 30.0, 70.0, 400.0}) {
            const auto pose = cover.keptOutside({azimuth, 20.0, distance, 10.0, -10.0, 5.0}, 4.0);
            EXPECT_GE(cover.clearanceMm(eyeFrame(pose).eyeMm), 4.0 - 1e-6);
            EXPECT_GE(pose.distanceMm, distance);
            EXPECT_EQ(pose.azimuthDeg, azimuth);
        }
}

}  // namespace
}  // namespace lactea::scene
