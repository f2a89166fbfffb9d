#include "model/files/part_texts.h"

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

TEST(PartTexts, RefuseAFolderWithoutTexts) { EXPECT_FALSE(PartTexts::load("/nowhere", "en")); }

} // namespace lactea::files
