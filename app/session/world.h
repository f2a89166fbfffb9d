#pragma once

#include <memory>

#include "app/session/past.h"
#include "model/anatomy/mesh/body_mesher.h"
#include "model/anatomy/mesh/picking.h"
#include "model/simulation/simulation.h"

namespace lactea::session {

/// A grown woman ready to be shown: both breasts for the simulation, the right one meshed for the picture.
struct GrownBody {
    simulation::Body breasts;
    std::shared_ptr<const anatomy::BodyModel> model;
    std::shared_ptr<const anatomy::Picker> picker;
};

/// One course of time of one body. Reset and a change of plan begin a new world; the old one is kept by its id
/// in the worker until undo can no longer reach it.
struct World {
    int id = 0;
    simulation::Scenario scenario;
    std::shared_ptr<const GrownBody> body;
    Past past;  ///< what happened in it before it is entered; empty: it begins at time 0
};

}  // namespace lactea::session
