#include "model/supply/secretion.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lactea::supply {

double prolactinPermission(double prolactinNgPerMl, double day, const Parameters& p)
{
    const double half =
        p.prolactinHalfLateNgPerMl + p.prolactinHalfEarlyNgPerMl * std::exp(-day / p.prolactinHalfDays);
    const double level = std::pow(std::max(prolactinNgPerMl, 0.0) / half, p.prolactinHill);
    return level / (1.0 + level);
}

double fullnessBrake(double fill, const Parameters& p)
{
    return std::max(0.0, 1.0 - std::pow(std::max(fill, 0.0), p.fullnessPower));
}

void secretionOf(std::span<const double> volumeMl, std::span<const double> fullMl, double wholeMlPerS,
                 const Parameters& p, std::span<double> secretionMlPerS)
{
    assert(volumeMl.size() == fullMl.size() && volumeMl.size() == secretionMlPerS.size());
    double capacityMl = 0.0;
    for (const double full : fullMl)
        capacityMl += full;
    const double perMl = wholeMlPerS / capacityMl;
    for (std::size_t i = 0; i < volumeMl.size(); ++i)
        secretionMlPerS[i] = perMl * fullMl[i] * fullnessBrake(volumeMl[i] / fullMl[i], p);
}

} // namespace lactea::supply
