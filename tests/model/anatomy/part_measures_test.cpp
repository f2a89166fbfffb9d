#include "model/anatomy/growth/part_measures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/shape/breast_shape.h"
#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

using Kind = MeasureKind;

const Breast& breast() { return test::grownGland().breast; }
const PartMeasures& measures()
{
    // Not owned: the breast of the tests lives longer.
    static const PartMeasures all(std::shared_ptr<const Breast>(&breast(), [](const Breast*) {}));
    return all;
}
double value(const PartId& part, Kind kind)
{
    const auto found = valueOf(measures().of(part), kind);
    EXPECT_TRUE(found) << toAddress(part) << " has no measure " << static_cast<int>(kind);
    return found.value_or(-1.0);
}
PartId lobe(int number) { return {PartKind::Lobe, Side::Right, number, -1}; }
PartId mainDuct(int number) { return {PartKind::MainDuct, Side::Right, number, -1}; }
PartId duct(int lobeNumber, int item) { return {PartKind::Duct, Side::Right, lobeNumber, item}; }
int lobeCount() { return static_cast<int>(breast().lobes.size()); }

TEST(PartMeasures, TheLobesMakeUpTheBreast)
{
    double share = 0.0, milk = 0.0, bunches = 0.0;
    for (int l = 0; l < lobeCount(); ++l) {
        share += value(lobe(l), Kind::GlandShare);
        milk += value(lobe(l), Kind::MilkWhenFullMl);
        bunches += value(lobe(l), Kind::BunchesDrained);
    }
    EXPECT_NEAR(share, 1.0, 1e-9);
    EXPECT_NEAR(milk, value({PartKind::Breast}, Kind::MilkWhenFullMl), 1e-9 * milk);
    EXPECT_EQ(bunches, static_cast<double>(breast().bunches.size()));
}

TEST(PartMeasures, AMainDuctDrainsItsWholeLobe)
{
    for (int l = 0; l < lobeCount(); ++l) {
        EXPECT_EQ(value(mainDuct(l), Kind::BunchesDrained), value(lobe(l), Kind::BunchesDrained));
        EXPECT_NEAR(value(mainDuct(l), Kind::MilkWhenFullMl), value(lobe(l), Kind::MilkWhenFullMl), 1e-9);
        EXPECT_EQ(value(mainDuct(l), Kind::Generation), 0.0);
        EXPECT_GT(value(mainDuct(l), Kind::InnerWidthMm), 0.0);
    }
}

TEST(PartMeasures, WhatADuctDrainsIsWhatItsBranchesDrain)
{
    const auto& network = breast().network;
    for (int l = 0; l < lobeCount(); ++l) {
        const Lobe& each = breast().lobes[static_cast<std::size_t>(l)];
        for (int d = each.mainDuct; d < each.mainDuct + each.ductCount; ++d) {
            double bunches = 0.0, highest = 0.0;
            int branches = 0;
            for (int child = d + 1; child < each.mainDuct + each.ductCount; ++child)
                if (network.parentDuct(child) == d) {
                    const auto list = measures().of(duct(l, child));
                    bunches += *valueOf(list, Kind::BunchesDrained);
                    highest = std::max(highest, *valueOf(list, Kind::StrahlerOrder));
                    EXPECT_EQ(*valueOf(list, Kind::Generation), value(duct(l, d), Kind::Generation) + 1.0);
                    ++branches;
                }
            EXPECT_EQ(value(duct(l, d), Kind::BunchesDrained), branches == 0 ? 1.0 : bunches);
            EXPECT_GE(value(duct(l, d), Kind::StrahlerOrder), highest);
            if (branches == 0) {
                EXPECT_EQ(value(duct(l, d), Kind::StrahlerOrder), 1.0);
            }
        }
        if (l == 2)
            break; // three lobes are enough
    }
}

TEST(PartMeasures, ABunchIsMeasuredItself)
{
    const PartId first{PartKind::LobuleBunch, Side::Right, 0, 0};
    const Bunch& bunch = breast().bunches[static_cast<std::size_t>(breast().lobes[0].bunches[0])];
    EXPECT_DOUBLE_EQ(value(first, Kind::WidthMm), 2.0 * bunch.radiusMm);
    EXPECT_GT(value(first, Kind::WayToPoreMm), length(bunch.centreMm - breast().pores[0].positionMm) * 0.5);
    const auto lobules = test::grownGland().index.lobulesOf(breast().lobes[0].bunches[0]);
    EXPECT_EQ(value(first, Kind::Lobules), static_cast<double>(lobules.size()));
    double counted = 0.0;
    for (const Lobule& lobule : lobules)
        counted += static_cast<double>(alveoliOf(test::grownGland().index, lobule).size());
    EXPECT_NEAR(value(first, Kind::Alveoli), counted, 0.15 * counted) << "an estimate from some lobules";
}

