#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::anatomy {

/// Where the gland's parts stand when its lobes are drawn apart along their ducts, as a fan that still hangs together
/// at the nipple. The only place that knows the way: picture, picking and names all ask here.
///
/// A lobe moves as a whole along the way from the nipple's base to its middle, and aside of lobes that would stand
/// before or behind it (directions repel each other until the lobes' outlines, seen from the nipple, are clear). What
/// lies nearer to the nipple than the lobe takes a share of that: weight(d) = t^2 (3 - 2 t), t = (d - 9.5 mm) / 38.5 mm, d the
/// distance from the nipple's base; so ducts stretch smoothly and stay joined. A bunch moves without turning or stretching.
class LobeSpread {
public:
    explicit LobeSpread(const Breast& breast);

    /// How far a lobe moves when all are quite apart; none for a lobe that does not exist.
    [[nodiscard]] Vec3 shiftMm(int lobe) const;
    /// The share of its lobe's way that a point at rest takes, 0 .. 1.
    [[nodiscard]] double weight(const Vec3& restMm) const;
    [[nodiscard]] Vec3 placed(const Vec3& restMm, int lobe, double share) const
    {
        return restMm + shiftMm(lobe) * (share * weight(restMm));
    }

private:
    Vec3 m_base;
    std::vector<Vec3> m_shifts;
};

/// Bunches and ducts of a mesh as they stand at `share` 0 .. 1 of the way; other tissues are left out.
BodyMesh spreadMesh(const Breast& breast, const BodyMesh& mesh, const LobeSpread& spread, double share);

} // namespace lactea::anatomy
