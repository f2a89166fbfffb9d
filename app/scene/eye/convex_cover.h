#pragma once

#include <array>
#include <vector>

#include "app/scene/eye/camera_math.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// A closed convex cover of the body or a part of it, some millimetres outside it everywhere: the post pass draws it, the eye stays outside
/// it, its outline on the screen is where names begin, and it gives the depth range.
class ConvexCover {
public:
    static constexpr double growMm = 4.0;
    static constexpr unsigned allTissues = ~0U;

    ConvexCover() = default;
    /// `tissues`: bit 1 << Tissue of those to be covered.
    explicit ConvexCover(const anatomy::BodyMesh& mesh, unsigned tissues = allTissues, double outMm = growMm);

    /// Height of a point over the cover, mm; negative inside. Far outside it is a lower bound of the distance.
    [[nodiscard]] double clearanceMm(const Vec3& point) const;
    /// The pose, drawn back along its own view until the eye is `marginMm` outside.
    [[nodiscard]] CameraPose keptOutside(const CameraPose& pose, double marginMm) const;

    [[nodiscard]] Vec3 centreMm() const { return m_centre; }
    [[nodiscard]] double radiusMm() const { return m_radius; }
    [[nodiscard]] const std::vector<Vec3>& pointsMm() const { return m_points; }
    /// The points as they go to the graphics card.
    [[nodiscard]] std::vector<std::array<float, 3>> floats() const;
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
