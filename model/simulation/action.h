#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/anatomy/body/part_id.h"
#include "model/core/quantity.h"
#include "model/core/result.h"
#include "model/endocrine/hormone_control.h"
#include "model/endocrine/stimuli.h"
#include "model/flow/pump.h"

namespace lactea::simulation {

using endocrine::Stimulus;
using endocrine::stimulusCount;
using endocrine::stimulusFromKey;
using endocrine::stimulusKey;

/// Which breasts something is done to.
enum class Where { Right, Left, Both };
constexpr bool covers(Where where, anatomy::Side side)
{
    return where == Where::Both || (where == Where::Right) == (side == anatomy::Side::Right);
}
std::string_view whereKey(Where where); ///< "right", "left", "both"
Result<Where> whereFromKey(std::string_view key);

enum class Hormone { Oxytocin, Prolactin };
std::string_view hormoneKey(Hormone hormone);
Result<Hormone> hormoneFromKey(std::string_view key);

using HormoneControl = endocrine::HormoneControl;

/// Starts, changes or ends a stimulus.
///
/// One that passes (crying, seeing and thinking of the baby, a spray) ends by itself, all others last until
/// they are ended. Infants suckle where nothing else matters: suckling at both breasts are two infants; a
/// pump draws on the breasts that no infant has; hands may press any.
struct SetStimulus {
    Stimulus stimulus = Stimulus::Suckling;
    bool on = false;
    Where where = Where::Right; ///< for what is done to one breast
    /// 0..1 of its full effect (stress of one half is the mild stress of the studies); of suckling the
    /// quality of the latch; of alcohol g of ethanol per kg.
    double strength = 1.0;
    double lastsS = 0.0;         ///< ends after so long; 0: when it is ended or passes
    std::vector<int> lobes = {}; ///< that are massaged; empty: all, in turn
};
struct SetPump {
    flow::PumpSetting setting;
};
/// Closes a duct (a plug, a cut) or opens it again.
struct BlockDuct {
    anatomy::PartId duct; ///< a duct or main duct
    bool blocked = true;
};
/// Dyes the milk that an alveolus or lobule holds now, so that one sees where it goes; `on` false takes all
/// dye away.
struct MarkMilk {
    anatomy::PartId part;
    bool on = true;
};
struct SetHormone {
    Hormone hormone = Hormone::Oxytocin;
    HormoneControl control;
};
using Wish = std::variant<SetStimulus, SetHormone, SetPump, BlockDuct, MarkMilk>;

/// A wish and the simulated time at which it took effect. A list of them, in order, replays a run bit for
/// bit.
struct Action {
    double timeS = 0.0;
    Wish wish;
};
using ActionLog = std::vector<Action>;

} // namespace lactea::simulation
