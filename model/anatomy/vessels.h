#pragma once

#include <vector>

#include "model/anatomy/breast.h"
#include "model/anatomy/breast_shape.h"

namespace lactea::anatomy {

/// Arteries, veins and nerves of the default view: three pairs of perforators of the internal thoracic
/// vessels, the lateral thoracic vessels on the muscle, the lateral branch of the fourth intercostal nerve to
/// the nipple.
///
/// Fixed points: science/anatomy.md section 7; courses between them drawn after look/plate1.png (judgement).
/// They begin under skin, muscle edge or block edge and end between bunches.
std::vector<Vessel> layVessels(const BreastShape& shape);

} // namespace lactea::anatomy
