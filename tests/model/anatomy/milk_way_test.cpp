#include "model/anatomy/ducts/milk_way.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

const Breast& breast() { return test::grownGland().breast; }
PartId bunch(int lobe, int item) { return {PartKind::LobuleBunch, Side::Right, lobe, item}; }

template <class Visit> void forBunches(Visit visit)
{
    for (int l = 0; l < static_cast<int>(breast().lobes.size()); ++l)
        for (int b = 0; b < static_cast<int>(breast().lobes[static_cast<std::size_t>(l)].bunches.size()); ++b)
            visit(bunch(l, b));
}

TEST(MilkWay, OfEveryBunchEndsAtThePoreOfItsLobe)
{
    forBunches([](const PartId& part) {
        const auto way = milkWay(breast(), part);
        ASSERT_TRUE(way) << toAddress(part);
        EXPECT_EQ(way->stations.front().part, part);
        const Lobe& lobe = breast().lobes[static_cast<std::size_t>(part.lobe)];
        EXPECT_EQ(way->stations.back().part, (PartId{PartKind::NipplePore, Side::Right, -1, lobe.pore}));
        EXPECT_EQ(length(way->course.back().placeMm - breast().pores[static_cast<std::size_t>(lobe.pore)].positionMm), 0.0);
    });
}

TEST(MilkWay, TheStationsLengthsAddUp)
{
    forBunches([](const PartId& part) {
        const auto way = milkWay(breast(), part);
        double sum = 0.0;
        int ducts = 0;
        for (const WayStation& station : way->stations) {
            sum += station.within ? 0.0 : station.lengthMm;
            ducts += station.ducts;
            EXPECT_LE(station.leastWidthMm, station.mostWidthMm);
        }
        EXPECT_NEAR(sum, way->path.length.in(millimetre), 1e-9) << toAddress(part);
        EXPECT_EQ(ducts, static_cast<int>(way->path.ducts.size()));
    });
}

TEST(MilkWay, TheDrawnCourseIsTheOneThatIsMeasured)
{
    forBunches([](const PartId& part) {
        const auto way = milkWay(breast(), part);
        double sum = 0.0, longest = 0.0;
        for (std::size_t i = 1; i < way->course.size(); ++i) {
            const double piece = length(way->course[i].placeMm - way->course[i - 1].placeMm);
            sum += piece;
            longest = std::max(longest, piece);
        }
        // Beside the ducts it runs through the bunch at one end and through the skin of the pore at the other.
        EXPECT_NEAR(sum, way->path.length.in(millimetre), 0.12 * sum + 10.0) << toAddress(part);
        EXPECT_LT(longest, 13.0) << toAddress(part);
    });
}

TEST(MilkWay, ALobesWayIsTheLongestOfItsBunches)
{
    for (int l = 0; l < static_cast<int>(breast().lobes.size()); ++l) {
        Length longest;
        for (int b = 0; b < static_cast<int>(breast().lobes[static_cast<std::size_t>(l)].bunches.size()); ++b)
            longest = std::max(longest, milkWay(breast(), bunch(l, b))->path.length);
        EXPECT_EQ(milkWay(breast(), {PartKind::Lobe, Side::Right, l, -1})->path.length, longest);
    }
}

TEST(MilkWay, OfADuctIsTheRestOfTheWayOfWhatItDrains)
{
    forBunches([](const PartId& part) {
        const auto whole = milkWay(breast(), part);
        for (std::size_t i = 0; i < whole->path.ducts.size(); ++i) {
            const auto rest = milkWay(breast(), {PartKind::Duct, Side::Right, part.lobe, whole->path.ducts[i]});
            ASSERT_TRUE(rest);
            EXPECT_TRUE(std::equal(rest->path.ducts.begin(), rest->path.ducts.end(),
                                   whole->path.ducts.begin() + static_cast<std::ptrdiff_t>(i),
                                   whole->path.ducts.end()));
        }
        const auto main = milkWay(breast(), {PartKind::MainDuct, Side::Right, part.lobe, -1});
        ASSERT_TRUE(main);
        EXPECT_EQ(main->path.ducts.size(), 1U);
        EXPECT_EQ(main->path.ducts.back(), whole->path.ducts.back());
    });
}

TEST(MilkWay, OfAnAlveolusIsThatOfItsBunch)
{
    const PartId alveolus = partFromAddress("breast/right/lobe 2/bunch 1/lobule 1/alveolus 5").value();
    const auto way = milkWay(breast(), alveolus);
    ASSERT_TRUE(way);
    EXPECT_EQ(way->from, alveolus);
    EXPECT_EQ(way->stations[0].part, alveolus);
    EXPECT_EQ(way->stations[1].part, parentOf(alveolus));
    EXPECT_EQ(way->stations[2].part, bunch(1, 0));
    EXPECT_EQ(way->path.ducts, milkWay(breast(), bunch(1, 0))->path.ducts);
    const Bunch& owner = breast().bunches[static_cast<std::size_t>(breast().lobes[1].bunches[0])];
    EXPECT_LT(length(way->course.front().placeMm - owner.centreMm), 2.0 * owner.radiusMm) << "it begins in its bunch";
    EXPECT_FALSE(milkWay(breast(), partFromAddress("breast/right/lobe 2/bunch 1/lobule 99999").value()));
}

TEST(MilkWay, CanBeginInsideABunch)
{
    const Vec3 alveolus{1.0, 2.0, 3.0};
    const auto way = milkWay(breast(), bunch(0, 0), alveolus);
    ASSERT_TRUE(way);
    EXPECT_EQ(length(way->course.front().placeMm - alveolus), 0.0);
    EXPECT_EQ(way->path.ducts, milkWay(breast(), bunch(0, 0))->path.ducts);
}

TEST(MilkWay, WhatHoldsNoMilkHasNone)
{
    EXPECT_FALSE(milkWay(breast(), {PartKind::Rib, Side::Right, -1, 3}));
    EXPECT_FALSE(milkWay(breast(), {PartKind::Lobe, Side::Right, -1, -1})) << "which lobe?";
    EXPECT_FALSE(milkWay(breast(), bunch(0, 100000)));
    EXPECT_FALSE(milkWay(breast(), bunch(1000, 0)));
    EXPECT_FALSE(milkWay(breast(), {PartKind::LobuleBunch, Side::Left, 0, 0})) << "this is the right breast";
    EXPECT_FALSE(milkWay(breast(), {PartKind::Duct, Side::Right, 1, breast().lobes[0].mainDuct})) << "of another lobe";
}

} // namespace
} // namespace lactea::anatomy
