#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace lactea::files {

/// Where a document does not fit its schema, and why in one sentence for a person.
struct Misfit {
    nlohmann::json::json_pointer place;
    std::string reason;
};

/// Words for a misfit that a validator found at `place`: what is expected there (type, range, choices,
/// missing or unknown keys) and what was found. `fallback` is used when none of these tells.
Misfit explainMisfit(const nlohmann::json& schema, const nlohmann::json& document,
                     const nlohmann::json::json_pointer& place, const std::string& fallback);

} // namespace lactea::files
