#pragma once

#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/mesh/palette.h"
#include "model/anatomy/mesh/tissue_surface.h"

namespace lactea::anatomy {

/// What the vertices of one piece of a close-up carry.
struct CloseupLook {
    Colour colour;
    std::uint16_t id = 0, node = 0;
};

/// Adds a vertex in working units; returns its number.
std::uint32_t addVertex(TissueSurface& surface, const Vec3& position, const Vec3& normal,
                        const CloseupLook& look);

/// The 24-byte vertices, in the order in which they were made: it does not depend on where they are, so that
/// meshes of two fills match.
TissueMesh packCloseup(const TissueSurface& surface, double mmPerUnit);

void appendMesh(TissueMesh& mesh, const TissueMesh& more);

} // namespace lactea::anatomy
