#pragma once

#include <functional>

#include "app/session/session.h"

namespace lactea::session {

/// A world and what the window shows of it, kept while a step of the History can come back to it.
struct Session::WorldState {
    World world;
    std::function<void(int)> forget;
    // As it was left:
    ChartHistory::Data chart;
    TriggerModel::States triggers = TriggerModel::usualStates();
    flow::PumpSetting pump;
    HormoneModel::States hormones;
    std::shared_ptr<const simulation::Snapshot> snapshot; ///< null: nothing was published yet
    std::shared_ptr<const simulation::ActionLog> log;

    ~WorldState() { forget(world.id); }
};

} // namespace lactea::session
