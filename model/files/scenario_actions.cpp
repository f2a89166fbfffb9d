#include "model/files/scenario_actions.h"

#include <algorithm>
#include <array>
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

/// A list of the file: what its entries start, and on which side unless they say.
struct List {
    const char* name;
    const char* key;      ///< of an entry, whose word names the stimulus
    const char* stimulus; ///< of all entries, if no word does
    const char* side;
};
constexpr std::array lists{
    List{"feeds", nullptr, "suckling", "right"},
    List{"pumping", nullptr, "pump", "both"},
    List{"hand_expression", nullptr, "hand_expression", "right"},
    List{"cues", "cue", nullptr, "both"},
    List{"inhibitors", "inhibitor", nullptr, "both"},
    List{"drugs", "drug", nullptr, "both"},
};

double seconds(const Json& text) { return secondsFromText(text.get<std::string>()).value_or(0.0); }

double strengthOf(const Json& scenario, const Json& entry, Stimulus stimulus)
{
    if (stimulus == Stimulus::Suckling)
        return entry.value("latch_quality", scenario.value("/infants/latch_quality"_json_pointer, 1.0));
    if (stimulus == Stimulus::Alcohol)
        return entry.value("dose_g_per_kg", 0.0);
    return entry.value("strength", 1.0);
}

/// Rules that the schema cannot say.
Result<void> checkEntry(const Json& scenario, const Json& entry, const SetStimulus& wish,
                        const std::string& place)
{
    const auto refuse = [&place](const char* key, const char* reason) {
        return fail(Error::Code::InvalidFile, place + "/" + key, reason);
    };
    if (wish.stimulus == Stimulus::Suckling && wish.where == Where::Both &&
        scenario.value("/infants/count"_json_pointer, 1) < 2)
        return refuse("side", "only two infants (infants/count) suckle at both breasts at once");
    const bool alcohol = wish.stimulus == Stimulus::Alcohol;
    if (entry.contains("dose_g_per_kg") != alcohol)
        return refuse("dose_g_per_kg",
                      alcohol ? "alcohol needs its dose" : "only alcohol has a dose in g/kg");
    if (alcohol && entry.contains("strength"))
        return refuse("strength", "alcohol has a dose in g/kg instead");
    if (entry.contains("lobes") && wish.stimulus != Stimulus::Massage)
        return refuse("lobes", "only massage chooses lobes");
    return {};
}

