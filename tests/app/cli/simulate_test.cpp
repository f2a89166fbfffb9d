#include "app/cli/simulate.h"

#include <fstream>

#include "app/cli/exit_status.h"
#include "model/files/json_file.h"
#include "tests/app/cli/shell.h"

namespace lactea::cli {

using testing::HasSubstr;

namespace {

class Simulate : public InAFolder {};

} // namespace

TEST_F(Simulate, RefusesWrongUsageWithTwo)
{
    expectRefused({}, WrongUsage, "subcommand");
    expectRefused({"simulate"}, WrongUsage, "SCENARIO");
    expectRefused({"simulate", "suckling", "--sed", "3"}, WrongUsage, "--sed");
    expectRefused({"simulate", "suckling", "--seed", "nine"}, WrongUsage, "--seed");
    expectRefused({"simulate", "suckling", "--seed", "-1"}, WrongUsage, "--seed");
    expectRefused({"simulate", "suckling", "--until", "soon"}, WrongUsage, "--until");
    expectRefused({"simulate", "suckling", "--until", "1mo"}, WrongUsage, "from 0.05s to 1wk");
    expectRefused({"simulate", "suckling", "--every", "0s"}, WrongUsage, "--every");
    expectRefused({"simulate", "suckling", "--set", "seed"}, WrongUsage, "key=value");
    expectRefused({"simulate", "suckling", "--csv", "-", "--summary", "-"}, WrongUsage, "standard output");
}

TEST_F(Simulate, RefusesInvalidInputWithThree)
{
    expectRefused({"simulate", "sucking"}, InvalidInput,
                  "the scenarios are: at-rest, cry-then-suckling, pump-15min, stress-and-let-down, suckling, twins");
    expectRefused({"simulate", "/no/such/file.json"}, InvalidInput, "no such file");
    expectRefused({"simulate", "/tmp"}, InvalidInput, "folder");
    expectRefused({"simulate", "suckling", "--set", "seed=nine"}, InvalidInput, "suckling.json:/seed");
    expectRefused({"simulate", "suckling", "--set", "/feeds/0/side=middle"}, InvalidInput, "/feeds/0/side");

    std::ofstream(file("broken.json")) << "{\n\"id\": \n}";
    expectRefused({"simulate", file("broken.json").c_str()}, InvalidInput, "line 3");
    std::ofstream(file("list.json")) << "[]";
    expectRefused({"simulate", file("list.json").c_str(), "--seed", "3"}, InvalidInput, "an object");
}

TEST_F(Simulate, RefusesAPartThatTheWomanDoesNotHave)
{
    const std::string csv = file("p.csv");
    for (const char* command : {"simulate", "population"})
        for (const auto& [set, reason] :
             {std::pair{R"(blocked_ducts=[{"duct":"breast/left/lobe 90/main duct"}])", "breast/left/lobe 90/main duct: "},
              {R"(marked_milk=[{"part":"breast/right/lobe 1/bunch 900"}])", "breast/right/lobe 1/bunch 900: "}}) {
            std::vector<const char*> words{command, "suckling", "--until", "1s", "--set", set};
            if (std::string(command) == "population")
                words.insert(words.end(), {"--count", "1", "--csv", csv.c_str()});
            const Answer answer = lactea(words);
            EXPECT_EQ(answer.status, InvalidInput) << answer.error;
            EXPECT_THAT(answer.error, testing::HasSubstr(reason));
        }
}

TEST_F(Simulate, RefusesAPlaceThatCannotBeWrittenWithOneBeforeItRuns)
{
    expectRefused({"simulate", "suckling", "--csv", file("none/a.csv").c_str()}, Failed, "No such file");
    expectRefused({"simulate", "suckling", "--summary", folder.c_str()}, Failed, "Is a directory");
}

TEST_F(Simulate, HelpIsNoFailure)
{
    const Answer answer = lactea({"simulate", "--help"});
    EXPECT_EQ(answer.status, Done);
    EXPECT_THAT(answer.out, HasSubstr("--every"));
    EXPECT_EQ(answer.error, "");
}

TEST_F(Simulate, WritesTheSameBitsTwiceAndARowPerTime)
{
    const auto run = [this](const char* name) {
        return lactea(
                   {"simulate", "suckling", "--until", "30s", "--every", "10s", "--csv", file(name).c_str()})
            .status;
    };
    ASSERT_EQ(run("a.csv"), Done);
    ASSERT_EQ(run("b.csv"), Done);
    const std::string csv = files::readText(file("a.csv")).value();
    EXPECT_EQ(csv, files::readText(file("b.csv")).value());
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
    EXPECT_THAT(csv, HasSubstr("\n0,42,"));
    EXPECT_THAT(csv, HasSubstr("\n10,42.0001"));
    EXPECT_THAT(csv, HasSubstr("\n30,42.0003"));
}

TEST_F(Simulate, SummaryTellsTheFeed)
{
    ASSERT_EQ(lactea({"simulate", "suckling", "--until", "2min", "--summary", file("s.json").c_str()}).status,
              Done);
    const auto summary = files::readJson(file("s.json")).value();
    ASSERT_EQ(summary.at("feeds").size(), 1u);
    EXPECT_EQ(summary["feeds"][0].at("side"), "right");
    EXPECT_NEAR(summary["feeds"][0].at("start_s").get<double>(), 10.0, 0.051);
    EXPECT_NEAR(summary["feeds"][0].at("volume_mL").get<double>(),
                summary["totals"]["intake_mL"].get<double>(), 1e-9);
    EXPECT_EQ(summary.at("steps"), 2400);
    EXPECT_LT(summary["right"]["worst_ledger_error_mL"].get<double>(), 1e-9);
}

TEST_F(Simulate, FailsInOneLineWhenTheDiskIsFull)
{
    expectRefused({"simulate", "suckling", "--until", "1s", "--csv", "/dev/full"}, Failed, "No space left");
}

TEST_F(Simulate, SetAndSeedReachTheScenario)
{
    SimulateOptions options;
    options.scenario = "suckling";
    options.set = {"plan=ultrasound", "/stage/postpartum_day=10"};
    options.seed = 99;
    const auto scenario = scenarioOf(options);
    ASSERT_TRUE(scenario) << scenario.error().text();
    EXPECT_EQ(scenario->woman.seed, 99u);
    EXPECT_EQ(scenario->woman.plan, anatomy::BreastPlan::Kind::Ultrasound);
    EXPECT_EQ(scenario->postpartumDay, 10.0);
}

} // namespace lactea::cli
