#pragma once

#include <vector>

#include "model/anatomy/body/breast_plan.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// A main duct from its pore through the waist of the nipple to its first branch.
struct Stem {
    std::vector<Vec3> points;
    std::vector<double> rangeMm;  ///< from the pole; 0 inside the nipple
    std::vector<double> wayMm;    ///< from the pore along the stem as it was laid
    std::vector<double> radiusMm; ///< drawn, with the milk sinus
    std::vector<double> sinusMm;  ///< the sinus's part of it
    double wideningMm = 0.0;      ///< from the pore on: as wide there as in the rest of the nipple
    double sinusAtMm = 0.0;       ///< 0: none
    double depthMm = 0.0;         ///< under the skin around the nipple, at least
    bool keepsDepth = false;      ///< and not deeper: off the section nothing else draws it down
    int pore = -1;
};

/// What a stem is laid by.
struct StemCourse {
    Vec3 poreMm;
    int pore = -1;
    double poreRadiusMm = 0.25;
    Vec3 towardsMm;               ///< middle of its lobe's nearest bunches
    double elevation = 0.0;       ///< of those
    double throatElevation = 0.0; ///< where it leaves the nipple: spread so that sinuses keep apart
    bool onSection = false;
    bool behind = false; ///< of the section's stems every second one lies a little behind it
    double forkMm = 0.0;    ///< range of the first branch
    double sinusAtMm = 0.0; ///< range; 0: none
    double radiusMm = 1.0, sinusLengthMm = 0.0;
    double depthMm = 4.5; ///< under the skin of the areola
};

/// The drawn radius of a main duct that has `radiusMm` there: no wider than its pore where it opens (collapsed ducts
/// under the tip of the nipple, [RusT]), widening inward on `wideningMm`.
double drawnStemRadius(double radiusMm, double poreRadiusMm, double wayMm, double wideningMm);

/// Lays a stem. Around the nipple it runs at its depth under the skin (plan: duct_depth_mm) in the direction of its
/// lobe; one of the section stays on the sheet, deeper where its lobe lies behind the nipple.
Stem layStem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map, const StemCourse& course,
             Random& random);

/// Pushes the stems apart until they do not touch, as far as the bundle has room; those that share a pore meet there.
void partStems(std::vector<Stem>& stems, const BreastShape& shape);

} // namespace lactea::anatomy
