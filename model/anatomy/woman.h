#pragma once

#include <cstdint>

#include "model/anatomy/breast_plan.h"
#include "model/anatomy/part_id.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// What the seed decides before anything is placed. The woman's own factors come first and are the same for
/// both sides; a side then differs by the plan's asymmetry.
struct BreastFactors {
    int lobes = 0;
    double storageMl = 0.0;
    double mainDuctDiameterMm = 0.0; ///< mean over the lobes
    int pores = 0;
    int areolarGlands = 0;
};
BreastFactors drawFactors(const BreastPlan& plan, std::uint64_t seed, Side side);

/// The stream of chance for the details of one side.
Random detailsOf(std::uint64_t seed, Side side);

/// Gamma distribution by mean and standard deviation (Marsaglia and Tsang 2000), both > 0.
double drawGamma(Random& random, double mean, double sd);

/// One draw of a measured input, within its range; the mean itself when it has no spread.
double draw(Random& random, const Measured& measured);

} // namespace lactea::anatomy