TEST(PartMeasures, LobulesAndAlveoliHaveTheirOwnSizes)
{
    PartId address{PartKind::Lobule, Side::Right, 0, 0, 0};
    const auto lobule = measures().of(address);
    ASSERT_FALSE(lobule.empty());
    const auto found = test::grownGland().index.lobuleAt(address).value();
    EXPECT_EQ(valueOf(lobule, Kind::WidthMm), 2.0 * found.radiusMm);
    address.kind = PartKind::Alveolus;
    address.alveolus = 0;
    const auto alveolus = measures().of(address);
    ASSERT_FALSE(alveolus.empty());
    EXPECT_LT(*valueOf(alveolus, Kind::WidthMm), *valueOf(lobule, Kind::WidthMm));
    EXPECT_GT(*valueOf(alveolus, Kind::WallUm), 0.0);
    PartId cell = address;
    cell.kind = PartKind::Lactocyte;
    cell.cell = 0;
    EXPECT_NEAR(*valueOf(measures().of(cell), Kind::HeightUm), *valueOf(alveolus, Kind::WallUm), 1e-6)
        << "a cell reaches from the base to the lumen";
    cell.kind = PartKind::MyoepithelialCell;
    EXPECT_GE(*valueOf(measures().of(cell), Kind::Arms), 3.0);
    cell.cell = 100'000;
    EXPECT_TRUE(measures().of(cell).empty());
    address.alveolus = 1'000'000;
    EXPECT_TRUE(measures().of(address).empty());
}

TEST(PartMeasures, TheSkinIsThickerWithinAndBelow)
{
    const auto skin = measures().of(PartId{PartKind::Skin});
    EXPECT_GT(*valueOf(skin, Kind::ThicknessInnerMm), *valueOf(skin, Kind::ThicknessOuterMm));
    EXPECT_GT(*valueOf(skin, Kind::ThicknessBelowMm), *valueOf(skin, Kind::ThicknessAboveMm));
    const auto fat = measures().of(PartId{PartKind::Fat});
    EXPECT_LT(*valueOf(fat, Kind::ThicknessAreolaMm), *valueOf(fat, Kind::ThicknessInnerMm));
}

TEST(PartMeasures, AreolarGlandsLieOnTheAreola)
{
    const double radius = breast().shape->areolaRadiusMm();
    for (std::size_t i = 0; i < breast().areolarGlands.size(); ++i) {
        const auto gland = measures().of(PartId{PartKind::AreolarGland, Side::Right, -1, static_cast<int>(i)});
        EXPECT_LT(*valueOf(gland, Kind::FromNippleMm), 1.15 * radius) << "the areola is an ellipse";
        EXPECT_GT(*valueOf(gland, Kind::ClockHour), 0.0);
        EXPECT_LE(*valueOf(gland, Kind::ClockHour), 12.0);
        // Seen from the front the midline lies at 3 o'clock of a right breast.
        const bool towardsMidline = *valueOf(gland, Kind::ClockHour) < 6.0;
        EXPECT_EQ(towardsMidline, breast().areolarGlands[i].positionMm.y > breast().shape->nippleBase().y);
    }
}

TEST(PartMeasures, PoresTogetherOpenAllLobes)
{
    double lobes = 0.0;
    for (std::size_t i = 0; i < breast().pores.size(); ++i)
        lobes += value({PartKind::NipplePore, Side::Right, -1, static_cast<int>(i)}, Kind::LobesOpening);
    EXPECT_EQ(lobes, static_cast<double>(lobeCount()));
}

TEST(PartMeasures, VesselsTaperAndWhatIsNotThereHasNoMeasure)
{
    for (const PartKind kind : {PartKind::Artery, PartKind::Vein, PartKind::Nerve}) {
        const auto vessel = measures().of(PartId{kind, Side::Right, -1, 0});
        ASSERT_FALSE(vessel.empty());
        EXPECT_GE(*valueOf(vessel, Kind::WidestMm), *valueOf(vessel, Kind::NarrowestMm));
        EXPECT_GT(*valueOf(vessel, Kind::LengthMm), 10.0);
        EXPECT_TRUE(measures().of(PartId{kind, Side::Right, -1, 999}).empty());
        EXPECT_TRUE(measures().of(PartId{kind, Side::Right, -1, -1}).empty());
    }
    EXPECT_TRUE(measures().of(lobe(999)).empty());
    EXPECT_TRUE(measures().of(duct(0, -1)).empty());
    EXPECT_TRUE(measures().of(PartId{PartKind::LobuleBunch, Side::Right, 0, 9999}).empty());
    EXPECT_TRUE(measures().of(PartId{PartKind::Rib, Side::Right, -1, 3}).empty());
}

} // namespace
} // namespace lactea::anatomy
