#pragma once

#include <string>
#include <string_view>

#include "model/core/result.h"

namespace lactea::anatomy {

/// Where the breast stands between pregnancy and weaning.
///
/// `weeks`: of pregnancy (0 to 42), since birth (0 to 156), or since the last feed (0 to 520); 0 when resting.
struct Stage {
    enum class Kind { Resting, Pregnancy, Lactation, Weaned };
    Kind kind = Kind::Lactation;
    double weeks = 6.0;

    friend bool operator==(const Stage&, const Stage&) = default;
};

/// "resting", "pregnancy 24wk", "lactation 6wk", "weaned 12wk".
std::string stageText(const Stage& stage);
/// Reads stageText(); the time also in days or months ("lactation 3mo", "weaned 30d"). Refused with `stage` in
/// `where`: another word, no time, a time outside the range of its kind.
Result<Stage> stageFromText(std::string_view text);
Result<void> checkStage(const Stage& stage);

/// Growth of the gland from 0 (resting) to 1 (one month after birth).
///
/// The key frames of science/anatomy.md section 9 as shares of the gain at one month: week 12 35/211, week 24
/// 95/211, term 145/211, one month 1, six months 190/211, 15 months 0 (Cox99, Kent99; the weeks of pregnancy
/// before term are interpolated there), linear between them. After weaning from the height at six months linearly
/// to 0 in nine months, the pace of the lactation's own end (assumed). Continuous, in [0, 1].
double glandGrowth(const Stage& stage);

} // namespace lactea::anatomy
