// Every id that an asset cites has an entry in assets/sources.
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <regex>
#include <set>
#include <string>

#include "model/files/asset_folder.h"
#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

std::set<std::string> knownIds()
{
    std::set<std::string> ids;
    for (const auto& entry : fs::directory_iterator(assetFolder() / "sources")) {
        const Json document = readJson(entry.path()).value();
        for (const Json& source : document.at("sources"))
            EXPECT_TRUE(ids.insert(source.at("id")).second) << source.at("id") << " stands twice";
    }
    return ids;
}

/// Calls `visit` with each value of a key "source" or "sources", wherever it lies.
void forEachCitation(const Json& node, const std::function<void(const std::string&)>& visit)
{
    if (node.is_object())
        for (const auto& [key, value] : node.items()) {
            if (key == "sources" && value.is_array())
                for (const Json& one : value) {
                    if (one.is_string())
                        visit(one);
                    else
                        forEachCitation(one, visit);
                }
            else if ((key == "source" || key == "sources") && value.is_string())
                visit(value);
            else
                forEachCitation(value, visit);
        }
    if (node.is_array())
        for (const Json& value : node)
            forEachCitation(value, visit);
}

} // namespace

TEST(Sources, FitTheirSchema)
{
    const auto schema = JsonSchema::load(assetFolder(), "sources").value();
    for (const auto& entry : fs::directory_iterator(assetFolder() / "sources")) {
        const auto document = readJson(entry.path());
        ASSERT_TRUE(document) << document.error().text();
        const auto good = schema.check(*document, entry.path().string());
        EXPECT_TRUE(good) << good.error().text();
    }
}

TEST(Sources, EveryCitedOneExists)
{
    const auto known = knownIds();
    // "milk-ejection-and-flow#7.1" is a section of notes. "Kent06 (113 of 180 mL, derived), Ram05": words
    // that look like an id, without what stands in brackets.
    const std::regex brackets(R"(\([^)]*\))"), id(R"(\b[A-Z][A-Za-z-]*[0-9]{2,3}[a-z]?\b)");
    int cited = 0;
    for (const auto& entry : fs::recursive_directory_iterator(assetFolder())) {
        if (entry.path().extension() != ".json" || entry.path().parent_path().filename() == "sources")
            continue;
        const auto document = readJson(entry.path());
        ASSERT_TRUE(document) << document.error().text();
        forEachCitation(*document, [&](const std::string& citation) {
            const std::string plain = std::regex_replace(citation, brackets, "");
            if (citation.find_first_of(" ,;:") == std::string::npos && citation != "assumed" &&
                citation != "derived") {
                EXPECT_TRUE(known.contains(citation.substr(0, citation.find('#'))))
                    << citation << " in " << entry.path();
            }
            for (std::sregex_iterator found(plain.begin(), plain.end(), id), end; found != end; ++found)
                EXPECT_TRUE(known.contains(found->str())) << found->str() << " in " << entry.path();
            ++cited;
        });
    }
    EXPECT_GT(cited, 20);
}

TEST(Json, EveryAssetIsWellFormed)
{
    for (const auto& entry : fs::recursive_directory_iterator(assetFolder()))
        if (entry.path().extension() == ".json") {
            const auto document = readJson(entry.path());
            EXPECT_TRUE(document) << document.error().text();
        }
}

} // namespace lactea::files
