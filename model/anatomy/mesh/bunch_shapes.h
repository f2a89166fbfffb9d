#pragma once

#include <array>
#include <vector>

#include "model/anatomy/mesh/triangle_mesh.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// One bunch of lobules of unit radius: 20-60 balls, each a true lobule of about 2 mm in a bunch of 7, in the
/// outer shell of a 1 : 0.8 ellipsoid, softly united. Long axis x.
struct BunchShape {
    struct Ball {
        Vec3 centre;
        double radius = 0.0;
    };
    Vec3 axes; ///< of the ellipsoid
    std::vector<Ball> balls;
    TriangleMesh mesh;
    std::vector<float> tone; ///< per vertex: brightness of its ball, about 1

    /// To the surface, negative inside.
    [[nodiscard]] double distance(const Vec3& p) const;
};

inline constexpr int bunchShapeCount = 14; ///< Bunch::variant is below this

/// The shapes are the same for every breast.
std::vector<BunchShape> makeBunchShapes(Crew& crew);

} // namespace lactea::anatomy
