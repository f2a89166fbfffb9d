#pragma once

#include <functional>
#include <span>
#include <vector>

#include "app/scene/shapes/life_state.h"
#include "model/anatomy/body/part_id.h"

namespace lactea::scene {

/// Writes which shown things are selected, see-through or hidden into the life state and the block PartState of tissue.vert.
struct PartMarks {
    /// Whether these zones of the skin are selected, 0 or 1.
    float skin = 0.0F, areola = 0.0F, nipple = 0.0F;
    /// The block PartState: entry tissue, 16 + rib, 32 + vessel.
    std::vector<float> parts;
    /// Bits 1 << Tissue of those of which something is faded, or x-rayed.
    unsigned faded = 0, xrayed = 0;
};
using SeenOf = std::function<Seen(const anatomy::PartId&)>;
/// @param others selected beside `selected`
PartMarks markParts(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const anatomy::PartId* selected,
                    const SeenOf& seen, LifeState& life,
                    std::span<const anatomy::PartId> others = {});

/// Does selecting `selected` mark `part`: the same, or held by it.
bool holds(const anatomy::PartId& selected, const anatomy::PartId& part);
/// The part that a duct node shows.
anatomy::PartId partOfNode(const anatomy::Breast& breast, const anatomy::DuctNode& node);

}  // namespace lactea::scene
