#pragma once

#include <atomic>
#include <functional>

#include "model/anatomy/triangle_mesh.h"

namespace lactea::anatomy {

struct Box {
    Vec3 low, high;
};

/// Meshes the zero level of a distance field (negative inside) by naive surface nets on a cubic grid.
///
/// Blocks of 32, 16 .. 2 cells that cannot reach the surface, because the field changes by at most `steepest`
/// per mm, are skipped; about 9 evaluations per surface cell remain. The box has to contain the surface, else
/// it stays open. Deterministic whatever the number of threads; empty when stopped.
TriangleMesh surfaceNets(const Box& box, double cellMm, const std::function<double(const Vec3&)>& distance,
                         double steepest, const std::atomic<bool>* stop = nullptr);

} // namespace lactea::anatomy
