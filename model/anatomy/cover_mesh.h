#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/anatomy/tissue_surface.h"

namespace lactea::anatomy {

/// Closed cover: the body's support points in 162 directions, pushed out by `growMm` and further until no vertex of the
/// body is outside.
void coverOf(const std::vector<TissueMesh>& tissues, double growMm,
             std::vector<std::array<float, 3>>& pointsMm, std::vector<std::uint32_t>& indices);

} // namespace lactea::anatomy
