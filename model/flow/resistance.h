#pragma once

#include "model/core/quantity.h"
#include "model/core/result.h"

namespace lactea::flow {

/// Resistance of a straight, rigid, circular duct: Poiseuille, R = 8 mu L / (pi r^4).
///
/// Valid for laminar flow (Re < 2000; about 20 in a main duct, 80 in an orifice) in ducts much longer than
/// wide; source: science/milk-ejection-and-flow.md section 6.
/// @param length, radius  of the lumen, > 0
/// @return InvalidArgument when an argument is not positive and finite
Result<FlowResistance> ductResistance(Length length, Length radius, Viscosity viscosity);

} // namespace lactea::flow
