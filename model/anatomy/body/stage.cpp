#include "model/anatomy/body/stage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <span>

#include "model/anatomy/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr double weeksPerMonth = 30.4375 / 7.0;

struct KindWord {
    Stage::Kind kind;
    std::string_view word;
    double mostWeeks;
};
constexpr std::array kinds{KindWord{Stage::Kind::Resting, "resting", 0.0},
                           KindWord{Stage::Kind::Pregnancy, "pregnancy", 42.0},
                           KindWord{Stage::Kind::Lactation, "lactation", 156.0},
                           KindWord{Stage::Kind::Weaned, "weaned", 520.0}};

const KindWord& wordOf(Stage::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

/// Gain of volume (mL) at a time (weeks): science/anatomy.md section 9.
struct KeyFrame {
    double weeks, gainMl;
};
constexpr Parameters numbers;
constexpr double endsWeeks = numbers.growthEndsMonths * weeksPerMonth;
constexpr std::array pregnancyFrames{KeyFrame{0, 0}, KeyFrame{12, numbers.gainWeek12Ml},
                                     KeyFrame{24, numbers.gainWeek24Ml}, KeyFrame{40, numbers.gainTermMl}};
constexpr std::array lactationFrames{KeyFrame{0, numbers.gainTermMl}, KeyFrame{weeksPerMonth, numbers.gainOneMonthMl},
                                     KeyFrame{6 * weeksPerMonth, numbers.gainSixMonthsMl}, KeyFrame{endsWeeks, 0}};
constexpr std::array weanedFrames{KeyFrame{0, numbers.gainSixMonthsMl}, KeyFrame{endsWeeks - 6 * weeksPerMonth, 0}};

double gainMl(std::span<const KeyFrame> frames, double weeks)
{
    if (weeks <= frames.front().weeks)
        return frames.front().gainMl;
    for (std::size_t i = 1; i < frames.size(); ++i)
        if (weeks < frames[i].weeks) {
            const double t = (weeks - frames[i - 1].weeks) / (frames[i].weeks - frames[i - 1].weeks);
            return frames[i - 1].gainMl + t * (frames[i].gainMl - frames[i - 1].gainMl);
        }
    return frames.back().gainMl;
}

tl::unexpected<Error> refuse(std::string message)
{
    return fail(Error::Code::InvalidArgument, "stage", std::move(message));
}

/// "24wk" in weeks; negative when it is no time.
double weeksOf(std::string_view text)
{
    double value = -1.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc{} || !(value >= 0.0))
        return -1.0;
    return unit == "wk" ? value : unit == "d" ? value / 7.0 : unit == "mo" ? value * weeksPerMonth : -1.0;
}
} // namespace

std::string stageText(const Stage& stage)
{
    const std::string word(wordOf(stage.kind).word);
    if (stage.kind == Stage::Kind::Resting)
        return word;
    std::array<char, 32> number{};
    const auto [end, error] = std::to_chars(number.data(), number.data() + number.size(), stage.weeks);
    return word + " " + std::string(number.data(), error == std::errc{} ? end : number.data()) + "wk";
}

Result<void> checkStage(const Stage& stage)
{
    const KindWord& kind = wordOf(stage.kind);
    if (!(stage.weeks >= 0.0 && stage.weeks <= kind.mostWeeks))
        return refuse("'" + std::string(kind.word) + "' reaches from 0 to " +
                      std::to_string(static_cast<int>(kind.mostWeeks)) + " weeks");
    return {};
}

Result<Stage> stageFromText(std::string_view text)
{
    const auto space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    for (const KindWord& kind : kinds) {
        if (kind.word != word)
            continue;
        Stage stage{kind.kind, 0.0};
        if (kind.kind == Stage::Kind::Resting) {
            if (space != std::string_view::npos)
                return refuse("'resting' has no time");
            return stage;
        }
        stage.weeks = space == std::string_view::npos ? -1.0 : weeksOf(text.substr(space + 1));
        if (stage.weeks < 0.0)
            return refuse("after '" + std::string(word) + "' comes a time such as 24wk, 3mo or 30d");
        if (auto ok = checkStage(stage); !ok)
            return tl::unexpected(ok.error());
        return stage;
    }
    return refuse("no stage is called '" + std::string(word) +
                  "'; there are 'resting', 'pregnancy 24wk', 'lactation 6wk' and 'weaned 12wk'");
}

double glandGrowth(const Stage& stage)
{
    switch (stage.kind) {
    case Stage::Kind::Resting:
        return 0.0;
    case Stage::Kind::Pregnancy:
        return gainMl(pregnancyFrames, stage.weeks) / numbers.gainOneMonthMl;
    case Stage::Kind::Lactation:
        return gainMl(lactationFrames, stage.weeks) / numbers.gainOneMonthMl;
    case Stage::Kind::Weaned:
        return gainMl(weanedFrames, stage.weeks) / numbers.gainOneMonthMl;
    }
    return 0.0;
}

} // namespace lactea::anatomy
