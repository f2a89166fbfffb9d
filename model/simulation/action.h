#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/anatomy/part_id.h"
#include "model/core/quantity.h"
#include "model/core/result.h"

namespace lactea::simulation {

/// What can drive or hold back the reflex (science/milk-ejection-and-flow.md section 7, equation 1).
enum class Stimulus { Suckling, BabyCries, ThinkOfBaby, Stress };
std::string_view stimulusKey(Stimulus stimulus);  ///< "suckling", "baby_cries", "think_of_baby", "stress"
Result<Stimulus> stimulusFromKey(std::string_view key);

enum class Hormone { Oxytocin, Prolactin };
std::string_view hormoneKey(Hormone hormone);
Result<Hormone> hormoneFromKey(std::string_view key);

/// Who decides a hormone's level: the body, the body times a factor, or a held value.
struct HormoneControl {
    enum class Mode { Auto, Multiply, Hold };
    Mode mode = Mode::Auto;
    double value = 1.0;  ///< the factor, or the held level in the hormone's own unit (pg/mL oxytocin, ng/mL prolactin)
    friend bool operator==(const HormoneControl&, const HormoneControl&) = default;
};

/// Starts or ends a stimulus; `side` matters for suckling only.
struct SetStimulus {
    Stimulus stimulus = Stimulus::Suckling;
    bool on = false;
    anatomy::Side side = anatomy::Side::Right;
};
struct SetHormone {
    Hormone hormone = Hormone::Oxytocin;
    HormoneControl control;
};
using Wish = std::variant<SetStimulus, SetHormone>;

/// A wish and the simulated time at which it took effect. A list of them, in order, replays a run bit for bit.
struct Action {
    double timeS = 0.0;
    Wish wish;
};
using ActionLog = std::vector<Action>;

}  // namespace lactea::simulation
