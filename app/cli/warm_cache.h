#pragma once

#include <cstdint>
#include <filesystem>

#include "model/core/result.h"

namespace lactea::cli {

/// Meshes the right breast of a seed, in the plans between which the window switches, into a folder as the
/// program's cache holds bodies: as in the plate and whole. A body that lies there already is kept.
Result<void> warmCache(const std::filesystem::path& folder, std::uint64_t seed);

} // namespace lactea::cli
