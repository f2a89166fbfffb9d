// Every text of the program is said in every language that it offers, with the same values in it.
#include <gtest/gtest.h>

#include "tests/assets/translation_file.h"

namespace lactea::translations {

namespace {

std::vector<std::filesystem::path> languageFiles()
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(LACTEA_SOURCE_DIR "/translations"))
        if (entry.path().extension() == ".ts")
            found.push_back(entry.path());
    return found;
}

/// Calls check(message) for each message of each language, naming the message where it fails.
template <typename Check>
void forEachMessage(Check check)
{
    ASSERT_FALSE(languageFiles().empty());
    for (const auto& file : languageFiles()) {
        const auto messages = readMessages(file);
        EXPECT_GT(messages.size(), 300u) << file;
        for (const Message& message : messages) {
            SCOPED_TRACE(file.filename().string() + ", " + message.context + ": \"" + message.source + "\"");
            check(message);
        }
    }
}

} // namespace

TEST(Translations, EveryTextHasAFinishedReading)
{
    forEachMessage([](const Message& message) {
        EXPECT_FALSE(message.context.empty());
        EXPECT_FALSE(message.source.empty());
        EXPECT_FALSE(message.unfinished);
        EXPECT_FALSE(message.readings.empty());
        for (const std::string& reading : message.readings)
            EXPECT_FALSE(reading.empty());
    });
}

TEST(Translations, EveryReadingHasTheValuesOfItsSource)
{
    forEachMessage([](const Message& message) {
        for (const std::string& reading : message.readings)
            EXPECT_EQ(placeholders(reading), placeholders(message.source)) << reading;
    });
}

TEST(Translations, CountedTextsHaveSeveralForms)
{
    int counted = 0;
    forEachMessage([&counted](const Message& message) {
        EXPECT_EQ(message.numerus, placeholders(message.source).contains("%n"));
        if (message.numerus) {
            ++counted;
            EXPECT_GE(message.readings.size(), 2u);
        }
    });
    EXPECT_GT(counted, 0);
}

TEST(Translations, TextsOfClassesAreFoundByTheNameTheProgramAsksWith)
{
    // A class asks with its namespace: "lactea::session::Session". lupdate loses it without the headers.
    bool session = false;
    forEachMessage([&session](const Message& message) {
        session = session || message.context == "lactea::session::Session";
        EXPECT_NE(message.context, "Session");
    });
    EXPECT_TRUE(session);
}

} // namespace lactea::translations
