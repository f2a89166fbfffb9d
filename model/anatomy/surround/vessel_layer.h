#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// Lays tubes through a body: places in the millimetres of the plates along the body's axes, lifts and depths in true
/// ones.
class VesselLayer {
public:
    using Points = std::vector<Vec3>;

    explicit VesselLayer(const BreastShape& shape) : m_shape(&shape), m_f(shape.proportions()) {}

    /// A tube along the spline through `course`, tapering from `from` to `to` mm of radius.
    void lay(PartKind kind, int number, const Points& course, double from, double to);
    /// The same, without what lies outside the block that the picture shows.
    void layInBlock(PartKind kind, int number, const Points& course, double from, double to);

    /// On the section sheet at depth x and height z, `offset` mm behind it.
    [[nodiscard]] Vec3 cut(double x, double z, double offset) const;
    /// On the fat under the skin, `lift` mm above it, over `p` (true mm).
    [[nodiscard]] Vec3 onFat(const Vec3& p, double lift) const;
    [[nodiscard]] Vec3 onMuscle(double y, double z, double lift) const;
    /// On the intercostal sheet, `lift` mm above it and `below` true mm under a rib's axis, over y of the plates.
    [[nodiscard]] Vec3 underRib(int rib, double y, double below, double lift) const;
    /// `depth` mm under the skin, over (y, z) on the chest.
    [[nodiscard]] Vec3 underSkin(double x, double y, double z, double depthMm) const;
    /// On a circle about the nipple under the skin; the hour as on a clock seen from the front, right side.
    [[nodiscard]] Vec3 aroundNipple(double hour, double radiusMm, double depthMm) const;

    [[nodiscard]] const BreastShape& shape() const { return *m_shape; }
    std::vector<Vessel> take() { return std::move(m_vessels); }

private:
    /// A curve between points under the skin would leave a strongly curved body.
    [[nodiscard]] Vec3 belowSurface(Vec3 p, double radiusMm) const;
    void add(PartKind kind, int number, const Points& points, double from, double to);

    const BreastShape* m_shape;
    Vec3 m_f; ///< proportions
    std::vector<Vessel> m_vessels;
};

} // namespace lactea::anatomy
