#pragma once

#include <array>
#include <vector>

#include "model/anatomy/mesh/palette.h"
#include "model/anatomy/mesh/tissue_fields.h"

namespace lactea::anatomy {

/// Colours of the solids by place; all patterns come from the same noise as the relief, so that they fit each
/// other.
class TissueColours {
public:
    TissueColours(const Breast& breast, const TissueFields& fields);

    /// Bytes for a point of the surface of `tissue` (skin .. intercostal) with its outward normal. Skin:
    /// shares of areola and nipple and half the tone, where veins under the skin, pores and the grain of the
    /// areola are tone.
    [[nodiscard]] std::array<std::uint8_t, 3> at(Tissue tissue, const Vec3& p, const Vec3& normal) const;
    /// The same for a vertex of a coarse mesh: fat is a mean over about a millimetre, since a vertex that
    /// happens to lie on a thin white wall would whiten its whole triangles; where another tissue covers it
    /// the walls are left out.
    [[nodiscard]] std::array<std::uint8_t, 3> blurred(Tissue tissue, const Vec3& p, const Vec3& normal,
                                                      bool covered) const;

private:
    [[nodiscard]] std::array<std::uint8_t, 3> skin(const Vec3& p) const;
    [[nodiscard]] Colour fat(const Vec3& p, bool walls = true) const;
    [[nodiscard]] Colour muscle(const Vec3& p, const Vec3& normal) const;
    [[nodiscard]] Colour rib(const Vec3& p) const;
    [[nodiscard]] Colour intercostal(const Vec3& p) const;
    /// The drawn bunches about a point of the gland's floor.
    struct Neighbours {
        double wallMm;    ///< from the wall between two lobes; far from bunches 1e9
        double nearestMm; ///< from the nearest bunch; 1e9 when none is near
        int tint;         ///< of its lobe
    };
    [[nodiscard]] Neighbours neighbours(const Vec3& p) const;
    [[nodiscard]] Colour floorOfGland(const Vec3& p, const TissueFields::FatPoint& at) const;
    /// Squared distance to the nearest vein under the skin, 40 at most.
    [[nodiscard]] double veinDistance2(const Vec3& p) const;
    [[nodiscard]] std::size_t bucketOf(int x, int y, int z) const;

    TissueFields m_fields;
    struct VeinLeg {
        Vec3 middle;
        double reachMm = 0.0; ///< from there, of all points that lie within `near` of the leg
        std::vector<Vec3> points;
    };
    std::vector<VeinLeg> m_skinVeins;
    struct Ball {
        Vec3 centreMm;
        double radiusMm;
        int lobe, tint;
    };
    std::vector<std::vector<Ball>> m_bunches; ///< by place, see bucketOf()
};

} // namespace lactea::anatomy
