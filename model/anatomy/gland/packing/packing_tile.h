#pragma once

#include <span>

#include "model/core/vec3.h"

namespace lactea::anatomy::packing {

/// A sphere of the tile; the tile's edge is 1, the centre lies in [0, 1).
struct PackedSphere {
    Vec3 centre;
    double radius = 0.0;
    double cell = 0.0; ///< volume of its power cell (nearer to it than to any other by |x - centre|^2 - radius^2)
};

/// A dense packing of spheres in a periodic cube: repeated through space, no two overlap. Found while the
/// program is built (make_tile.cpp): 4096 spheres, fraction and spread of sizes of
/// assets/parameters/gland.json.
struct PackingTile {
    std::span<const PackedSphere> spheres; ///< sorted by bucket: (x, y, z) slowest to fastest
    std::span<const int> bucketStarts;     ///< first sphere of each bucket, and the end
    int bucketsAlong = 0;                  ///< an edge
    /// Every point has a power |x - centre|^2 - radius^2 below this against some sphere. So a sphere's power
    /// cell reaches no further than sqrt(largestPower + radius^2).
    double largestPower = 0.0;
    double meanRadius = 0.0, largestRadius = 0.0;
};

const PackingTile& packingTile();

} // namespace lactea::anatomy::packing
