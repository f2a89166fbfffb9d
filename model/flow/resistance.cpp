#include "model/flow/resistance.h"

#include <cmath>
#include <numbers>

namespace lactea::flow {

Result<FlowResistance> ductResistance(Length length, Length radius, Viscosity viscosity)
{
    const auto positive = [](auto q) { return std::isfinite(q.si()) && q.si() > 0.0; };
    if (!positive(length) || !positive(radius) || !positive(viscosity))
        return fail(Error::Code::InvalidArgument, "duct",
                    "length, radius and viscosity have to be positive and finite");
    const auto r2 = radius * radius;
    return (8.0 / std::numbers::pi) * (viscosity * length / (r2 * r2)); // a wrong power would not compile
}

} // namespace lactea::flow
