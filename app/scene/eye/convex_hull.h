#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/core/vec3.h"

namespace lactea::scene {

/// Triangles (counter-clockwise from outside) of the convex hull of some hundred points, by adding one point after
/// the other: O(points x faces). Fewer than four points in general position give none.
std::vector<std::array<std::uint32_t, 3>> convexHull(const std::vector<Vec3>& points);

}  // namespace lactea::scene
