#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/core/result.h"
#include "model/files/json_schema.h"
#include "model/simulation/scenario.h"

namespace lactea::files {

/// A scenario as read, with the file's name for refusals: what --set changes before it is checked.
struct ScenarioDocument {
    std::string file;
    nlohmann::json json;
};

/// Names of the scenarios in the assets and in the user's data folder, ascending.
std::vector<std::string> scenarioNames(const std::filesystem::path& assets,
                                       const std::filesystem::path& userData);

/// Finds a scenario: a file's path, or the name of one in the assets or the user's folder (assets first).
/// @return NotFound when there is neither; the message lists the names that exist
Result<ScenarioDocument> findScenario(const std::string& nameOrFile, const std::filesystem::path& assets,
                                      const std::filesystem::path& userData);

/// Changes one value: "seed=9", "/feeds/0/duration=5min", "/feeds/-={...}" appends. The value is JSON, or a
/// text when it is no JSON. Whether it makes sense is for scenarioFrom() to say.
/// @return InvalidArgument when there is no "=", no such place or a broken pointer
Result<void> setValue(ScenarioDocument& document, const std::string& assignment);

/// Checks against the schema, then what a schema cannot say: ascending and not overlapping times, durations
/// within 1 s and 7 d, the level or factor that each hormone mode needs.
/// @param language of title and description; English when the file lacks it
/// @return InvalidFile with "file:/pointer"
Result<simulation::Scenario> scenarioFrom(const ScenarioDocument& document, const JsonSchema& schema,
                                          const std::string& language = "en");

/// findScenario() and scenarioFrom() with the schema of the assets.
Result<simulation::Scenario> loadScenario(const std::string& nameOrFile, const std::filesystem::path& assets,
                                          const std::filesystem::path& userData,
                                          const std::string& language = "en");

} // namespace lactea::files