/// All entries of one list.
Result<std::vector<Span>> spansOf(const Json& scenario, const List& list, const std::string& file)
{
    std::vector<Span> spans;
    const Json entries = scenario.value(list.name, Json::array());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Json& entry = entries[i];
        Span span;
        span.place = Json::json_pointer() / list.name / i;
        span.beginS = seconds(entry.at("at"));
        const auto stimulus =
            stimulusFromKey(list.key ? entry.at(list.key).get<std::string>() : list.stimulus);
        if (!stimulus)
            return fail(Error::Code::InvalidFile, placeInFile(file, span.place / list.key),
                        stimulus.error().message);
        span.start.stimulus = *stimulus;
        span.start.on = true;
        span.start.where = *whereFromKey(entry.value("side", list.side)); // the schema knows the words
        span.start.strength = strengthOf(scenario, entry, *stimulus);
        for (const int lobe : entry.value("lobes", std::vector<int>()))
            span.start.lobes.push_back(lobe - 1);
        if (auto good = checkEntry(scenario, entry, span.start, placeInFile(file, span.place)); !good)
            return tl::unexpected(good.error());
        if (entry.contains("duration")) {
            span.endS = span.beginS + seconds(entry.at("duration"));
            if (span.endS <= span.beginS)
                return fail(Error::Code::InvalidFile, placeInFile(file, span.place / "duration"),
                            "the duration has to be longer than nothing");
            span.start.lastsS = span.endS - span.beginS;
        } else { // a spray: it passes by itself, the next may come at once
            span.endS = span.beginS;
        }
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

/// What goes with a feed or a session and begins and ends with it.
void addCompanions(const Json& scenario, const Span& span, ActionLog& actions)
{
    const Json& entry = scenario.at(span.place);
    if (span.start.stimulus == Stimulus::Pump) {
        flow::PumpSetting pump;
        pump.vacuumMmHg = entry.value("vacuum_mmHg", pump.vacuumMmHg);
        pump.cyclesPerMin = entry.value("cycles_per_min", pump.cyclesPerMin);
        pump.twoPhase = entry.value("two_phase", pump.twoPhase);
        pump.untilEmpty = entry.value("until_empty", pump.untilEmpty);
        actions.push_back({span.beginS, SetPump{pump}});
    }
    if (entry.value("nipple_shield", false)) {
        SetStimulus shield = span.start;
        shield.stimulus = Stimulus::NippleShield;
        shield.strength = 1.0;
        actions.push_back({span.beginS, shield});
        shield.on = false;
        actions.push_back({span.endS, shield});
    }
}

Result<anatomy::PartId> partAt(const Json& entry, const char* key, const std::string& file,
                               const Json::json_pointer& place)
{
    auto part = anatomy::partFromAddress(entry.at(key).get<std::string>());
    if (!part)
        return fail(Error::Code::InvalidFile, placeInFile(file, place / key), part.error().message);
    return part;
}

Result<void> addBlocked(const Json& scenario, const std::string& file, ActionLog& actions)
{
    const Json entries = scenario.value("blocked_ducts", Json::array());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto place = Json::json_pointer() / "blocked_ducts" / i;
        const auto duct = partAt(entries[i], "duct", file, place);
        if (!duct)
            return tl::unexpected(duct.error());
        if (duct->kind != anatomy::PartKind::Duct && duct->kind != anatomy::PartKind::MainDuct)
            return fail(Error::Code::InvalidFile, placeInFile(file, place / "duct"),
                        "this is the address of no duct or main duct");
        const double fromS = entries[i].contains("at") ? seconds(entries[i].at("at")) : 0.0;
        actions.push_back({fromS, BlockDuct{*duct, true}});
        if (!entries[i].contains("until"))
            continue;
        const double untilS = seconds(entries[i].at("until"));
        if (untilS <= fromS)
            return fail(Error::Code::InvalidFile, placeInFile(file, place / "until"),
                        "it has to lie after the beginning");
        actions.push_back({untilS, BlockDuct{*duct, false}});
    }
    return {};
}

Result<void> addMarked(const Json& scenario, const std::string& file, ActionLog& actions)
{
    const Json entries = scenario.value("marked_milk", Json::array());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto place = Json::json_pointer() / "marked_milk" / i;
        const auto part = partAt(entries[i], "part", file, place);
        if (!part)
            return tl::unexpected(part.error());
        actions.push_back(
            {entries[i].contains("at") ? seconds(entries[i].at("at")) : 0.0, MarkMilk{*part, true}});
    }
    return {};
}

/// What comes first at one instant: an end, a setting, a beginning.
int rankOf(const Action& action)
{
    const auto* stimulus = std::get_if<SetStimulus>(&action.wish);
    return stimulus == nullptr ? 1 : stimulus->on ? 2 : 0;
}

} // namespace

Result<ActionLog> actionsFrom(const Json& scenario, const std::string& file)
{
    ActionLog actions;
    for (const List& list : lists) {
        const auto spans = spansOf(scenario, list, file);
        if (!spans)
            return tl::unexpected(spans.error());
        if (auto apart = refuseOverlap(*spans, file); !apart)
            return tl::unexpected(apart.error());
        for (const Span& span : *spans) {
            addCompanions(scenario, span, actions);
            actions.push_back({span.beginS, span.start});
            SetStimulus end = span.start;
            end.on = false;
            if (span.endS > span.beginS)
                actions.push_back({span.endS, end});
        }
    }
    for (auto add : {addBlocked, addMarked})
        if (auto added = add(scenario, file, actions); !added)
            return tl::unexpected(added.error());
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
