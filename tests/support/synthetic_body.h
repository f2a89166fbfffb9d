#pragma once

#include <cstdint>

#include "model/simulation/simulation.h"

namespace lactea::test {

/// A body for tests of the simulation, with no shape: unequal lobes (log-normal), bushy trees of about 30
/// lobules each, 180 mL per breast.
simulation::Body syntheticBody(std::uint64_t seed, int lobes = 18, double storageMl = 180.0);

} // namespace lactea::test
