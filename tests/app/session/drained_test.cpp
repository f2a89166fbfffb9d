// What drains where, and how the way of milk is told.
#include <set>

#include <gtest/gtest.h>

#include "app/session/followed_milk.h"
#include "app/session/selection.h"
#include "model/anatomy/growth/growth.h"

using namespace lactea;
using namespace lactea::session;
using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Side;

namespace {
std::shared_ptr<const anatomy::Breast> grown()
{
    static const auto breast = std::make_shared<const anatomy::Breast>(
        anatomy::growBreast(anatomy::BreastPlan::classic(), 7, Side::Right).value());
    return breast;
}
std::size_t bunchesIn(const std::vector<PartId>& parts)
{
    return static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const PartId& p) { return p.kind == PartKind::LobuleBunch; }));
}
}  // namespace

TEST(Drained, ByALobeAreItsBunchesAndItsDucts)
{
    for (int l = 0; l < static_cast<int>(grown()->lobes.size()); ++l) {
        const auto& lobe = grown()->lobes[static_cast<std::size_t>(l)];
        const auto parts = drainedBy({PartKind::Lobe, Side::Right, l, -1}, *grown());
        EXPECT_EQ(bunchesIn(parts), lobe.bunches.size());
        EXPECT_EQ(parts.size() - bunchesIn(parts), static_cast<std::size_t>(lobe.ductCount));
        for (const PartId& part : parts)
            EXPECT_EQ(part.lobe, l);
    }
}

TEST(Drained, ByADuctIsWhatItsMilkHasPassed)
{
    const auto& network = grown()->network;
    for (network::DuctId duct = 0; duct < static_cast<int>(network.ducts().size()); duct += 7) {
        const int lobe = network.ducts()[static_cast<std::size_t>(duct)].lobe;
        const auto parts = drainedBy({PartKind::Duct, Side::Right, lobe, duct}, *grown());
        EXPECT_EQ(bunchesIn(parts), network.lobulesDrainedBy(duct).size());
    }
}

TEST(Drained, PoresPartTheGland)
{
    std::set<PartId> all;
    std::size_t sum = 0;
    for (int p = 0; p < static_cast<int>(grown()->pores.size()); ++p) {
        const auto parts = drainedBy({PartKind::NipplePore, Side::Right, -1, p}, *grown());
        all.insert(parts.begin(), parts.end());
        sum += parts.size();
    }
    EXPECT_EQ(all.size(), sum) << "no part drains to two pores";
    EXPECT_EQ(sum, grown()->bunches.size() + grown()->network.ducts().size());
    EXPECT_TRUE(drainedBy({PartKind::Rib, Side::Right, -1, 3}, *grown()).empty());
}

TEST(Drained, CanBeSelectedAndTakenBack)
{
    PartCatalogue catalogue;
    History history;
    Selection selection(&catalogue);
    selection.setHistory(&history);
    selection.setBreast(grown());
    selection.select(QStringLiteral("breast/right/lobe 3"));
    ASSERT_TRUE(selection.drains());
    selection.selectDrained();
    EXPECT_EQ(selection.count(), 1 + static_cast<int>(grown()->lobes[2].bunches.size()) + grown()->lobes[2].ductCount);
    EXPECT_EQ(selection.address(), QStringLiteral("breast/right/lobe 3"));
    history.undo();
    EXPECT_EQ(selection.count(), 1);
    selection.select(QStringLiteral("breast/right/skin"));
    EXPECT_FALSE(selection.drains());
}

TEST(FollowedMilk, IsToldFromTheBunchToThePore)
{
    PartCatalogue catalogue;
    History history;
    ViewState view(&history);
    FollowedMilk milk(&catalogue, &view);
    milk.setBreast(grown());
    EXPECT_FALSE(milk.active());
    view.follow(QStringLiteral("breast/right/lobe 7/bunch 2"));
    ASSERT_TRUE(milk.active());
    EXPECT_EQ(milk.name(), QStringLiteral("Lobe 7, Bunch of lobules 2"));
    const QVariantList stations = milk.stations();
    ASSERT_GE(stations.size(), 4);
    EXPECT_EQ(stations.first().toMap().value(QStringLiteral("address")).toString(),
              QStringLiteral("breast/right/lobe 7/bunch 2"));
    EXPECT_TRUE(stations.last().toMap().value(QStringLiteral("address")).toString().contains(QStringLiteral("pore")));
    EXPECT_EQ(milk.time(), QStringLiteral("No milk flows here now."));
    view.follow(QStringLiteral("breast/right/rib 4"));
    EXPECT_FALSE(milk.active()) << "a rib has no milk";
    EXPECT_FALSE(milk.canFollow(QStringLiteral("breast/right/rib 4")));
    EXPECT_TRUE(milk.canFollow(QStringLiteral("breast/right/lobe 3/main duct")));
    history.undo();
    EXPECT_TRUE(milk.active());
}

TEST(FollowedMilk, TakesLongerThanAMomentWhileItFlows)
{
    PartCatalogue catalogue;
    History history;
    ViewState view(&history);
    FollowedMilk milk(&catalogue, &view);
    milk.setBreast(grown());
    view.follow(QStringLiteral("breast/right/lobe 7/bunch 2"));
    auto snapshot = std::make_shared<simulation::Snapshot>();
    auto& side = snapshot->sides[0];
    side.ductWidening.assign(grown()->network.ducts().size(), 1.0F);
    side.ductFlowMlPerS.assign(grown()->network.ducts().size(), 0.01F);
    const auto way = anatomy::milkWay(*grown(), {PartKind::LobuleBunch, Side::Right, 6, 1});
    const double seconds = way->path.restVolume.in(millilitre) / 0.01;
    FollowedMilk fresh(&catalogue, &view);
    fresh.setBreast(grown());
    fresh.apply(snapshot);
    EXPECT_TRUE(fresh.time().contains(seconds < 90.0 ? QStringLiteral(" s ") : QStringLiteral(" min ")))
        << fresh.time().toStdString();
}
