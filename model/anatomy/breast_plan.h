#pragma once

#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::anatomy {

/// One measured input of the generator: a mean, its spread between women, the range that is accepted.
struct Measured {
    double mean = 0.0;
    double sd = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Everything that decides a body beside the seed. All numbers from science/anatomy.md; sources in
/// planParameters().
struct BreastPlan {
    enum class Kind { Classic, Ultrasound };

    Kind kind = Kind::Classic;

    Measured lobeCount;           ///< main ducts
    double lobeWeightSigma = 0.9; ///< of the log-normal lobe weights
    Measured lobeSizeRatio;       ///< largest lobe : smallest lobe of one breast
    Measured mainDuctDiameterMm;
    Measured firstBranchMm; ///< from the nipple's base to the first branch of a main duct
    Measured storageMl;     ///< milk capacity of one breast; log-normal between women
    Measured nippleLengthMm, nippleBaseWidthMm, areolaDiameterMm;
    Measured areolarGlandCount; ///< gamma distributed
    Measured tubercleWidthMm;
    Measured visiblePoreCount;
    Measured poreDiameterMm;
    Measured sinusWidthMm, sinusLengthMm; ///< zero mean: no sinuses
    Measured ductSystemRestMl;            ///< volume of all ducts at rest, milk sinuses not counted
    double murrayExponent = 3.0;
    double sideAsymmetrySd = 0.10;
    double largestLobeShare = 0.40;    ///< greatest share of the gland that one lobe may have
    double nippleDuctWidthShare = 0.7; ///< width of a main duct inside the nipple / at the first branch

    static BreastPlan classic();
    static BreastPlan ultrasound();
};

/// Key, unit and sources (ids of assets/sources, by comma, or "assumed") of one parameter, for refusals, the
/// schema and "About the model". A plan is refused when its range reaches beyond [least, most].
struct PlanParameter {
    std::string_view key, unit, source;
    Measured BreastPlan::*field;
    double least = 0.0, most = 0.0;
};
const std::vector<PlanParameter>& planParameters();

/// The same for the parameters that are one number without a spread.
struct PlanNumber {
    std::string_view key, unit, source;
    double BreastPlan::*field;
    double least = 0.0, most = 0.0;
};
const std::vector<PlanNumber>& planNumbers();

/// Refuses a value outside its range with the parameter's key in `where`.
Result<void> checkPlan(const BreastPlan& plan);

std::string_view planKey(BreastPlan::Kind kind); ///< "classic", "ultrasound"
Result<BreastPlan> planFromKey(std::string_view key);

} // namespace lactea::anatomy
