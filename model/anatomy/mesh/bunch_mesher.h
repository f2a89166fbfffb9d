#pragma once

#include <array>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// All bunches of a composition as one surface, and the triangles of each level of detail on its vertices.
struct BunchSurface {
    TissueSurface surface;                            ///< indices: those of the finest level
    std::array<std::vector<std::uint32_t>, 3> levels; ///< by Detail
    std::vector<std::uint32_t> bunchOfNode;           ///< index into Breast::bunches
    std::vector<std::array<float, 4>> spheresMm;      ///< centre and radius
};

/// Puts simplified bunch shapes at the places of the bunches; `triangles` is the wish per level for all
/// together. Triangles inside a neighbour of their own lobe, at full size and squeezed to 0.8, are left out,
/// so that a lobe can be isolated and squeezed without holes.
BunchSurface meshBunches(const Breast& breast, Composition composition, const std::array<std::size_t, 3>& triangles,
                         Crew& crew);

} // namespace lactea::anatomy
