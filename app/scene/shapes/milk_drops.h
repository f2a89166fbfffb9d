#pragma once

#include <vector>

#include "model/core/vec3.h"

namespace lactea::scene {

/// Drops that leave the pores while milk flows out.
///
/// One drop is `dropMl` (assumed); more than `mostPerSecond` are not shown, however fast simulated time runs. A drop
/// grows at its pore and then falls; its gravity is slowed down so that an eye can follow it (assumed).
class MilkDrops {
public:
    static constexpr double dropMl = 0.05, mostPerSecond = 5.0;
    static constexpr double growS = 0.35, fallMm = 120.0, gravityMmPerS2 = 700.0;
    static constexpr double radiusMm = 2.1;

    struct Drop {
        Vec3 placeMm;
        double size = 0.0;     ///< 0..1 of radiusMm
        double opacity = 1.0;  ///< fades at the end of its way
    };

    /// The pores, and the axis out of the nipple along which a drop comes out.
    void setPores(std::vector<Vec3> pores, const Vec3& axis);
    /// `outflowMlPerS` in wall time: simulated outflow x speed.
    void advance(double wallS, double outflowMlPerS);
    void clear();
    [[nodiscard]] std::vector<Drop> drops() const;
    [[nodiscard]] bool any() const { return !m_ages.empty(); }

private:
    struct Falling {
        std::size_t pore;
        double ageS;
    };
    std::vector<Vec3> m_pores;
    Vec3 m_axis{1.0, 0.0, 0.0};
    std::vector<Falling> m_ages;
    double m_owed = 0.0;
    std::size_t m_next = 0;
};

}  // namespace lactea::scene
