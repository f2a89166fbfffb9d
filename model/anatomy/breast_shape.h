#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/anatomy/breast_plan.h"
#include "model/anatomy/noise.h"
#include "model/anatomy/woman.h"
#include "model/core/box.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// The closed-form body: signed distances (mm, negative inside) to the surfaces that everything else hangs
/// on.
///
/// All points in the breast frame (vec3.h). Pure functions of plan and seed; cheap enough for 10^7 calls.
/// Chest wall: x_c = -y^2/300 (lateral) or -y^2/660 (medial) - z^2/1600.
/// Breast: ellipsoid of half axes x 81, y 72 lateral / 70 medial, z 84 up / 69 down, sagging by 0.05 x +
/// 0.0013 x^2, its upper pole flattened by x -> 1..1.28 x; joined to a layer of 9.5 mm on the chest with a
/// fillet of 8 mm at the fold and 36 mm above. These axes are science/anatomy.md section 1 (projection 72,
/// width 140, height 145 mm) plus the tissue that the blend adds; the body's form is the same for all seeds,
/// areola and nipple follow plan and seed. Distances are near a surface true to about 10 % and never grow
/// faster than `steepest` per mm.
class BreastShape {
public:
    static constexpr double steepest = 1.8; ///< mm of distance per mm of way, of every function below
    static constexpr double skinThicknessMm =
        2.2; ///< true 1.45 (science/anatomy.md section 1), drawn thicker

    /// @param measures of one side, drawMeasures()
    BreastShape(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed);

    [[nodiscard]] double areolaRadiusMm() const { return m_areolaRadius; }
    [[nodiscard]] double nippleBaseRadiusMm() const { return m_nippleRadius; }
    [[nodiscard]] double nippleTipRadiusMm() const { return m_nippleRadius * 0.68; }
    [[nodiscard]] double nippleLengthMm() const { return m_nippleLength; }

    /// Centre of the nipple's base and the axis out of it.
    [[nodiscard]] Vec3 nippleBase() const { return m_nippleBase; }
    [[nodiscard]] Vec3 nippleAxis() const { return m_nippleAxis; }
    /// Height over the nipple's base and distance from its axis.
    struct NippleFrame {
        double height, radius;
    };
    [[nodiscard]] NippleFrame nippleFrame(const Vec3& p) const;

    /// Distance to the breast without nipple, areola and pores.
    [[nodiscard]] double bodyDistance(const Vec3& p) const;
    /// Distance to the skin's outer surface with nipple, areola, tubercles and pores.
    [[nodiscard]] double skinDistance(const Vec3& p) const;
    /// Height above the pectoral fascia.
    [[nodiscard]] double chestHeight(const Vec3& p) const;
    /// Depth inside the gland (positive inside): under skin and fat, over the retromammary fat. All of the
    /// gland round the nipple, whatever the picture cuts away.
    [[nodiscard]] double glandDepth(const Vec3& p) const;
    /// The same where the depth under the skin, the height over the chest and the fat compartment are known.
    [[nodiscard]] double glandDepth(const Vec3& p, double skinDepth, double chestHeightMm,
                                    double compartmentBorder) const;
    /// Depth inside what the cut-away leaves of the gland: glandDepth() ended at the lateral limit.
    [[nodiscard]] double sectionDepth(const Vec3& p) const;
    [[nodiscard]] double sectionDepth(const Vec3& p, double skinDepth, double chestHeightMm,
                                      double compartmentBorder) const;
    /// Holds the breast over the fascia, nipple and gland included.
    [[nodiscard]] Box bounds() const;

    /// Size of the default picture of this body; 1 = the plates. The camera's distance grows with it.
    [[nodiscard]] double pictureScale() const { return 1.0; }
    /// Eye of the default view: azimuth 42 degrees lateral, elevation 11, distance 572 about (3, -20, 4) times
    /// pictureScale(), look/README.md 3.
    [[nodiscard]] Vec3 homeEyeMm() const { return Vec3{420.3, -395.7, 113.1} * pictureScale(); }
    /// Thickness of the fat under the skin: 1.8 mm at the nipple, 7.2 beyond 46 mm, 10 at the rim.
    [[nodiscard]] double fatThickness(const Vec3& p) const;

    /// Fat compartment (about 14.5 mm wide, walls upright on the skin = Cooper's ligaments) and the pearl of
    /// fat inside it (5.2 mm). Borders in units of the cell.
    [[nodiscard]] VoronoiCell fatCompartment(const Vec3& p) const;
    [[nodiscard]] VoronoiCell fatPearl(const Vec3& p) const;

    /// Signed distance to the curved section sheet of the default cut-away; positive medial = kept.
    [[nodiscard]] double cutDistance(const Vec3& p) const;
    /// The point at height z and depth x on the sheet, moved by `offset` mm along its normal (medial
    /// positive).
    [[nodiscard]] Vec3 onCut(double x, double z, double offset) const;
    /// Signed distance to the lateral limit behind which everything down to the muscle is removed; positive =
    /// kept.
    [[nodiscard]] double sideDistance(const Vec3& p) const;
    /// Distance to the block that the picture shows (superellipse), shrunk by `inset` mm; negative inside.
    [[nodiscard]] double blockDistance(const Vec3& p, double inset) const;

    /// x of the chest wall (pectoral fascia) at (y, z).
    [[nodiscard]] double chestX(double y, double z) const;
    /// Moves `p` onto the level set bodyDistance = lift along the gradient.
    [[nodiscard]] Vec3 onBody(const Vec3& p, double lift) const;

    /// Tubercles and pores change the skin; growth decides them, then sets them here.
    struct Bump {
        Vec3 positionMm;
        double radiusMm;
    };
    void setTubercles(std::vector<Bump> tubercles) { m_tubercles = std::move(tubercles); }
    void setPores(std::vector<Bump> pores) { m_pores = std::move(pores); }
    [[nodiscard]] const std::vector<Bump>& tubercles() const { return m_tubercles; }
    [[nodiscard]] const std::vector<Bump>& pores() const { return m_pores; }

private:
    BreastPlan m_plan;
    std::uint64_t m_seed;
    std::uint32_t m_salt = 0; ///< of the fat compartments
    double m_areolaRadius = 25.0, m_nippleRadius = 10.0, m_nippleLength = 9.0;
    Vec3 m_nippleBase, m_nippleAxis, m_nippleSide, m_nippleUp;
    std::vector<Bump> m_tubercles, m_pores;
};

} // namespace lactea::anatomy
