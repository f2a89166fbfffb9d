#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "model/core/result.h"
#include "model/simulation/action.h"

namespace lactea::files {

/// The feeds, sessions, cues, inhibitors, drugs, blocked ducts, dyes and hormone settings of a scenario that
/// fits its schema, as actions in ascending time. At one instant what ends comes first, then hormones, then
/// what begins, so that a feed may follow another at once.
/// @return InvalidFile with "file:/pointer" when two of one kind overlap or a hormone setting lacks its value
Result<simulation::ActionLog> actionsFrom(const nlohmann::json& scenario, const std::string& file);

} // namespace lactea::files
