#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lactea::files {

/// value * 10^decades as decimal text: the digits are the shortest that read back to `value`, only the point
/// moves, so that no unit conversion rounds. 0.0123 (m) with 3 decades (mm) gives "12.3". Independent of the
/// locale. `value` is finite.
std::string decimalText(double value, int decades = 0);

/// The double nearest to text / 10^decades: the inverse of decimalText(), to the bit, and right rounding for
/// any other text. Nothing when the text (blanks around it allowed) is not one decimal number or not a finite
/// double.
std::optional<double> decimalNumber(std::string_view text, int decades = 0);

} // namespace lactea::files
