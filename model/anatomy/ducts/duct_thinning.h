#pragma once

#include <cstddef>
#include <vector>

#include "model/anatomy/ducts/duct_growth.h"

namespace lactea::anatomy {

constexpr std::size_t mostDrawnNodes = 2048; ///< the scene shows the milk of so many

/// Leaves out points of drawn courses (`shown`), those first that lie nearest to the chord of their neighbours, until no
/// more than `most` are drawn; main ducts, branches and leaves stay.
void thinOut(std::vector<DuctTree>& trees, std::size_t most);

} // namespace lactea::anatomy
