#include "app/cli/anatomy.h"

#include "app/cli/exit_status.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_cache.h"
#include "model/files/graphml_file.h"
#include "model/files/json_file.h"
#include "tests/app/cli/shell.h"

namespace lactea::cli {

using testing::HasSubstr;
using testing::StartsWith;

namespace {

class Anatomy : public InAFolder {};

} // namespace

TEST_F(Anatomy, RefusesWhatItDoesNotKnow)
{
    expectRefused({"anatomy", "--plan", "plain"}, WrongUsage, "--plan");
    expectRefused({"anatomy", "--seed", "x"}, WrongUsage, "--seed");
    expectRefused({"anatomy", "--size", "XL"}, WrongUsage, "no size is called 'XL'");
    expectRefused({"anatomy", "--stage", "pregnancy 50wk"}, WrongUsage, "stage");
    expectRefused({"anatomy", "--fullness", "1.5"}, WrongUsage, "fullness");
    expectRefused({"anatomy", "--gltf", file("a.glb").c_str(), "--detail", "best"}, WrongUsage, "--detail");
    expectRefused({"anatomy", "--gltf", file("a.obj").c_str()}, WrongUsage, ".glb or .gltf");
    expectRefused({"anatomy", "--graphml", "-", "--gltf", "-"}, WrongUsage, "standard output");
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST_F(Anatomy, FailsWithOneWhereItCannotWrite)
{
    expectRefused({"anatomy", "--summary", "/no/such/place.json"}, Failed, "No such file");
    expectRefused({"anatomy", "--graphml", "/no/such/place.graphml"}, Failed, "No such file");
    expectRefused({"anatomy", "--gltf", "/no/such/place.glb"}, Failed, "No such file");
    expectRefused({"anatomy", "--graphml", "/dev/full"}, Failed, "No space left");
    expectRefused({"anatomy", "--warm-cache", "/proc/no"}, Failed, "/proc/no");
}

TEST_F(Anatomy, WritesTheSummaryWhenNoFileIsNamed)
{
    const Answer answer = lactea({"anatomy", "--plan", "ultrasound", "--seed", "3"});
    EXPECT_EQ(answer.status, Done);
    const auto json = files::parseJson(answer.out, "-");
    ASSERT_TRUE(json) << json.error().text();
    EXPECT_EQ(json->at("plan"), "ultrasound");
    EXPECT_EQ(json->at("seed"), 3);
}

TEST_F(Anatomy, WritesAllThatIsAskedForOfTheSameBreast)
{
    const Answer answer = lactea({"anatomy", "--side", "left", "--seed", "5", "--size", "S", "--summary",
                                  file("a.json").c_str(), "--graphml", file("a.graphml").c_str(), "--gltf",
                                  file("a.glb").c_str(), "--detail", "min"});
    ASSERT_EQ(answer.status, Done) << answer.error;
    EXPECT_EQ(answer.out, "");
    const auto summary = files::readJson(file("a.json")).value();
    EXPECT_EQ(summary.at("side"), "left");
    const auto network = files::readGraphml(file("a.graphml"));
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->ducts().size(), summary.at("ducts").at("count").get<std::size_t>());
    const std::string glb = files::readText(file("a.glb")).value();
    EXPECT_THAT(glb, StartsWith("glTF"));
    EXPECT_THAT(glb.substr(0, 200000), HasSubstr("breast/left/lobe 1"));
}

TEST_F(Anatomy, GivesTheNetworkAloneOnStandardOutput)
{
    const Answer answer = lactea({"anatomy", "--graphml", "-"});
    EXPECT_EQ(answer.status, Done);
    EXPECT_TRUE(files::networkFromGraphml(answer.out, "-"));
}

TEST_F(Anatomy, ThePlanTakesSizeStageAndFullness)
{
    AnatomyOptions options;
    options.plan = "full";
    options.size = "L";
    options.stage = "pregnancy 24wk";
    options.fullness = 0.25;
    const auto plan = planOf(options);
    ASSERT_TRUE(plan) << plan.error().text();
    EXPECT_EQ(plan->kind, anatomy::BreastPlan::Kind::Full);
    EXPECT_EQ(plan->size, anatomy::BreastPlan::Size::Large);
    EXPECT_EQ(plan->stage, (anatomy::Stage{anatomy::Stage::Kind::Pregnancy, 24.0}));
    EXPECT_EQ(plan->fullness, 0.25);
}

TEST_F(Anatomy, WarmsACacheOnce)
{
    const auto warm = [this] { return lactea({"anatomy", "--seed", "7", "--warm-cache", folder.c_str()}); };
    ASSERT_EQ(warm().status, Done);
    for (const auto& plan : {anatomy::BreastPlan::classic(), anatomy::BreastPlan::ultrasound()}) {
        const auto breast = anatomy::growBreast(plan, 7, anatomy::Side::Right).value();
        for (const auto composition : {anatomy::Composition::Plate, anatomy::Composition::Whole}) {
            const auto body = folder / anatomy::bodyFileName(breast, composition);
            const auto model = anatomy::readBody(body, anatomy::bodyKey(breast));
            ASSERT_TRUE(model) << body;
            EXPECT_EQ(model->composition, composition);
            std::filesystem::last_write_time(body, std::filesystem::file_time_type{}); // as if it lay there for long
        }
    }
    const Answer again = warm();
    EXPECT_EQ(again.status, Done);
    EXPECT_EQ(again.out, "");
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        EXPECT_EQ(entry.last_write_time(), std::filesystem::file_time_type{}) << entry.path();
}

} // namespace lactea::cli
