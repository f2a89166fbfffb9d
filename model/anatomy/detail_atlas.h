#pragma once

#include <vector>

#include "model/anatomy/crew.h"
#include "model/anatomy/depth_picture.h"
#include "model/anatomy/ray_scene.h"
#include "model/anatomy/tissue_colours.h"
#include "model/anatomy/tissue_surface.h"

namespace lactea::anatomy {

/// Where the default view looks from: 42 degrees lateral of the breast axis, 11 degrees up.
Vec3 defaultViewDirection();
/// The point the default view looks at and its distance (vertical field of view 24 degrees).
inline constexpr Vec3 defaultViewTargetMm{3.0, -20.0, 4.0};
inline constexpr double defaultViewDistanceMm = 572.0;

/// Each surface seen along the default view alone, in 640 x 720 texels of 0.31 mm, and the nearest of all.
class AtlasView {
public:
    /// @param surfaces skin .. bunch, in that order: the layers
    /// @param others what may stand before them
    AtlasView(std::vector<const TissueSurface*> surfaces, const std::vector<const TissueSurface*>& others,
              Crew& crew);

    /// Marks (aux -1/8) the vertices of a layer's surface that face the default view but lie behind their own
    /// tissue: the atlas shows what is in front of them.
    void markBehind(std::size_t layer, TissueSurface& surface, Crew& crew) const;

    /// Colours of the solids come from their place, so that thin septa and streaks are sharp whatever the
    /// mesh; occlusion is traced per texel where the surface is the first one seen, the vertices' is taken
    /// behind another tissue.
    [[nodiscard]] DetailAtlas bake(const RayScene& whole, const TissueColours& colours, Crew& crew) const;

private:
    ParallelView m_view;
    std::vector<const TissueSurface*> m_surfaces;
    std::vector<DepthPicture> m_layers;
    std::vector<float> m_nearest; ///< [y][x], mm towards the viewer
};

} // namespace lactea::anatomy
