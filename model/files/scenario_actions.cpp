#include "model/files/scenario_actions.h"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

#include "model/files/json_schema.h"
#include "model/files/time_text.h"

namespace lactea::files {

using Json = nlohmann::json;
using namespace simulation;

namespace {

/// A stimulus that begins and ends, and where the file says so.
struct Span {
    double beginS = 0.0, endS = 0.0;
    SetStimulus start;
    Json::json_pointer place;
};

double seconds(const Json& text) { return secondsFromText(text.get<std::string>()).value_or(0.0); }

/// All entries of one list; `key` is the entry's key that names the stimulus, empty for feeds.
Result<std::vector<Span>> spansOf(const Json& scenario, const char* list, const char* key,
                                  const std::string& file)
{
    std::vector<Span> spans;
    const Json entries = scenario.value(list, Json::array());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Json& entry = entries[i];
        Span span;
        span.place = Json::json_pointer() / list / i;
        span.beginS = seconds(entry.at("at"));
        span.endS = span.beginS + seconds(entry.at("duration"));
        const auto stimulus = stimulusFromKey(*key == '\0' ? "suckling" : entry.at(key).get<std::string>());
        if (!stimulus || span.endS <= span.beginS)
            return fail(Error::Code::InvalidFile,
                        placeInFile(file, span.place / (stimulus ? "duration" : key)),
                        stimulus ? "the duration has to be longer than nothing" : stimulus.error().message);
        span.start = {*stimulus, true,
                      entry.value("side", "right") == "left" ? anatomy::Side::Left : anatomy::Side::Right,
                      entry.value("strength", 1.0)};
        spans.push_back(span);
    }
    return spans;
}

/// Two spans of one stimulus that lie over each other; their order in the file does not matter.
Result<void> refuseOverlap(std::vector<Span> spans, const std::string& file)
{
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span& a, const Span& b) { return a.beginS < b.beginS; });
    std::map<Stimulus, double> busyUntil;
    for (const Span& span : spans) {
        const auto known = busyUntil.find(span.start.stimulus);
        if (known != busyUntil.end() && span.beginS < known->second)
            return fail(Error::Code::InvalidFile, placeInFile(file, span.place / "at"),
                        "this begins at " + textFromSeconds(span.beginS) +
                            ", before the one of the same kind ends at " + textFromSeconds(known->second));
        busyUntil[span.start.stimulus] = span.endS;
    }
    return {};
}

Result<Action> hormoneAction(const Json& entry, const std::string& file, const Json::json_pointer& place)
{
    SetHormone wish;
    const auto hormone = hormoneFromKey(entry.at("hormone").get<std::string>());
    if (!hormone)
        return fail(Error::Code::InvalidFile, placeInFile(file, place / "hormone"), hormone.error().message);
    wish.hormone = *hormone;

    const std::string mode = entry.at("mode");
    const std::string level = *hormone == Hormone::Oxytocin ? "level_pg_per_mL" : "level_ng_per_mL";
    const std::string needed = mode == "multiply" ? "factor" : mode == "hold" ? level : "";
    for (const char* key : {"factor", "level_pg_per_mL", "level_ng_per_mL"})
        if (entry.contains(key) != (needed == key))
            return fail(
                Error::Code::InvalidFile, placeInFile(file, place),
                "the mode \"" + mode + "\" of " + std::string(hormoneKey(*hormone)) +
                    (needed.empty() ? " takes no value" : " takes \"" + needed + "\" and no other value"));
    if (!needed.empty())
        wish.control = {mode == "multiply" ? HormoneControl::Mode::Multiply : HormoneControl::Mode::Hold,
                        entry.at(needed).get<double>()};
    return Action{seconds(entry.at("at")), wish};
}

/// What comes first at one instant: an end, a hormone setting, a beginning.
int rankOf(const Action& action)
{
    const auto* stimulus = std::get_if<SetStimulus>(&action.wish);
    return stimulus == nullptr ? 1 : stimulus->on ? 2 : 0;
}

} // namespace

Result<ActionLog> actionsFrom(const Json& scenario, const std::string& file)
{
    struct List {
        const char *list, *key;
    };
    ActionLog actions;
    for (const List& which : {List{"feeds", ""}, List{"cues", "cue"}, List{"inhibitors", "inhibitor"}}) {
        const auto spans = spansOf(scenario, which.list, which.key, file);
        if (!spans)
            return tl::unexpected(spans.error());
        if (auto apart = refuseOverlap(*spans, file); !apart)
            return tl::unexpected(apart.error());
        for (const Span& span : *spans) {
            SetStimulus end = span.start;
            end.on = false;
            actions.push_back({span.beginS, span.start});
            actions.push_back({span.endS, end});
        }
    }
    const Json hormones = scenario.value("hormones", Json::array());
    for (std::size_t i = 0; i < hormones.size(); ++i) {
        auto action = hormoneAction(hormones[i], file, Json::json_pointer() / "hormones" / i);
        if (!action)
            return tl::unexpected(action.error());
        actions.push_back(*action);
    }
    std::stable_sort(actions.begin(), actions.end(), [](const Action& a, const Action& b) {
        return a.timeS != b.timeS ? a.timeS < b.timeS : rankOf(a) < rankOf(b);
    });
    return actions;
}

} // namespace lactea::files
