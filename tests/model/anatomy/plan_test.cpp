#include "model/anatomy/body/breast_plan.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <regex>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

namespace lactea::anatomy {
namespace {

std::string refusalOf(const BreastPlan& plan)
{
    const auto ok = checkPlan(plan);
    return ok ? "accepted" : ok.error().where;
}

TEST(BreastPlan, AllPlansAreAccepted)
{
    for (const auto kind : {BreastPlan::Kind::Classic, BreastPlan::Kind::Ultrasound, BreastPlan::Kind::Full}) {
        const auto ok = checkPlan(BreastPlan::of(kind));
        EXPECT_TRUE(ok) << planKey(kind) << ": " << ok.error().text();
    }
}

TEST(BreastPlan, OnlyTheFullPlanHasRudimentaryDucts)
{
    EXPECT_DOUBLE_EQ(BreastPlan::classic().rudimentaryDuctCount.mean, 0.0);
    EXPECT_DOUBLE_EQ(BreastPlan::ultrasound().rudimentaryDuctCount.mean, 0.0);
    EXPECT_DOUBLE_EQ(BreastPlan::full().rudimentaryDuctCount.mean, 11.0);
    EXPECT_DOUBLE_EQ(BreastPlan::full().lobeCount.mean, 16.0);
}

TEST(BreastPlan, ClassicHasSinusesAndUltrasoundHasNone)
{
    EXPECT_DOUBLE_EQ(BreastPlan::classic().lobeCount.mean, 18.0);
    EXPECT_GT(BreastPlan::classic().sinusWidthMm.mean, 0.0);
    EXPECT_DOUBLE_EQ(BreastPlan::ultrasound().lobeCount.mean, 9.0);
    EXPECT_DOUBLE_EQ(BreastPlan::ultrasound().sinusWidthMm.mean, 0.0);
}

TEST(BreastPlan, EveryParameterNamesKeyUnitAndSource)
{
    std::set<std::string_view> keys;
    for (const PlanParameter& p : planParameters()) {
        EXPECT_TRUE(keys.insert(p.key).second) << p.key;
        EXPECT_FALSE(p.unit.empty() || p.source.empty() || p.meaning.empty()) << p.key;
    }
    for (const PlanNumber& p : planNumbers()) {
        EXPECT_TRUE(keys.insert(p.key).second) << p.key;
        EXPECT_FALSE(p.unit.empty() || p.source.empty() || p.meaning.empty()) << p.key;
    }
}

std::set<std::string> knownSources()
{
    std::set<std::string> ids{"assumed"};
    for (const auto& file : std::filesystem::directory_iterator(LACTEA_SOURCE_DIR "/assets/sources")) {
        std::ifstream stream(file.path());
        const auto list = nlohmann::json::parse(stream);
        for (const auto& source : list["sources"])
            ids.insert(source["id"].get<std::string>());
    }
    return ids;
}

TEST(BreastPlan, EverySourceIsListedAmongTheSources)
{
    const auto known = knownSources();
    const auto check = [&](std::string_view key, std::string_view sources) {
        const std::string remarkless = std::regex_replace(std::string(sources), std::regex(" *\\([^)]*\\)"), "");
        std::istringstream list{remarkless};
        for (std::string id; std::getline(list >> std::ws, id, ',');)
            EXPECT_TRUE(known.contains(id)) << key << ": " << id;
    };
    for (const PlanParameter& p : planParameters())
        check(p.key, p.source);
    for (const PlanNumber& p : planNumbers())
        check(p.key, p.source);
}

TEST(BreastPlan, AMeanOutsideItsRangeIsRefusedByKey)
{
    for (const PlanParameter& p : planParameters()) {
        auto plan = BreastPlan::classic();
        (plan.*p.field).mean = (plan.*p.field).high + 1.0;
        EXPECT_EQ(refusalOf(plan), p.key);
        plan = BreastPlan::classic();
        (plan.*p.field).mean = std::numeric_limits<double>::quiet_NaN();
        EXPECT_EQ(refusalOf(plan), p.key);
        plan = BreastPlan::classic();
        (plan.*p.field).sd = -0.1;
        EXPECT_EQ(refusalOf(plan), p.key);
        plan = BreastPlan::classic();
        (plan.*p.field).high = p.most * 2.0;
        EXPECT_EQ(refusalOf(plan), p.key);
    }
    for (const PlanNumber& p : planNumbers()) {
        auto plan = BreastPlan::ultrasound();
        plan.*p.field = p.most + 0.1;
        EXPECT_EQ(refusalOf(plan), p.key);
        plan.*p.field = std::numeric_limits<double>::quiet_NaN();
        EXPECT_EQ(refusalOf(plan), p.key);
    }
}

TEST(BreastPlan, FullnessAndStageOutsideTheirRangeAreRefusedByName)
{
    auto plan = BreastPlan::classic();
    plan.fullness = 1.2;
    EXPECT_EQ(refusalOf(plan), "fullness");
    plan = BreastPlan::classic();
    plan.stage = {Stage::Kind::Pregnancy, 44.0};
    EXPECT_EQ(refusalOf(plan), "stage");
}

TEST(BreastPlan, KeysRoundTripAndUnknownOnesAreNamed)
{
    for (const auto kind : {BreastPlan::Kind::Classic, BreastPlan::Kind::Ultrasound, BreastPlan::Kind::Full})
        EXPECT_EQ(planFromKey(planKey(kind)).value().kind, kind);
    for (const auto size : {BreastPlan::Size::Drawn, BreastPlan::Size::Small, BreastPlan::Size::Large})
        EXPECT_EQ(sizeFromKey(sizeKey(size)).value(), size);
    EXPECT_FALSE(sizeFromKey("XL"));
    const auto wrong = planFromKey("baroque");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("baroque"), std::string::npos);
}
} // namespace
} // namespace lactea::anatomy
