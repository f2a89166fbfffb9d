#include "app/scene/eye/dive_level.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {
double grown(const DiveRange& range, double distanceMm)
{
    const double t = std::log(range.beginsMm / distanceMm) / std::log(range.beginsMm / range.completeMm);
    return std::clamp(t, 0.0, 1.0);
}
} // namespace

DiveLevel besideLobule(DiveLevel level, double offMm)
{
    constexpr double nearMm = 0.4, farMm = 1.6;
    const double near = std::clamp((farMm - offMm) / (farMm - nearMm), 0.0, 1.0);
    for (double DiveLevel::* deep : {&DiveLevel::alveoli, &DiveLevel::opened, &DiveLevel::cells, &DiveLevel::mist})
        level.*deep *= near;
    return level;
}

double roomBeforeTargetMm(double distanceMm, const DiveLevel& level)
{
    constexpr double lobuleMm = 1.3, alveolusMm = 0.1; // radii of large ones and a little more
    const double log = std::log(0.5 * distanceMm);
    const double opened = log + level.opened * std::min(0.0, std::log(lobuleMm) - log);
    return std::exp(opened + level.cells * std::min(0.0, std::log(alveolusMm) - opened));
}

DiveLevel diveLevel(double distanceMm)
{
    const double d = std::max(distanceMm, 1e-6);
    return {grown(lobulesRange, d), grown(alveoliRange, d), grown(openedRange, d), grown(cellsRange, d),
            grown(mistRange, d)};
}

} // namespace lactea::scene
