#include "app/lessons/rich_text.h"

#include <gtest/gtest.h>

namespace lactea::lessons {

namespace {
QString value(const QString& name)
{
    return name == QLatin1String("flow") ? QStringLiteral("7 & {flow}") : QStringLiteral("…");
}
} // namespace

TEST(RichText, MakesParagraphsListsAndEmphasis)
{
    EXPECT_EQ(richText(QStringLiteral("One *two*\nthree.\n\n**Four**"), value),
              QStringLiteral("<p>One <i>two</i> three.</p><p><b>Four</b></p>"));
    EXPECT_EQ(richText(QStringLiteral("- a\n- b"), value), QStringLiteral("<ul><li>a</li><li>b</li></ul>"));
}

TEST(RichText, ShowsMarkupOfTheTextAsItStands)
{
    EXPECT_EQ(richText(QStringLiteral("a < b & c"), value), QStringLiteral("<p>a &lt; b &amp; c</p>"));
}

TEST(RichText, FillsPlaceholdersOnce)
{
    EXPECT_EQ(plainText(QStringLiteral("{flow} and {none}"), value), QStringLiteral("7 & {flow} and …"));
}

} // namespace lactea::lessons
