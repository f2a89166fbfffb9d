#include "model/files/run_summary.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "model/anatomy/body/breast_plan.h"

namespace lactea::files {

using anatomy::Side;
using simulation::SideSnapshot;
using simulation::Snapshot;
using Json = nlohmann::json;

namespace {

/// Foremilk and hindmilk here: the first and the last tenth of a feed's volume.
constexpr double edgeShare = 0.1;
/// Less milk than this has no fat content worth telling.
constexpr double leastMl = 1e-3;

Snapshot withoutArrays(const Snapshot& snapshot)
{
    Snapshot copy;
    copy.step = snapshot.step;
    copy.timeS = snapshot.timeS;
    copy.dayPostpartum = snapshot.dayPostpartum;
    copy.pulses = snapshot.pulses;
    copy.ejections = snapshot.ejections;
    copy.letDownsFelt = snapshot.letDownsFelt;
    for (std::size_t i = 0; i < copy.sides.size(); ++i) {
        const SideSnapshot& from = snapshot.sides[i];
        SideSnapshot& to = copy.sides[i];
        to.storedMl = from.storedMl;
        to.capacityMl = from.capacityMl;
        to.ductsMl = from.ductsMl;
        to.removedMl = from.removedMl;
        to.drunkMl = from.drunkMl;
        to.secretedMl = from.secretedMl;
        to.leakedMl = from.leakedMl;
        to.fatRemovedG = from.fatRemovedG;
        to.fatLeakedG = from.fatLeakedG;
        to.ledgerErrorMl = from.ledgerErrorMl;
    }
    return copy;
}

const char* sideKey(Side side) { return side == Side::Right ? "right" : "left"; }

/// Milk of the feed up to `timeS`, between the points of the feed.
template <class Points> double volumeAt(const Points& points, double timeS)
{
    const auto after =
        std::find_if(points.begin(), points.end(), [&](const auto& p) { return p.timeS >= timeS; });
    if (after == points.end())
        return points.back().volumeMl;
    if (after == points.begin())
        return after->volumeMl;
    const auto before = std::prev(after);
    const double share = (timeS - before->timeS) / (after->timeS - before->timeS);
    return before->volumeMl + share * (after->volumeMl - before->volumeMl);
}

} // namespace

void RunSummary::observe(const Snapshot& snapshot)
{
    const Snapshot before = std::exchange(m_last, withoutArrays(snapshot));
    if (!m_started)
        m_first = m_last;
    m_onsetsS = snapshot.ejectionOnsetS;
    m_peakOxytocinPgPerMl = std::max(m_peakOxytocinPgPerMl, snapshot.oxytocinPgPerMl);
    for (std::size_t i = 0; i < snapshot.sides.size(); ++i) {
        m_worstLedgerMl[i] = std::max(m_worstLedgerMl[i], std::abs(snapshot.sides[i].ledgerErrorMl));
        m_worstFatLedgerG[i] = std::max(m_worstFatLedgerG[i], std::abs(snapshot.sides[i].fatLedgerErrorG));
    }

    for (const Side side : {Side::Right, Side::Left})
        observe(snapshot, m_started ? before : m_last, side);
    m_started = true;
}

void RunSummary::observe(const Snapshot& snapshot, const Snapshot& before, Side which)
{
    const SideSnapshot& side = snapshot.side(which);
    int& open = m_open[static_cast<std::size_t>(which)];
    const auto going = [&]() -> Feed& { return m_feeds[static_cast<std::size_t>(open)]; };
    if (open >= 0 && (side.taker != going().by || side.takerSinceS > going().points.back().timeS)) {
        addPoint(going(), snapshot, side.takerSinceS);
        open = -1;
    }
    if (side.taker == simulation::Taker::Nobody)
        return;
    if (open < 0) {
        // It began between two snapshots: what was taken since the one before belongs to it.
        const SideSnapshot& start = before.side(which);
        open = static_cast<int>(m_feeds.size());
        m_feeds.push_back(
            {which, side.taker, start.storedMl + start.ductsMl, start.removedMl, start.fatRemovedG, {}});
        going().points.push_back(
            {m_started && side.takerSinceS >= before.timeS ? side.takerSinceS : snapshot.timeS, 0.0, 0.0});
    }
    addPoint(going(), snapshot, snapshot.timeS);
}

void RunSummary::addPoint(Feed& feed, const Snapshot& snapshot, double timeS)
{
    const SideSnapshot& side = snapshot.side(feed.side);
    feed.points.push_back({std::max(timeS, feed.points.back().timeS), side.removedMl - feed.removedBeforeMl,
                           side.fatRemovedG - feed.fatBeforeG});
}

std::optional<double> RunSummary::fatBetween(const Feed& feed, double fromMl, double toMl)
{
    const auto fatAt = [&feed](double volumeMl) {
        const auto after = std::find_if(feed.points.begin(), feed.points.end(),
                                        [volumeMl](const Point& p) { return p.volumeMl >= volumeMl; });
        if (after == feed.points.begin() || after == feed.points.end())
            return after == feed.points.end() ? feed.points.back().fatG : after->fatG;
        const auto before = std::prev(after);
        const double share = (volumeMl - before->volumeMl) / (after->volumeMl - before->volumeMl);
        return before->fatG + share * (after->fatG - before->fatG);
    };
    if (toMl - fromMl < leastMl)
        return std::nullopt;
    return 1000.0 * (fatAt(toMl) - fatAt(fromMl)) / (toMl - fromMl);
}

Json RunSummary::feedJson(const Feed& feed, const std::vector<double>& onsetsS)
{
    const double startS = feed.points.front().timeS, endS = feed.points.back().timeS;
    const double volumeMl = feed.points.back().volumeMl;
    double peakMlPerS = 0.0;
    for (std::size_t i = 1; i < feed.points.size(); ++i) {
        const Point &a = feed.points[i - 1], &b = feed.points[i];
        if (b.timeS > a.timeS)
            peakMlPerS = std::max(peakMlPerS, (b.volumeMl - a.volumeMl) / (b.timeS - a.timeS));
    }
    std::vector<double> within;
    std::copy_if(onsetsS.begin(), onsetsS.end(), std::back_inserter(within),
                 [&](double onset) { return onset >= startS && onset <= endS; });
    Json ejections = Json::array();
    for (std::size_t i = 0; i < within.size(); ++i) {
        const double next = i + 1 < within.size() ? within[i + 1] : endS;
        ejections.push_back({{"onset_s", within[i]},
                             {"after_start_s", within[i] - startS},
                             {"volume_mL", volumeAt(feed.points, next) - volumeAt(feed.points, within[i])}});
    }
    Json json = {{"start_s", startS},
                 {"side", sideKey(feed.side)},
                 {"by", simulation::takerKey(feed.by)},
                 {"duration_s", endS - startS},
                 {"volume_mL", volumeMl},
                 {"available_mL", feed.availableMl},
                 {"fraction_of_available", feed.availableMl > 0.0 ? volumeMl / feed.availableMl : 0.0},
                 {"peak_flow_mL_per_s", peakMlPerS},
                 {"ejections", std::move(ejections)}};
    if (const auto fat = fatBetween(feed, 0.0, volumeMl))
        json["mean_fat_g_per_L"] = *fat;
    if (const auto fat = fatBetween(feed, 0.0, edgeShare * volumeMl))
        json["foremilk_fat_g_per_L"] = *fat;
    if (const auto fat = fatBetween(feed, (1.0 - edgeShare) * volumeMl, volumeMl))
        json["hindmilk_fat_g_per_L"] = *fat;
    return json;
}

Json RunSummary::json(const simulation::Scenario& scenario, double wallTimeS) const
{
    Json json = {{"scenario", scenario.id},
                 {"plan", anatomy::planKey(scenario.woman.plan)},
                 {"size", anatomy::sizeKey(scenario.woman.size)},
                 {"seed", scenario.woman.seed},
                 {"start_day_postpartum", m_first.dayPostpartum},
                 {"duration_s", m_last.timeS - m_first.timeS},
                 {"steps", m_last.step},
                 {"wall_time_s", wallTimeS}};
    double intake = 0.0, removed = 0.0, secreted = 0.0, leaked = 0.0;
    for (const Side side : {Side::Left, Side::Right}) {
        const auto i = static_cast<std::size_t>(side);
        const SideSnapshot &first = m_first.sides[i], &last = m_last.sides[i];
        json[sideKey(side)] = {{"capacity_mL", last.capacityMl},
                               {"stored_at_start_mL", first.storedMl},
                               {"stored_at_end_mL", last.storedMl},
                               {"ducts_at_start_mL", first.ductsMl},
                               {"ducts_at_end_mL", last.ductsMl},
                               {"removed_mL", last.removedMl},
                               {"drunk_mL", last.drunkMl},
                               {"secreted_mL", last.secretedMl},
                               {"leaked_mL", last.leakedMl},
                               {"fat_removed_g", last.fatRemovedG},
                               {"fat_leaked_g", last.fatLeakedG},
                               {"worst_ledger_error_mL", m_worstLedgerMl[i]},
                               {"worst_fat_ledger_error_g", m_worstFatLedgerG[i]}};
        intake += last.drunkMl;
        removed += last.removedMl;
        secreted += last.secretedMl;
        leaked += last.leakedMl;
    }
    json["totals"] = {{"intake_mL", intake},
                      {"removed_mL", removed},
                      {"secreted_mL", secreted},
                      {"leaked_mL", leaked},
                      {"ejections", m_last.ejections},
                      {"ejections_felt", m_last.letDownsFelt},
                      {"ejection_onsets_s", m_onsetsS},
                      {"oxytocin_pulses", m_last.pulses},
                      {"oxytocin_peak_pg_per_mL", m_peakOxytocinPgPerMl}};
    json["feeds"] = Json::array();
    for (const Feed& feed : m_feeds)
        json["feeds"].push_back(feedJson(feed, m_onsetsS));
    return json;
}

} // namespace lactea::files
