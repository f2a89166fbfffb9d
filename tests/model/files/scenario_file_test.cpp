#include "model/files/scenario_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "model/files/asset_folder.h"
#include "model/files/json_file.h"

namespace lactea::files {

using namespace simulation;
using testing::HasSubstr;

namespace {

const JsonSchema& schema()
{
    static const JsonSchema loaded = JsonSchema::load(assetFolder(), "scenario").value();
    return loaded;
}

Result<Scenario> read(const std::string& keys)
{
    const auto json =
        parseJson(R"({"id": "toy", "title": {"en": "Toy"}, "duration": "15min")" + keys + "}", "toy.json");
    return scenarioFrom({"toy.json", json.value()}, schema());
}

std::string refusal(const std::string& keys)
{
    const auto scenario = read(keys);
    return scenario ? "" : scenario.error().text();
}

std::string refusedSet(const std::string& assignment)
{
    auto document = findScenario("suckling", assetFolder(), "/nowhere").value();
    if (auto set = setValue(document, assignment); !set)
        return set.error().text();
    const auto scenario = scenarioFrom(document, schema());
    return scenario ? "" : scenario.error().text();
}

} // namespace

TEST(ScenarioFile, SucklingIsOneFeedAtTheRightBreastInEstablishedLactation)
{
    const auto scenario = loadScenario("suckling", assetFolder(), "/nowhere");
    ASSERT_TRUE(scenario) << scenario.error().text();
    EXPECT_EQ(scenario->postpartumDay, 42.0);
    EXPECT_EQ(scenario->durationS, 900.0);
    ASSERT_EQ(scenario->actions.size(), 2u);
    const auto& start = std::get<SetStimulus>(scenario->actions[0].wish);
    EXPECT_EQ(scenario->actions[0].timeS, 10.0);
    EXPECT_TRUE(start.on);
    EXPECT_EQ(start.where, Where::Right);
    EXPECT_FALSE(std::get<SetStimulus>(scenario->actions[1].wish).on);
}

TEST(ScenarioFile, CryComesBeforeTheFeed)
{
    const auto scenario = loadScenario("cry-then-suckling", assetFolder(), "/nowhere");
    ASSERT_TRUE(scenario) << scenario.error().text();
    ASSERT_EQ(scenario->actions.size(), 4u);
    EXPECT_EQ(std::get<SetStimulus>(scenario->actions[0].wish).stimulus, Stimulus::BabyCries);
    EXPECT_EQ(scenario->actions[1].timeS, 130.0);
    EXPECT_EQ(std::get<SetStimulus>(scenario->actions[2].wish).stimulus, Stimulus::Suckling);
    EXPECT_EQ(scenario->actions[2].timeS, 180.0);
}

TEST(ScenarioFile, SpeaksTheLanguageOrEnglish)
{
    EXPECT_EQ(loadScenario("suckling", assetFolder(), "/nowhere", "de")->title,
              "Eine Mahlzeit an einer Brust");
    EXPECT_EQ(loadScenario("suckling", assetFolder(), "/nowhere", "xx")->title, "A feed at one breast");
}

TEST(ScenarioFile, UnknownNameTellsWhichExist)
{
    const auto scenario = loadScenario("sucking", assetFolder(), "/nowhere");
    ASSERT_FALSE(scenario);
    EXPECT_EQ(scenario.error().code, Error::Code::NotFound);
    EXPECT_THAT(scenario.error().text(), HasSubstr("cry-then-suckling, pump-15min"));
    EXPECT_THAT(scenario.error().text(), HasSubstr("did you mean suckling?"));
    EXPECT_THAT(loadScenario("no/such.json", assetFolder(), "/nowhere").error().text(),
                HasSubstr("no such file"));
}

TEST(ScenarioFile, AFeedMayFollowAnotherAtOnce)
{
    const auto scenario = read(R"(, "feeds": [{"at": "5min", "side": "left", "duration": "5min"},
                                              {"at": "0s", "side": "right", "duration": "5min"}])");
    ASSERT_TRUE(scenario) << scenario.error().text();
    EXPECT_FALSE(std::get<SetStimulus>(scenario->actions[1].wish).on);
    EXPECT_EQ(std::get<SetStimulus>(scenario->actions[2].wish).where, Where::Left);
}

