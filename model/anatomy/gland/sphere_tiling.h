#pragma once

#include <vector>

#include "model/core/random.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A cell of a tiling of the unit sphere: everything nearer to `middle` than to another cell's.
struct SphereCell {
    Vec3 middle;
    std::vector<Vec3> corners;   ///< unit vectors, counter-clockwise seen from outside
    std::vector<int> neighbours; ///< across the edge from corner i to corner i + 1
    double share = 0.0;          ///< of the sphere's area
};

/// Points spread evenly over the unit sphere (a spiral), each moved at random by up to `jitter` of their
/// spacing.
std::vector<Vec3> spreadDirections(int count, double jitter, Random& random);

/// The Voronoi tiling of the unit sphere; the shares add up to 1 (to 1e-9).
/// @param middles unit vectors, at least 6, no open half of the sphere without one
std::vector<SphereCell> sphereTiling(const std::vector<Vec3>& middles);

} // namespace lactea::anatomy
