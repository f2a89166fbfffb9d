#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/duct_growth.h"
#include "model/anatomy/ducts/duct_terrain.h"

namespace lactea::anatomy {

/// The wider ducts of the section run in front of the bunches, so that the tree reads at a glance, as far as their
/// lobe reaches.
void liftOffSheet(DuctTree& tree, int lobe, const BreastShape& shape, const DuctTerrain& terrain, std::size_t stemSize);

/// Pushes bunches back along the view, inside their lobe, that would hide a wide duct; one that stands right before it
/// is not shown.
void clearViewOfDucts(const std::vector<DuctTree>& trees, const BreastShape& shape, const LobeMap& map,
                      std::vector<Bunch>& bunches);

} // namespace lactea::anatomy
