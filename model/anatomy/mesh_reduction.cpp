#include "model/anatomy/mesh_reduction.h"

#include <meshoptimizer.h>

namespace lactea::anatomy {

std::vector<std::uint32_t> simplify(const TriangleMesh& mesh, const std::vector<std::uint32_t>& indices,
                                    std::size_t targetTriangles, double maxErrorMm, bool lockBorder)
{
    if (indices.size() <= 3 * targetTriangles)
        return indices;
    const float* positions = &mesh.positionsMm[0].x;
    const std::size_t vertices = mesh.positionsMm.size();
    const float extent = meshopt_simplifyScale(positions, vertices, sizeof(Point3f));
    std::vector<std::uint32_t> out(indices.size());
    const std::size_t kept =
        meshopt_simplify(out.data(), indices.data(), indices.size(), positions, vertices, sizeof(Point3f),
                         3 * targetTriangles, static_cast<float>(maxErrorMm) / extent,
                         lockBorder ? unsigned{meshopt_SimplifyLockBorder} : 0U, nullptr);
    out.resize(kept);
    return out;
}

} // namespace lactea::anatomy
