#pragma once

#include "model/anatomy/closeup/form_mesh.h"

namespace lactea::anatomy {

/// The basket on the outside, one mesh a cell: flat arms that taper, and the cell's body over their roots.
/// @param full the cells of the full alveolus: the basket is theirs at every fill, only stretched
std::vector<FormMesh> basketMeshes(const AlveolusCells& full, const AlveolusForm& form, bool fine);

/// The capillaries, one mesh each; those that would cross the neck's mouth are left out.
/// @param full as above
/// @param normal of the section: tubes that it would split lengthwise or leave a stub of are left out too
std::vector<FormMesh> capillaryMeshes(const AlveolusCells& full, const AlveolusForm& form, const Vec3& normal,
                                      bool fine);

} // namespace lactea::anatomy
