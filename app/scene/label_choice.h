#pragma once

#include <optional>
#include <vector>

#include "model/anatomy/breast.h"
#include "model/anatomy/mesh_buffers.h"
#include "model/anatomy/picking.h"

namespace lactea::scene {

inline constexpr int mostLabels = 12;

/// The parts whose names the picture shows when nothing is selected, most important first, at most mostLabels.
std::vector<anatomy::PartId> labelledParts(const anatomy::Breast& breast);

}  // namespace lactea::scene
