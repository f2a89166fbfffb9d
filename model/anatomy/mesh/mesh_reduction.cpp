#include "model/anatomy/mesh/mesh_reduction.h"

#include <utility>

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

    // A collapse may leave a sliver turned over: from outside it would be a pinhole.
    for (std::size_t t = 0; t < out.size(); t += 3) {
        const Vec3 a = toVec3(mesh.positionsMm[out[t]]);
        const Vec3 facing =
            cross(toVec3(mesh.positionsMm[out[t + 1]]) - a, toVec3(mesh.positionsMm[out[t + 2]]) - a);
        const Vec3 outward = toVec3(mesh.normals[out[t]]) + toVec3(mesh.normals[out[t + 1]]) +
                             toVec3(mesh.normals[out[t + 2]]);
        constexpr double clearly = 0.3;
        if (dot(facing, outward) < -clearly * length(facing) * length(outward))
            std::swap(out[t + 1], out[t + 2]);
    }
    return out;
}

} // namespace lactea::anatomy
