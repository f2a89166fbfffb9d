#pragma once

#include <vector>

#include "app/scene/camera_math.h"
#include "model/anatomy/mesh_buffers.h"

namespace lactea::scene {

/// A closed convex cover of the body, `growMm` outside it everywhere: the post pass draws it, the eye stays outside
/// it, its outline on the screen is where names begin, and it gives the depth range.
class ConvexCover {
public:
    static constexpr double growMm = 4.0;

    ConvexCover() = default;
    explicit ConvexCover(const anatomy::BodyMesh& mesh);

    /// Height of a point over the cover, mm; negative inside. Far outside it is a lower bound of the distance.
    [[nodiscard]] double clearanceMm(const Vec3& point) const;
    /// The pose, drawn back along its own view until the eye is `marginMm` outside.
    [[nodiscard]] CameraPose keptOutside(const CameraPose& pose, double marginMm) const;

    [[nodiscard]] Vec3 centreMm() const { return m_centre; }
    [[nodiscard]] double radiusMm() const { return m_radius; }
    [[nodiscard]] const std::vector<Vec3>& pointsMm() const { return m_points; }
    [[nodiscard]] const std::vector<std::uint32_t>& indices() const { return m_indices; }

private:
    struct Plane {
        Vec3 normal;
        double offset;
    };
    std::vector<Plane> m_planes;
    std::vector<Vec3> m_points;
    std::vector<std::uint32_t> m_indices;
    Vec3 m_centre;
    double m_radius = 150.0;
};

}  // namespace lactea::scene
