#include "app/scene/convex_cover.h"

#include <algorithm>

namespace lactea::scene {

ConvexCover::ConvexCover(const anatomy::BodyMesh& mesh)
{
    Vec3 least{1e9, 1e9, 1e9}, most{-1e9, -1e9, -1e9};
    for (const auto& p : mesh.coverMm) {
        m_points.push_back({p[0], p[1], p[2]});
        least = {std::min<double>(least.x, p[0]), std::min<double>(least.y, p[1]), std::min<double>(least.z, p[2])};
        most = {std::max<double>(most.x, p[0]), std::max<double>(most.y, p[1]), std::max<double>(most.z, p[2])};
    }
    if (m_points.empty())
        return;
    m_centre = (least + most) * 0.5;
    m_radius = 0.0;
    for (const Vec3& p : m_points)
        m_radius = std::max(m_radius, length(p - m_centre));
    for (std::size_t i = 0; i + 2 < mesh.coverIndices.size(); i += 3) {
        const Vec3& a = m_points[mesh.coverIndices[i]];
        const Vec3 across = cross(m_points[mesh.coverIndices[i + 1]] - a, m_points[mesh.coverIndices[i + 2]] - a);
        if (length(across) < 1e-6)
            continue;
        Vec3 normal = normalized(across);
        if (dot(normal, a - m_centre) < 0.0)
            normal = -normal;
        m_planes.push_back({normal, dot(normal, a)});
    }
}

double ConvexCover::clearanceMm(const Vec3& point) const
{
    double most = m_planes.empty() ? 1e9 : -1e9;
    for (const Plane& plane : m_planes)
        most = std::max(most, dot(plane.normal, point) - plane.offset);
    return most;
}

CameraPose ConvexCover::keptOutside(const CameraPose& pose, double marginMm) const
{
    const EyeFrame eye = eyeFrame(pose);
    if (clearanceMm(eye.eyeMm) >= marginMm)
        return pose;
    const Vec3 back = -eye.forward;
    double way = farthestMm;
    for (const Plane& plane : m_planes)
        if (const double climb = dot(plane.normal, back); climb > 1e-6)
            way = std::min(way, (marginMm - dot(plane.normal, eye.eyeMm) + plane.offset) / climb);
    CameraPose kept = pose;
    kept.distanceMm += std::max(way, 0.0);
    return kept;
}

}  // namespace lactea::scene
