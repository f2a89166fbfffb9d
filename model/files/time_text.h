#pragma once

#include <string>
#include <string_view>

#include "model/core/result.h"

namespace lactea::files {

/// Seconds of a time as people write it: "90s", "0.5s", "15min", "3h", "2d", "6wk", "4mo".
///
/// A month is 30.4375 days (a twelfth of 365.25), so that 12mo and one year agree. A bare number is refused:
/// its unit would be a guess.
Result<double> secondsFromText(std::string_view text);

/// The shortest such text that reads back to the same seconds: 900 -> "15min".
std::string textFromSeconds(double seconds);

/// The shortest decimal text that reads back to the same bits.
std::string shortestText(double value);

} // namespace lactea::files
