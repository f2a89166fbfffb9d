#pragma once

#include <cstdint>

#include "model/simulation/simulation.h"

namespace lactea::test {

/// What is measured at one feed of 16 minutes at the right breast (Kent 2006), the way the studies did it.
struct MeasuredFeed {
    double availableMl = 0.0, removedMl = 0.0, leakedMl = 0.0; ///< leaked: the other breast
    int letDowns = 0;
    double beforeFirstMl = 0.0;                           ///< drawn before the first let-down
    double firstSucksMl = 0.0;                            ///< of them, in the first 10 s
    double peakBeforeMlPerS = 0.0, peakAfterMlPerS = 0.0; ///< greatest flow before and after it began
    double activeMlPerS = 0.0;                            ///< mean while milk flows
    double contractedS = 0.0;                             ///< above one half of full contraction, whole feed
    double otherWidest = 0.0;                             ///< main ducts of the other breast / at rest
    double otherWideS = 0.0;                              ///< how long they were wider than by a tenth
    double otherBeforeSecond = 0.0; ///< their width when the second let-down began; 0: none
    double otherAtOnset = 0.0;      ///< their mean width when a later let-down began; 0: none
    double fatGPerL = 0.0, fatFirstGPerL = 0.0, fatLastGPerL = 0.0;
    double prolactinStartNgPerMl = 0.0;
    double worstLedger = 0.0; ///< of milk and fat, both sides: error / throughput

    [[nodiscard]] double fraction() const { return removedMl / availableMl; }
    /// Share of what is there that one let-down takes, if all take the same; 0 without any.
    [[nodiscard]] double perLetDown() const;
};

/// @param stress  0..1, there from the start to the end
MeasuredFeed measureFeed(simulation::Scenario scenario, const simulation::Body& body, double stress = 0.0);

} // namespace lactea::test
