#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Pores on the tip of the nipple, a central and a peripheral group [LB04], as far apart as they fit; sorted
/// by the angle about the nipple's axis. They lie on the skin of `shape` as it is (set them there
/// afterwards).
std::vector<NipplePore> placePores(const BreastPlan& plan, const BreastShape& shape, int count,
                                   Random random);

/// Montgomery glands: more in the upper outer half, as the plan has it; the outer two thirds of the areola's radius, not
/// closer than 5.5 mm where they fit.
std::vector<AreolarGland> placeAreolarGlands(const BreastPlan& plan, const BreastShape& shape, int count,
                                             Random random);

/// Gives them to the skin: dimples and bumps.
void setSkinParts(BreastShape& shape, const std::vector<NipplePore>& pores, const std::vector<AreolarGland>& glands);

} // namespace lactea::anatomy
