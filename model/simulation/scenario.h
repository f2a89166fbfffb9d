#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "model/anatomy/body/breast_plan.h"
#include "model/endocrine/oxytocin_pulses.h"
#include "model/simulation/action.h"

namespace lactea::simulation {

/// Whose breasts: the same choice gives the same bodies, bit for bit.
struct WomanChoice {
    anatomy::BreastPlan::Kind plan = anatomy::BreastPlan::Kind::Classic;
    anatomy::BreastPlan::Size size = anatomy::BreastPlan::Size::Drawn;
    std::uint64_t seed = 7;

    friend auto operator<=>(const WomanChoice&, const WomanChoice&) = default;
};

/// Everything that a run needs. Files: files/scenario_file.h, schema assets/schema/scenario.schema.json.
struct Scenario {
    std::string id;
    std::string title;
    std::string description;

    WomanChoice woman;
    double postpartumDay = 42.0;       ///< stage at start: established lactation
    double initialFillFraction = 0.63; ///< of storage, both breasts: 113 mL available of 180 [Kent06]
    double durationS = 900.0;

    int infants = 1; ///< two may suckle at once
    endocrine::ReflexOptions reflex;
    bool peristaltic = false; ///< the infant presses milk out rather than drawing it: flow::SuckingStyle

    ActionLog actions; ///< ascending times
};

} // namespace lactea::simulation
