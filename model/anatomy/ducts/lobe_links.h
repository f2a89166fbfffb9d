#pragma once

#include <span>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/duct_growth.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Ducts that join two lobes in the outer half of the gland, more than 40 mm from the nipple [Oht01]; not part of the
/// flow network, which is a forest. Clear of all other ducts. Fewer than `count` where no pair of ducts of two lobes
/// comes near enough with nothing between them.
std::vector<LobeLink> layLinks(std::span<const DuctTree> trees, const BreastShape& shape, int count, Random random);

} // namespace lactea::anatomy
