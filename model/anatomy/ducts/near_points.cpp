#include "model/anatomy/ducts/near_points.h"

#include <nanoflann.hpp>

#include <cstddef>
#include <utility>

namespace lactea::anatomy {
namespace {
/// Some of the points, from `first` on.
struct Cloud {
    const std::vector<NearPoints::Point>* points = nullptr;
    std::size_t first = 0, count = 0;

    [[nodiscard]] std::size_t kdtree_get_point_count() const { return count; }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t axis) const
    {
        const Vec3& p = (*points)[first + i].positionMm;
        return axis == 0 ? p.x : axis == 1 ? p.y : p.z;
    }
    template <class Box> bool kdtree_get_bbox(Box&) const { return false; }
};
using Index = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>, Cloud, 3>;

struct Chunk {
    explicit Chunk(const Cloud& some) : cloud(some), index(3, cloud, nanoflann::KDTreeSingleIndexAdaptorParams(8)) {}
    Cloud cloud;
    Index index;
};
constexpr std::size_t youngest = 48; // points that are searched one by one
} // namespace

/// Trees of points in the order of their age, each more than twice as large as the next one: a new point is built into
/// a tree log(n) times only (Bentley & Saxe's logarithmic method).
struct NearPoints::Tree {
    std::vector<Point> points;
    std::vector<char> removed;
    std::vector<std::unique_ptr<Chunk>> chunks;
    std::size_t built = 0; ///< points in trees
    std::vector<std::pair<unsigned, double>> matches;
};

NearPoints::NearPoints() : m_tree(std::make_unique<Tree>()) {}
NearPoints::~NearPoints() = default;

int NearPoints::add(const Point& point)
{
    auto& [points, removed, chunks, built, matches] = *m_tree;
    points.push_back(point);
    removed.push_back(0);
    if (points.size() - built > youngest) {
        Cloud cloud{&points, built, points.size() - built};
        while (!chunks.empty() && chunks.back()->cloud.count <= 2 * cloud.count) {
            cloud.first = chunks.back()->cloud.first;
            cloud.count = points.size() - cloud.first;
            chunks.pop_back();
        }
        chunks.push_back(std::make_unique<Chunk>(cloud));
        built = points.size();
    }
    return static_cast<int>(points.size()) - 1;
}

void NearPoints::remove(int index) { m_tree->removed[static_cast<std::size_t>(index)] = 1; }

const NearPoints::Point& NearPoints::at(int index) const { return m_tree->points[static_cast<std::size_t>(index)]; }

void NearPoints::find(const Vec3& p, double radiusMm) const
{
    m_found.clear();
    const double query[] = {p.x, p.y, p.z};
    for (const auto& chunk : m_tree->chunks) {
        chunk->index.radiusSearch(query, radiusMm * radiusMm, m_tree->matches, nanoflann::SearchParams(32, 0.0F, false));
        for (const auto& match : m_tree->matches)
            if (const std::size_t i = chunk->cloud.first + match.first; !m_tree->removed[i])
                m_found.push_back(static_cast<int>(i));
    }
    for (std::size_t i = m_tree->built; i < m_tree->points.size(); ++i) {
        const Vec3 v = m_tree->points[i].positionMm - p;
        if (!m_tree->removed[i] && dot(v, v) < radiusMm * radiusMm)
            m_found.push_back(static_cast<int>(i));
    }
}

} // namespace lactea::anatomy
