#include "model/anatomy/ducts/branch_laws.h"

#include <algorithm>
#include <cmath>

#include "model/core/vec3.h"

namespace lactea::anatomy {

double smallerChild(double larger, double exponent)
{
    return std::pow(std::max(0.0, 1.0 - std::pow(larger, exponent)), 1.0 / exponent);
}

BranchAngles branchAngles(double larger, double exponent, double share)
{
    const double r1 = std::clamp(larger, 0.5, 0.999), r2 = smallerChild(r1, exponent);
    const auto angle = [](double own, double other, double power) { // power 4: volume, 2: surface
        const double o = std::pow(own, power), s = std::pow(other, power);
        return std::acos(std::clamp((1.0 + o - s) / (2.0 * std::pow(own, 0.5 * power)), -1.0, 1.0));
    };
    return {mix(angle(r1, r2, 4.0), angle(r1, r2, 2.0), share), mix(angle(r2, r1, 4.0), angle(r2, r1, 2.0), share)};
}

SegmentLengths::SegmentLengths(const BreastPlan& plan, double mainRadiusMm)
    : m_longest(plan.longestSegmentMm), m_shortest(plan.shortestSegmentMm), m_cv(plan.segmentLengthCv),
      m_mainRadius(mainRadiusMm),
      m_power(std::log(plan.longestSegmentMm / plan.shortestSegmentMm) /
              std::log(std::max(1.5, 2.0 * mainRadiusMm / plan.terminalDuctMm)))
{
}

double SegmentLengths::meanMm(double radiusMm) const
{
    return std::clamp(m_longest * std::pow(radiusMm / m_mainRadius, m_power), m_shortest, m_longest);
}

double SegmentLengths::drawMm(double radiusMm, Random& random) const
{
    return meanMm(radiusMm) * std::max(0.25, 1.0 + m_cv * random.normal());
}

} // namespace lactea::anatomy
