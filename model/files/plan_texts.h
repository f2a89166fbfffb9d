#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// One thing that a plan of the ducts draws otherwise than the other one does.
struct PlanPoint {
    std::string about, text;
    std::vector<std::string> sources;  ///< ids of assets/sources
};

/// What is said of a plan, in one language.
struct PlanText {
    std::string title, restsOn;
    std::vector<PlanPoint> points;
};

/// assets/texts/plans.<language>.json by key of the plan ("classic", "ultrasound"); a language without a file falls
/// back to English. @return Io, InvalidFile
Result<std::map<std::string, PlanText>> loadPlanTexts(const std::filesystem::path& assets, const std::string& language);

}  // namespace lactea::files
