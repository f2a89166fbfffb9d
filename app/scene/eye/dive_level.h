#pragma once

namespace lactea::scene {

/// How deep the eye has come, each 0..1: from bunches that look like grapes to the cells of one alveolus. A function of
/// the eye's distance from its target alone, so that going back and forth shows the same, and undo needs no more than
/// the pose.
struct DiveLevel {
    double lobules = 0.0; ///< bunches have become their true lobules
    double alveoli = 0.0; ///< lobules near the target have become their alveoli
    double opened = 0.0;  ///< the lobule in focus is opened, what stands before it is gone
    double cells = 0.0;   ///< the alveolus in focus is cut open
    double mist = 0.0;    ///< how far everything but the focus recedes into the ground

    friend bool operator==(const DiveLevel&, const DiveLevel&) = default;
};

/// Distances at which a level begins and is complete, mm. Between them it grows evenly with the logarithm.
struct DiveRange {
    double beginsMm, completeMm;
};
inline constexpr DiveRange lobulesRange{95.0, 65.0}, alveoliRange{40.0, 25.0}, openedRange{17.0, 11.0},
    mistRange{24.0, 11.0}, cellsRange{1.9, 1.2};

/// @param distanceMm of the eye from its target in a body as large as the plates'; > 0
DiveLevel diveLevel(double distanceMm);

/// The level of an eye whose target lies `offMm` outside of the lobule in focus: far from any lobule nothing opens.
DiveLevel besideLobule(DiveLevel level, double offMm);

/// How much before the target is drawn, mm: deep in the body only what is near the focus, so that nothing hides it.
/// Half the distance while lobules are told apart, then a little more than the lobule, then than the alveolus.
double roomBeforeTargetMm(double distanceMm, const DiveLevel& level);

/// From here on the eye may go where the body is: nearer than any body is wide.
inline constexpr double diveBeginsMm = 120.0;

} // namespace lactea::scene
