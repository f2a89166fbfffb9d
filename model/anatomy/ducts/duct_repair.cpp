#include "model/anatomy/ducts/duct_repair.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "model/anatomy/ducts/near_pieces.h"

namespace lactea::anatomy {
namespace {
constexpr int rounds = 50, smoothRounds = 25, narrowings = 3;
constexpr double mostPushMm = 0.5; // per round
constexpr double spareMm = 0.06;   // between walls that were parted
constexpr double mainShare = 0.2;  // main ducts have been parted before: the others give way
constexpr double stiffness = 0.2;  // of a course that was pushed
constexpr double slackMm = 2.4;    // twice the way of a node until the pairs are looked for again
std::size_t at(int i) { return static_cast<std::size_t>(i); }
} // namespace

std::vector<network::CoursePoint> coursesOf(const std::vector<DuctTree>& trees)
{
    std::vector<network::CoursePoint> points;
    int ducts = 0;
    for (const DuctTree& tree : trees) {
        const int first = static_cast<int>(points.size());
        std::vector<int> children(tree.nodes.size(), 0);
        for (const auto& node : tree.nodes)
            if (node.parent >= 0)
                ++children[at(node.parent)];
        std::vector<int> duct(tree.nodes.size(), -1);
        for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
            const auto& node = tree.nodes[n];
            const bool begins = node.parent < 0 || node.parent == 0 || children[at(node.parent)] != 1;
            duct[n] = begins ? ducts++ : duct[at(node.parent)];
            points.push_back({node.positionMm, node.radiusMm + node.extraRadiusMm,
                              node.parent < 0 ? -1 : first + node.parent, duct[n]});
        }
    }
    return points;
}

namespace {
/// All nodes of all trees, numbered through, while they are pushed about.
class Parting {
public:
    Parting(std::vector<DuctTree>& trees, const MoveFits& fits) : m_fits(&fits), m_points(coursesOf(trees))
    {
        for (std::size_t t = 0; t < trees.size(); ++t)
            for (auto& node : trees[t].nodes)
                m_nodes.push_back({static_cast<int>(t), &node});
        lookForPairs();
    }

    /// Overlaps of the pieces that moved, or should have moved, since the last call; at first of all pieces.
    std::vector<network::DuctOverlap> overlaps()
    {
        if (m_furthestMm > 0.5 * slackMm)
            lookForPairs();
        std::vector<char> moved(m_points.size(), 0);
        for (std::size_t i = 0; i < moved.size(); ++i)
            moved[i] = m_moved[i] || (m_points[i].parent >= 0 && m_moved[at(m_points[i].parent)]) ? 1 : 0;
        std::fill(m_moved.begin(), m_moved.end(), 0);
        return m_courses ? m_courses->overlaps(m_points, moved) : std::vector<network::DuctOverlap>{};
    }

    void part(const network::DuctOverlap& overlap)
    {
        const int a = overlap.first, b = overlap.second, pa = m_points[at(a)].parent, pb = m_points[at(b)].parent;
        const Vec3 a0 = place(pa), a1 = place(a), b0 = place(pb), b1 = place(b);
        const auto [s, t] = nearestOfPieces(a0, a1, b0, b1);
        Vec3 away = mix(b0, b1, t) - mix(a0, a1, s);
        if (dot(away, away) < 1e-6)
            away = cross(a1 - a0, b1 - b0);
        if (dot(away, away) < 1e-6) // one lies in the other
            away = cross(a1 - a0, std::fabs(a1.z - a0.z) < std::fabs(a1.x - a0.x) ? Vec3{0, 0, 1} : Vec3{1, 0, 0});
        const Vec3 push = normalized(away) * std::min(mostPushMm, 0.5 * overlap.depthMm + spareMm);
        m_moved[at(a)] = m_moved[at(b)] = 1;
        shove(a, -push, a1 - a0);
        shove(pa, -push * (1.0 - s), a1 - a0);
        shove(b, push, b1 - b0);
        shove(pb, push * (1.0 - t), b1 - b0);
    }

