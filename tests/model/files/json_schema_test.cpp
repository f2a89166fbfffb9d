#include "model/files/json_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "model/files/json_file.h"

namespace lactea::files {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A small schema with every keyword that ours use.
class Schema : public testing::Test {
protected:
    Schema()
    {
        fs::create_directories(folder / "schema");
        std::ofstream(folder / "schema" / "toy.schema.json") << R"({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "type": "object", "additionalProperties": false, "required": ["plan"],
            "definitions": { "time": { "type": "string", "pattern": "^[0-9]+s$", "form": "a time such as 90s" } },
            "properties": {
                "plan": { "enum": ["classic", "ultrasound"] },
                "fill": { "type": "number", "minimum": 0, "maximum": 1 },
                "volume": { "type": "number", "exclusiveMinimum": 0, "maximum": 500, "unit": "mL" },
                "seed": { "type": "integer", "minimum": 0 },
                "feeds": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                    "required": ["at"], "properties": { "at": { "$ref": "#/definitions/time" } } } }
            } })";
    }
    ~Schema() override { fs::remove_all(folder); }

    std::string refusal(const std::string& text)
    {
        const auto schema = JsonSchema::load(folder, "toy");
        if (!schema)
            return schema.error().text();
        const auto document = parseJson(text, "toy.json");
        if (!document)
            return document.error().text();
        const auto good = schema->check(*document, "toy.json");
        return good ? "" : good.error().text();
    }

    fs::path folder = fs::path(testing::TempDir()) / ("lactea-schema-" + std::to_string(::getpid()));
};

TEST_F(Schema, AcceptsWhatFits)
{
    EXPECT_EQ(refusal(R"({"plan": "classic", "fill": 1, "seed": 3, "feeds": [{"at": "9s"}]})"), "");
}

TEST_F(Schema, NamesPlaceAndReason)
{
    EXPECT_EQ(refusal(R"({"plan": "classical"})"),
              "toy.json:/plan: this has to be one of \"classic\", \"ultrasound\"; found \"classical\"");
    EXPECT_EQ(refusal(R"({"plan": "classic", "fill": 1.5})"),
              "toy.json:/fill: this has to be a number from 0 to 1; found 1.5");
    EXPECT_EQ(refusal(R"({"plan": "classic", "seed": "nine"})"),
              "toy.json:/seed: this has to be a whole number at least 0; found \"nine\"");
    EXPECT_EQ(refusal(R"({"plan": "classic", "volume": 0})"),
              "toy.json:/volume: this has to be a number above 0 and up to 500 mL; found 0");
    EXPECT_EQ(refusal(R"({"plan": "classic", "feeds": [{"at": "9s"}, {"at": "soon"}]})"),
              "toy.json:/feeds/1/at: this has to be a time such as 90s; found \"soon\"");
    EXPECT_EQ(refusal(R"({"fill": 1})"), "toy.json:/: \"plan\" is missing");
    EXPECT_EQ(refusal(R"({"plan": "classic", "sed": 1})"),
              "toy.json:/sed: this key is not known here; did you mean \"seed\"?");
    EXPECT_THAT(refusal(R"({"plan": "classic", "feeds": {}})"),
                HasSubstr("toy.json:/feeds: this has to be a list"));
    EXPECT_THAT(refusal("[]"), HasSubstr("an object"));
}

TEST_F(Schema, NamesLineAndColumnOfBrokenJson)
{
    EXPECT_THAT(refusal("{\n  \"plan\": classic }"),
                HasSubstr("toy.json, line 2, column 11: this is not valid JSON"));
    EXPECT_THAT(refusal(""), HasSubstr("toy.json, line 1, column 1"));
}

TEST_F(Schema, SurvivesHostileDocuments)
{
    EXPECT_THAT(refusal(R"({"plan": ")" + std::string(200000, '1') + "\"}"), HasSubstr("8000"));
    EXPECT_THAT(refusal(std::string(200000, '[') + std::string(200000, ']')), HasSubstr("nested"));
    EXPECT_THAT(refusal("{\"plan\": \"\xff\"}"), HasSubstr("not valid JSON"));
}

TEST_F(Schema, RefusesASchemaThatIsNone)
{
    std::ofstream(folder / "schema" / "toy.schema.json") << R"({"type": 3})";
    EXPECT_THAT(refusal("{}"), HasSubstr("no usable schema"));
}

} // namespace lactea::files
