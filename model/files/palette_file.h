#pragma once

#include <filesystem>

#include "model/anatomy/mesh/colour_scheme.h"
#include "model/core/result.h"

namespace lactea::files {

/// The colours of a comfort level of `assets`/palettes/comfort.json: "diagram", "clinical" or "tissue".
/// @return InvalidFile with the place when the file does not fit its schema, NotFound for another level
Result<anatomy::ColourScheme> loadColourScheme(const std::filesystem::path& assets, const std::string& level);

} // namespace lactea::files
