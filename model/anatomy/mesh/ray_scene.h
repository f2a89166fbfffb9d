#pragma once

#include <memory>
#include <span>

#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/mesh/triangle_mesh.h"

namespace lactea::anatomy {

/// Meshes to shoot rays at (Embree). Build in one thread, then any number of threads may ask.
class RayScene {
public:
    enum class Rays {
        Exact, ///< none slips through between two triangles
        Quick  ///< some tenth faster; for occlusion
    };
    explicit RayScene(Rays rays = Rays::Exact);
    RayScene(RayScene&&) noexcept;
    RayScene& operator=(RayScene&&) noexcept;
    ~RayScene();

    /// Adds the triangles under the number that hits report. Coordinates and indices are copied.
    void add(unsigned number, const std::vector<Point3f>& positionsMm,
             const std::vector<std::uint32_t>& indices);
    /// The same without a copy: the arrays have to live as long as the scene.
    void share(unsigned number, const std::vector<Vertex>& vertices, const std::vector<std::uint32_t>& indices);
    void commit();

    struct Hit {
        unsigned mesh = 0, triangle = 0;
        float u = 0.0F, v = 0.0F; ///< weights of the triangle's second and third corner
        float distanceMm = 0.0F;
    };
    /// The nearest hit from `origin` along the unit vector `direction`.
    [[nodiscard]] bool nearest(const Vec3& originMm, const Vec3& direction, Hit& hit,
                               double fromMm = 0.0) const;
    /// Whether anything lies within `reachMm`.
    [[nodiscard]] bool blocked(const Vec3& originMm, const Vec3& direction, double reachMm) const;

    struct ShortRay {
        Point3f direction;
        float reachMm = 0.0F;
    };
    static constexpr unsigned allMeshes = ~0U;
    /// How many of at most 16 rays from one point meet something, or something of the mesh of that number.
    [[nodiscard]] int countBlocked(const Vec3& originMm, std::span<const ShortRay> rays,
                                   unsigned mesh = allMeshes) const;

private:
    struct Device;
    std::unique_ptr<Device> m_device;
};

} // namespace lactea::anatomy
