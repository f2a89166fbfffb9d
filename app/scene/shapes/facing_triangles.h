#pragma once

#include <cstdint>
#include <vector>

#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// The triangles of one tissue that turn towards an eye. About half of a closed surface turns away; software
/// OpenGL would still move and assemble all of it, on one thread, before it throws the back faces away.
class FacingTriangles {
public:
    /// The eye may go on by this share of its distance (2.9 degrees of a turn) before triangles are chosen
    /// anew.
    static constexpr double eyeReach = 0.05;
    /// How far the milk moves the planes of a tissue's triangles, for an eye at that distance.
    static double movedMm(anatomy::Tissue tissue, double distanceMm);

    /// The mesh has to live as long.
    explicit FacingTriangles(const anatomy::TissueMesh& mesh);

    /// Indices of the triangles whose front may be seen by an eye at most `reachMm` from `eyeMm`, in the
    /// order of the mesh. `reachMm` also has to hold what moves the surface itself (milk, an explosion): how
    /// far it goes.
    [[nodiscard]] std::vector<std::uint32_t> seenFrom(const Vec3& eyeMm, double reachMm) const;
    [[nodiscard]] std::size_t triangles() const { return m_indices.size() / 3; }

private:
    const std::vector<std::uint32_t>& m_indices;
    std::vector<float> m_x, m_y, m_z,
        m_height; ///< [triangle] unit normal; the plane's height over the origin, mm
};

} // namespace lactea::scene
