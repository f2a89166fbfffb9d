#pragma once

#include <array>

#include "model/anatomy/breast_shape.h"

namespace lactea::anatomy {

/// Volumes of the whole breast, uncut: over the pectoral fascia, within the block of the picture, where the
/// skin stands more than 14 mm over the fascia (lower is chest).
struct TissueVolumes {
    double totalMl = 0.0;
    double skinMl = 0.0; ///< at the published thickness of 1.45 mm [Skin13], not the drawn one
    double glandMl = 0.0;
    double subcutaneousFatMl = 0.0;
    double retromammaryFatMl = 0.0;
    /// Share of the gland within 10, 20 .. 80 mm of the nipple's base.
    std::array<double, 8> glandWithin{};
    double projectionMm = 0.0, widthMm = 0.0, heightMm = 0.0;
};
TissueVolumes integrateTissues(const BreastShape& shape);

} // namespace lactea::anatomy
