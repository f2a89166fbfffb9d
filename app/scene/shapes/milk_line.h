#pragma once

#include <optional>
#include <vector>

#include "app/scene/eye/camera_math.h"
#include "app/scene/shapes/soft_shapes.h"
#include "model/anatomy/ducts/milk_way.h"

namespace lactea::scene {

/// The way of milk that is followed, drawn over the picture: a line as wide as its ducts, with arrowheads towards the
/// pore. They slide along while milk flows there and, once, when the way is first shown; nothing appears or goes at once.
/// It is drawn through whatever lies before it, so that the whole way is seen.
class MilkLine {
public:
    static constexpr double mmPerS = 16.0;        ///< of wall time, slow enough for an eye to follow (assumed)
    static constexpr double spacingMm = 11.0;     ///< between arrowheads, about
    static constexpr double leastShare = 0.0045;  ///< of the picture's height: the thinnest line

    struct Colours {
        QColor line, rim, arrow, arrowRim;
    };

    void setWay(const std::optional<anatomy::MilkWay>& way);
    /// @param flows milk moves towards the pore on all of the way
    /// @param still no motion is wanted
    void advance(double wallS, bool flows, bool still);
    [[nodiscard]] bool any() const { return m_points.size() > 1; }
    [[nodiscard]] bool moves() const { return any() && m_moves; }
    void draw(SoftShapes& shapes, const EyeFrame& eye, const Lens& lens, const Colours& colours) const;

    /// Where the arrowheads' tips are, mm of way from its beginning (tests).
    [[nodiscard]] std::vector<double> tipsMm() const;
    [[nodiscard]] double lengthMm() const { return any() ? m_alongMm.back() : 0.0; }

private:
    [[nodiscard]] Vec3 at(double mm) const;

    std::vector<anatomy::WayPoint> m_points;
    std::vector<double> m_alongMm;
    double m_gapMm = spacingMm, m_phaseMm = 0.0, m_toRunMm = 0.0;
    bool m_moves = false;
};

}  // namespace lactea::scene
