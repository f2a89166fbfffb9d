#pragma once

#include <algorithm>
#include <span>

#include "model/flow/parameters.h"
#include "model/flow/vector_math.h"

/// Laws of one duct wall and one lobule, on raw doubles because the solver runs them over arrays.
/// Pressures in mmHg, fills and volume ratios without unit. Equations: science/milk-ejection-and-flow.md
/// section 7.
namespace lactea::flow {

/// A value and its slope with respect to the argument.
struct ValueAndSlope {
    double value = 0.0, slope = 0.0;
};

/// Least slope of the tube law, so that a duct at its widest still has a definite pressure (equation 6).
inline constexpr double slopeFloor = 1e-3;

/// Volume of a duct / its rest volume at a pressure difference across its wall (equation 6):
/// 1 + alpha tanh(p / P) with its own alpha and P for widening and narrowing, plus a slope floor of 1e-3 / P.
///
/// Strictly rising, and above zero for every p > -1000 mmHg; the slope per mmHg.
ValueAndSlope ductVolumeRatio(double transmuralMmHg, const Parameters& parameters);

/// Pressure in a lobule (equation 4): p = Ppas x + Pmax a (1 + xh) x / (x + xh).
///
/// Zero when empty, rising with the fill x >= 0 for any contraction a in [0, 1]; the slope per unit of fill.
inline ValueAndSlope alveolarPressure(double fill, double contraction, const Parameters& p)
{
    const double active = p.ejectionPressureMmHg * contraction * (1.0 + p.halfLengthFill);
    const double inverse = 1.0 / (fill + p.halfLengthFill);
    return {fill * (p.passivePressureMmHg + active * inverse),
            p.passivePressureMmHg + active * p.halfLengthFill * inverse * inverse};
}

/// How far the terminal ducts of a lobule stand open, 0..1 for x in [0, 1] (equation 5):
/// [g + (1 - g) a] (1 + xg) x / (x + xg), g = g0 v^2 / (1 - g0 + g0 v^2). Zero when empty.
///
/// Contraction pulls them open. At rest they are tubes as soft as the duct that they open into and widen with
/// it (v, its volume / rest volume; conductance goes with the square of a volume): suction shuts them, at v =
/// 0.1 to the 0.004 of equation 5, so that it draws next to no milk from the lobules; after a let-down the
/// wide ducts hold them open, so that milk flows back.
inline double terminalOpening(double fill, double contraction, double ductVolumeRatio, const Parameters& p)
{
    const double wide = p.restConductanceShare * ductVolumeRatio * ductVolumeRatio;
    const double resting = wide / (1.0 - p.restConductanceShare + wide);
    return (resting + (1.0 - resting) * contraction) * (1.0 + p.halfOpenFill) * fill /
           (fill + p.halfOpenFill);
}

/// Fat concentration of the milk that leaves a lobule / the lobule's mean (equation 10): 1 - r x^m.
inline double fatRelease(double fill, const Parameters& p)
{
    return 1.0 - p.fatRetention * powerOf(std::min(fill, 1.0), p.fatRetentionPower);
}

/// The same of many fills, in their place.
void fatReleaseOfAll(std::span<double> fills, const Parameters& parameters);

/// Mean fat in a lobule that was full and was emptied to `fill`, g/L: what equation 10 leaves behind.
double fatAfterEmptyingGPerL(double fill, const Parameters& parameters);

} // namespace lactea::flow
