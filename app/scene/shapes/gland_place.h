#pragma once

#include <optional>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/picking.h"

namespace lactea::scene {

/// Where a part of the gland lies, drawn or not.
struct GlandPlace {
    anatomy::PartPlace place;
    bool inPlate = false; ///< the plate's section shows some of it
};

/// Of a lobe, a bunch or a duct, and of what a bunch holds: the bunch. Nothing for other parts, for a whole kind, and
/// for what this breast does not have.
std::optional<GlandPlace> glandPlace(const anatomy::Breast& breast, const anatomy::PartId& part);

/// How many layers lie over a kind of part when the body is not cut open (ViewState::layer).
int layersOver(anatomy::PartKind kind);

} // namespace lactea::scene
