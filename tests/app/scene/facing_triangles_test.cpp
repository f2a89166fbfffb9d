#include "app/scene/shapes/facing_triangles.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/app/scene/small_body.h"

namespace lactea::scene {
namespace {

using Corners = std::array<std::uint32_t, 3>;

Vec3 placeOf(const anatomy::TissueMesh& mesh, std::uint32_t i)
{
    const auto& p = mesh.vertices[i].positionMm;
    return {p[0], p[1], p[2]};
}

bool turnsTo(const anatomy::TissueMesh& mesh, const Corners& t, const Vec3& eye)
{
    const Vec3 a = placeOf(mesh, t[0]);
    return dot(cross(placeOf(mesh, t[1]) - a, placeOf(mesh, t[2]) - a), eye - a) > 0.0;
}

Corners cornersAt(const std::vector<std::uint32_t>& indices, std::size_t i)
{
    return {indices[3 * i], indices[3 * i + 1], indices[3 * i + 2]};
}

Vec3 directionFrom(int azimuth, int elevation)
{
    const double a = azimuth * 0.01745329, e = elevation * 0.01745329;
    return {std::cos(a) * std::cos(e), std::sin(a) * std::cos(e), std::sin(e)};
}

RC_GTEST_PROP(FacingTriangles, NoneThatAnEyeWithinReachSeesIsMissing, ())
{
    static const auto body = scene_test::smallBody();
    const Vec3 eye = directionFrom(*rc::gen::inRange(-180, 180), *rc::gen::inRange(-85, 86)) *
                     static_cast<double>(*rc::gen::inRange(30, 900));
    const double reach = *rc::gen::inRange(0, 60);
    const Vec3 later =
        eye + directionFrom(*rc::gen::inRange(-180, 180), *rc::gen::inRange(-85, 86)) * (0.99 * reach);
    for (const auto& mesh : body.model->levels[0].tissues) {
        const auto seen = FacingTriangles(mesh).seenFrom(eye, reach + 1e-3);
        std::set<Corners> kept;
        for (std::size_t i = 0; i < seen.size() / 3; ++i)
            kept.insert(cornersAt(seen, i));
        for (std::size_t i = 0; i < mesh.indices.size() / 3; ++i)
            if (const Corners t = cornersAt(mesh.indices, i); turnsTo(mesh, t, later))
                RC_ASSERT(kept.contains(t));
    }
}

TEST(FacingTriangles, AboutHalfOfAClosedBodyTurnsAwayAndTheOrderStays)
{
    const auto body = scene_test::smallBody();
    for (const auto& mesh : body.model->levels[0].tissues) {
        const FacingTriangles all(mesh);
        const auto seen = all.seenFrom({600.0, 0.0, 0.0}, 1.0);
        EXPECT_LT(seen.size() / 3, 6 * all.triangles() / 10);
        std::size_t from = 0;
        for (std::size_t i = 0; i < seen.size() / 3; ++i) {
            while (from < all.triangles() && cornersAt(mesh.indices, from) != cornersAt(seen, i))
                ++from;
            ASSERT_LT(from++, all.triangles());
        }
    }
}

} // namespace
} // namespace lactea::scene
