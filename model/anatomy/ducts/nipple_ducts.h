#pragma once

#include <span>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/duct_growth.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Rudimentary ducts (science/anatomy.md sections 3 and 5): thin, blind, from the tip of the nipple down between the
/// main ducts; wander slightly and end inside the nipple. None touches another duct. Fewer than `count` where the
/// nipple has no room left.
/// @param taken courses of the ducts that are there already
std::vector<NippleDuct> placeRudimentaryDucts(const BreastPlan& plan, const BreastShape& shape, int count,
                                              std::span<const NippleDuct> taken, Random random);

/// The course of each lobe's main duct from its pore to its first branch.
std::vector<NippleDuct> mainCourses(std::span<const DuctTree> trees);

/// Diameters (mm) of all ducts that a section across the nipple meets, `heightMm` over its base; 0 at the base.
std::vector<double> ductDiametersAcrossNipple(const Breast& breast, double heightMm);

} // namespace lactea::anatomy
