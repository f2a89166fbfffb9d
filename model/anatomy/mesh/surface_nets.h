#pragma once

#include <functional>

#include "model/anatomy/mesh/triangle_mesh.h"
#include "model/core/box.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// How fast a distance field changes, per mm: never more than `steepest`; and near its surface hardly more
/// than `usual`, which decides where the grid is refined. Finer relief than two cells that is steeper may be
/// smoothed, the surface stays closed.
struct Steepness {
    double steepest = 1.0, usual = 1.0;
};

/// Meshes the zero level of a distance field (negative inside) by naive surface nets on a cubic grid.
///
/// Bricks of 8 cells that cannot reach the surface are left out. In the others the field is known at every
/// 8th corner first; a block whose corners differ in sign or lie near the surface is asked at its middles,
/// the others are interpolated: about 5 evaluations per surface cell. The box has to contain the surface,
/// else it stays open. Deterministic whatever the number of threads; empty when stopped.
TriangleMesh surfaceNets(const Box& box, double cellMm, const std::function<double(const Vec3&)>& distance,
                         const Steepness& steepness, Crew& crew);

} // namespace lactea::anatomy
