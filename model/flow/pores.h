#pragma once

#include <cmath>

#include "model/flow/compliance.h"

/// The pores of the nipple: the narrowest part of the way, where milk leaves as a fine jet.
namespace lactea::flow {

/// Pressure that a flow q needs: R q + K q^2. Poiseuille for the length of the pore and the kinetic energy
/// that is lost in the jet (Hagenbach and Couette): dp = 8 mu L q / (pi r^4) + m rho q^2 / (pi r^2)^2, m
/// = 1.12.
///
/// For laminar flow; Re = 460 in the strongest first suck, 100 in a let-down.
struct PoreLaw {
    double resistanceMmHgSPerMl = 0.0;
    double jetMmHgS2PerMl2 = 0.0;

    /// Those of a part of the pores that holds this share of their conductance.
    [[nodiscard]] PoreLaw part(double share) const
    {
        return {resistanceMmHgSPerMl / share, jetMmHgS2PerMl2 / (share * share)};
    }
};

/// All pores of one nipple that give milk; sizes and viscosity from the parameters.
PoreLaw poresOf(const Parameters& parameters);

/// Flow at a pressure drop >= 0, mL/s, and its slope per mmHg. A resistance without end lets nothing through.
inline ValueAndSlope poreFlow(double dropMmHg, const PoreLaw& law)
{
    const double r = law.resistanceMmHgSPerMl;
    const double root = std::sqrt(r * r + 4.0 * law.jetMmHgS2PerMl2 * dropMmHg);
    return {2.0 * dropMmHg / (r + root), 1.0 / root};
}

} // namespace lactea::flow
