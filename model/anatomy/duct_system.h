#pragma once

#include <vector>

#include "model/anatomy/breast.h"
#include "model/anatomy/duct_growth.h"
#include "model/anatomy/lobes.h"
#include "model/anatomy/woman.h"

namespace lactea::anatomy {

/// Grows one duct tree per lobe from its pore through the nipple's waist to all its bunches.
///
/// Draws main duct diameters, first branches and sinuses per lobe (written to `lobes`), lifts the wider ducts
/// of the section 2.8 mm in front of the sheet and pushes bunches back that would hide a main duct from the
/// default view (look/README.md 5.6); a bunch that stands right before one is no longer shown. `pores` are
/// read for positions.
std::vector<DuctTree> growDuctSystem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map,
                                     const BreastMeasures& measures, const std::vector<NipplePore>& pores,
                                     std::vector<Lobe>& lobes, std::vector<Bunch>& bunches, Random random);

} // namespace lactea::anatomy
