#include "app/scene/shapes/facing_triangles.h"

#include <cmath>

namespace lactea::scene {
namespace {
constexpr float needleMm2 = 1e-9F; ///< of a triangle without a direction: it is always kept
constexpr double bunchMm = 7.0;    ///< a bunch swells, and shrinks to half while its lobules come out
constexpr double ductTilt = 0.12;  ///< sine: the wall of a duct that widens along its way
} // namespace

double FacingTriangles::movedMm(anatomy::Tissue tissue, double distanceMm)
{
    return tissue == anatomy::Tissue::Bunch  ? bunchMm
           : tissue == anatomy::Tissue::Duct ? ductTilt * distanceMm
                                             : 0.0;
}

FacingTriangles::FacingTriangles(const anatomy::TissueMesh& mesh) : m_indices(mesh.indices)
{
    const std::size_t count = triangles();
    for (auto* values : {&m_x, &m_y, &m_z, &m_height})
        values->resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const float* a = mesh.vertices[m_indices[3 * i]].positionMm;
        const float* b = mesh.vertices[m_indices[3 * i + 1]].positionMm;
        const float* c = mesh.vertices[m_indices[3 * i + 2]].positionMm;
        const float u[3]{b[0] - a[0], b[1] - a[1], b[2] - a[2]}, v[3]{c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        const float n[3]{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        const float length = std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        const bool needle = length < needleMm2;
        const float scale = needle ? 0.0F : 1.0F / length;
        m_x[i] = n[0] * scale;
        m_y[i] = n[1] * scale;
        m_z[i] = n[2] * scale;
        m_height[i] = needle ? -1e9F : m_x[i] * a[0] + m_y[i] * a[1] + m_z[i] * a[2];
    }
}

std::vector<std::uint32_t> FacingTriangles::seenFrom(const Vec3& eyeMm, double reachMm) const
{
    const auto x = static_cast<float>(eyeMm.x), y = static_cast<float>(eyeMm.y),
               z = static_cast<float>(eyeMm.z);
    const auto reach = static_cast<float>(reachMm);
    std::vector<std::uint32_t> seen(m_indices.size());
    std::size_t end = 0;
    // Always written, kept by moving the end: no branch that a processor would guess wrong half of the time.
    for (std::size_t i = 0, count = triangles(); i < count; ++i) {
        seen[end] = m_indices[3 * i];
        seen[end + 1] = m_indices[3 * i + 1];
        seen[end + 2] = m_indices[3 * i + 2];
        end += m_x[i] * x + m_y[i] * y + m_z[i] * z - m_height[i] > -reach ? 3 : 0;
    }
    seen.resize(end);
    return seen;
}

} // namespace lactea::scene
