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

/// Whether a node of a tree may move there.
using MoveFits = std::function<bool(int tree, const DuctTree::Node& node, const Vec3& to)>;

/// Pushes ducts apart that touch, some rounds, along the wall where that is in the way; pores stay.
/// @return whether none is left
bool partDucts(std::vector<DuctTree>& trees, const MoveFits& fits);

/// Narrows ducts where they still touch, by `mostShare` of their drawn radius at most.
void narrowTouching(std::vector<DuctTree>& trees, double mostShare);

} // namespace lactea::anatomy
