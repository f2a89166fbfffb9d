#include "app/scene/labels/label_anchors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>

#include "model/anatomy/mesh/part_finder.h"

namespace lactea::scene {
namespace {
constexpr std::size_t samplesOfTissue = 4000;
constexpr std::size_t mostTested = 300; ///< samples of one part whose openness is tested
constexpr double clearOfSurfaceMm = 0.8;
constexpr double openWayMm = 60.0;     ///< nothing stands so near over an open point
constexpr std::array rimsMm{1.5, 4.5}; ///< the near one is for ducts and vessels
constexpr double probeHeightMm = 6.0;
constexpr int probes = 6;             ///< on each rim
constexpr double leastBreadth = 0.75; ///< of the widest, for the points that are taken
constexpr double rimCostPx = 70.0;
constexpr std::size_t enoughPoints = 8;

/// Indices of points spread evenly: each next one is the farthest from those before.
std::vector<std::size_t> spreadOver(const std::vector<AnchorPoint>& points, std::size_t first,
                                    std::size_t count)
{
    std::vector<std::size_t> chosen;
    std::vector<double> gap(points.size(), std::numeric_limits<double>::max());
    for (std::size_t next = first; chosen.size() < std::min(count, points.size());) {
        chosen.push_back(next);
        std::size_t farthest = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Vec3 way = points[i].placeMm - points[next].placeMm;
            gap[i] = std::min(gap[i], dot(way, way));
            if (gap[i] > gap[farthest])
                farthest = i;
        }
        next = farthest;
    }
    return chosen;
}

std::size_t middleOf(const std::vector<AnchorPoint>& points)
{
    Vec3 mean;
    for (const AnchorPoint& p : points)
        mean += p.placeMm * (1.0 / static_cast<double>(points.size()));
    const auto away = [&](const AnchorPoint& p) { return length(p.placeMm - mean); };
    return static_cast<std::size_t>(
        std::min_element(points.begin(), points.end(),
                         [&](const auto& a, const auto& b) { return away(a) < away(b); }) -
        points.begin());
}
} // namespace

void LabelAnchors::setBody(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh,
                           const Sight* sight)
{
    m_breast = &breast;
    m_mesh = &mesh;
    m_sight = sight;
    setFace(nullptr, nullptr);
}

void LabelAnchors::setFace(std::shared_ptr<const anatomy::CutFace> face,
                           std::shared_ptr<const anatomy::InsideBody> inside)
{
    m_face = std::move(face);
    m_inside = std::move(inside);
    m_nextTissue = 0;
    m_samples.clear();
}

void LabelAnchors::sampleFace()
{
    if (!m_face || !m_inside || m_face->width == 0)
        return;
    const anatomy::CutFace& face = *m_face;
    const double step = std::max(1.0, std::sqrt(static_cast<double>(face.width) * face.height / samplesOfTissue));
    for (double y = 0.5 * step; y < face.height; y += step)
        for (double x = 0.5 * step; x < face.width; x += step) {
            const Vec3 p = face.cornerMm + face.right * (x * face.mmPerPixel) + face.up * (y * face.mmPerPixel);
            if (const auto there = m_inside->at(p); there.inBody)
                m_samples.push_back({p, face.plane.normal, there.part});
        }
}

bool LabelAnchors::prepare()
{
    if (!m_mesh || m_nextTissue >= m_mesh->tissues.size())
        return false;
    if (m_nextTissue == 0)
        sampleFace();
    const anatomy::PartFinder finder(*m_breast, m_mesh->bunchOfNode);
    const anatomy::TissueMesh& mesh = m_mesh->tissues[m_nextTissue++];
    const std::size_t step = mesh.vertices.size() / samplesOfTissue + 1;
    for (std::size_t i = 0; i < mesh.vertices.size(); i += step) {
        const anatomy::Vertex& v = mesh.vertices[i];
        const Vec3 p{v.positionMm[0], v.positionMm[1], v.positionMm[2]};
        const Vec3 n = normalized({v.normal[0] / 127.0, v.normal[1] / 127.0, v.normal[2] / 127.0});
        m_samples.push_back({p, n, finder.partAt(mesh.tissue, v, p)});
    }
    return m_nextTissue < m_mesh->tissues.size();
}

bool LabelAnchors::isOpen(const AnchorPoint& point) const
{
    if (!m_sight)
        return true;
    if (m_sight->isAway(point.placeMm) || m_sight->isHidden(point.part))
        return false;
    const auto over = m_sight->along({point.placeMm + point.normal * clearOfSurfaceMm, point.normal});
    return !over || over->distanceMm > openWayMm;
}

/// Share of the places around the point, seen from outside, that show the same part.
double LabelAnchors::breadth(const AnchorPoint& point) const
{
    if (!m_sight)
        return 1.0;
    const Vec3 helper = std::abs(point.normal.z) < 0.9 ? Vec3{0.0, 0.0, 1.0} : Vec3{1.0, 0.0, 0.0};
    const Vec3 right = normalized(cross(helper, point.normal)), up = cross(point.normal, right);
    int same = 0;
    for (int i = 0; i < probes; ++i) {
        const double turn = 2.0 * std::numbers::pi * i / probes;
        for (const double rimMm : rimsMm) {
            const Vec3 from = point.placeMm + point.normal * probeHeightMm +
                              (right * std::cos(turn) + up * std::sin(turn)) * rimMm;
            const auto hit = m_sight->along({from, -point.normal});
            same += hit && hit->distanceMm < 2.0 * probeHeightMm && hit->part == point.part;
        }
    }
    return static_cast<double>(same) / (probes * rimsMm.size());
}

std::vector<AnchorPoint> LabelAnchors::of(const Wanted& wanted) const
{
    std::vector<AnchorPoint> members;
    for (const AnchorPoint& sample : m_samples)
        if (wanted(sample.part))
            members.push_back(sample);
    std::vector<AnchorPoint> open;
    double widest = 0.0;
    const std::size_t step = members.size() / mostTested + 1;
    for (std::size_t i = 0; i < members.size(); i += step)
        if (isOpen(members[i])) {
            open.push_back(members[i]);
            open.back().breadth = breadth(members[i]);
            widest = std::max(widest, open.back().breadth);
        }
    // Points amid the part, if there are enough of them.
    std::vector<AnchorPoint> amid;
    std::copy_if(open.begin(), open.end(), std::back_inserter(amid),
                 [&](const AnchorPoint& p) { return p.breadth >= leastBreadth * widest; });
    const auto& good = amid.size() >= enoughPoints ? amid : open;
    if (good.empty())
        return {};
    std::vector<AnchorPoint> points;
    for (const std::size_t i : spreadOver(good, middleOf(good), mostPoints)) {
        points.push_back(good[i]);
        points.back().poornessPx = rimCostPx * (widest - good[i].breadth);
    }
    return points;
}

} // namespace lactea::scene
