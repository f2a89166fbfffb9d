// The file that the generator grows from fits its schema, and every row lies within its own limits.
#include <gtest/gtest.h>

#include "model/files/asset_folder.h"
#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

using Json = nlohmann::json;

namespace {

void expectWithin(const Json& row, const Json& measured)
{
    EXPECT_LE(row.at("least"), measured.at("low")) << row.at("name");
    EXPECT_LE(measured.at("low"), measured.at("mean")) << row.at("name");
    EXPECT_LE(measured.at("mean"), measured.at("high")) << row.at("name");
    EXPECT_LE(measured.at("high"), row.at("most")) << row.at("name");
}

} // namespace

TEST(Parameters, OfTheBodyFitTheirSchema)
{
    const auto schema = JsonSchema::load(assetFolder(), "body").value();
    const auto document = readJson(assetFolder() / "parameters" / "body.json");
    ASSERT_TRUE(document) << document.error().text();
    const auto good = schema.check(*document, "body.json");
    EXPECT_TRUE(good) << good.error().text();
    for (const Json& row : document->at("parameters")) {
        if (!row.contains("plans"))
            expectWithin(row, row);
        else
            for (const Json& plan : row.at("plans"))
                expectWithin(row, plan);
    }
    for (const Json& row : document->at("numbers")) {
        EXPECT_LE(row.at("least"), row.at("value")) << row.at("name");
        EXPECT_LE(row.at("value"), row.at("most")) << row.at("name");
    }
}

TEST(Parameters, ARowWithoutSourceOrWithAnUnknownKeyIsRefused)
{
    const auto schema = JsonSchema::load(assetFolder(), "body").value();
    Json document = readJson(assetFolder() / "parameters" / "body.json").value();
    Json sourceless = document;
    sourceless["parameters"][0].erase("source");
    EXPECT_FALSE(schema.check(sourceless, "body.json"));
    document["numbers"][0]["colour"] = "red";
    EXPECT_FALSE(schema.check(document, "body.json"));
}

} // namespace lactea::files
