#pragma once

#include <array>
#include <atomic>
#include <vector>

#include "model/anatomy/ray_scene.h"
#include "model/anatomy/tissue_colours.h"
#include "model/anatomy/tissue_surface.h"

namespace lactea::anatomy {

/// Where the default view looks from: 42 degrees lateral of the breast axis, 11 degrees up.
Vec3 defaultViewDirection();
/// The point the default view looks at and its distance (vertical field of view 24 degrees).
inline constexpr Vec3 defaultViewTargetMm{3.0, -20.0, 4.0};
inline constexpr double defaultViewDistanceMm = 572.0;

/// Marks (aux -1/8) the vertices that face the default view but lie behind their own tissue: the atlas shows
/// what is in front of them.
void markBehindAtlas(TissueSurface& surface, const RayScene& alone, const std::atomic<bool>* stop);

/// Looks along the default view at each surface (skin .. bunch, in that order) alone, 640 x 720 texels of
/// 0.31 mm each. Colours of the solids come from their place, so that thin septa and streaks are sharp
/// whatever the mesh; occlusion is traced per texel where the surface is the first one seen; behind another
/// tissue it is the vertices'.
DetailAtlas bakeAtlas(const std::vector<const TissueSurface*>& surfaces, const std::vector<RayScene>& alone,
                      const RayScene& whole, const TissueColours& colours, const std::atomic<bool>* stop);

} // namespace lactea::anatomy
