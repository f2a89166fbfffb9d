#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

/// Functions from plain arithmetic: a loop over them is vectorised, and the bits do not depend on the C
/// library or on the width of the processor's vectors.
namespace lactea::flow {

/// exp(y) with a relative error below 4e-16, for |y| <= 700.
inline double expOf(double y)
{
    // exp(y) = 2^n exp(r), |r| <= ln(2)/2, by its series.
    constexpr double log2e = 1.44269504088896340736, ln2High = 6.93147180369123816490e-01,
                     ln2Low = 1.90821492927058770002e-10, shifter = 6755399441055744.0; // 1.5 * 2^52: rounds
    const double shifted = y * log2e + shifter;
    const double n = shifted - shifter;
    const double r = (y - n * ln2High) - n * ln2Low;
    const double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4; // Estrin's scheme: short chains
    const double p01 = 1.0 + r, p23 = 1.0 / 2 + r * (1.0 / 6), p45 = 1.0 / 24 + r * (1.0 / 120);
    const double p67 = 1.0 / 720 + r * (1.0 / 5040), p89 = 1.0 / 40320 + r * (1.0 / 362880);
    const double pAB = 1.0 / 3628800 + r * (1.0 / 39916800), pCD = 1.0 / 479001600 + r * (1.0 / 6227020800.0);
    const double series = (p01 + r2 * p23) + r4 * (p45 + r2 * p67) + r8 * ((p89 + r2 * pAB) + r4 * pCD);
    const auto exponent = std::bit_cast<std::uint64_t>(shifted) << 52; // the low bits of `shifted` hold n
    return std::bit_cast<double>(exponent + std::bit_cast<std::uint64_t>(1.0)) * series;
}

/// tanh with an absolute error below 4e-16.
inline double tanhOf(double x)
{
    return 1.0 - 2.0 / (expOf(2.0 * std::min(std::max(x, -20.0), 20.0)) + 1.0);
}

/// ln(x) with an error below 3e-16 (1 + |ln(x)|), for normal x > 0; of 0 it is -709.
inline double logOf(double x)
{
    // x = 2^e m, m within a factor sqrt(2) of 1; ln(m) = 2 artanh(s), s = (m - 1) / (m + 1), by its series.
    constexpr double ln2 = 6.93147180559945309417e-01, sqrtTwo = 1.41421356237309504880;
    constexpr std::uint64_t mantissa = (std::uint64_t{1} << 52) - 1;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double twoTo52 = 4503599627370496.0; // with the exponent's bits below it is 2^52 + exponent
    const double e = std::bit_cast<double>(std::bit_cast<std::uint64_t>(twoTo52) | (bits >> 52)) - (twoTo52 + 1023.0);
    const double m = std::bit_cast<double>((bits & mantissa) | std::bit_cast<std::uint64_t>(1.0));
    const bool large = m > sqrtTwo;
    const double near = large ? 0.5 * m : m;
    const double s = (near - 1.0) / (near + 1.0), z = s * s, z2 = z * z, z4 = z2 * z2;
    const double p0 = 1.0 + z * (1.0 / 3), p1 = 1.0 / 5 + z * (1.0 / 7), p2 = 1.0 / 9 + z * (1.0 / 11);
    const double p3 = 1.0 / 13 + z * (1.0 / 15), p4 = 1.0 / 17 + z * (1.0 / 19);
    const double series = (p0 + z2 * p1) + z4 * ((p2 + z2 * p3) + z4 * p4);
    return (large ? e + 1.0 : e) * ln2 + 2.0 * s * series;
}

/// x^power for x >= 0, a power of 0 to 1; relative error below 1e-14 down to x = 1e-12.
inline double powerOf(double x, double power) { return expOf(power * logOf(x)); }

/// out[i] = tanh(in[i]); sizes are equal, the spans may be the same.
void tanhOfAll(std::span<const double> in, std::span<double> out);
/// out[i] = in[i]^power; sizes are equal, the spans may be the same.
void powersOfAll(std::span<const double> in, double power, std::span<double> out);

} // namespace lactea::flow
