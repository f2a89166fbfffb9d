// Every kind of part and every structure of structures.txt has its texts in every language that there is, and the
// texts say no number that has no source.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "model/anatomy/body/part_id.h"
#include "model/files/asset_folder.h"
#include "model/files/json_file.h"
#include "model/files/part_texts.h"

namespace lactea::files {

using anatomy::PartKind;

namespace {

long wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    return std::distance(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>());
}

std::vector<std::string> languages() { return PartTexts::languages(assetFolder()); }

/// The keys of structures.txt.
std::vector<std::string> listedStructures()
{
    std::ifstream file(LACTEA_SOURCE_DIR "/tests/assets/structures.txt");
    std::vector<std::string> keys;
    for (std::string line; std::getline(file, line);)
        if (const auto bar = line.find(" | "); !line.starts_with('#') && bar != std::string::npos)
            keys.push_back(line.substr(bar + 3));
    return keys;
}

/// The numbers in digits of a text; `point` divides the decimals.
std::set<double> numbersIn(std::string text, char point)
{
    std::set<double> numbers;
    const std::regex number(std::string("[0-9]+([") + point + "][0-9]+)?");
    for (std::sregex_iterator found(text.begin(), text.end(), number), end; found != end; ++found) {
        std::string digits = found->str();
        std::replace(digits.begin(), digits.end(), point, '.');
        numbers.insert(std::stod(digits));
    }
    return numbers;
}

std::set<PartKind> allKinds()
{
    std::set<PartKind> kinds;
    for (int kind = 0; kind <= static_cast<int>(PartKind::Intercostal); ++kind)
        kinds.insert(static_cast<PartKind>(kind));
    return kinds;
}

nlohmann::json facts() { return readJson(assetFolder() / "texts" / "parts.json").value().at("parts"); }

} // namespace

TEST(Parts, EveryKindHasATextInEveryLanguage)
{
    EXPECT_GE(languages().size(), 2u);
    for (const std::string& language : languages()) {
        const auto texts = PartTexts::load(assetFolder(), language);
        ASSERT_TRUE(texts) << texts.error().text();
        for (const PartKind kind : allKinds()) {
            const std::string key(anatomy::partKindKey(kind));
            EXPECT_NE(texts->find(key), nullptr) << key << " has no text in " << language;
        }
    }
}

TEST(Parts, EveryListedStructureHasATextInEveryLanguage)
{
    const auto listed = listedStructures();
    ASSERT_GT(listed.size(), 75u);
    for (const std::string& language : languages()) {
        const auto texts = PartTexts::load(assetFolder(), language).value();
        for (const std::string& key : listed)
            EXPECT_NE(texts.find(key), nullptr) << key << " has no text in " << language;
        EXPECT_EQ(texts.all().size(), std::set(listed.begin(), listed.end()).size())
            << "structures.txt does not list all that there is";
    }
}

TEST(Parts, EveryLanguageSaysTheSameStructuresAndNothingElse)
{
    const auto known = facts();
    for (const std::string& language : languages()) {
        const auto words = readJson(assetFolder() / "texts" / ("parts." + language + ".json")).value();
        EXPECT_EQ(words.at("language"), language);
        for (const auto& [key, said] : words.at("parts").items()) {
            ASSERT_TRUE(known.contains(key)) << key << " in " << language;
            EXPECT_FALSE(said.at("synonyms").empty()) << key << " in " << language;
        }
        EXPECT_EQ(words.at("parts").size(), known.size()) << language;
    }
}

TEST(Parts, WhatThePictureHasIsMarkedAsDrawnAndNothingElse)
{
    std::set<std::string> kinds;
    for (const PartKind kind : allKinds())
        kinds.emplace(anatomy::partKindKey(kind));
    const auto texts = PartTexts::load(assetFolder(), "en").value();
    for (const auto& [key, text] : texts.all()) {
        EXPECT_EQ(text.drawn, kinds.contains(key)) << key;
        EXPECT_TRUE(!text.drawn || text.within.empty()) << key << ": its address tells what it belongs to";
        // Upwards from whatever is only explained, something ends the way.
        int steps = 0;
        for (const PartText* at = &text; !at->within.empty() && steps < 10; ++steps) {
            at = texts.find(at->within);
            ASSERT_NE(at, nullptr) << key << " is within something unknown";
        }
        EXPECT_LT(steps, 10) << key << " is within itself";
    }
}

TEST(Parts, NoTextSaysANumberWithoutASource)
{
    const auto known = facts();
    std::map<std::string, PartTexts> texts;
    for (const std::string& language : languages())
        texts.emplace(language, PartTexts::load(assetFolder(), language).value());
    for (const auto& [key, fact] : known.items()) {
        std::set<double> sourced;
        for (const auto& figure : fact.value("figures", nlohmann::json::array())) {
            for (const double value : figure.at("values"))
                sourced.insert(value);
            const std::string source = figure.at("source");
            const auto& sources = fact.at("sources");
            EXPECT_NE(std::find(sources.begin(), sources.end(), source.substr(0, source.find('#'))), sources.end())
                << key << ": the card does not name " << source;
        }
        for (const auto& [language, said] : texts) {
            const PartText& text = *said.find(key);
            EXPECT_EQ(numbersIn(text.definition + "\n" + text.inLetDown + "\n" + text.size,
                                language == "en" ? '.' : ','),
                      sourced)
                << key << " in " << language;
        }
    }
}

TEST(Parts, NumbersAreReadWhateverDividesTheirDecimals)
{
    EXPECT_EQ(numbersIn("1.44 mm (0.87–2.34), 20- to 30-fold", '.'), (std::set{0.87, 1.44, 2.34, 20.0, 30.0}));
    EXPECT_EQ(numbersIn("1,44 mm, 20 bis 30", ','), (std::set{1.44, 20.0, 30.0}));
}

TEST(Parts, ANameIsSaidOnce)
{
    for (const std::string& language : languages()) {
        std::set<std::string> names;
        const auto texts = PartTexts::load(assetFolder(), language).value();
        for (const auto& [key, text] : texts.all())
            EXPECT_TRUE(names.insert(text.name).second) << text.name << " is said twice in " << language;
    }
}

TEST(Parts, DefinitionsStayWithinFortyWords)
{
    for (const std::string& language : languages()) {
        const auto texts = PartTexts::load(assetFolder(), language).value();
        for (const auto& [kind, text] : texts.all()) {
            EXPECT_LE(wordsOf(text.definition), 40) << kind << " in " << language;
            EXPECT_LE(wordsOf(text.inLetDown), 40) << kind << " in " << language;
        }
    }
}

} // namespace lactea::files
