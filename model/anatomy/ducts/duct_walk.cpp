#include "model/anatomy/ducts/duct_walk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

#include "model/anatomy/body/woman.h"

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr double wander = 0.10;     // of the heading per step, as a share of a unit vector
constexpr double outwardPull = 0.20; // away from the nipple, as ducts run
constexpr double mostInward = -0.15; // cosine of a heading back towards the nipple that a tip still takes
constexpr double inwardCost = 1.6;   // how much longer a way back counts where a side branch is looked for
constexpr double homeMm = 10.0;      // of the first branch every way is outward
constexpr double pull = 0.22;       // towards the middle of its niches
constexpr double pullOfLast = 0.60; // towards the last one
constexpr double sharpest = 0.25;   // cosine between two steps
constexpr double nearHomeMm = 9.0;   // of its last niche a tip leaves the section for it
constexpr double passedCosine = 0.1; // a niche further aside or behind is left to a side twig
constexpr double familyStops = 3.2; // ducts nearer than that many stop distances along the tree may be near
constexpr double crowding = 1.0;  // a way counts longer per mm that a duct would become shorter than its width asks for
constexpr double latenessMm = 2.0; // and per branch before it
constexpr std::size_t mostLookedAt = 40;
constexpr int attemptsOfTip = 9, triesPerGroup = 8, triesOfRest = 4, mostInGroup = 7;
constexpr std::array closeness{1.0, 0.7, 0.45, 0.25}; // of the stop distance, as free niches become hard to reach

Vec3 across(const Vec3& heading, const Vec3& v) { return v - heading * dot(heading, v); }
} // namespace

DuctWalk::DuctWalk(std::vector<DuctTree::Node>& nodes, int tree, NearPoints& ducts, const SegmentLengths& lengths,
                   const BreastPlan& plan, double exponent, Random& random)
    : m_nodes(nodes), m_tree(tree), m_firstSprout(static_cast<int>(nodes.size())), m_ducts(ducts),
      m_lengths(lengths), m_plan(plan), m_exponent(exponent), m_random(random)
{
    for (const auto& node : nodes) {
        Made made;
        if (node.parent >= 0) {
            made.wayMm = m_made[at(node.parent)].wayMm + length(node.positionMm - nodes[at(node.parent)].positionMm);
            ++m_made[at(node.parent)].children;
        }
        m_made.push_back(made);
    }
}

int DuctWalk::add(const Vec3& p, int parent, double radiusMm)
{
    const int index = static_cast<int>(m_nodes.size());
    DuctTree::Node node;
    node.positionMm = p;
    node.parent = parent;
    m_nodes.push_back(node);
    Made made;
    made.wayMm = m_made[at(parent)].wayMm + length(p - m_nodes[at(parent)].positionMm);
    made.radiusMm = radiusMm;
    made.point = m_ducts.add({p, radiusMm, m_tree, index});
    made.inside = !m_anyRoom || m_ground->roomMm(p) > 0.0;
    m_made.push_back(made);
    ++m_made[at(parent)].children;
    m_made[at(parent)].child = index;
    return index;
}

void DuctWalk::regress(int node)
{
    while (node >= m_firstSprout && m_made[at(node)].children == 0 && m_nodes[at(node)].bunch < 0) {
        m_made[at(node)].alive = false;
        m_ducts.remove(m_made[at(node)].point);
        node = m_nodes[at(node)].parent;
        --m_made[at(node)].children;
    }
}

double DuctWalk::wayBetween(int a, int b, double mostMm) const
{
    const double wayA = m_made[at(a)].wayMm, wayB = m_made[at(b)].wayMm;
    while (a != b) {
        int& further = m_made[at(a)].wayMm >= m_made[at(b)].wayMm ? a : b;
        further = m_nodes[at(further)].parent;
        if (further < 0 || wayA + wayB - 2.0 * std::max(m_made[at(a)].wayMm, m_made[at(b)].wayMm) > mostMm)
            return 1e9;
    }
    return wayA + wayB - 2.0 * m_made[at(a)].wayMm;
}

double DuctWalk::roomMm(const Vec3& p) const { return m_anyRoom ? m_ground->anyRoomMm(p) : m_ground->roomMm(p); }

