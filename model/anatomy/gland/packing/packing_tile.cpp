#include "model/anatomy/gland/packing/packing_tile.h"

#include <algorithm>

#include "model/anatomy/gland/packing/tile_spheres.h"

namespace lactea::anatomy::packing {

const PackingTile& packingTile()
{
    static const PackingTile tile = [] {
        PackingTile t{tileSpheres, bucketStarts, bucketsAlong, largestPower};
        for (const PackedSphere& sphere : t.spheres) {
            t.meanRadius += sphere.radius / static_cast<double>(t.spheres.size());
            t.largestRadius = std::max(t.largestRadius, sphere.radius);
        }
        return t;
    }();
    return tile;
}

} // namespace lactea::anatomy::packing
