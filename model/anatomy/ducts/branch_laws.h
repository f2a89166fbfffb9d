#pragma once

#include "model/anatomy/body/breast_plan.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Angles (rad) of the larger and the smaller child against the course of their parent.
struct BranchAngles {
    double larger = 0.0, smaller = 0.0;
};

/// The angles that make a branch cheapest for its volume (mix = 0) or its surface (mix = 1), Murray 1926:
/// cos a1 = (r0^4 + r1^4 - r2^4) / (2 r0^2 r1^2), for the surface with half the exponents. These are the two ends
/// of the table of science/anatomy.md section 3 (0.79: 37-51 both; 0.90: 24-39 / 52-62; 0.95: 15-31 / 62-69 deg).
/// @param larger radius of the larger child / its parent's, 0.5 .. 1; `exponent` of Murray's law gives the other
BranchAngles branchAngles(double larger, double exponent, double mix);

/// Radius of the smaller child / its parent's: larger^exponent + smaller^exponent = 1.
double smallerChild(double larger, double exponent);

/// Lengths between branches: from the plan's longest at a main duct to its shortest at a terminal duct, a power of
/// the radius between them, with the plan's coefficient of variation.
class SegmentLengths {
public:
    SegmentLengths(const BreastPlan& plan, double mainRadiusMm);
    [[nodiscard]] double meanMm(double radiusMm) const;
    /// Normal about the mean, not below a quarter of it.
    double drawMm(double radiusMm, Random& random) const;

private:
    double m_longest, m_shortest, m_cv, m_mainRadius, m_power;
};

} // namespace lactea::anatomy
