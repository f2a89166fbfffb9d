#include "model/files/population_row.h"

#include <algorithm>
#include <array>
#include <variant>

#include "model/files/decimal_text.h"

namespace lactea::files {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

namespace {

constexpr std::array ofRun{"/seed", "/milk_step_s", "/start_day_postpartum", "/duration_s", "/steps"};
constexpr std::array ofTotals{
    "/intake_mL", "/removed_mL",     "/secreted_mL",     "/leaked_mL",
    "/ejections", "/ejections_felt", "/oxytocin_pulses", "/oxytocin_peak_pg_per_mL"};
constexpr std::array ofSide{"/capacity_mL",
                            "/stored_at_start_mL",
                            "/stored_at_end_mL",
                            "/ducts_at_start_mL",
                            "/ducts_at_end_mL",
                            "/removed_mL",
                            "/drunk_mL",
                            "/secreted_mL",
                            "/leaked_mL",
                            "/fat_removed_g",
                            "/fat_leaked_g",
                            "/worst_ledger_error_mL",
                            "/worst_fat_ledger_error_g"};
constexpr std::array ofFeed{"/start_s",
                            "/duration_s",
                            "/volume_mL",
                            "/available_mL",
                            "/fraction_of_available",
                            "/peak_flow_mL_per_s",
                            "/mean_fat_g_per_L",
                            "/foremilk_fat_g_per_L",
                            "/hindmilk_fat_g_per_L"};

std::string cell(const Json& summary, const std::string& place)
{
    const Pointer pointer(place);
    if (!summary.contains(pointer))
        return {};
    const Json& value = summary.at(pointer);
    if (value.is_array())
        return std::to_string(value.size());
    if (value.is_number_integer())
        return std::to_string(value.get<long long>());
    return decimalText(value.get<double>());
}

/// Calls column(name, place in the summary) for each.
template <class Column> void eachColumn(int feeds, const Column& column)
{
    const auto all = [&](const auto& keys, const std::string& prefix, const std::string& within) {
        for (const char* key : keys)
            column(prefix + (key + 1), within + key);
    };
    all(ofRun, "", "");
    all(ofTotals, "", "/totals");
    column("first_ejection_s", "/totals/ejection_onsets_s/0");
    for (const std::string side : {"left", "right"})
        all(ofSide, side + "_", "/" + side);
    for (int f = 0; f < feeds; ++f) {
        const std::string prefix = "feed" + std::to_string(f + 1) + "_",
                          within = "/feeds/" + std::to_string(f);
        all(ofFeed, prefix, within);
        column(prefix + "ejections", within + "/ejections");
        column(prefix + "first_ejection_after_start_s", within + "/ejections/0/after_start_s");
        column(prefix + "first_ejection_volume_mL", within + "/ejections/0/volume_mL");
    }
}

} // namespace

int PopulationRow::feedsOf(const simulation::Scenario& scenario, double untilS)
{
    int feeds = 0;
    for (const simulation::Action& action : scenario.actions) {
        const auto* wish = std::get_if<simulation::SetStimulus>(&action.wish);
        using simulation::Stimulus;
        if (!wish || !wish->on || action.timeS >= untilS)
            continue;
        if (wish->stimulus == Stimulus::Suckling || wish->stimulus == Stimulus::Pump ||
            wish->stimulus == Stimulus::HandExpression)
            feeds += wish->where == simulation::Where::Both ? 2 : 1;
    }
    return feeds;
}

std::string PopulationRow::beginOf(std::uint64_t seed, double milkStepS)
{
    return std::to_string(seed) + "," + decimalText(milkStepS) + ",";
}

std::string PopulationRow::header() const
{
    std::string names;
    eachColumn(m_feeds, [&](const std::string& name, const std::string&) {
        names += (names.empty() ? "" : ",") + name;
    });
    return names + "\n";
}

std::string PopulationRow::line(const Json& summary) const
{
    std::string cells;
    bool first = true;
    eachColumn(m_feeds, [&](const std::string&, const std::string& place) {
        cells += (first ? "" : ",") + cell(summary, place);
        first = false;
    });
    return cells + "\n";
}

} // namespace lactea::files
