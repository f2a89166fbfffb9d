#pragma once

#include <vector>

#include "model/anatomy/closeup/ductules.h"

namespace lactea::anatomy {

/// Axes of a lobule that is seen from its open side; origin in its middle, mm.
struct FaceFrame {
    Vec3 origin, right, up, towards;

    FaceFrame(const Vec3& originMm, const Vec3& viewerDirection);
    /// (to the right, up, towards the viewer)
    [[nodiscard]] Vec3 seen(const Vec3& pointMm) const;
    /// Back to the axes of the breast, from the origin.
    [[nodiscard]] Vec3 fromOrigin(const Vec3& seen) const;
};

/// A sac as it is seen: (right, up, towards the viewer).
struct Sac {
    Vec3 centre;
    double radius = 0.0;
    bool open = false; ///< taken away
};

/// The height of the outermost sac that stands, over the plane of the face, by pixel.
class FaceRelief {
public:
    explicit FaceRelief(const std::vector<Sac>& sacs);
    /// Of the outermost surface, mm; `floorMm` where there is none.
    [[nodiscard]] double heightAt(double x, double y) const;
    /// Sacs of which at least `share` of the outline is seen.
    [[nodiscard]] std::vector<int> seenSacs(double share) const;
    [[nodiscard]] double reachMm() const { return m_reach; }

    static constexpr double floorMm = -1.0;

private:
    [[nodiscard]] double atPixel(int x, int y) const;

    static constexpr double pixelMm = 0.008;
    double m_reach = 0.0;
    int m_side = 0;
    std::vector<float> m_height;
    std::vector<int> m_sac;
    std::vector<double> m_outlinePixels;
};

/// Share of the sky that each sac sees, doubled and at most 1: half of it is what a sac on a flat face sees.
/// Sacs that stand do not see those that are taken away.
std::vector<double> opennessOf(const std::vector<Sac>& sacs);

} // namespace lactea::anatomy
