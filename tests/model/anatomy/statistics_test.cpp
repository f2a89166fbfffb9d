// Women of many seeds against the rows of the plan that they are drawn from, and grown bodies against their draws.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/anatomy/shape/tissue_volumes.h"
#include "tests/support/spread.h"

namespace lactea::anatomy {
namespace {
using test::Spread;
using test::spreadOf;

constexpr int women = 50;
constexpr double errors = 4.0; // standard errors: one chance in 16000 for each quantity

/// The spread that a row stands for within its range.
Spread rowSpread(const Measured& row)
{
    Random random(99);
    std::vector<double> values;
    for (int i = 0; i < 20000; ++i)
        values.push_back(draw(random, row));
    return spreadOf(values);
}

void expectLike(const char* what, const std::vector<double>& values, const Spread& row)
{
    const auto n = static_cast<double>(values.size());
    const Spread found = spreadOf(values);
    EXPECT_NEAR(found.mean, row.mean, errors * row.sd / std::sqrt(n)) << what;
    EXPECT_NEAR(found.sd / row.sd, 1.0, errors / std::sqrt(2.0 * n)) << what;
}

TEST(FiftyWomen, HaveMeanAndSpreadOfEveryRowThatTheyAreDrawnFrom)
{
    struct Row {
        const char* key;
        Measured BreastPlan::*row;
        std::function<double(const BreastMeasures&)> of;
    };
    const std::vector<Row> rows{
        {"width_mm", &BreastPlan::widthMm, [](const auto& m) { return m.widthMm; }},
        {"height_mm", &BreastPlan::heightMm, [](const auto& m) { return m.heightMm; }},
        {"projection_mm", &BreastPlan::projectionMm, [](const auto& m) { return m.projectionMm; }},
        {"superquadric_exponent", &BreastPlan::superquadricExponent,
         [](const auto& m) { return m.superquadricExponent; }},
        {"upper_pole_share", &BreastPlan::upperPoleShare, [](const auto& m) { return m.upperPoleShare; }},
        {"skin_thickness_mm", &BreastPlan::skinThicknessMm, [](const auto& m) { return m.skinThicknessMm; }},
        {"nipple_length_mm", &BreastPlan::nippleLengthMm, [](const auto& m) { return m.nippleLengthMm; }},
        {"nipple_base_width_mm", &BreastPlan::nippleBaseWidthMm, [](const auto& m) { return m.nippleBaseWidthMm; }},
        {"areola_ellipse", &BreastPlan::areolaEllipse, [](const auto& m) { return m.areolaEllipse; }},
        {"areolar_gland_count", &BreastPlan::areolarGlandCount,
         [](const auto& m) { return static_cast<double>(m.areolarGlands); }},
        {"visible_pore_count", &BreastPlan::visiblePoreCount,
         [](const auto& m) { return static_cast<double>(m.pores); }},
        {"milk_pore_count", &BreastPlan::milkPoreCount, [](const auto& m) { return static_cast<double>(m.milkPores); }},
        {"lobe_count", &BreastPlan::lobeCount, [](const auto& m) { return static_cast<double>(m.lobes); }},
        {"murray_exponent", &BreastPlan::murrayExponent, [](const auto& m) { return m.murrayExponent; }},
    };
    const BreastPlan plan = BreastPlan::ultrasound();
    for (const Row& row : rows) {
        std::vector<double> values;
        for (std::uint64_t seed = 1; seed <= women; ++seed)
            values.push_back(row.of(drawMeasures(plan, seed, Side::Right)));
        Spread expected = rowSpread(plan.*row.row);
        if (row.row == &BreastPlan::areolarGlandCount) // a gamma distribution
            expected = {(plan.*row.row).mean, (plan.*row.row).sd};
        expectLike(row.key, values, expected);
    }
    std::vector<double> rudimentary;
    for (std::uint64_t seed = 1; seed <= women; ++seed)
        rudimentary.push_back(drawMeasures(BreastPlan::full(), seed, Side::Right).rudimentaryDucts);
    expectLike("rudimentary_duct_count", rudimentary, rowSpread(BreastPlan::full().rudimentaryDuctCount));
}

TEST(GrownWomen, HaveTheVolumesThatTheyWereDrawnWith)
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const BreastPlan plan = BreastPlan::of(static_cast<BreastPlan::Kind>(seed % 3));
        const BreastMeasures m = drawMeasures(plan, seed, Side::Right);
        const TissueVolumes v = integrateTissues(BreastShape(plan, m, seed));
        EXPECT_NEAR(v.totalMl / m.volumeMl, 1.0, 0.02) << seed;
        const double fat = v.subcutaneousFatMl + v.intraglandularFatMl + v.retromammaryFatMl;
        EXPECT_NEAR(v.glandMl / (v.glandMl + fat), m.glandShare, 0.02) << seed;
    }
}

TEST(GrownWomen, HaveTheLobesTheMilkAndTheDuctsThatTheyWereDrawnWith)
{
    const BreastPlan plan = BreastPlan::ultrasound();
    std::vector<double> ducts;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Breast breast = growBreast(plan, seed, Side::Right).value();
        const BreastMeasures m = drawMeasures(plan, seed, Side::Right);
        EXPECT_EQ(static_cast<int>(breast.lobes.size()), m.lobes);
        Volume milk;
        for (const Lobe& lobe : breast.lobes) {
            milk += lobe.storage;
            ducts.push_back(lobe.mainDuctDiameterMm);
        }
        EXPECT_EQ(milk, m.storageFullMl * millilitre);
    }
    // 2.0 +- 0.65 mm [Ram05]. A fifth of the variance lies between women, so six of them say less than 60 ducts.
    const Spread found = spreadOf(ducts), row = rowSpread(plan.mainDuctDiameterMm);
    const double error = row.sd * std::sqrt(0.2 / 6.0 + 0.8 / static_cast<double>(ducts.size()));
    EXPECT_NEAR(found.mean, row.mean, errors * error);
    EXPECT_NEAR(found.sd / row.sd, 1.0, errors / std::sqrt(2.0 * static_cast<double>(ducts.size())));
}
} // namespace
} // namespace lactea::anatomy
