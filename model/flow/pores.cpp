#include "model/flow/pores.h"

#include <cassert>
#include <numbers>

#include "model/flow/resistance.h"

namespace lactea::flow {
namespace {
constexpr double hagenbach = 1.12; // Boussinesq's value for a long round pore
}

PoreLaw poresOf(const Parameters& p)
{
    const auto one = ductResistance(p.poreLengthMm * millimetre, 0.5 * p.poreDiameterMm * millimetre,
                                    p.viscosityMPaS * millipascalSecond);
    assert(one); // the parameters were checked to lie in their ranges
    const double areaMm2 = 0.25 * std::numbers::pi * p.poreDiameterMm * p.poreDiameterMm;
    // (g/mL)(mL/s / mm2)^2 = 1000 kg/m3 (m/s)^2
    const double jetPa = hagenbach * 1e3 * p.milkDensityGPerMl / (areaMm2 * areaMm2);
    return PoreLaw{one->in(mmHg * second / millilitre), (jetPa * pascal).in(mmHg)}.part(p.milkPores);
}

} // namespace lactea::flow
