#pragma once

#include <optional>
#include <vector>

#include "model/anatomy/mesh/depth_picture.h"
#include "model/anatomy/mesh/ray_scene.h"
#include "model/anatomy/mesh/tissue_colours.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// Where the default view looks from: 42 degrees lateral of the breast axis, 11 degrees up.
Vec3 defaultViewDirection();
/// The point the default view looks at and its distance (vertical field of view 24 degrees).
inline constexpr Vec3 defaultViewTargetMm{3.0, -20.0, 4.0};
inline constexpr double defaultViewDistanceMm = 572.0;

/// Each surface seen along the default view alone, in 640 x 720 texels of 0.31 mm (for a picture of scale 1), and the nearest of all.
class AtlasView {
public:
    /// @param surfaces skin .. bunch, in that order: the layers
    /// @param others what may stand before them
    /// @param pictureScale BreastShape::pictureScale(): the texels grow with it
    AtlasView(std::vector<const TissueSurface*> surfaces, const std::vector<const TissueSurface*>& others,
              double pictureScale, Crew& crew);

    /// Marks (aux -1/8) the vertices of a layer's surface that face the default view but lie behind their own
    /// tissue: the atlas shows what is in front of them.
    void markBehind(std::size_t layer, TissueSurface& surface, Crew& crew) const;

    /// Traces the occlusion of the texels where a layer's surface is the first one seen.
    void traceSky(const RayScene& whole, Crew& crew);
    /// The traced occlusion (0..255) at a vertex of a layer whose picture the atlas gives alone, whatever its
    /// own occlusion is; nothing elsewhere.
    [[nodiscard]] std::optional<std::uint8_t> skyAt(std::size_t layer, std::size_t vertex) const;

    /// Colours of the solids come from their place, so that thin septa and streaks are sharp whatever the
    /// mesh; where no occlusion was traced it is the vertices'.
    [[nodiscard]] DetailAtlas paint(const TissueColours& colours, Crew& crew) const;

private:
    struct SurfacePoint {
        Vec3 p, normal;
    };
    [[nodiscard]] SurfacePoint pointAt(std::size_t layer, const DepthPicture::Texel& texel) const;
    [[nodiscard]] bool seen(const DepthPicture::Texel& texel, int x, int y) const;
    [[nodiscard]] std::uint8_t meanSky(std::size_t layer, int x, int y,
                                       const std::vector<std::uint8_t>& traced) const;

    ParallelView m_view;
    std::vector<const TissueSurface*> m_surfaces;
    std::vector<DepthPicture> m_layers;
    std::vector<float> m_nearest;    ///< [y][x], mm towards the viewer
    std::vector<std::uint8_t> m_sky; ///< [layer][y][x], 0: not traced
};

} // namespace lactea::anatomy
