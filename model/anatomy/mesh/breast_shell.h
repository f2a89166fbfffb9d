#pragma once

#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// The outer surface of the whole breast as one thin sheet, whatever the picture cuts away: what stands round a lobe that
/// is shown alone. Trimmed like the block of the picture; some 5,000 vertices, about 30 ms.
///
/// Rays from a point behind the nipple meet the skin once each (nipple and fold included), so the sheet has no seam and
/// no crack. Vertices carry areola and nipple as Vertex::colour of the skin; their occlusion is the share of the
/// sheet's cover there: full round the nipple, none at the chest (look/README.md: no stray rim over the ribs).
TissueMesh breastShell(const BreastShape& shape);

} // namespace lactea::anatomy
