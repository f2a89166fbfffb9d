#pragma once

#include <span>

#include "model/supply/parameters.h"

namespace lactea::supply {

/// Share of full secretion that prolactin permits: a Hill law, saturated in normal nursing, zero without
/// prolactin.
///
/// K = 10 + 15 e^(-day/120) ng/mL, power 3 (science/hormones-and-supply.md section 7.8). In the body it acts
/// on the mean of a day; here at once, so that a held level is answered while one looks.
double prolactinPermission(double prolactinNgPerMl, double day, const Parameters& parameters);

/// How a filling lobule slows its own secretion: 1 - x^4, never negative.
double fullnessBrake(double fill, const Parameters& parameters);

/// Milk made per second by each lobule; the whole breast, empty, makes `wholeMlPerS`.
/// Arrays [lobule]; `fullMl` > 0.
void secretionOf(std::span<const double> volumeMl, std::span<const double> fullMl, double wholeMlPerS,
                 const Parameters& parameters, std::span<double> secretionMlPerS);

} // namespace lactea::supply
