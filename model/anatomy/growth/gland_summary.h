#pragma once

#include <nlohmann/json.hpp>

#include "model/anatomy/body/breast.h"

namespace lactea::anatomy {

/// What lies below the bunches, in numbers.
struct GlandSummary {
    nlohmann::json lobules; ///< all of them are looked at
    nlohmann::json alveoli; ///< of evenly spread lobules; their number in all by the lobules' volume
};

/// Lobules and alveoli of the breast in the plan's stage. Takes about 0.2 s.
///
/// Alveoli are counted and measured in `sampledLobules` lobules; the whole gland has as many more as it has lobule
/// volume (the packing is the same everywhere, so the count is true to about 1 %).
GlandSummary summariseGland(const Breast& breast);
inline constexpr int sampledLobules = 150;

} // namespace lactea::anatomy
