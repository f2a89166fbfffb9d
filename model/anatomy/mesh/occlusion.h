#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "model/anatomy/mesh/ray_scene.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// Sets of rays about +z, cosine-distributed over the hemisphere, of random length 0.15..1 x 22 mm. A
/// low-discrepancy sequence cut into pieces: each set is spread evenly, and so are sets together, so that
/// neighbours with different sets, averaged, see as well as with all their rays.
class SkyRays {
public:
    /// @param raysPerSet 1..16
    SkyRays(int sets, int raysPerSet);
    [[nodiscard]] int sets() const { return m_sets; }
    [[nodiscard]] std::span<const RayScene::ShortRay> set(int number) const
    {
        const auto n = static_cast<std::size_t>(m_raysPerSet);
        return std::span(m_rays).subspan(static_cast<std::size_t>(number) * n, n);
    }

private:
    int m_sets, m_raysPerSet;
    std::vector<RayScene::ShortRay> m_rays;
};

/// Share of the rays from `p`, turned to the normal, that meet nothing (or nothing of the one mesh).
double openSky(const RayScene& scene, const Vec3& p, const Vec3& normal,
               std::span<const RayScene::ShortRay> rays, unsigned mesh = RayScene::allMeshes);

/// What is known of the occlusion of a vertex already; may be empty.
using KnownSky = std::function<std::optional<std::uint8_t>(std::size_t vertex)>;

/// Writes surface.occlusion, 6 rays each, twice smoothed over the neighbours. `whole` holds all tissues under
/// their numbers. A vertex buried in another tissue would blacken its triangles: it takes the mean of its
/// unburied neighbours, or its sky with nothing but its own tissue when it has none, so that a tissue that
/// appears when another is hidden is shaded by itself.
void bakeOcclusion(TissueSurface& surface, const RayScene& whole, const KnownSky& known, Crew& crew);

} // namespace lactea::anatomy
