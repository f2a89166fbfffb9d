#pragma once

#include "model/anatomy/mesh/tissue_colours.h"
#include "model/anatomy/mesh/tissue_fields.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// Surface, colours and ids of one solid (skin .. intercostal), reduced to about `targetTriangles`.
///
/// Meshed at 0.84-1.9 mm and simplified. What another solid covers is kept, so that the surface stays closed
/// when the other is hidden, but with few triangles. Occlusion is not baked yet. Empty when stopped.
TissueSurface meshTissue(Tissue tissue, const TissueFields& fields, const TissueColours& colours,
                         std::size_t targetTriangles, Crew& crew);

/// The triangles of `indices` that coarser levels keep as they are: the nipple, whose wrinkles the eye looks
/// for.
std::vector<std::uint32_t> reduceTissue(const TissueSurface& surface, const TissueFields& fields,
                                        const std::vector<std::uint32_t>& indices,
                                        std::size_t targetTriangles);

} // namespace lactea::anatomy
