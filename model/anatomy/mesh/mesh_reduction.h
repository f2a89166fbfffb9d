#pragma once

#include <cstdint>
#include <vector>

#include "model/anatomy/mesh/triangle_mesh.h"

namespace lactea::anatomy {

/// About `targetTriangles` triangles on a subset of the mesh's vertices (quadric edge collapse of
/// meshoptimizer), fewer if `maxErrorMm` allows and never more error than that. A locked border keeps the
/// outline of an open patch.
std::vector<std::uint32_t> simplify(const TriangleMesh& mesh, const std::vector<std::uint32_t>& indices,
                                    std::size_t targetTriangles, double maxErrorMm, bool lockBorder);

} // namespace lactea::anatomy
