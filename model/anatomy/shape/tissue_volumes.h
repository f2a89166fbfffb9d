#pragma once

#include <array>

#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// Volumes of the whole breast, uncut: over the pectoral fascia, where the skin stands more than 13-15 mm over it (lower
/// is chest), without the nipple. The tissues add up to the total exactly; sampled every 2 mm, true to about 0.5 %.
struct TissueVolumes {
    double totalMl = 0.0;
    double skinMl = 0.0;  ///< at its true thickness
    double glandMl = 0.0; ///< with its ducts and milk
    double subcutaneousFatMl = 0.0;
    double intraglandularFatMl = 0.0;
    double retromammaryFatMl = 0.0;
    /// Share of the gland within 10, 20 .. 80 mm of the nipple's base.
    std::array<double, 8> glandWithin{};
    /// The same of the share that gland has in the tissue there (gland and fat, skin left out).
    std::array<double, 8> glandShareWithin{};
    double projectionMm = 0.0;             ///< without the nipple
    double widthMm = 0.0, heightMm = 0.0; ///< of the base, through the nipple: without the axillary tail
};
TissueVolumes integrateTissues(const BreastShape& shape);

} // namespace lactea::anatomy