/// The heading without its part towards the border, and a little away from it.
Vec3 DuctWalk::alongBorder(const Vec3& p, const Vec3& heading) const
{
    constexpr double e = 0.6;
    const double here = roomMm(p);
    const Vec3 inward = normalized(
        Vec3{roomMm(p + Vec3{e, 0, 0}) - here, roomMm(p + Vec3{0, e, 0}) - here, roomMm(p + Vec3{0, 0, e}) - here});
    return normalized(heading - inward * std::min(0.0, dot(heading, inward)) + inward * 0.35);
}

bool DuctWalk::clear(const Vec3& p, int from, double stopMm) const
{
    if (m_ground->stopShare)
        stopMm *= m_ground->stopShare(p);
    const double wallMm = m_stop > 0.5 * m_ground->stopMm ? 0.6 : 0.35;
    const double family = familyStops * std::max(stopMm, 0.6 * m_ground->stopMm);
    return !m_ducts.anyWithin(p, std::max(stopMm, wallMm + m_ground->mostRadiusMm), [&](const NearPoints::Point& q) {
        if (length(q.positionMm - p) > std::max(stopMm, wallMm + q.radiusMm))
            return false;
        return q.tree != m_tree || wayBetween(from, q.node, family) > family;
    });
}

bool DuctWalk::clearWay(const Vec3& a, const Vec3& b, int from, double stopMm) const
{
    const int steps = std::max(1, static_cast<int>(std::ceil(length(b - a) / m_ground->stepMm)));
    for (int i = 1; i <= steps; ++i)
        if (const Vec3 p = mix(a, b, static_cast<double>(i) / steps);
            roomMm(p) < 0.2 || !clear(p, from, stopMm))
            return false;
    return true;
}

/// From the first branch; nothing near it.
Vec3 DuctWalk::outward(const Vec3& p) const
{
    const Vec3 way = p - m_nodes[at(m_firstSprout - 1)].positionMm;
    return length(way) > homeMm ? normalized(way) : Vec3{};
}

/// Length of a straight way, longer where it leads back towards the nipple.
double DuctWalk::costOfWay(const Vec3& from, const Vec3& to) const
{
    const Vec3 way = to - from, away = outward(from);
    return length(way) + (dot(away, away) > 0.0 ? inwardCost * (length(way) - dot(way, away)) : 0.0);
}

void DuctWalk::end(int node, int niche)
{
    const Vec3 from = m_nodes[at(node)].positionMm, to = m_niches.at(niche).positionMm;
    const int pieces = std::max(1, static_cast<int>(std::lround(length(to - from) / (1.6 * m_ground->stepMm))));
    for (int i = 1; i <= pieces; ++i) {
        node = add(mix(from, to, static_cast<double>(i) / pieces), node, 0.3);
        m_made[at(node)].inside = m_ground->roomMm(m_nodes[at(node)].positionMm) > 0.0;
    }
    m_nodes[at(node)].bunch = m_niches.at(niche).bunch;
}

DuctWalk::Outcome DuctWalk::advance(Tip& tip)
{
    const Vec3 from = m_nodes[at(tip.node)].positionMm;
    const bool last = tip.mine.size() == 1;
    const Vec3 to = m_niches.middleOf(tip.mine) - from;
    if (last && length(to) < m_niches.at(tip.mine[0]).reachMm &&
        clearWay(from, from + to, tip.node, 0.45 * m_stop)) {
        end(tip.node, tip.mine[0]);
        return Outcome::Ended;
    }
    if (++tip.steps > 60)
        return Outcome::Died;
    const Vec3 away = outward(from);
    const bool home = last && length(to) < nearHomeMm;
    Vec3 want = normalized(tip.heading + normalized(to) * (last ? pullOfLast : pull) + away * outwardPull +
                           m_random.direction() * wander);
    for (int attempt = 0; attempt < attemptsOfTip; ++attempt) {
        const Vec3 heading =
            attempt == 0 ? want : normalized(want + m_random.direction() * (0.12 * attempt));
        if (dot(heading, tip.heading) < sharpest || (!home && dot(heading, away) < mostInward))
            continue;
        Vec3 p = from + heading * m_ground->stepMm;
        if (m_ground->settle && !m_anyRoom && !home)
            p = m_ground->settle(p);
        if (roomMm(p) < m_ground->marginMm) {
            if (attempt == 0)
                want = alongBorder(from, want);
            continue;
        }
        if (!clear(p, tip.node, m_stop))
            continue;
        tip.node = add(p, tip.node, tip.radiusMm);
        tip.heading = normalized(p - from);
        tip.leftMm -= m_ground->stepMm;
        return Outcome::Alive;
    }
    return Outcome::Died;
}

