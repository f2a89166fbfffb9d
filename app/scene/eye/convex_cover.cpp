#include "app/scene/eye/convex_cover.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/eye/convex_hull.h"

namespace lactea::scene {
namespace {
constexpr int directionCount = 160;

/// Evenly spread unit vectors (Fibonacci spiral).
std::vector<Vec3> directions()
{
    std::vector<Vec3> all;
    constexpr double golden = 2.399963229728653;
    for (int i = 0; i < directionCount; ++i) {
        const double z = 1.0 - 2.0 * (i + 0.5) / directionCount, r = std::sqrt(1.0 - z * z);
        all.push_back({r * std::cos(golden * i), r * std::sin(golden * i), z});
    }
    return all;
}

Vec3 placeOf(const anatomy::Vertex& v) { return {v.positionMm[0], v.positionMm[1], v.positionMm[2]}; }

double height(const std::vector<Vec3>& points, const std::array<std::uint32_t, 3>& face, Vec3& normal)
{
    normal = normalized(cross(points[face[1]] - points[face[0]], points[face[2]] - points[face[0]]));
    return dot(normal, points[face[0]]);
}
/// Where a direction crosses a cube round the origin: its face and a place on that, 0 .. 1.
struct OnCube {
    int face;
    double u, v;
};
OnCube onCube(const Vec3& d)
{
    const double x = std::fabs(d.x), y = std::fabs(d.y), z = std::fabs(d.z);
    if (x >= y && x >= z)
        return {d.x < 0.0 ? 1 : 0, 0.5 + 0.5 * d.y / x, 0.5 + 0.5 * d.z / x};
    if (y >= z)
        return {d.y < 0.0 ? 3 : 2, 0.5 + 0.5 * d.z / y, 0.5 + 0.5 * d.x / y};
    return {d.z < 0.0 ? 5 : 4, 0.5 + 0.5 * d.x / z, 0.5 + 0.5 * d.y / z};
}
Vec3 fromCube(const OnCube& at)
{
    const double u = 2.0 * at.u - 1.0, v = 2.0 * at.v - 1.0, side = at.face % 2 == 0 ? 1.0 : -1.0;
    return at.face < 2 ? Vec3{side, u, v} : at.face < 4 ? Vec3{v, side, u} : Vec3{u, v, side};
}

/// The points without those that lie well within the hull of some of them: none of these is the farthest in any
/// direction. A few in a hundred are left of a body.
std::vector<Vec3> outermost(std::vector<Vec3> points, const std::vector<Vec3>& ways)
{
    constexpr std::size_t some = 3000;
    if (points.size() < 2 * some)
        return points;
    std::vector<Vec3> support(ways.size());
    std::vector<double> reach(ways.size(), -1e9);
    for (std::size_t k = 0; k < points.size(); k += points.size() / some)
        for (std::size_t i = 0; i < ways.size(); ++i)
            if (const double r = dot(points[k], ways[i]); r > reach[i]) {
                reach[i] = r;
                support[i] = points[k];
            }
    Vec3 centre;
    for (const Vec3& p : support)
        centre += p * (1.0 / static_cast<double>(support.size()));
    const auto faces = convexHull(support);
    if (faces.empty())
        return points;
    // How far the hull goes from the centre towards the corners of a grid on a cube; between four corners it goes at
    // least as far as the plane through the nearest: 0.4 % less.
    std::vector<std::pair<Vec3, double>> planes;  // about the centre
    for (const auto& face : faces) {
        Vec3 normal;
        const double offset = height(support, face, normal);
        planes.emplace_back(normal, offset - dot(normal, centre));
    }
    constexpr int cells = 16, corners = cells + 1;
    constexpr double surely = 0.985;
    std::vector<double> far(static_cast<std::size_t>(6 * corners * corners), 1e9);
    const auto cornerAt = [](int face, int u, int v) { return static_cast<std::size_t>((face * corners + u) * corners + v); };
    for (int face = 0; face < 6; ++face)
        for (int u = 0; u < corners; ++u)
            for (int v = 0; v < corners; ++v) {
                const Vec3 d = normalized(fromCube({face, static_cast<double>(u) / cells, static_cast<double>(v) / cells}));
                for (const auto& [normal, offset] : planes)
                    if (const double climb = dot(normal, d); climb > 1e-9)
                        far[cornerAt(face, u, v)] = std::min(far[cornerAt(face, u, v)], offset / climb);
            }
    std::erase_if(points, [&](const Vec3& p) {
        const Vec3 d = p - centre;
        if (dot(d, d) < 1e-6)
            return true;
        const OnCube at = onCube(d);
        const int u = std::min(static_cast<int>(at.u * cells), cells - 1), v = std::min(static_cast<int>(at.v * cells), cells - 1);
        const double least = std::min({far[cornerAt(at.face, u, v)], far[cornerAt(at.face, u + 1, v)],
                                       far[cornerAt(at.face, u, v + 1)], far[cornerAt(at.face, u + 1, v + 1)]});
        return dot(d, d) < surely * least * surely * least;
    });
    return points;
}
}  // namespace

// Support points pushed out along their directions. The faces between them may cut small bulges off: then all
// points go out by the deepest cut.
ConvexCover::ConvexCover(const anatomy::BodyMesh& mesh, unsigned tissues, double outMm)
{
    const auto ways = directions();
    std::vector<Vec3> support(ways.size());
    std::vector<double> reach(ways.size(), -1e9);
    const auto covered = [tissues](const anatomy::TissueMesh& tissue) {
        return (tissues & (1U << static_cast<unsigned>(tissue.tissue))) != 0;
    };
    std::size_t count = 0;
    for (const auto& tissue : mesh.tissues)
        count += covered(tissue) ? tissue.vertices.size() : 0;
    std::vector<Vec3> body;
    body.reserve(count);  // growing a block of megabytes maps it anew each time
    for (const auto& tissue : mesh.tissues)
        if (covered(tissue))
            for (const auto& v : tissue.vertices)
                body.push_back(placeOf(v));
    if (body.empty())
        return;
    body = outermost(std::move(body), ways);
    for (const Vec3& p : body)
        for (std::size_t i = 0; i < ways.size(); ++i)
            if (const double r = dot(p, ways[i]); r > reach[i]) {
                reach[i] = r;
                support[i] = p;
            }
    double out = outMm;
    std::vector<std::array<std::uint32_t, 3>> faces;
    for (int attempt = 0; attempt < 4; ++attempt) {
        m_points.clear();
        for (std::size_t i = 0; i < ways.size(); ++i)
            m_points.push_back(support[i] + ways[i] * out);
        faces = convexHull(m_points);
        double deepest = -1e9;
        for (const auto& face : faces) {
            Vec3 normal;
            const double offset = height(m_points, face, normal);
            for (const Vec3& p : body)
                deepest = std::max(deepest, dot(normal, p) - offset);
        }
        if (deepest < -0.25 * outMm)
            break;
        out += deepest + 0.5 * outMm;
    }

    Vec3 least{1e9, 1e9, 1e9}, most{-1e9, -1e9, -1e9};
    for (const Vec3& p : m_points) {
        least = {std::min(least.x, p.x), std::min(least.y, p.y), std::min(least.z, p.z)};
        most = {std::max(most.x, p.x), std::max(most.y, p.y), std::max(most.z, p.z)};
    }
    m_centre = (least + most) * 0.5;
    m_radius = 0.0;
    for (const Vec3& p : m_points)
        m_radius = std::max(m_radius, length(p - m_centre));
    for (const auto& face : faces) {
        Vec3 normal;
        const double offset = height(m_points, face, normal);
        m_planes.push_back({normal, offset});
        m_indices.insert(m_indices.end(), face.begin(), face.end());
    }
}

std::vector<std::array<float, 3>> ConvexCover::floats() const
{
    std::vector<std::array<float, 3>> points;
    for (const Vec3& p : m_points)
        points.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)});
    return points;
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
