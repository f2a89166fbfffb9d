#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/duct_growth.h"
#include "model/anatomy/ducts/lobes.h"

namespace lactea::anatomy {

/// Grows one duct tree per lobe from its pore through the nipple's waist to all its bunches.
///
/// Draws main duct diameters (Murray's law from the lobes' weights), sinuses and depths under the areola; lays the stems
/// and pushes them apart (duct_stems.h); each stem's length comes from the same law as that of all segments, kept under
/// the areola. Behind it ducts walk (duct_walk.h), first to the bunches of the section along its sheet, then to the
/// others and to what was left; a duct stays in its lobe (duct_terrain.h) but for lobes that stand behind others and for
/// the last bunches that it cannot reach otherwise: 0.1 % of the branch points of seeds 1 to 50 of each plan.
/// Then radii by Murray's law, branch angles by them, the wider ducts of the section up to 2.8 mm in front of the sheet,
/// bunches that would hide a main duct from the default view pushed back inside their lobe (look/README.md 5.6; one
/// right before it is no longer shown), no more points than can be shown (duct_thinning.h), and ducts that touch parted
/// (duct_repair.h): of the same seeds none of 228,000 drawn pieces touches another one.
/// `pores` are read for positions; firstBranchMm of `lobes` is measured on the result.
std::vector<DuctTree> growDuctSystem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map,
                                     const BreastMeasures& measures, const std::vector<NipplePore>& pores,
                                     std::vector<Lobe>& lobes, std::vector<Bunch>& bunches, Random random);

} // namespace lactea::anatomy
