#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/duct_growth.h"

namespace lactea::anatomy {

/// The network of the trees: one duct per stretch between branches, its diameter the mean along the stretch,
/// rest volumes scaled so that all ducts together hold the plan's ductSystemRestMl, plus each lobe's sinus.
///
/// Sets the junctions of bunches and pores and the duct ranges of lobes; appends the nodes to draw.
/// @param trees one per lobe, `fullVolumes` one per bunch
Result<network::DuctNetwork> connectDucts(const BreastPlan& plan, const std::vector<DuctTree>& trees,
                                          const std::vector<Volume>& fullVolumes,
                                          std::vector<NipplePore>& pores, std::vector<Lobe>& lobes,
                                          std::vector<Bunch>& bunches, std::vector<DuctNode>& drawn);

} // namespace lactea::anatomy