/// When its length is spent. `passed` are the niches that it would leave behind.
bool DuctWalk::wantsToBranch(const Tip& tip, Niches& passed) const
{
    if (tip.mine.size() < 2 || tip.steps < 2 || (tip.leftMm > 0.0 && tip.steps <= 40))
        return false;
    const Vec3 p = m_nodes[at(tip.node)].positionMm;
    for (const int n : tip.mine) {
        const Vec3 v = m_niches.at(n).positionMm - p;
        if (dot(v, tip.heading) < passedCosine * length(v) || length(v) < m_niches.at(n).reachMm)
            passed.push_back(n);
    }
    if (passed.size() == tip.mine.size())
        passed.clear();
    return true;
}

void DuctWalk::branch(const Tip& tip, const Niches& passed)
{
    const Vec3 from = m_nodes[at(tip.node)].positionMm;
    std::array<Niches, 2> niches;
    const double wanted = std::pow(draw(m_random, m_plan.largerChildRatio), m_exponent);
    if (!passed.empty()) {
        std::tie(niches[0], niches[1]) = m_niches.leaveBehind(tip.mine, passed, wanted);
    } else {
        const Vec3 axis = length(m_niches.middleOf(tip.mine) - from) > 2.0 * m_ground->stepMm ? tip.heading : Vec3{};
        std::tie(niches[0], niches[1]) =
            m_niches.bisect(tip.mine, axis, m_random.uniform() < 0.5 ? wanted : 1.0 - wanted);
    }
    if (m_niches.volumeOf(niches[0]) < m_niches.volumeOf(niches[1]))
        std::swap(niches[0], niches[1]);
    const double larger =
        std::clamp(std::pow(m_niches.volumeOf(niches[0]) / m_niches.volumeOf(tip.mine), 1.0 / m_exponent), 0.5, 0.999);
    const auto angles = branchAngles(larger, m_exponent, m_random.uniform());
    const Vec3 apart = normalized(m_niches.middleOf(niches[0]) - from) - normalized(m_niches.middleOf(niches[1]) - from);
    const Vec3 straight = normalized(across(tip.heading, apart)), upright = cross(tip.heading, straight);
    const std::array radii{tip.radiusMm * larger, tip.radiusMm * smallerChild(larger, m_exponent)};
    std::array<Vec3, 2> headings, first;
    std::array<bool, 2> free{};
    // Towards the niches; where others are in the way, turned about the course.
    for (const double turn : {0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5}) {
        const Vec3 side = straight * std::cos(turn) + upright * std::sin(turn);
        const std::array way{tip.heading * std::cos(angles.larger) + side * std::sin(angles.larger),
                             tip.heading * std::cos(angles.smaller) - side * std::sin(angles.smaller)};
        std::array<bool, 2> open{};
        for (std::size_t c = 0; c < 2; ++c) {
            const Vec3 p = from + way[c] * m_ground->stepMm;
            open[c] = clear(p, tip.node, m_stop) && roomMm(p) > m_ground->marginMm;
        }
        if (turn == 0.0 || (open[0] && open[1]) || (!free[0] && !free[1])) {
            free = open;
            headings = way;
            first = {from + way[0] * m_ground->stepMm, from + way[1] * m_ground->stepMm};
        }
        if (free[0] && free[1])
            break;
    }
    for (std::size_t c = 0; c < 2; ++c) {
        if (!free[c]) {
            m_orphans.push_back({niches[c]});
            continue;
        }
        const int node = add(first[c], tip.node, radii[c]);
        m_tips.push_back({node, headings[c], radii[c], m_lengths.drawMm(radii[c], m_random), 0, niches[c]});
    }
    if (!free[0] && !free[1])
        regress(tip.node);
}

void DuctWalk::walk()
{
    while (!m_tips.empty()) {
        Tip tip = std::move(m_tips.front());
        m_tips.pop_front();
        switch (advance(tip)) {
        case Outcome::Ended:
            break;
        case Outcome::Died:
            m_orphans.push_back({tip.mine});
            regress(tip.node);
            break;
        case Outcome::Alive:
            if (Niches passed; wantsToBranch(tip, passed))
                branch(tip, passed);
            else
                m_tips.push_back(std::move(tip));
        }
    }
}

