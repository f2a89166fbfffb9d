#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "model/core/result.h"

namespace lactea::files {

/// The whole text of a file; refused when absent, unreadable, a folder or larger than `mostBytes`.
Result<std::string> readText(const std::filesystem::path& path, std::uintmax_t mostBytes = 64U << 20U);

/// The JSON of a file. Comments are allowed (// and /* */). Syntax errors tell line and column;
/// nesting deeper than 64 is refused.
Result<nlohmann::json> readJson(const std::filesystem::path& path);

/// The JSON of a text; `name` stands for the file in refusals.
Result<nlohmann::json> parseJson(const std::string& text, const std::string& name);

} // namespace lactea::files
