#pragma once

#include <span>
#include <vector>

#include "model/core/result.h"
#include "model/core/vec3.h"
#include "model/network/duct_network.h"

namespace lactea::network {

/// A point of a duct's course; the piece that it stands for runs from its parent to it.
struct CoursePoint {
    Vec3 positionMm;
    double radiusMm = 0.0; ///< > 0
    int parent = -1;       ///< index of the point nearer to the pore, smaller than its own; -1: a root
    DuctId duct = -1;      ///< of the piece; any number that tells ducts apart
};

/// Where ducts that belong together may touch: around their branch point, up to this far along each of them.
struct JointReach {
    double mm = 0.0;    ///< plus
    double radii = 3.0; ///< times the radius at the branch point
};

/// Two pieces that share space.
struct DuctOverlap {
    int first = -1, second = -1; ///< points, first < second
    DuctId firstDuct = -1, secondDuct = -1;
    double depthMm = 0.0; ///< how far the axes would have to part
};

/// The pairs of pieces that come nearer to each other than the sum of their radii, by (first, second).
///
/// A piece is a cone between rounded ends; its radius runs from its parent's to its own, but is its own all
/// along where the parent is a root or a point of another duct (a thin branch leaves a thick duct with its
/// own width). Allowed: two branches of one point within `joint` of it (roots at the same place count as one
/// such point: ducts that meet at a pore), and a duct beside its own continuation as long as the way along it
/// is no longer than a half turn of that width. A duct that comes back to itself later on is reported.
/// Near-linear in the points (boxes in an R-tree).
/// @return InvalidArgument with the point when a position is not finite, a radius not positive and finite, or
/// a parent does not come before its child
Result<std::vector<DuctOverlap>> findDuctOverlaps(std::span<const CoursePoint> points,
                                                  const JointReach& joint = {});

/// The same again and again while the courses are being moved. The pairs of pieces that may come to touch are found
/// once: each point may move by half of `slackMm` from where it was then, radii may shrink; parents and ducts stay.
class MovingCourses {
public:
    static Result<MovingCourses> of(std::span<const CoursePoint> points, const JointReach& joint, double slackMm);

    /// As findDuctOverlaps(). @param moved [point] 0 leaves out pairs of two such pieces; empty: all pairs
    [[nodiscard]] std::vector<DuctOverlap> overlaps(std::span<const CoursePoint> points,
                                                    std::span<const char> moved = {}) const;

private:
    JointReach m_joint;
    std::vector<int> m_first; ///< [point + 1] into m_near
    std::vector<int> m_near;  ///< for each piece the others that may come to touch it, ascending
};

/// The network as straight pieces, one per duct, one point per junction: for a network whose courses are not
/// known (from a file).
std::vector<CoursePoint> straightCourses(const DuctNetwork& network);

} // namespace lactea::network