TEST(ScenarioFile, RefusesOverlapWithItsPlace)
{
    EXPECT_THAT(refusal(R"(, "feeds": [{"at": "0s", "side": "right", "duration": "5min"},
                                       {"at": "4min", "side": "left", "duration": "5min"}])"),
                HasSubstr("toy.json:/feeds/1/at: this begins at 4min, before"));
}

TEST(ScenarioFile, RefusesWhatASchemaCannotSay)
{
    EXPECT_THAT(refusal(R"(, "cues": [{"cue": "baby_cries", "at": "0s", "duration": "0s"}])"),
                HasSubstr("toy.json:/cues/0/duration"));
    EXPECT_THAT(refusal(R"(, "hormones": [{"hormone": "oxytocin", "at": "0s", "mode": "hold"}])"),
                HasSubstr("takes \"level_pg_per_mL\""));
    EXPECT_THAT(
        refusal(R"(, "hormones": [{"hormone": "prolactin", "at": "0s", "mode": "auto", "factor": 2}])"),
        HasSubstr("takes no value"));
    EXPECT_THAT(refusedSet("duration=8d"), HasSubstr("/duration: a run lasts from 1s to 7d"));
}

TEST(ScenarioFile, HormonesComeWithTheirValue)
{
    const auto scenario = read(R"(, "hormones": [
        {"hormone": "prolactin", "at": "2min", "mode": "auto"},
        {"hormone": "oxytocin", "at": "0s", "mode": "hold", "level_pg_per_mL": 20}])");
    ASSERT_TRUE(scenario) << scenario.error().text();
    const auto& first = std::get<SetHormone>(scenario->actions[0].wish);
    EXPECT_EQ(first.hormone, Hormone::Oxytocin);
    EXPECT_EQ(first.control, (HormoneControl{HormoneControl::Mode::Hold, 20.0}));
}

TEST(ScenarioSet, ChangesWhatAPointerNames)
{
    auto document = findScenario("suckling", assetFolder(), "/nowhere").value();
    ASSERT_TRUE(setValue(document, "seed=9"));
    ASSERT_TRUE(setValue(document, "/feeds/0/duration=5min"));
    ASSERT_TRUE(
        setValue(document, "/feeds/-={\"at\": \"10min\", \"side\": \"left\", \"duration\": \"1min\"}"));
    const auto scenario = scenarioFrom(document, schema());
    ASSERT_TRUE(scenario) << scenario.error().text();
    EXPECT_EQ(scenario->woman.seed, 9u);
    EXPECT_EQ(scenario->actions.size(), 4u);
    EXPECT_EQ(scenario->actions[1].timeS, 310.0);
}

TEST(ScenarioSet, RefusesNonsense)
{
    EXPECT_THAT(refusedSet("seed"), HasSubstr("key=value"));
    EXPECT_THAT(refusedSet("=3"), HasSubstr("key=value"));
    EXPECT_THAT(refusedSet("seed=nine"), HasSubstr(":/seed: this has to be a whole number"));
    EXPECT_THAT(refusedSet("sed=9"), HasSubstr("did you mean \"seed\"?"));
    EXPECT_THAT(refusedSet("/feeds/7/at=1s"), HasSubstr("nothing at /feeds/7"));
    EXPECT_THAT(refusedSet("/feeds/9999999999=1"), HasSubstr("--set"));
    EXPECT_THAT(refusedSet("/feeds/01/at=1s"), HasSubstr("--set"));
    EXPECT_THAT(refusedSet("/seed/deep=1"), HasSubstr("nothing at /seed"));
    EXPECT_THAT(refusedSet("~3=1"), HasSubstr("--set"));
    EXPECT_THAT(refusedSet("plan=plain"), HasSubstr("one of \"classic\", \"ultrasound\""));
}

} // namespace lactea::files
