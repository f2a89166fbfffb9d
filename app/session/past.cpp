#include "app/session/past.h"

#include <algorithm>

#include "model/simulation/simulation.h"

namespace lactea::session {

namespace {

/// The first action that no step before `untilS` has taken up: each belongs to the step nearest to its time.
auto firstAfter(const simulation::ActionLog& actions, double untilS)
{
    const double lastStepS = untilS - 0.5 * simulation::Simulation::stepS;
    return std::find_if(actions.begin(), actions.end(),
                        [=](const auto& action) { return action.timeS >= lastStepS; });
}

} // namespace

simulation::Scenario replayOf(const simulation::Scenario& scenario, const Past& past)
{
    if (past.empty())
        return scenario;
    simulation::Scenario replay = scenario;
    replay.actions.assign(past.actions.begin(), firstAfter(past.actions, past.untilS));
    replay.actions.insert(replay.actions.end(), firstAfter(scenario.actions, past.untilS),
                          scenario.actions.end());
    return replay;
}

simulation::ActionLog lastOf(const Past& past)
{
    return {firstAfter(past.actions, past.untilS), past.actions.end()};
}

} // namespace lactea::session
