#include "model/anatomy/body/breast_plan.h"

#include <cmath>
#include <string>
#include <utility>

#include "model/anatomy/body/plan_table.h"

namespace lactea::anatomy {
namespace {
constexpr std::array<std::pair<BreastPlan::Kind, std::string_view>, 3> kindKeys{
    {{BreastPlan::Kind::Classic, "classic"}, {BreastPlan::Kind::Ultrasound, "ultrasound"}, {BreastPlan::Kind::Full, "full"}}};
constexpr std::array<std::pair<BreastPlan::Size, std::string_view>, 4> sizeKeys{
    {{BreastPlan::Size::Drawn, "drawn"},
     {BreastPlan::Size::Small, "S"},
     {BreastPlan::Size::Medium, "M"},
     {BreastPlan::Size::Large, "L"}}};

tl::unexpected<Error> refuse(std::string_view key, std::string message)
{
    return fail(Error::Code::InvalidArgument, std::string(key), std::move(message));
}

Result<void> checkMeasured(const PlanParameter& parameter, const Measured& m)
{
    if (!std::isfinite(m.mean) || !std::isfinite(m.sd) || !std::isfinite(m.low) || !std::isfinite(m.high))
        return refuse(parameter.key, "mean, spread and range have to be finite");
    if (m.sd < 0.0)
        return refuse(parameter.key, "the spread is negative");
    if (m.low > m.high || m.low < parameter.least || m.high > parameter.most)
        return refuse(parameter.key, "the range lies outside what the generator can grow");
    if (m.mean < m.low || m.mean > m.high)
        return refuse(parameter.key, "the mean lies outside its range");
    return {};
}
} // namespace

BreastPlan BreastPlan::of(Kind kind)
{
    BreastPlan plan;
    plan.kind = kind;
    const auto k = static_cast<std::size_t>(kind);
    for (const PlanParameter& parameter : planParameterTable)
        plan.*parameter.field = parameter.of[k];
    for (const PlanNumber& number : planNumberTable)
        plan.*number.field = number.of[k];
    plan.fullness = plan.usualFullness;
    return plan;
}

BreastPlan BreastPlan::classic() { return of(Kind::Classic); }
BreastPlan BreastPlan::ultrasound() { return of(Kind::Ultrasound); }
BreastPlan BreastPlan::full() { return of(Kind::Full); }

std::span<const PlanParameter> planParameters() { return planParameterTable; }
std::span<const PlanNumber> planNumbers() { return planNumberTable; }

Result<void> checkPlan(const BreastPlan& plan)
{
    for (const PlanParameter& parameter : planParameterTable)
        if (auto ok = checkMeasured(parameter, plan.*parameter.field); !ok)
            return ok;
    for (const PlanNumber& number : planNumberTable) {
        const double value = plan.*number.field;
        if (!(value >= number.least && value <= number.most))
            return refuse(number.key, "the value lies outside what the generator can grow");
    }
    if (!(plan.fullness >= 0.0 && plan.fullness <= 1.0))
        return refuse("fullness", "it reaches from 0 (empty) to 1 (full)");
    return checkStage(plan.stage);
}

std::string_view planKey(BreastPlan::Kind kind) { return kindKeys[static_cast<std::size_t>(kind)].second; }

Result<BreastPlan> planFromKey(std::string_view key)
{
    for (const auto& [kind, word] : kindKeys)
        if (word == key)
            return BreastPlan::of(kind);
    return fail(Error::Code::NotFound, "plan",
                "no plan is called '" + std::string(key) + "'; there are 'classic', 'ultrasound' and 'full'");
}

std::string_view sizeKey(BreastPlan::Size size) { return sizeKeys[static_cast<std::size_t>(size)].second; }

Result<BreastPlan::Size> sizeFromKey(std::string_view key)
{
    for (const auto& [size, word] : sizeKeys)
        if (word == key)
            return size;
    return fail(Error::Code::NotFound, "size",
                "no size is called '" + std::string(key) + "'; there are 'drawn', 'S', 'M' and 'L'");
}

} // namespace lactea::anatomy
