#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "model/anatomy/ducts/branch_laws.h"
#include "model/anatomy/ducts/duct_growth.h"
#include "model/anatomy/ducts/near_points.h"
#include "model/anatomy/ducts/niche_sharing.h"

namespace lactea::anatomy {

/// Where a tree may grow and by which lengths.
struct WalkGround {
    std::function<double(const Vec3&)> roomMm;     ///< distance to the border of its territory, negative outside
    std::function<double(const Vec3&)> anyRoomMm;  ///< the same without the neighbours: for the last niches
    std::function<Vec3(const Vec3&)> settle;       ///< where a point comes to lie (on the section); may be empty
    std::function<double(const Vec3&)> stopShare;  ///< of the stop distance that holds there; may be empty: all of it
    double stepMm = 1.5, stopMm = 2.5, marginMm = 0.8;
    double mostRadiusMm = 2.5; ///< widest obstacle
    bool leavesRest = false;   ///< what ducts do not reach at the first attempts is left for another ground
};

/// Branching and annihilating random walk with exclusion [Han17]: tips go on with persistence, wander, turn gently
/// towards the free niches that they set out for, branch at random lengths and share these niches between the children
/// as Murray's law shares the radius. A tip in reach of its last niche ends there; one that meets the border or another
/// duct dies, its sterile twig regresses and its niches are free again: side branches sprout towards them from the
/// nearest duct and walk on, closer to other ducts the longer it takes. A niche without any clear way gets a straight
/// twig. So every niche is reached; each node has two children at most (a straight twig may be a third).
class DuctWalk {
public:
    /// @param nodes the stem; its last node is the first tip. @param tree tells its points from others' in `ducts`
    DuctWalk(std::vector<DuctTree::Node>& nodes, int tree, NearPoints& ducts, const SegmentLengths& lengths,
             const BreastPlan& plan, double exponent, Random& random);

    /// Walks until all of these niches are reached; `ground` may change from call to call.
    /// @return what is left where `ground` leaves a rest
    std::vector<WalkNiche> reach(const std::vector<WalkNiche>& niches, const WalkGround& ground, double rootRadiusMm);
    /// Sees to it that the stem ends in a branch, drops the regressed nodes; call once, at the end.
    void compact();
    [[nodiscard]] int straightTwigs() const { return m_straight; }
    [[nodiscard]] int sprouts() const { return m_sprouts; }

private:
    struct Tip {
        int node = -1;
        Vec3 heading;
        double radiusMm = 0.0, leftMm = 0.0;
        int steps = 0; ///< since the last branch
        Niches mine;
    };
    struct Made {
        double wayMm = 0.0;
        double radiusMm = 0.0;
        int children = 0, point = -1;
        int child = -1;     ///< the last one
        bool alive = true;
        bool inside = true; ///< its territory: side branches leave from there only
    };
    /// Free niches that wait for a side branch.
    struct Group {
        Niches niches;
        int tries = 0;
    };

    int add(const Vec3& p, int parent, double radiusMm);
    void regress(int node);
    [[nodiscard]] double roomMm(const Vec3& p) const;
    [[nodiscard]] Vec3 alongBorder(const Vec3& p, const Vec3& heading) const;
    [[nodiscard]] bool clear(const Vec3& p, int from, double stopMm) const;
    [[nodiscard]] bool clearWay(const Vec3& a, const Vec3& b, int from, double stopMm) const;
    [[nodiscard]] double wayBetween(int a, int b, double mostMm) const;
    [[nodiscard]] Vec3 outward(const Vec3& p) const;
    [[nodiscard]] double costOfWay(const Vec3& from, const Vec3& to) const;
    void end(int node, int niche);
    enum class Outcome { Alive, Ended, Died };
    Outcome advance(Tip& tip);
    [[nodiscard]] bool wantsToBranch(const Tip& tip, Niches& passed) const;
    void branch(const Tip& tip, const Niches& passed);
    void walk();
    [[nodiscard]] bool maySprout(int node) const;
    [[nodiscard]] double costOfBranch(int node) const;
    [[nodiscard]] int sproutFor(const Vec3& p, int rank) const;
    bool sprout(Group& group);
    void forceTwig(int niche);
    void branchAtStem();
    void forceBranchAtStem();

    std::vector<DuctTree::Node>& m_nodes;
    int m_tree, m_firstSprout;
    NearPoints& m_ducts;
    const SegmentLengths& m_lengths;
    const BreastPlan& m_plan;
    double m_exponent;
    Random& m_random;
    const WalkGround* m_ground = nullptr;
    std::vector<Made> m_made;
    NicheSharing m_niches;
    std::deque<Tip> m_tips;
    std::vector<Group> m_orphans;
    bool m_anyRoom = false;
    double m_stop = 2.5;
    int m_straight = 0, m_sprouts = 0;
};

} // namespace lactea::anatomy
