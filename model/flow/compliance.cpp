#include "model/flow/compliance.h"

#include <cmath>

#include "model/flow/vector_math.h"

namespace lactea::flow {

ValueAndSlope ductVolumeRatio(double transmuralMmHg, const Parameters& p)
{
    const bool wide = transmuralMmHg > 0.0;
    const double alpha = wide ? p.wideningMax : p.narrowingMax;
    const double inverseScale = 1.0 / (wide ? p.wideningPressureMmHg : p.narrowingPressureMmHg);
    const double t = tanhOf(transmuralMmHg * inverseScale);
    return {1.0 + alpha * t + slopeFloor * transmuralMmHg * inverseScale,
            (alpha * (1.0 - t * t) + slopeFloor) * inverseScale};
}

double fatAfterEmptyingGPerL(double fill, const Parameters& p)
{
    // dF/dV = (1 - r x^m) F/V from x = 1 on: ln(F/V) rises by (r/m)(1 - x^m).
    return p.fullFatGPerL *
           std::exp(p.fatRetention / p.fatRetentionPower * (1.0 - std::pow(fill, p.fatRetentionPower)));
}

void fatReleaseOfAll(std::span<double> fills, const Parameters& p)
{
    for (double& fill : fills)
        fill = std::min(fill, 1.0);
    powersOfAll(fills, p.fatRetentionPower, fills);
    for (double& held : fills)
        held = 1.0 - p.fatRetention * held;
}

} // namespace lactea::flow
