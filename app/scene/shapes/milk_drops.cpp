#include "app/scene/shapes/milk_drops.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {
constexpr std::size_t poreStride = 3;  ///< neighbours do not drip one after the other
constexpr double fadeMm = 35.0;

double fallTime() { return std::sqrt(2.0 * MilkDrops::fallMm / MilkDrops::gravityMmPerS2); }
}  // namespace

void MilkDrops::setPores(std::vector<Vec3> pores, const Vec3& axis)
{
    m_pores = std::move(pores);
    m_axis = axis;
    clear();
}

void MilkDrops::clear()
{
    m_ages.clear();
    m_owed = 0.0;
}

void MilkDrops::advance(double wallS, double outflowMlPerS)
{
    for (Falling& drop : m_ages)
        drop.ageS += wallS;
    std::erase_if(m_ages, [](const Falling& drop) { return drop.ageS > growS + fallTime(); });
    if (m_pores.empty() || outflowMlPerS <= 0.0)
        return;
    m_owed += wallS * std::min(outflowMlPerS / dropMl, mostPerSecond);
    while (m_owed >= 1.0) {
        m_owed -= 1.0;
        m_ages.push_back({m_next % m_pores.size(), 0.0});
        m_next += poreStride;
    }
}

std::vector<MilkDrops::Drop> MilkDrops::drops() const
{
    std::vector<Drop> shown;
    for (const Falling& drop : m_ages) {
        const double falling = std::max(drop.ageS - growS, 0.0);
        const double way = 0.5 * gravityMmPerS2 * falling * falling;
        const double size = std::sqrt(std::clamp(drop.ageS / growS, 0.0, 1.0));
        shown.push_back({m_pores[drop.pore] + m_axis * (0.6 * radiusMm * size) - Vec3{0.0, 0.0, way + 0.4 * size},
                         size, std::clamp((fallMm - way) / fadeMm, 0.0, 1.0)});
    }
    return shown;
}

}  // namespace lactea::scene
