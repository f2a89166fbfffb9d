#pragma once

#include <functional>
#include <vector>

#include "model/anatomy/ducts/duct_growth.h"
#include "model/network/duct_clearance.h"

namespace lactea::anatomy {

/// The trees as courses for network::findDuctOverlaps: a duct number per stretch, radii with sinuses.
std::vector<network::CoursePoint> coursesOf(const std::vector<DuctTree>& trees);

/// Where ducts of one tree part: they may touch as far as their beginnings run beside each other.
constexpr network::JointReach ductJoint{1.5, 3.0};

/// Pushes ducts apart that touch, a few rounds; pores and leaves stay. `fits(tree, from, to)` refuses moves.
/// @return overlaps that are left
int partDucts(std::vector<DuctTree>& trees, const std::function<bool(int tree, const Vec3& from, const Vec3& to)>& fits);

} // namespace lactea::anatomy
