#include "model/anatomy/ducts/near_points.h"

#include <nanoflann.hpp>

#include <algorithm>
#include <utility>

namespace lactea::anatomy {
namespace {
/// The first `built` points stand in the k-d tree; the younger ones are searched one by one.
struct Cloud {
    std::vector<NearPoints::Point> points;
    std::size_t built = 0;

    [[nodiscard]] std::size_t kdtree_get_point_count() const { return built; }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t axis) const
    {
        const Vec3& p = points[i].positionMm;
        return axis == 0 ? p.x : axis == 1 ? p.y : p.z;
    }
    template <class Box> bool kdtree_get_bbox(Box&) const { return false; }
};
using Index = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>, Cloud, 3>;
} // namespace

struct NearPoints::Tree {
    Cloud cloud;
    std::unique_ptr<Index> index;
    std::vector<char> removed;
    std::vector<std::pair<unsigned, double>> matches;
};

NearPoints::NearPoints() : m_tree(std::make_unique<Tree>()) {}
NearPoints::~NearPoints() = default;

int NearPoints::add(const Point& point)
{
    Cloud& cloud = m_tree->cloud;
    cloud.points.push_back(point);
    m_tree->removed.push_back(0);
    if (cloud.points.size() - cloud.built > std::max<std::size_t>(96, cloud.built / 6)) {
        cloud.built = cloud.points.size();
        m_tree->index = std::make_unique<Index>(3, cloud, nanoflann::KDTreeSingleIndexAdaptorParams(8));
    }
    return static_cast<int>(cloud.points.size()) - 1;
}

void NearPoints::remove(int index) { m_tree->removed[static_cast<std::size_t>(index)] = 1; }

const NearPoints::Point& NearPoints::at(int index) const
{
    return m_tree->cloud.points[static_cast<std::size_t>(index)];
}

void NearPoints::find(const Vec3& p, double radiusMm) const
{
    const Cloud& cloud = m_tree->cloud;
    m_found.clear();
    if (m_tree->index) {
        const double query[] = {p.x, p.y, p.z};
        m_tree->index->radiusSearch(query, radiusMm * radiusMm, m_tree->matches,
                                    nanoflann::SearchParams(32, 0.0F, false));
        for (const auto& match : m_tree->matches)
            if (!m_tree->removed[match.first])
                m_found.push_back(static_cast<int>(match.first));
    }
    for (std::size_t i = cloud.built; i < cloud.points.size(); ++i) {
        const Vec3 v = cloud.points[i].positionMm - p;
        if (!m_tree->removed[i] && dot(v, v) < radiusMm * radiusMm)
            m_found.push_back(static_cast<int>(i));
    }
}

} // namespace lactea::anatomy
