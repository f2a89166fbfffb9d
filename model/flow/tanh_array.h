#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

namespace lactea::flow {

/// Least slope of the tube law, so that a duct at its widest still has a definite pressure (equation 6).
inline constexpr double slopeFloor = 1e-3;

/// tanh with an absolute error below 4e-16 from plain arithmetic: a loop over it is vectorised, and the bits
/// do not depend on the C library.
inline double tanhOf(double x)
{
    // exp(2x) = 2^n exp(r), |r| <= ln(2)/2, by its series; tanh = 1 - 2 / (exp(2x) + 1).
    constexpr double log2e = 1.44269504088896340736, ln2High = 6.93147180369123816490e-01,
                     ln2Low = 1.90821492927058770002e-10, shifter = 6755399441055744.0; // 1.5 * 2^52: rounds
    const double y = 2.0 * std::min(std::max(x, -20.0), 20.0);
    const double shifted = y * log2e + shifter;
    const double n = shifted - shifter;
    const double r = (y - n * ln2High) - n * ln2Low;
    const double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4; // Estrin's scheme: short chains
    const double p01 = 1.0 + r, p23 = 1.0 / 2 + r * (1.0 / 6), p45 = 1.0 / 24 + r * (1.0 / 120);
    const double p67 = 1.0 / 720 + r * (1.0 / 5040), p89 = 1.0 / 40320 + r * (1.0 / 362880);
    const double pAB = 1.0 / 3628800 + r * (1.0 / 39916800), pCD = 1.0 / 479001600 + r * (1.0 / 6227020800.0);
    const double series = (p01 + r2 * p23) + r4 * (p45 + r2 * p67) + r8 * ((p89 + r2 * pAB) + r4 * pCD);
    const auto exponent = std::bit_cast<std::uint64_t>(shifted) << 52; // the low bits of `shifted` hold n
    const double power = std::bit_cast<double>(exponent + std::bit_cast<std::uint64_t>(1.0));
    return 1.0 - 2.0 / (power * series + 1.0);
}

/// out[i] = tanh(in[i]); sizes are equal, the spans may be the same.
void tanhOfAll(std::span<const double> in, std::span<double> out);

} // namespace lactea::flow
