#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lactea::files {

/// The known word that `word` most likely meant (at most two edits, fewer for short words), or nothing.
std::string nearestWord(std::string_view word, const std::vector<std::string>& known);

} // namespace lactea::files
