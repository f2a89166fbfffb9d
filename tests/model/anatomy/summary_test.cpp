#include "model/anatomy/anatomy_summary.h"

#include <gtest/gtest.h>

#include "model/anatomy/growth.h"
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

TEST(AnatomySummary, WhatTheModelDoesNotMakeIsAbsent)
{
    EXPECT_FALSE(grown().summary.contains("alveoli"));
    const auto ultrasound = growBreast(BreastPlan::ultrasound(), 7, Side::Left).value();
    const auto s = anatomySummary(ultrasound);
    EXPECT_FALSE(s["lobes"][0].contains("sinus_width_mm"));
    EXPECT_EQ(s["side"], "left");
}
} // namespace
} // namespace lactea::anatomy
