#include "model/anatomy/gland/gland_fullness.h"

#include <cmath>

namespace lactea::anatomy {

GlandFullness glandFullness(const BreastPlan& plan, const BreastMeasures& measures)
{
    const double glandMl = measures.glandShare * measures.volumeMl;
    const double fullMl = glandMl + (1.0 - plan.fullness) * measures.storageFullMl;
    return {std::cbrt(glandMl / fullMl), measures.storageFullMl / fullMl};
}

} // namespace lactea::anatomy
