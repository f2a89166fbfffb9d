#pragma once

#include <cstdint>

#include "model/anatomy/body/breast_plan.h"
#include "model/anatomy/body/part_id.h"
#include "model/core/random.h"

namespace lactea::anatomy {

enum class NippleForm { Plateau, Round, Inverted };

/// What plan, seed and side decide before anything is placed.
///
/// The woman's own factors come first and are the same for both sides and for all kinds of plans, so that the
/// classic and the ultrasound body of one seed share skin, nipple, areola and fat; a side then differs by the
/// plan's asymmetry. The same woman in another stage has the same draws.
struct BreastMeasures {
    double growth = 1.0; ///< glandGrowth() of the stage

    // Of the whole breast over the pectoral fascia, at the plan's fullness.
    double volumeMl = 0.0;
    /// Gland with its milk / (gland + fat). Gland and fat fill what the skin leaves; subcutaneous, intraglandular and
    /// retromammary fat keep the proportion of the plan's shares.
    double glandShare = 0.0;
    double skinThicknessMm = 0.0;

    // Form; lengths are proportions only, volumeMl sets the scale.
    double widthMm = 0.0, heightMm = 0.0, projectionMm = 0.0;
    double superquadricExponent = 1.0, upperPoleShare = 0.45, nippleAngleDeg = 10.0;

    NippleForm nippleForm = NippleForm::Plateau;
    double nippleLengthMm = 0.0, nippleBaseWidthMm = 0.0, nippleTipWidthMm = 0.0;
    double areolaDiameterMm = 0.0, areolaEllipse = 1.0;
    int pores = 0;     ///< visible on the nipple
    int milkPores = 0; ///< of them, that give milk to the hand
    int areolarGlands = 0;

    // Gland.
    int lobes = 0;
    int rudimentaryDucts = 0;
    int links = 0;
    double mainDuctDiameterMm = 0.0; ///< mean over the lobes
    double murrayExponent = 3.0;
    double storageFullMl = 0.0; ///< milk of the full breast in this stage
};
BreastMeasures drawMeasures(const BreastPlan& plan, std::uint64_t seed, Side side);

/// The stream of chance for the details of one side.
Random detailsOf(std::uint64_t seed, Side side);

/// Gamma distribution by mean and standard deviation (Marsaglia and Tsang 2000), both > 0.
double drawGamma(Random& random, double mean, double sd);

/// One draw of a measured input, within its range; the mean itself when it has no spread.
double draw(Random& random, const Measured& measured);

} // namespace lactea::anatomy
