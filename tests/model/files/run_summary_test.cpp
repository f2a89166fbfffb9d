#include "model/files/run_summary.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lactea::files {

using simulation::Scenario;
using simulation::Snapshot;
using simulation::Taker;

namespace {

/// Ten minutes with one feed from 60 s to 360 s: 0.2 mL/s, fat rising with the volume from 20 to 60 g/L.
RunSummary oneFeed()
{
    RunSummary summary;
    for (int t = 0; t <= 600; ++t) {
        Snapshot snapshot;
        snapshot.timeS = t;
        snapshot.step = static_cast<std::uint64_t>(t) * 20;
        auto& side = snapshot.sides[static_cast<int>(anatomy::Side::Left)];
        const double taken = 0.2 * std::clamp(t - 60, 0, 300);
        side.storedMl = 118.0 - taken;
        side.ductsMl = 2.0;
        side.removedMl = taken;
        side.fatRemovedG = (20.0 * taken + 40.0 * taken * taken / (2.0 * 60.0)) / 1000.0;
        side.ledgerErrorMl = t == 300 ? -3e-12 : 1e-13;
        side.drunkMl = taken;
        side.taker = t >= 60 && t < 360 ? Taker::Infant : Taker::Nobody;
        side.takerSinceS = t >= 360 ? 360.0 : t >= 60 ? 60.0 : 0.0;
        if (t >= 100)
            snapshot.ejectionOnsetS.push_back(100.0);
        if (t >= 200)
            snapshot.ejectionOnsetS.push_back(200.0);
        snapshot.ejections = static_cast<int>(snapshot.ejectionOnsetS.size());
        summary.observe(snapshot);
    }
    return summary;
}

} // namespace

TEST(RunSummary, TellsAFeed)
{
    const auto json = oneFeed().json(Scenario{}, 1.5);
    ASSERT_EQ(json.at("feeds").size(), 1u);
    const auto& feed = json["feeds"][0];
    EXPECT_EQ(feed.at("side"), "left");
    EXPECT_EQ(feed.at("start_s"), 60.0);
    EXPECT_EQ(feed.at("duration_s"), 300.0);
    EXPECT_NEAR(feed.at("volume_mL").get<double>(), 60.0, 1e-9);
    EXPECT_NEAR(feed.at("fraction_of_available").get<double>(), 0.5, 1e-9);
    EXPECT_NEAR(feed.at("peak_flow_mL_per_s").get<double>(), 0.2, 1e-9);
}

TEST(RunSummary, SharesTheVolumeAmongItsLetDowns)
{
    const auto json = oneFeed().json(Scenario{}, 0.0);
    const auto& ejections = json["feeds"][0]["ejections"];
    ASSERT_EQ(ejections.size(), 2u);
    EXPECT_EQ(ejections[0].at("onset_s"), 100.0);
    EXPECT_NEAR(ejections[0].at("volume_mL").get<double>(), 20.0, 1e-9);
    EXPECT_NEAR(ejections[1].at("volume_mL").get<double>(), 32.0, 1e-9);
}

TEST(RunSummary, FatRisesFromForemilkToHindmilk)
{
    const auto feed = oneFeed().json(Scenario{}, 0.0)["feeds"][0];
    EXPECT_NEAR(feed.at("foremilk_fat_g_per_L").get<double>(), 22.0, 0.01);
    EXPECT_NEAR(feed.at("mean_fat_g_per_L").get<double>(), 40.0, 0.01);
    EXPECT_NEAR(feed.at("hindmilk_fat_g_per_L").get<double>(), 58.0, 0.01);
}

TEST(RunSummary, KeepsTheWorstLedgerError)
{
    const auto json = oneFeed().json(Scenario{}, 2.5);
    EXPECT_EQ(json.at("left").at("worst_ledger_error_mL"), 3e-12);
    EXPECT_EQ(json.at("steps"), 12000);
    EXPECT_EQ(json.at("wall_time_s"), 2.5);
    EXPECT_NEAR(json.at("totals").at("intake_mL").get<double>(), 60.0, 1e-9);
}

TEST(RunSummary, ADoublePumpIsTwoSessionsAndNoIntake)
{
    RunSummary summary;
    for (int t = 0; t <= 100; ++t) {
        Snapshot snapshot;
        snapshot.timeS = t;
        for (auto& side : snapshot.sides) {
            side.storedMl = 100.0 - std::min(t, 50);
            side.removedMl = std::min(t, 50);
            side.taker = t < 50 ? Taker::Pump : Taker::Nobody;
            side.takerSinceS = t < 50 ? 0.0 : 50.0;
        }
        summary.observe(snapshot);
    }
    const auto json = summary.json(Scenario{}, 0.0);
    ASSERT_EQ(json.at("feeds").size(), 2u);
    EXPECT_EQ(json["feeds"][0].at("by"), "pump");
    EXPECT_EQ(json["feeds"][1].at("side"), "left");
    EXPECT_EQ(json["feeds"][1].at("volume_mL"), 50.0);
    EXPECT_EQ(json["feeds"][1].at("duration_s"), 50.0);
    EXPECT_EQ(json["totals"].at("intake_mL"), 0.0);
    EXPECT_EQ(json["totals"].at("removed_mL"), 100.0);
}

TEST(RunSummary, AFeedWithoutMilkHasNoFat)
{
    RunSummary summary;
    Snapshot snapshot;
    snapshot.sides[0].taker = Taker::Infant;
    summary.observe(snapshot);
    const auto feed = summary.json(Scenario{}, 0.0)["feeds"][0];
    EXPECT_FALSE(feed.contains("mean_fat_g_per_L"));
    EXPECT_EQ(feed.at("volume_mL"), 0.0);
}

} // namespace lactea::files
