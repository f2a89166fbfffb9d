#pragma once

#include <filesystem>
#include <string_view>

#include "model/core/result.h"

namespace lactea::files {

/// Writes a whole file or nothing: into a new file beside it, flushed to the disk, then renamed over the old
/// one. The folder has to exist. A reader never sees half a file, and a failure leaves the old one untouched.
/// @return Io with the path in `where`
Result<void> writeAtomically(const std::filesystem::path& path, std::string_view content);

} // namespace lactea::files
