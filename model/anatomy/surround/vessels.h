#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Courses of the veins that shine through the skin, in the plates' millimetres (assumed; medial and upper skin).
const std::vector<std::vector<Vec3>>& skinVeinCourses();

/// Arteries, veins and nerves by the published routes (science/anatomy.md section 7), numbers in
/// assets/parameters/vessels.json; the courses between the fixed points are drawn so that the cut-away reads well.
///
/// Internal thoracic branches of the spaces 2-5 run from the block's medial edge under the skin: to the ring of vessels
/// under the areola, and those of the spaces 2, 3 and 5 over the fat's rim into the section too. Lateral thoracic
/// vessels and the lateral branch of intercostal nerve 4 come over the muscle's edge. Accessory nerves as often as
/// published, by `random`. No vessel ends in the open: ends lie under skin or fat, between bunches or at the block's edge.
/// @param growth of the gland, BreastMeasures::growth: arteries widen with it
std::vector<Vessel> layVessels(const BreastShape& shape, double growth, Random random);

} // namespace lactea::anatomy
