#pragma once

#include <vector>

#include "model/flow/flat_network.h"

namespace lactea::test {

/// Binary trees with `levels` generations, one per lobe; children follow Murray's exponent 3. Lobules are
/// equal.
std::vector<flow::PlainDuct> symmetricTrees(int lobes, int levels, double lobuleFullMl,
                                            double mainDiameterMm = 2.0);

} // namespace lactea::test
