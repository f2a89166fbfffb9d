#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/anatomy/shape/breast_shape.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A plane through the body; what lies on the side of `normal` is taken away.
struct CutPlane {
    Vec3 pointMm;
    Vec3 normal{0.0, -1.0, 0.0}; ///< unit length

    /// How far a point stands on the side that is taken away.
    [[nodiscard]] double heightOf(const Vec3& p) const { return dot(p - pointMm, normal); }
};

/// The planes of anatomy. Sagittal: the outer side is taken away; transverse: what is above; frontal: what is in front.
enum class CutDirection { Sagittal, Transverse, Frontal };
inline constexpr std::array cutDirections{CutDirection::Sagittal, CutDirection::Transverse, CutDirection::Frontal};
std::string_view cutDirectionKey(CutDirection direction); ///< "sagittal", "transverse", "frontal"

Vec3 cutAxis(CutDirection direction); ///< unit length, towards the side that is taken away

/// @param offsetMm towards the side that is taken away, from the plane through the nipple's axis (frontal: half way
/// from the nipple's base to the chest wall)
/// @param flipped the other side is taken away
CutPlane cutPlane(const BreastShape& shape, CutDirection direction, double offsetMm, bool flipped);

/// Any plane: through half way from the nipple's base to the chest wall, moved by `offsetMm` along the unit vector `axis`.
CutPlane cutPlane(const BreastShape& shape, const Vec3& axis, double offsetMm, bool flipped);

/// Offsets at which the plane meets the body.
struct CutRange {
    double lowMm = 0.0, highMm = 0.0;
};
CutRange cutRange(const BreastShape& shape, CutDirection direction);
CutRange cutRange(const BreastShape& shape, const Vec3& axis);

} // namespace lactea::anatomy
