#pragma once

#include <array>
#include <span>
#include <string_view>

#include "model/anatomy/body/stage.h"
#include "model/core/result.h"

namespace lactea::anatomy {

/// One measured input of the generator: a mean, its spread between women, the range that is accepted.
struct Measured {
    double mean = 0.0;
    double sd = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Everything that decides a body beside the seed and the side.
///
/// No number is written here: all come from assets/parameters/body.json, which also holds their units, sources and
/// meanings (planParameters(), planNumbers()). Lengths in mm, volumes in mL, at rest between feeds.
struct BreastPlan {
    /// Textbook anatomy with sinuses | what ultrasound of lactating women shows | all duct systems that dissection
    /// and histology find, rudimentary ones too.
    enum class Kind { Classic, Ultrasound, Full };
    /// Volume in established lactation: drawn with the published spread, or one of the presets.
    enum class Size { Drawn, Small, Medium, Large };

    Kind kind = Kind::Classic;
    Size size = Size::Drawn;
    Stage stage;
    double fullness = 0.5; ///< milk in the breast / storage capacity, 0..1; of() sets the usual one

    // Whole breast and its surface.
    Measured volumeBeforeMl;      ///< before conception
    Measured termGainMl, lactationGainMl; ///< by the end of pregnancy; one month after birth
    Measured smallMl, mediumMl, largeMl;
    Measured widthMm, heightMm, projectionMm; ///< proportions; the volume sets the scale
    Measured superquadricExponent;            ///< epsilon 1 of the profile: 1 an ellipsoid, 1.2 more pointed
    Measured upperPoleShare;                  ///< of the height over the nipple: 0.45, ptotic 0.35
    Measured nippleAngleDeg;                  ///< of the nipple's axis over the horizontal
    Measured skinThicknessMm;
    Measured glandShareLactating, glandShareResting; ///< gland / (gland + fat)
    Measured subcutaneousLobuleMm, intraglandularLobuleMm; ///< width of a fat lobule

    // Nipple and areola. Lactating; the resting ones stand beside them.
    Measured nippleLengthMm, nippleBaseWidthMm, nippleTipWidthMm, areolaDiameterMm;
    Measured restingNippleWidthMm, restingAreolaDiameterMm;
    Measured areolaEllipse; ///< longer / shorter axis
    Measured areolarGlandCount, tubercleWidthMm, tubercleHeightMm;
    Measured visiblePoreCount, milkPoreCount, poreDiameterMm;

    // Lobes and ducts.
    Measured lobeCount;     ///< main ducts
    Measured lobeSizeRatio; ///< largest lobe : smallest lobe of one breast
    Measured mainDuctDiameterMm, restingMainDuctDiameterMm; ///< at the nipple's base
    Measured ductDepthMm;                                   ///< of a main duct's axis under the skin of the areola
    Measured sinusWidthMm, sinusLengthMm;                   ///< zero mean: no sinuses
    Measured rudimentaryDuctCount, rudimentaryDuctDiameterMm;
    Measured murrayExponent;
    Measured largerChildRatio;  ///< radius of the larger child duct / its parent
    Measured stopDistanceMm;    ///< a duct stops growing that near to another one
    Measured linkCount;         ///< ducts between lobes
    Measured ductSystemRestMl;  ///< volume of all ducts at rest, milk sinuses not counted
    Measured storageMl;         ///< milk capacity in established lactation; log-normal between women

    double usualFullness = 0.0; ///< at which volumes were measured
    double sideAsymmetrySd = 0.0, glandShareBetweenSidesSd = 0.0;
    double mostStorageShare = 0.0; ///< milk of the full breast / gland
    double skinInnerFactor = 0.0, skinOuterFactor = 0.0, areolaSkinMm = 0.0; ///< medial and inferior; lateral, superior
    double subcutaneousFatShare = 0.0, intraglandularFatShare = 0.0, retromammaryFatShare = 0.0; ///< of the breast
    double plateauNippleShare = 0.0, invertedNippleShare = 0.0; ///< of women; the others have a round one
    double upperOuterGlandShare = 0.0;                          ///< of the areolar glands
    double lobeWeightSigma = 0.0;                               ///< of the log-normal lobe weights
    double largestLobeShare = 0.0;                              ///< greatest share of the gland that one lobe may have
    double nippleDuctWidthShare = 0.0; ///< width of a main duct inside the nipple / at the nipple's base
    double bundleShare = 0.0, waistShare = 0.0; ///< duct bundle / nipple width; its waist at the base / bundle
    double longestSegmentMm = 0.0, shortestSegmentMm = 0.0, segmentLengthCv = 0.0;
    double terminalDuctMm = 0.0;     ///< diameter of a terminal duct
    double widestNoise = 0.0;        ///< relative SD of the diameter along main and second ducts

    static BreastPlan classic();
    static BreastPlan ultrasound();
    static BreastPlan full();
    static BreastPlan of(Kind kind);
};

/// Key, unit, sources (ids of assets/sources by comma, or "assumed"; a remark may follow in brackets), meaning and
/// values of one parameter. A plan is refused when its range reaches beyond [least, most].
struct PlanParameter {
    std::string_view key, unit, source, meaning;
    Measured BreastPlan::*field;
    double least = 0.0, most = 0.0;
    std::array<Measured, 3> of; ///< by BreastPlan::Kind
};
std::span<const PlanParameter> planParameters();

/// The same for the parameters that are one number without a spread.
struct PlanNumber {
    std::string_view key, unit, source, meaning;
    double BreastPlan::*field;
    double least = 0.0, most = 0.0;
    std::array<double, 3> of; ///< by BreastPlan::Kind
};
std::span<const PlanNumber> planNumbers();

/// Refuses a value outside its range with the parameter's key in `where` ("fullness" and "stage" too).
Result<void> checkPlan(const BreastPlan& plan);

std::string_view planKey(BreastPlan::Kind kind); ///< "classic", "ultrasound", "full"
Result<BreastPlan> planFromKey(std::string_view key);
std::string_view sizeKey(BreastPlan::Size size); ///< "drawn", "S", "M", "L"
Result<BreastPlan::Size> sizeFromKey(std::string_view key);

} // namespace lactea::anatomy
