#pragma once

#include <filesystem>

namespace lactea::files {

/// Where scenarios, lessons, texts, schemas and shaders lie: the environment variable LACTEA_ASSETS, else
/// ../share/lactea/assets beside the executable, else the source tree. The first that exists wins; with none,
/// the installed place is returned, so that the refusal that follows names a sensible file.
std::filesystem::path assetFolder();

/// Meshed bodies that were made when the program was built: ../share/lactea/bodies beside the executable. It may not
/// exist.
std::filesystem::path madeBodiesFolder();

/// The user's own lessons and scenarios: $XDG_DATA_HOME/lactea, else ~/.local/share/lactea. It may not exist.
std::filesystem::path userDataFolder();

} // namespace lactea::files
