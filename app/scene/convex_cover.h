#pragma once

#include <vector>

#include "app/scene/camera_math.h"
#include "model/anatomy/mesh_buffers.h"

namespace lactea::scene {

/// The half-spaces of the body's convex cover: keeps the eye outside and gives depth range and outline.
class ConvexCover {
public:
    ConvexCover() = default;
    explicit ConvexCover(const anatomy::BodyMesh& mesh);

    /// Height of a point over the cover, mm; negative inside. Far outside it is a lower bound of the distance.
    [[nodiscard]] double clearanceMm(const Vec3& point) const;
    /// The pose, drawn back along its own view until the eye is `marginMm` outside.
    [[nodiscard]] CameraPose keptOutside(const CameraPose& pose, double marginMm) const;

    [[nodiscard]] Vec3 centreMm() const { return m_centre; }
    [[nodiscard]] double radiusMm() const { return m_radius; }
    [[nodiscard]] const std::vector<Vec3>& pointsMm() const { return m_points; }

private:
    struct Plane {
        Vec3 normal;
        double offset;
    };
    std::vector<Plane> m_planes;
    std::vector<Vec3> m_points;
    Vec3 m_centre;
    double m_radius = 150.0;
};

}  // namespace lactea::scene
