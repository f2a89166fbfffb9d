#include "app/ui/about_model.h"

#include <gtest/gtest.h>

namespace lactea::ui {
namespace {

TEST(AboutModel, NamesThePapersAndWhatIsAssumed)
{
    const AboutModel about(QStringLiteral(LACTEA_SOURCE_DIR "/assets"), nullptr);
    ASSERT_FALSE(about.sources().isEmpty());
    ASSERT_FALSE(about.assumed().isEmpty());
    for (const QVariant& source : about.sources())
        EXPECT_FALSE(source.toMap().value(QStringLiteral("paper")).toString().trimmed().isEmpty());
    for (const QVariant& assumed : about.assumed())
        EXPECT_FALSE(assumed.toMap().value(QStringLiteral("meaning")).toString().isEmpty());
}

TEST(AboutModel, AnAbsentFolderGivesNothing)
{
    const AboutModel about(QStringLiteral("/nonexistent"), nullptr);
    EXPECT_TRUE(about.sources().isEmpty());
    EXPECT_TRUE(about.assumed().isEmpty());
}

} // namespace
} // namespace lactea::ui
