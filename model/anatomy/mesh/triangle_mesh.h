#pragma once

#include <cstdint>
#include <vector>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A point or normal in single precision, as Embree and the graphics card want it.
struct Point3f {
    float x = 0.0F, y = 0.0F, z = 0.0F;
};
inline Vec3 toVec3(const Point3f& p) { return {p.x, p.y, p.z}; }
inline Point3f toPoint3f(const Vec3& v)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

/// Counter-clockwise triangles seen from outside, smooth normals.
struct TriangleMesh {
    std::vector<Point3f> positionsMm, normals;
    std::vector<std::uint32_t> indices;

    [[nodiscard]] std::size_t triangleCount() const { return indices.size() / 3; }
};

/// Area-weighted vertex normals.
void computeNormals(TriangleMesh& mesh);

} // namespace lactea::anatomy
