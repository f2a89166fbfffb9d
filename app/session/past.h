#pragma once

#include "model/simulation/scenario.h"

namespace lactea::session {

/// What was done in a course of time until a moment. Replayed in the same body it leads there to the same
/// bits.
struct Past {
    simulation::ActionLog actions; ///< ascending times; those of the scenario itself are among them
    double untilS = 0.0;           ///< simulated

    [[nodiscard]] bool empty() const { return actions.empty() && untilS <= 0.0; }
};

/// The scenario that replays a past: its actions up to its end, then what the scenario itself has still to
/// come.
simulation::Scenario replayOf(const simulation::Scenario& scenario, const Past& past);

/// What was done after the last step of the past; no step has taken it up yet, so it is wished anew at its
/// end.
simulation::ActionLog lastOf(const Past& past);

} // namespace lactea::session
