#pragma once

#include <cstdint>
#include <vector>

#include "model/anatomy/breast_plan.h"
#include "model/anatomy/part_id.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// The closed-form body: signed distances (mm, negative inside) to the surfaces that everything else hangs on.
///
/// All points in the breast frame (vec3.h). Pure functions of plan and seed; cheap enough for 10^7 calls.
class BreastShape {
public:
    BreastShape(const BreastPlan& plan, std::uint64_t seed);

    /// Centre of the nipple's base and the axis out of it.
    [[nodiscard]] Vec3 nippleBase() const { return m_nippleBase; }
    [[nodiscard]] Vec3 nippleAxis() const { return m_nippleAxis; }
    /// Height over the nipple's base and distance from its axis.
    struct NippleFrame { double height, radius; };
    [[nodiscard]] NippleFrame nippleFrame(const Vec3& p) const;

    /// Distance to the breast without nipple, areola and pores.
    [[nodiscard]] double bodyDistance(const Vec3& p) const;
    /// Distance to the skin's outer surface with nipple, areola, tubercles and pores.
    [[nodiscard]] double skinDistance(const Vec3& p) const;
    /// Height above the pectoral fascia.
    [[nodiscard]] double chestHeight(const Vec3& p) const;
    /// Depth inside the gland (positive inside): under skin and fat, over the retromammary fat.
    [[nodiscard]] double glandDepth(const Vec3& p) const;

    /// Signed distance to the curved section sheet of the default cut-away; positive medial = kept.
    [[nodiscard]] double cutDistance(const Vec3& p) const;
    /// The point at height z and depth x on the sheet, moved by `offset` mm along its normal (medial positive).
    [[nodiscard]] Vec3 onCut(double x, double z, double offset) const;
    /// Signed distance to the lateral limit behind which everything down to the muscle is removed; positive = kept.
    [[nodiscard]] double sideDistance(const Vec3& p) const;
    /// Distance to the block that the picture shows (superellipse), shrunk by `inset` mm; negative inside.
    [[nodiscard]] double blockDistance(const Vec3& p, double inset) const;

    /// x of the chest wall (pectoral fascia) at (y, z).
    [[nodiscard]] double chestX(double y, double z) const;
    /// Moves `p` onto the level set bodyDistance = lift along the gradient.
    [[nodiscard]] Vec3 onBody(const Vec3& p, double lift) const;

    /// Tubercles and pores change the skin; growth decides them, then sets them here.
    struct Bump { Vec3 positionMm; double radiusMm; };
    void setTubercles(std::vector<Bump> tubercles) { m_tubercles = std::move(tubercles); }
    void setPores(std::vector<Bump> pores) { m_pores = std::move(pores); }

private:
    BreastPlan m_plan;
    std::uint64_t m_seed;
    Vec3 m_nippleBase, m_nippleAxis;
    std::vector<Bump> m_tubercles, m_pores;
};

}  // namespace lactea::anatomy
