#pragma once

#include <span>

namespace lactea::flow {

/// What acts on a breast during one step.
struct Drive {
    double vacuumMmHg = 0.0;                 ///< at the nipple, <= 0 = suction
    std::span<const double> contraction;     ///< [lobe] 0..1
    std::span<const double> secretionMlPerS; ///< [lobule]; empty: none
    std::span<const double> handMmHg = {};   ///< [lobe] on its lobules and ducts, >= 0; empty: none
    double jawMmHg = 0.0;                    ///< on the ducts in the infant's mouth, >= 0
    // Factors, > 0:
    double nippleResistance = 1.0; ///< on the pressure that a flow loses in the pores
    double nippleOpening = 1.0;    ///< on the pressure that opens them
    double terminalConductance = 1.0;
    double viscosity = 1.0; ///< of the milk in ducts and pores, beside what its fat makes of it
};

} // namespace lactea::flow
