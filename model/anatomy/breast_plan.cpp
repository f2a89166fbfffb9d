#include "model/anatomy/breast_plan.h"

#include <cmath>
#include <string>

namespace lactea::anatomy {
namespace {
/// What both plans share. Source ids: science/anatomy.md; each parameter's own in planParameters().
BreastPlan common()
{
    BreastPlan plan;
    plan.lobeSizeRatio = {25.0, 2.5, 20.0, 30.0};
    plan.mainDuctDiameterMm = {2.0, 0.65, 1.0, 4.4};
    plan.storageMl = {180.0, 81.0, 74.0, 606.0}; // CV 0.45
    plan.nippleLengthMm = {9.0, 3.0, 5.0, 20.0};
    plan.nippleBaseWidthMm = {20.0, 3.0, 10.0, 34.0};
    plan.areolaDiameterMm = {50.0, 10.0, 15.0, 80.0};
    plan.areolarGlandCount = {10.0, 6.0, 0.0, 30.0};
    plan.tubercleWidthMm = {1.5, 0.5, 0.5, 3.0};
    plan.visiblePoreCount = {8.0, 2.0, 3.0, 14.0};
    plan.poreDiameterMm = {0.55, 0.1, 0.4, 0.7};
    plan.ductSystemRestMl = {2.5, 0.0, 1.0, 5.0};
    plan.murrayExponent = 3.0;
    plan.sideAsymmetrySd = 0.10;
    plan.largestLobeShare = 0.40;
    plan.nippleDuctWidthShare = 0.7;
    return plan;
}
} // namespace

BreastPlan BreastPlan::classic()
{
    BreastPlan plan = common();
    plan.kind = Kind::Classic;
    plan.lobeCount = {18.0, 0.0, 15.0, 20.0};
    plan.lobeWeightSigma = 0.9;
    // no measured value: just beyond the sinus and still under the areola
    plan.firstBranchMm = {19.5, 1.5, 15.0, 25.0};
    plan.sinusWidthMm = {6.5, 1.0, 5.0, 8.0};
    plan.sinusLengthMm = {11.0, 1.0, 8.0, 14.0};
    return plan;
}

BreastPlan BreastPlan::ultrasound()
{
    BreastPlan plan = common();
    plan.kind = Kind::Ultrasound;
    plan.lobeCount = {9.0, 3.0, 4.0, 18.0};
    plan.lobeWeightSigma = 1.1;
    plan.firstBranchMm = {8.0, 5.5, 1.5, 25.0};
    return plan;
}

const std::vector<PlanParameter>& planParameters()
{
    static const std::vector<PlanParameter> parameters{
        {"lobe_count", "1", "TxtA, Ram05", &BreastPlan::lobeCount, 1, 30},
        {"lobe_size_ratio", "1", "Ged07", &BreastPlan::lobeSizeRatio, 1, 100},
        {"main_duct_diameter_mm", "mm", "Ram05", &BreastPlan::mainDuctDiameterMm, 0.3, 10},
        {"first_branch_mm", "mm", "Ram05, assumed", &BreastPlan::firstBranchMm, 1, 40},
        {"storage_ml", "mL", "Kent06, Kent99", &BreastPlan::storageMl, 10, 2000},
        {"nipple_length_mm", "mm", "Vent20", &BreastPlan::nippleLengthMm, 2, 30},
        {"nipple_base_width_mm", "mm", "Vent20", &BreastPlan::nippleBaseWidthMm, 8, 40},
        {"areola_diameter_mm", "mm", "TxtA, Cyclo", &BreastPlan::areolaDiameterMm, 15, 100},
        {"areolar_gland_count", "1", "Dou12", &BreastPlan::areolarGlandCount, 0, 60},
        {"tubercle_width_mm", "mm", "assumed", &BreastPlan::tubercleWidthMm, 0.2, 5},
        {"visible_pore_count", "1", "LB04", &BreastPlan::visiblePoreCount, 1, 30},
        {"pore_diameter_mm", "mm", "Ged07", &BreastPlan::poreDiameterMm, 0.05, 2},
        {"sinus_width_mm", "mm", "TxtA", &BreastPlan::sinusWidthMm, 0, 15},
        {"sinus_length_mm", "mm", "assumed", &BreastPlan::sinusLengthMm, 0, 20},
        {"duct_system_rest_ml", "mL", "assumed", &BreastPlan::ductSystemRestMl, 0.1, 20},
    };
    return parameters;
}

const std::vector<PlanNumber>& planNumbers()
{
    static const std::vector<PlanNumber> numbers{
        {"lobe_weight_sigma", "1", "Ged07", &BreastPlan::lobeWeightSigma, 0.0, 2.0},
        {"murray_exponent", "1", "Graff16", &BreastPlan::murrayExponent, 2.0, 4.0},
        {"side_asymmetry_sd", "1", "MRI400", &BreastPlan::sideAsymmetrySd, 0.0, 0.25},
        {"largest_lobe_share", "1", "assumed", &BreastPlan::largestLobeShare, 0.3, 1.0},
        {"nipple_duct_width_share", "1", "assumed", &BreastPlan::nippleDuctWidthShare, 0.3, 1.0},
    };
    return numbers;
}

Result<void> checkPlan(const BreastPlan& plan)
{
    const auto refuse = [](std::string_view key, std::string message) {
        return fail(Error::Code::InvalidArgument, std::string(key), std::move(message));
    };
    for (const PlanParameter& parameter : planParameters()) {
        const Measured& m = plan.*parameter.field;
        if (!std::isfinite(m.mean) || !std::isfinite(m.sd) || !std::isfinite(m.low) || !std::isfinite(m.high))
            return refuse(parameter.key, "mean, spread and range have to be finite");
        if (m.sd < 0.0)
            return refuse(parameter.key, "the spread is negative");
        if (m.low > m.high || m.low < parameter.least || m.high > parameter.most)
            return refuse(parameter.key, "the range lies outside what the generator can grow");
        if (m.mean < m.low || m.mean > m.high)
            return refuse(parameter.key, "the mean lies outside its range");
    }
    for (const PlanNumber& number : planNumbers()) {
        const double value = plan.*number.field;
        if (!(value >= number.least && value <= number.most))
            return refuse(number.key, "the value lies outside what the generator can grow");
    }
    return {};
}

std::string_view planKey(BreastPlan::Kind kind)
{
    return kind == BreastPlan::Kind::Classic ? "classic" : "ultrasound";
}

Result<BreastPlan> planFromKey(std::string_view key)
{
    if (key == "classic")
        return BreastPlan::classic();
    if (key == "ultrasound")
        return BreastPlan::ultrasound();
    return fail(Error::Code::NotFound, "plan",
                "no plan is called '" + std::string(key) + "'; there are 'classic' and 'ultrasound'");
}

} // namespace lactea::anatomy
