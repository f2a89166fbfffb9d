#include "app/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace lactea;
using namespace lactea::settings;

namespace {
void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}
}  // namespace

TEST(Settings, AnAbsentFileGivesTheDefaults)
{
    const auto loaded = loadSettings(QStringLiteral("/nowhere/at/all.json"));
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(*loaded, Settings{});
}

TEST(Settings, WhatIsSavedIsReadBack)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep/down/settings.json"));
    Settings s;
    s.theme = QStringLiteral("dark");
    s.language = QStringLiteral("de");
    s.skinTone = 3;
    s.leftOpen = s.dockOpen = s.maximized = s.reducedMotion = s.firstRunDone = true;
    s.window = QRect(10, 20, 1280, 720);
    s.textScale = 1.5;
    ASSERT_TRUE(saveSettings(path, s).has_value());
    const auto loaded = loadSettings(path);
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(*loaded, s);
}

TEST(Settings, AFileThatIsNoJsonIsRefusedWithItsPath)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    write(path, "{\"theme\": ");
    const auto loaded = loadSettings(path);
    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().code, Error::Code::InvalidFile);
    EXPECT_EQ(loaded.error().where, path.toStdString());
}

TEST(Settings, AValueOfTheWrongKindOrRangeKeepsItsDefault)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    write(path, R"({"theme": "pink", "text_scale": 900, "skin_tone": "x", "window_px": {"width": 1}, "dock_open": true})");
    const auto loaded = loadSettings(path);
    ASSERT_TRUE(loaded.has_value());
    Settings expected;
    expected.dockOpen = true;
    EXPECT_EQ(*loaded, expected);
}

TEST(Settings, AFailedWriteLeavesTheOldFileAndNoRest)
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("file"));
    write(place, "old");
    const auto saved = saveSettings(place + QStringLiteral("/settings.json"), Settings{});
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, Error::Code::Io);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("file")});
}
