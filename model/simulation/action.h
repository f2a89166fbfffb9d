#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/anatomy/body/part_id.h"
#include "model/core/quantity.h"
#include "model/core/result.h"
#include "model/endocrine/hormone_control.h"

namespace lactea::simulation {

/// What can drive or hold back the reflex (science/milk-ejection-and-flow.md section 7, equation 1).
enum class Stimulus { Suckling, BabyCries, ThinkOfBaby, Stress };
std::string_view stimulusKey(Stimulus stimulus); ///< "suckling", "baby_cries", "think_of_baby", "stress"
Result<Stimulus> stimulusFromKey(std::string_view key);

enum class Hormone { Oxytocin, Prolactin };
std::string_view hormoneKey(Hormone hormone);
Result<Hormone> hormoneFromKey(std::string_view key);

using HormoneControl = endocrine::HormoneControl;

/// Starts or ends a stimulus; `side` matters for suckling only.
///
/// Crying and thinking of the baby end by themselves (parameter passingStimulusS); suckling and stress last
/// until they are ended.
struct SetStimulus {
    Stimulus stimulus = Stimulus::Suckling;
    bool on = false;
    anatomy::Side side = anatomy::Side::Right;
    double strength = 1.0; ///< 0..1 of its full effect: stress of one half is the mild stress of the studies
};
struct SetHormone {
    Hormone hormone = Hormone::Oxytocin;
    HormoneControl control;
};
using Wish = std::variant<SetStimulus, SetHormone>;

/// A wish and the simulated time at which it took effect. A list of them, in order, replays a run bit for
/// bit.
struct Action {
    double timeS = 0.0;
    Wish wish;
};
using ActionLog = std::vector<Action>;

} // namespace lactea::simulation
