// Every built-in scenario loads, and its schema documents every key.
#include <gtest/gtest.h>

#include "model/files/asset_folder.h"
#include "model/files/json_file.h"
#include "model/files/scenario_file.h"

namespace lactea::files {

using Json = nlohmann::json;

namespace {

/// Each property has a title (its own or of what it refers to), each object closes itself against unknown
/// keys.
void expectDocumented(const Json& schema, const Json& node, const std::string& place)
{
    if (node.contains("properties")) {
        EXPECT_TRUE(node.contains("additionalProperties")) << place << " accepts unknown keys";
        for (const auto& [key, value] : node.at("properties").items()) {
            const Json& rule =
                value.contains("$ref")
                    ? schema.at(Json::json_pointer(value.at("$ref").get<std::string>().substr(1)))
                    : value;
            EXPECT_TRUE(rule.contains("title") || value.contains("title"))
                << place << "/" << key << " has no title";
            if (rule.value("type", "") == "number") {
                EXPECT_TRUE(rule.contains("unit") && rule.contains("minimum") && rule.contains("maximum"))
                    << place << "/" << key << " lacks unit or range";
            }
            expectDocumented(schema, rule, place + "/" + key);
        }
    }
    if (node.contains("items"))
        expectDocumented(schema, node.at("items"), place + "/items");
}

} // namespace

TEST(Scenarios, AllLoadAndAreNamedAsTheirFile)
{
    const auto names = scenarioNames(assetFolder(), "/nowhere");
    EXPECT_GE(names.size(), 2u);
    for (const std::string& name : names) {
        const auto scenario = loadScenario(name, assetFolder(), "/nowhere");
        ASSERT_TRUE(scenario) << scenario.error().text();
        EXPECT_EQ(scenario->id, name);
        EXPECT_FALSE(scenario->description.empty());
        for (const auto& action : scenario->actions)
            EXPECT_LE(action.timeS, scenario->durationS) << name << " has an action after its end";
    }
}

TEST(Scenarios, SchemaDocumentsEveryKey)
{
    const auto schema = JsonSchema::load(assetFolder(), "scenario").value();
    expectDocumented(schema.document(), schema.document(), "");
}

} // namespace lactea::files
