#include "model/files/part_texts.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "model/files/asset_folder.h"

namespace lactea::files {

TEST(PartTexts, KnowTheNippleInEnglishAndGerman)
{
    const auto english = PartTexts::load(assetFolder(), "en");
    const auto german = PartTexts::load(assetFolder(), "de");
    ASSERT_TRUE(english) << english.error().text();
    ASSERT_TRUE(german) << german.error().text();
    EXPECT_EQ(english->find("nipple")->name, "Nipple");
    EXPECT_EQ(german->find("nipple")->name, "Brustwarze");
    EXPECT_EQ(german->find("nipple")->latin, english->find("nipple")->latin);
    EXPECT_EQ(english->find("elbow"), nullptr);
}

TEST(PartTexts, FallBackToEnglish)
{
    const auto texts = PartTexts::load(assetFolder(), "xx");
    ASSERT_TRUE(texts) << texts.error().text();
    EXPECT_EQ(texts->language(), "en");
    EXPECT_TRUE(PartTexts::load(assetFolder(), "../../etc"));
}

TEST(PartTexts, ExplainWhatIsNotDrawn)
{
    const auto texts = PartTexts::load(assetFolder(), "en");
    ASSERT_TRUE(texts) << texts.error().text();
    ASSERT_NE(texts->find("alveolus_lumen"), nullptr);
    EXPECT_FALSE(texts->find("alveolus_lumen")->drawn);
    EXPECT_EQ(texts->find("alveolus_lumen")->within, "alveolus");
    EXPECT_TRUE(texts->find("lobe")->drawn);
    EXPECT_TRUE(texts->find("spinal_cord")->size.empty()) << "no measurement was found, so none is said";
}

TEST(PartTexts, NameTheirLanguages)
{
    const auto languages = PartTexts::languages(assetFolder());
    ASSERT_GE(languages.size(), 2u);
    EXPECT_TRUE(std::is_sorted(languages.begin(), languages.end()));
    for (const std::string& language : languages)
        EXPECT_EQ(PartTexts::load(assetFolder(), language)->language(), language);
    EXPECT_TRUE(PartTexts::languages("/nowhere").empty());
}

TEST(PartTexts, RefuseAFolderWithoutTexts) { EXPECT_FALSE(PartTexts::load("/nowhere", "en")); }

} // namespace lactea::files