/// Inside a duct, not beside a branch.
bool DuctWalk::maySprout(int n) const
{
    return n >= m_firstSprout && m_made[at(n)].alive && m_made[at(n)].inside && m_made[at(n)].children == 1 && m_nodes[at(n)].bunch < 0 &&
           m_made[at(m_nodes[at(n)].parent)].children < 2;
}

/// As a longer way: of a branch so soon before or behind another one on its duct, and so far out in the tree.
double DuctWalk::costOfBranch(int node) const
{
    const double wayMm = m_made[at(node)].wayMm, wantedMm = m_lengths.meanMm(m_made[at(node)].radiusMm);
    double gapMm = 1e9;
    for (int n = m_made[at(node)].child; n >= 0 && m_made[at(n)].wayMm - wayMm < wantedMm; n = m_made[at(n)].child)
        if (m_made[at(n)].children != 1) {
            gapMm = m_made[at(n)].wayMm - wayMm;
            break;
        }
    int generation = 0;
    for (int n = m_nodes[at(node)].parent; n >= 0; n = m_nodes[at(n)].parent)
        if (m_made[at(n)].children > 1 && generation++ == 0)
            gapMm = std::min(gapMm, wayMm - m_made[at(n)].wayMm);
    return crowding * std::max(0.0, wantedMm - gapMm) + latenessMm * generation;
}

/// The duct that may sprout towards the point, `rank` others nearer; the end of the stem when there is no other.
int DuctWalk::sproutFor(const Vec3& p, int rank) const
{
    constexpr int triesAtStem = 4; // while its end is no branch
    if (m_made[at(m_firstSprout - 1)].children < 2) {
        if (rank < triesAtStem)
            return m_firstSprout - 1;
        rank -= triesAtStem;
    }
    std::vector<std::pair<double, int>> near;
    for (int n = m_firstSprout; n < static_cast<int>(m_nodes.size()); ++n)
        if (maySprout(n))
            near.emplace_back(costOfWay(m_nodes[at(n)].positionMm, p), n);
    if (near.empty())
        return m_firstSprout - 1;
    const auto few = near.begin() + static_cast<std::ptrdiff_t>(std::min(near.size(), mostLookedAt));
    std::nth_element(near.begin(), few - 1, near.end());
    near.erase(few, near.end());
    for (auto& [cost, n] : near)
        cost += costOfBranch(n);
    const auto k = std::min<std::size_t>(near.size() - 1, static_cast<std::size_t>(2 * rank));
    std::nth_element(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(k), near.end());
    return near[k].second;
}

/// A side branch sets out for the group; what it does not reach comes back as orphans. False when it died at once.
bool DuctWalk::sprout(Group& group)
{
    // From the duct nearest to the middle, then from those nearest to the first niche.
    const Vec3 aim = group.tries % 2 == 0 ? m_niches.middleOf(group.niches) : m_niches.at(group.niches.front()).positionMm;
    const int from = sproutFor(aim, group.tries);
    const Vec3 p = m_nodes[at(from)].positionMm;
    const Vec3 course = normalized(p - m_nodes[at(m_nodes[at(from)].parent)].positionMm);
    const Vec3 to = normalized(aim - p);
    const auto angles = branchAngles(m_plan.largerChildRatio.high, m_exponent, 0.5);
    const Vec3 leaving =
        course * std::cos(angles.smaller) + normalized(across(course, to)) * std::sin(angles.smaller);
    const double radius = std::max(0.2, 0.55 * m_made[at(from)].radiusMm);
    Tip tip{from, normalized(leaving + to), radius, m_lengths.drawMm(radius, m_random), 0, group.niches};
    ++m_sprouts;
    switch (advance(tip)) {
    case Outcome::Died:
        return false;
    case Outcome::Ended:
        return true;
    case Outcome::Alive:
        m_tips.push_back(std::move(tip));
        walk();
    }
    return true;
}

void DuctWalk::forceTwig(int niche)
{
    ++m_straight;
    end(sproutFor(m_niches.at(niche).positionMm, 0), niche);
}

