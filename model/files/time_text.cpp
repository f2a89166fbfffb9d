#include "model/files/time_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace lactea::files {

namespace {

struct Unit {
    std::string_view name;
    double seconds;
};
/// Longest first, so that textFromSeconds() finds the shortest text.
constexpr std::array<Unit, 6> units{{{"mo", 30.4375 * 86400.0},
                                     {"wk", 7.0 * 86400.0},
                                     {"d", 86400.0},
                                     {"h", 3600.0},
                                     {"min", 60.0},
                                     {"s", 1.0}}};

} // namespace

Result<double> secondsFromText(std::string_view text)
{
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (failed == std::errc{} && std::isfinite(number) && number >= 0.0 && !text.starts_with('-')) {
        const std::string_view name(rest, static_cast<std::size_t>(end - rest));
        for (const Unit& unit : units)
            if (name == unit.name)
                return number * unit.seconds;
    }
    return fail(Error::Code::InvalidArgument, "\"" + std::string(text) + "\"",
                "is not a time; write a number and a unit without a space: 90s, 15min, 3h, 2d, 6wk or 4mo");
}

std::string textFromSeconds(double seconds)
{
    for (const Unit& unit : units) {
        const double number = seconds / unit.seconds;
        if (unit.seconds == 1.0 || (number >= 1.0 && number == std::floor(number)))
            return shortestText(number) + std::string(unit.name);
    }
    return {};
}

std::string shortestText(double value)
{
    std::array<char, 32> digits{};
    const auto [end, failed] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return failed == std::errc{} ? std::string(digits.data(), end) : std::string("nan");
}

} // namespace lactea::files
