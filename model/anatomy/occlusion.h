#pragma once

#include <atomic>

#include "model/anatomy/ray_scene.h"
#include "model/anatomy/tissue_surface.h"

namespace lactea::anatomy {

/// Share of the cosine-weighted hemisphere that is open: `rays` <= 48 rays of random length 0.15..1 x 22 mm.
/// The rays are the same for the same `salt`.
double openSky(const RayScene& scene, const Vec3& p, const Vec3& normal, int rays, std::uint32_t salt);

/// Writes surface.occlusion, 24 rays each, smoothed over the neighbours. A vertex buried in another tissue
/// would blacken its triangles: it takes the mean of its unburied neighbours, or its sky in `alone` (the
/// tissue by itself) when it has none, so that a tissue that appears when another is hidden is shaded by
/// itself.
void bakeOcclusion(TissueSurface& surface, const RayScene& whole, const RayScene& alone,
                   const std::atomic<bool>* stop);

/// Directions spread evenly over the sphere (Fibonacci spiral).
std::vector<Vec3> sphereDirections(int count);

} // namespace lactea::anatomy