/// The end of the stem becomes the first branch, however narrow it is there: side branches set out from it until one
/// arrives.
void DuctWalk::branchAtStem()
{
    const int fork = m_firstSprout - 1;
    for (const double close : closeness)
        for (int tries = 0; tries < 5; ++tries) {
            if (m_made[at(fork)].children != 1 || m_orphans.empty())
                return;
            m_stop = close * m_ground->stopMm;
            m_anyRoom = close < 0.5;
            const auto largest =
                std::max_element(m_orphans.begin(), m_orphans.end(), [](const Group& a, const Group& b) {
                    return a.niches.size() < b.niches.size();
                });
            Group group = std::move(*largest);
            m_orphans.erase(largest);
            group.tries = tries % 4;
            if (!sprout(group))
                m_orphans.push_back(std::move(group));
        }
}

std::vector<WalkNiche> DuctWalk::reach(const std::vector<WalkNiche>& niches, const WalkGround& ground,
                                        double rootRadiusMm)
{
    m_ground = &ground;
    m_stop = ground.stopMm;
    m_niches = NicheSharing(niches);
    m_orphans.clear();
    m_anyRoom = false;
    const Niches all = m_niches.all();
    std::vector<Group> waiting;
    if (m_made[at(m_firstSprout - 1)].children == 0) { // the end of the stem is the first branch
        const int fork = m_firstSprout - 1;
        const Vec3 course =
            normalized(m_nodes[at(fork)].positionMm - m_nodes[at(m_nodes[at(fork)].parent)].positionMm);
        if (all.size() > 1)
            branch({fork, course, rootRadiusMm, 0.0, 0, all}, {});
        else
            m_tips.push_back({fork, course, rootRadiusMm, 0.0, 0, all});
        walk();
    } else {
        m_orphans.push_back({all});
    }
    branchAtStem();
    for (const double close : closeness) {
        if (ground.leavesRest && close < 1.0)
            break;
        m_stop = close * ground.stopMm;
        m_anyRoom = close == closeness.back();
        for (int tries = 0; tries < (ground.leavesRest ? triesOfRest : triesPerGroup) && !m_orphans.empty(); ++tries) {
            // Near groups first, so that far ones may sprout from their ducts.
            waiting.clear();
            std::swap(waiting, m_orphans);
            for (std::size_t g = 0; g < waiting.size(); ++g) {
                Group group = std::move(waiting[g]);
                const std::size_t most = close < 1.0 || tries > 2 ? 1 : mostInGroup;
                if (group.niches.size() > most) {
                    auto [one, other] = m_niches.bisect(group.niches, {}, 0.5);
                    waiting.push_back({std::move(one), 0});
                    waiting.push_back({std::move(other), 0});
                    continue;
                }
                group.tries = tries;
                if (!sprout(group))
                    m_orphans.push_back(std::move(group));
            }
        }
    }
    std::vector<WalkNiche> rest;
    for (const Group& group : m_orphans)
        for (const int n : group.niches) {
            if (ground.leavesRest)
                rest.push_back(m_niches.at(n));
            else
                forceTwig(n);
        }
    m_orphans.clear();
    return rest;
}

/// Whatever the walk did, the stem ends in a branch: the leaf nearest to it gets a straight twig from there.
void DuctWalk::forceBranchAtStem()
{
    const int fork = m_firstSprout - 1;
    if (m_made[at(fork)].children != 1)
        return;
    const Vec3 from = m_nodes[at(fork)].positionMm;
    int nearest = -1, leaves = 0;
    for (int n = m_firstSprout; n < static_cast<int>(m_nodes.size()); ++n)
        if (m_made[at(n)].alive && m_nodes[at(n)].bunch >= 0) {
            ++leaves;
            if (nearest < 0 || length(m_nodes[at(n)].positionMm - from) < length(m_nodes[at(nearest)].positionMm - from))
                nearest = n;
        }
    if (leaves < 2)
        return;
    const DuctTree::Node leaf = m_nodes[at(nearest)];
    m_nodes[at(nearest)].bunch = -1;
    regress(nearest);
    m_niches = NicheSharing({{leaf.positionMm, 0.0, leaf.bunch}});
    ++m_straight;
    end(fork, 0);
}

void DuctWalk::compact()
{
    forceBranchAtStem();
    std::vector<int> place(m_nodes.size(), -1);
    std::vector<DuctTree::Node> kept;
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        if (!m_made[n].alive)
            continue;
        place[n] = static_cast<int>(kept.size());
        kept.push_back(m_nodes[n]);
        if (kept.back().parent >= 0)
            kept.back().parent = place[at(kept.back().parent)];
    }
    m_nodes = std::move(kept);
}

} // namespace lactea::anatomy
