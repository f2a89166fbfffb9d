#pragma once

#include <array>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/simulation/scenario.h"
#include "model/simulation/snapshot.h"

namespace lactea::files {

/// Watches a run and sums it up: totals per side, and each feed or session with pump or hand with its
/// let-downs, flow and fat.
///
/// Show it the snapshot at the start and then in ascending times, best every second; what it reports on a
/// feed is as fine as that.
class RunSummary {
public:
    void observe(const simulation::Snapshot& snapshot);

    /// {"scenario", "plan", "seed", "duration_s", "steps", "wall_time_s", "totals", "right", "left",
    /// "feeds"}; units in the keys. Values that nothing can tell (fat of a feed without milk) are absent.
    [[nodiscard]] nlohmann::json json(const simulation::Scenario& scenario, double wallTimeS) const;

private:
    /// A point of a feed: time, milk and fat that it has given so far.
    struct Point {
        double timeS = 0.0, volumeMl = 0.0, fatG = 0.0;
    };
    struct Feed {
        anatomy::Side side = anatomy::Side::Right;
        simulation::Taker by = simulation::Taker::Infant;
        double availableMl = 0.0; ///< in lobules and ducts at its start
        double removedBeforeMl = 0.0, fatBeforeG = 0.0;
        std::vector<Point> points;
    };
    void observe(const simulation::Snapshot& snapshot, const simulation::Snapshot& before,
                 anatomy::Side side);
    static void addPoint(Feed& feed, const simulation::Snapshot& snapshot, double timeS);
    static nlohmann::json feedJson(const Feed& feed, const std::vector<double>& onsetsS);
    static std::optional<double> fatBetween(const Feed& feed, double fromMl, double toMl);

    bool m_started = false;
    simulation::Snapshot m_first, m_last; ///< without the arrays
    std::vector<double> m_onsetsS;
    std::array<double, 2> m_worstLedgerMl{}, m_worstFatLedgerG{};
    double m_peakOxytocinPgPerMl = 0.0;
    std::vector<Feed> m_feeds;
    std::array<int, 2> m_open{-1, -1}; ///< [side] index of the feed that goes on; -1: none
};

} // namespace lactea::files
