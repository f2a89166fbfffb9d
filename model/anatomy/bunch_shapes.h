#pragma once

#include <vector>

#include "model/anatomy/triangle_mesh.h"

namespace lactea::anatomy {

/// One bunch of lobules of unit radius: 20-60 balls, each a true lobule of about 2 mm in a bunch of 7, in the
/// outer shell of a 1 : 0.8 ellipsoid, softly united. Long axis x.
struct BunchShape {
    TriangleMesh mesh;
    std::vector<float> tone; ///< per vertex: brightness of its ball, about 1
};

inline constexpr int bunchShapeCount = 14; ///< Bunch::variant is below this

/// The shapes are the same for every breast.
std::vector<BunchShape> makeBunchShapes(double cell = 0.062);

} // namespace lactea::anatomy
