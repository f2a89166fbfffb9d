// Every kind of part has its texts in every language that there is.
#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>
#include <sstream>

#include "model/anatomy/body/part_id.h"
#include "model/files/asset_folder.h"
#include "model/files/part_texts.h"

namespace lactea::files {

using anatomy::PartKind;

namespace {

long wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    return std::distance(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>());
}

std::vector<std::string> languages()
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(assetFolder() / "texts")) {
        const auto name = entry.path().stem(); // parts.de
        if (name.stem() == "parts" && name.has_extension())
            found.push_back(name.extension().string().substr(1));
    }
    return found;
}

} // namespace

TEST(Parts, EveryKindHasATextInEveryLanguage)
{
    EXPECT_GE(languages().size(), 2u);
    for (const std::string& language : languages()) {
        const auto texts = PartTexts::load(assetFolder(), language);
        ASSERT_TRUE(texts) << texts.error().text();
        for (int kind = 0; kind <= static_cast<int>(PartKind::Intercostal); ++kind) {
            const std::string key(anatomy::partKindKey(static_cast<PartKind>(kind)));
            EXPECT_NE(texts->find(key), nullptr) << key << " has no text in " << language;
        }
        EXPECT_NE(texts->find("milk"), nullptr);
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
