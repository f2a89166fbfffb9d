#pragma once

#include <array>
#include <cstdint>

#include "model/anatomy/body/woman.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// The breast without nipple and the chest wall that it sits on: a superquadric of published proportions.
///
/// Chest wall, in mm for every woman: x_c = -y^2/300 (lateral) or -y^2/660 (medial) - z^2/1600.
/// Breast: half axes 81 outward, 72 lateral / 70 medial, 84 up / 69 down times the woman's proportions against the
/// plan's means and one scale; F(x, y, z) = ((x/X)^(2/e) + (y^2/Y^2 + z^2/Z^2)^(1/e))^(e/2) with e = epsilon 1 of
/// science/anatomy.md section 1 (epsilon 2 = 1), sagging by b0 x + b1 x^2, turned by c0 x + c1 x^2, its upper pole
/// flattened by x -> 1..1.28 x, with an axillary tail to the level of rib 3; joined to a layer of 9.5 mm on the chest
/// with a fillet of 8 mm at the fold and up to 36 mm above. The scale is solved so that the breast over the fascia has
/// the wanted volume (within 0.1 %).
///
/// The fold stays near the fifth intercostal space (science/anatomy.md section 1): of what the lower half axis is longer
/// than 58 mm, four fifths hang over the fold instead.
///
/// A low nipple means a long lower pole: against the mean share the upper axis follows the share of the upper pole by a
/// quarter and the sag grows up to double.
class BodyForm {
public:
    BodyForm(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed);

    /// Half axes against those of the plates (x 81, y 72/70, z 84/69 mm): what is laid out in the plates'
    /// millimetres is multiplied by them.
    [[nodiscard]] Vec3 proportions() const { return m_proportions; }
    /// Their geometric mean.
    [[nodiscard]] double scale() const { return m_scale; }

    /// Signed distance to breast and chest layer, near the surface true to about 10 %.
    [[nodiscard]] double distance(const Vec3& p) const;
    /// The same to the breast alone, without the layer on the chest.
    [[nodiscard]] double breastDistance(const Vec3& p) const;
    /// x of the pectoral fascia.
    [[nodiscard]] static double chestX(double y, double z);
    /// Height above the pectoral fascia.
    [[nodiscard]] static double chestHeight(const Vec3& p);
    /// How far the breast's middle at depth x leans to the lateral side, and its slope.
    [[nodiscard]] double turn(double x) const { return x * (m_turn0 + m_turn1 * x); }
    [[nodiscard]] double turnSlope(double x) const { return m_turn0 + 2.0 * m_turn1 * x; }

    /// 1 on the axis of the axillary tail, 0 outside it.
    [[nodiscard]] double tailShare(const Vec3& p) const;

    /// Volume of the columns along x that stand over the fascia where the skin rises; see columnWeight().
    [[nodiscard]] double volumeMl() const;

    /// A column of the breast along x: between the fascia and the skin.
    struct Column {
        double insideMm = 0.0;  ///< of its length
        double heightMm = 0.0;  ///< of its outermost skin over the fascia
        double endX = 0.0;      ///< of that skin
    };
    [[nodiscard]] Column column(double y, double z) const;
    /// Which share of a column counts as breast: none where the skin stands less than 13 mm over the fascia (lower is
    /// chest), all from 15 mm.
    [[nodiscard]] static double columnWeight(const Column& column);
    /// y from low to high and z from low to high that hold all columns that count.
    struct Reach {
        double lowY, highY, lowZ, highZ;
    };
    [[nodiscard]] Reach reach() const;

private:
    void setScale(double scale);
    /// Distance to the tail; far where it cannot matter.
    [[nodiscard]] double tailDistance(const Vec3& p) const;
    /// ((t^(1/e) + (1 - t)^(1/e))^(e/2): F over the radius, by the share t of the axis.
    [[nodiscard]] double profile(double share) const;

    Vec3 m_shape{1.0, 1.0, 1.0}; ///< proportions without the scale
    Vec3 m_proportions;
    double m_scale = 1.0;
    double m_upper = 84.0, m_lower = 69.0; ///< half axes before proportions
    double m_sag = 1.0;                    ///< against the plates
    double m_turn0 = 0.0, m_turn1 = 0.0, m_wishedTurn0 = 0.0, m_wishedTurn1 = 0.0;
    double m_rx = 0.0, m_rLateral = 0.0, m_rMedial = 0.0, m_rUp = 0.0, m_rDown = 0.0; ///< 1 / half axes
    double m_up = 0.0;                                                              ///< mm
    double m_sag0 = 0.0, m_sag1 = 0.0, m_lift = 0.0, m_fillet = 0.0;
    double m_hang = 0.0, m_rHang = 0.0; ///< mm the breast hangs over its fold; 1 / way on which it reaches that
    Vec3 m_tailFrom, m_tailTo;
    double m_tailRadius = 0.0;
    static constexpr std::size_t steps = 128;
    std::array<double, steps + 2> m_profile{};
};

} // namespace lactea::anatomy
