#include "model/anatomy/growth/anatomy_summary.h"

#include <gtest/gtest.h>

#include "model/anatomy/growth/growth.h"
#include "model/network/network_stats.h"

namespace lactea::anatomy {
namespace {

struct Grown {
    Breast breast = growBreast(BreastPlan::classic(), 7, Side::Right).value();
    nlohmann::json summary = anatomySummary(breast);
};
const Grown& grown()
{
    static const Grown g;
    return g;
}

TEST(AnatomySummary, TissuesAddUpToTheBreast)
{
    const auto& v = grown().summary["volumes_mL"];
    const double sum = v["skin"].get<double>() + v["gland"].get<double>() +
                       v["subcutaneous_fat"].get<double>() + v["intraglandular_fat"].get<double>() +
                       v["retromammary_fat"].get<double>();
    EXPECT_NEAR(sum, v["breast"].get<double>(), 1e-6);
}

TEST(AnatomySummary, TheBreastHasALactatingBreastsSize)
{
    const auto& s = grown().summary;
    EXPECT_GT(s["volumes_mL"]["breast"].get<double>(), 500.0); // 1-6 months: 760, 500-1175 mL
    EXPECT_LT(s["volumes_mL"]["breast"].get<double>(), 1175.0);
    EXPECT_NEAR(s["bounding_mm"]["projection"].get<double>(), 72.0, 24.0);
}

TEST(AnatomySummary, GlandGathersOutwardToAllOfIt)
{
    double last = 0.0;
    for (const auto& shell : grown().summary["gland_by_distance_from_nipple_base"]) {
        EXPECT_GE(shell["share"].get<double>(), last);
        last = shell["share"].get<double>();
    }
    EXPECT_LE(last, 1.0);
}

TEST(AnatomySummary, LobesAndStorageAgreeWithTheBreast)
{
    const auto& s = grown().summary;
    ASSERT_EQ(s["lobes"].size(), grown().breast.lobes.size());
    double storage = 0.0;
    for (const auto& lobe : s["lobes"])
        storage += lobe["storage_mL"].get<double>();
    EXPECT_NEAR(storage, s["storage_full_mL"].get<double>(), 1e-9);
    EXPECT_EQ(s["lobes"][0]["address"], "breast/right/lobe 1");
    EXPECT_EQ(s["nipple"]["orifices"], grown().breast.pores.size());
    EXPECT_EQ(s["areolar_glands"].size(), grown().breast.areolarGlands.size());
}

TEST(AnatomySummary, LobulesHoldTheStorageAndAlveoliAreAsMeasured)
{
    const auto& s = grown().summary;
    EXPECT_NEAR(s["lobules"]["storage_full_mL"].get<double>(), s["storage_full_mL"].get<double>(), 1e-9);
    EXPECT_GT(s["lobules"]["count"].get<double>(), 1e4); // 10^4 to 10^5, science section 4
    EXPECT_LT(s["lobules"]["count"].get<double>(), 4e5);
    EXPECT_NEAR(s["lobules"]["mean_diameter_mm"].get<double>(), 1.8, 0.3); // 1.8 (1.2 to 3)
    EXPECT_GT(s["alveoli"]["count"].get<double>(), 5e7); // order 10^8
    EXPECT_LT(s["alveoli"]["count"].get<double>(), 1e9);
    EXPECT_NEAR(s["alveoli"]["mean_full_diameter_mm"].get<double>(), 0.12, 0.01);
    EXPECT_NEAR(s["gland_full_mL"].get<double>() - s["gland_empty_mL"].get<double>(), s["storage_full_mL"].get<double>(),
                1e-9);
    EXPECT_GT(s["gland_empty_mL"].get<double>(), 0.0);
}

TEST(AnatomySummary, TheNippleOfTheFullPlanHasMoreDuctsThanLobes)
{
    const auto full = growBreast(BreastPlan::full(), 7, Side::Right).value();
    const auto s = anatomySummary(full);
    EXPECT_GT(s["nipple"]["ducts_in_nipple"].get<int>(), static_cast<int>(full.lobes.size()));
    EXPECT_GT(static_cast<int>(full.lobes.size()), s["nipple"]["orifices"].get<int>());
    EXPECT_LE(s["nipple"]["orifices_that_give_milk_to_the_hand"], s["nipple"]["orifices"]);
    EXPECT_GT(s["skin"]["medial_thickness_mm"]["mean"], s["skin"]["lateral_thickness_mm"]["mean"]);
}

TEST(AnatomySummary, WhatThePlanDoesNotHaveIsAbsent)
{
    const auto ultrasound = growBreast(BreastPlan::ultrasound(), 7, Side::Left).value();
    const auto s = anatomySummary(ultrasound);
    EXPECT_FALSE(s["lobes"][0].contains("sinus_width_mm"));
    EXPECT_EQ(s["side"], "left");
}
} // namespace
} // namespace lactea::anatomy