    /// A course that was pushed stays smooth: no zigzags.
    void smooth()
    {
        const std::vector<char> pushed = m_moved;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const int parent = m_points[i].parent;
            if (parent < 0 || !pushed[at(parent)] || m_points[at(parent)].parent < 0)
                continue;
            const Vec3 chord = (place(m_points[at(parent)].parent) + m_points[i].positionMm) * 0.5;
            move(parent, (chord - place(parent)) * stiffness);
        }
    }

private:
    struct Where {
        int tree;
        DuctTree::Node* node;
    };

    [[nodiscard]] const Vec3& place(int i) const { return m_points[at(i)].positionMm; }
    void lookForPairs()
    {
        auto courses = network::MovingCourses::of(m_points, ductJoint, slackMm);
        m_courses.reset();
        if (courses)
            m_courses.emplace(std::move(*courses));
        m_startMm.clear();
        for (const auto& p : m_points)
            m_startMm.push_back(p.positionMm);
        m_moved.assign(m_points.size(), 1);
        m_furthestMm = 0.0;
    }
    bool move(int i, const Vec3& by)
    {
        const auto [tree, node] = m_nodes[at(i)];
        if (node->parent < 0)
            return true;
        const Vec3 there = node->positionMm + by * (node->main ? mainShare : 1.0);
        if (!(*m_fits)(tree, *node, there))
            return false;
        node->positionMm = m_points[at(i)].positionMm = there;
        m_moved[at(i)] = 1;
        m_furthestMm = std::max(m_furthestMm, length(there - m_startMm[at(i)]));
        return true;
    }
    /// Where there is no room, aslant along the wall.
    void shove(int i, const Vec3& by, const Vec3& along)
    {
        if (move(i, by))
            return;
        const Vec3 aside = cross(normalized(along), by);
        if (!move(i, by * 0.5 + aside * 0.87))
            move(i, by * 0.5 - aside * 0.87);
    }

    const MoveFits* m_fits;
    std::vector<network::CoursePoint> m_points;
    std::vector<Where> m_nodes;
    std::optional<network::MovingCourses> m_courses;
    std::vector<Vec3> m_startMm; ///< when the pairs were looked for
    std::vector<char> m_moved;   ///< points, since overlaps() was asked
    double m_furthestMm = 0.0;
};
} // namespace

bool partDucts(std::vector<DuctTree>& trees, const MoveFits& fits)
{
    Parting parting(trees, fits);
    for (int round = 0; round < rounds; ++round) {
        const auto overlaps = parting.overlaps();
        if (overlaps.empty())
            return true;
        for (const auto& overlap : overlaps)
            parting.part(overlap);
        if (round < smoothRounds) // parting has the last word
            parting.smooth();
    }
    return false;
}

void narrowTouching(std::vector<DuctTree>& trees, double mostShare)
{
    std::vector<network::CoursePoint> points = coursesOf(trees);
    std::vector<double> leastMm;
    for (const network::CoursePoint& p : points)
        leastMm.push_back((1.0 - mostShare) * p.radiusMm);
    const auto narrow = [&](int i, double byMm) {
        double& radius = points[at(i)].radiusMm;
        radius = std::max(leastMm[at(i)], radius - byMm);
    };
    const auto courses = network::MovingCourses::of(points, ductJoint, 0.0);
    for (int round = 0; courses && round < narrowings; ++round)
        for (const auto& overlap : courses->overlaps(points)) {
            const int ends[] = {overlap.first, overlap.second};
            const double both = points[at(ends[0])].radiusMm + points[at(ends[1])].radiusMm;
            for (const int i : ends) {
                const double by = (overlap.depthMm + 0.01) * points[at(i)].radiusMm / both;
                narrow(i, by);
                if (const int parent = points[at(i)].parent; points[at(parent)].duct == points[at(i)].duct)
                    narrow(parent, by);
            }
        }
    std::size_t i = 0;
    for (DuctTree& tree : trees)
        for (auto& node : tree.nodes)
            node.extraRadiusMm = points[i++].radiusMm - node.radiusMm;
}

} // namespace lactea::anatomy
