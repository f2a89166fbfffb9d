#pragma once

#include "model/core/result.h"
#include "model/network/duct_network.h"

namespace lactea::network {

/// Each lobe drains by one tree of its own: a duct has the lobe of its parent, a lobule that of its duct, and
/// no lobe has two ducts that open at an orifice. Refused with the duct in `where`.
Result<void> checkLobesAreTrees(const DuctNetwork& network);

/// No duct is wider than its parent by more than `tolerance` (0.05 = 5 %); the first segments may be exempted
/// by `fromGeneration` (the collapsed part in the nipple and the milk sinus are wider or narrower than the
/// law).
Result<void> checkRadiiShrinkOutward(const DuctNetwork& network, double tolerance, int fromGeneration = 0);

/// No duct is shorter than the straight way between its ends, by more than a billionth. (Finite lengths, and
/// that every lobule reaches a pore, DuctNetwork::build() has checked; where ducts come too near to each
/// other duct_clearance.h tells.)
Result<void> checkLengthsSpanTheirEnds(const DuctNetwork& network);

} // namespace lactea::network
