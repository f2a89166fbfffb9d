#include "model/files/decimal_text.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace lactea::files {
namespace {
constexpr std::string_view blanks = " \t\r\n";
/// Outside these powers of ten a number is written with an exponent.
constexpr int leastPlain = -6, mostPlain = 15;

/// Digits d1 d2 d3... that mean 0.d1d2d3... * 10^power, written out.
std::string plain(const std::string& digits, int power)
{
    const int count = static_cast<int>(digits.size());
    if (power <= 0)
        return "0." + std::string(static_cast<std::size_t>(-power), '0') + digits;
    if (power >= count)
        return digits + std::string(static_cast<std::size_t>(power - count), '0');
    return digits.substr(0, static_cast<std::size_t>(power)) + "." +
           digits.substr(static_cast<std::size_t>(power));
}
} // namespace

std::string decimalText(double value, int decades)
{
    assert(std::isfinite(value));
    if (value == 0.0)
        return std::signbit(value) ? "-0" : "0";
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data())); // -d.ddde-dd
    const auto e = text.find('e');
    int power = 0;
    const std::size_t sign = text[e + 1] == '+' ? 2 : 1;
    std::from_chars(text.data() + e + sign, text.data() + text.size(), power);
    power += decades + 1;

    std::string digits;
    for (const char c : text.substr(0, e))
        if (c >= '0' && c <= '9')
            digits += c;
    std::string out = value < 0.0 ? "-" : "";
    if (power > leastPlain && power <= mostPlain)
        return out + plain(digits, power);
    return out + plain(digits, 1) + "e" + std::to_string(power - 1);
}

std::optional<double> decimalNumber(std::string_view text, int decades)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    if (text.front() == '+' && text.substr(1, 1) != "-")
        text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
        return std::nullopt; // from_chars() would take "nan" and "inf"

    int power = 0;
    std::string mantissa(text);
    if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        mantissa = text.substr(0, e);
        text.remove_prefix(e + 1);
        if (!text.empty() && text.front() == '+')
            text.remove_prefix(1);
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), power);
        constexpr int farBeyondDoubles = 100000;
        if (wrong != std::errc{} || end != text.data() + text.size() || std::abs(power) > farBeyondDoubles)
            return std::nullopt;
    }
    const std::string moved = mantissa + "e" + std::to_string(power - decades);
    double value = 0.0;
    const auto [end, wrong] = std::from_chars(moved.data(), moved.data() + moved.size(), value);
    if (wrong != std::errc{} || end != moved.data() + moved.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace lactea::files
