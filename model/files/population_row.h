#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "model/simulation/scenario.h"

namespace lactea::files {

/// One woman of a population as one line of CSV: the values of RunSummary::json() under their own names,
/// "left_" and "right_" before those of a side, "feed1_"... before those of a feed. Of what is a list there
/// stand the count and the first. What nothing can tell (fat of a feed without milk) is an empty cell.
class PopulationRow {
public:
    /// @param feeds  how many have columns of their own
    explicit PopulationRow(int feeds) : m_feeds(feeds) {}
    /// How many feeds a scenario begins within a time.
    static int feedsOf(const simulation::Scenario& scenario, double untilS);

    [[nodiscard]] std::string header() const;
    /// How the row of a woman begins, computed in steps of so long.
    static std::string beginOf(std::uint64_t seed, double milkStepS);
    /// @param summary  of RunSummary::json(), and "milk_step_s"
    [[nodiscard]] std::string line(const nlohmann::json& summary) const;

private:
    int m_feeds;
};

} // namespace lactea::files
