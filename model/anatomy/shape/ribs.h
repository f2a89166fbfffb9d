#pragma once

#include <cmath>

namespace lactea::anatomy::ribs {

// Where the ribs lie behind the fascia (drawn after look/README.md section 4; the nipple lies in the fourth space).

constexpr int first = 2, last = 6; ///< of those that are drawn
constexpr double depthMm = 14.5;   ///< of a rib's axis under the fascia
constexpr double halfDepthMm = 4.6, halfHeightMm = 7.0;
constexpr double sheetDepthMm = 14.0; ///< of the intercostal sheet under the fascia
constexpr double stepMm = 31.0;    ///< from rib to rib

/// Height z of a rib's axis: falls by 0.27 towards the midline on the lateral side, rises by 0.12 on the medial side,
/// with a rounded turn between.
inline double heightMm(int rib, double y)
{
    return 64.0 - stepMm * (rib - first) - 0.075 * y + 0.195 * (std::sqrt(y * y + 625.0) - 25.0);
}

} // namespace lactea::anatomy::ribs
