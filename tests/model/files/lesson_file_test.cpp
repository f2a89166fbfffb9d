#include "model/files/lesson_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "model/files/asset_folder.h"
#include "model/files/lesson_text.h"

namespace lactea::files {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

/// A lesson of two steps in a folder of its own.
class LessonFile : public testing::Test {
protected:
    LessonFile() { fs::create_directories(folder); }
    ~LessonFile() override { fs::remove_all(folder.parent_path().parent_path()); }

    /// Why the lesson is refused; empty when it is not.
    std::string refusal()
    {
        std::ofstream(folder / "lesson.json")
            << R"({"id": ")" + id + R"(", "minutes": 5, "steps": [)" + steps + "]}";
        std::ofstream(folder / "en.md") << words;
        const auto lesson = loadLesson(folder, assetFolder(), "de");
        return lesson ? "" : lesson.error().text();
    }

    std::string id = "toy";
    std::string steps = R"({"id": "one", "run": {"scenario": "at-rest"}},
                           {"id": "two", "question": {"right": 2}, "waits": [{"for": "ejection"}]})";
    std::string words =
        "# Toy\nShort.\n\n## one: First\nBody {stored} mL [Ram04, Ged09b].\n"
        "## two: Second\nBody.\n### Question\nWhat?\n### Answer\nA\n### Reply\nNo.\n"
        "### Answer\nB\n### Reply\nYes, {one:stored}.\n### Waiting\nWait.\n## Teacher: Notes\n### Time\n5\n";
    fs::path folder =
        fs::path(testing::TempDir()) / ("lactea-lesson-" + std::to_string(::getpid())) / "lessons/toy";
};

TEST_F(LessonFile, ReadsStepsWordsAndCitations)
{
    ASSERT_EQ(refusal(), "");
    const auto lesson = loadLesson(folder, assetFolder(), "de").value();
    EXPECT_EQ(lesson.language, "en");
    EXPECT_EQ(lesson.title, "Toy");
    EXPECT_EQ(lesson.teacherNotes, "### Time\n5");
    ASSERT_EQ(lesson.steps.size(), 2u);
    EXPECT_EQ(lesson.steps[0].body, "Body {stored} mL.");
    EXPECT_THAT(lesson.steps[0].sources, ElementsAre("Ram04", "Ged09b"));
    EXPECT_EQ(lesson.steps[1].question->right, 1u);
    EXPECT_EQ(lesson.steps[1].question->answers[1].text, "B");
    EXPECT_EQ(lesson.steps[1].waits[0].text, "Wait.");
}

TEST_F(LessonFile, RefusesWithFileAndPlace)
{
    const auto refusedFor = [this](std::string& where, const std::string& what, const std::string& instead) {
        const std::string good = where;
        where.replace(where.find(what), what.size(), instead);
        const std::string reason = refusal();
        where = good;
        return reason;
    };
    EXPECT_THAT(refusedFor(id, "toy", "other"), HasSubstr("lesson.json:/id"));
    EXPECT_THAT(refusedFor(steps, "\"two\"", "\"one\""), HasSubstr("lesson.json:/steps/1/id"));
    EXPECT_THAT(refusedFor(steps, "at-rest", "at-work"), HasSubstr("lesson.json:/steps/0/run/scenario"));
    EXPECT_THAT(refusedFor(steps, "ejection", "eruption"), HasSubstr("lesson.json:/steps/1/waits/0/for"));
    EXPECT_THAT(refusedFor(steps, "\"right\": 2", "\"right\": 3"),
                HasSubstr("at least two answers, and the right one"));
    EXPECT_THAT(refusedFor(steps, "\"for\": \"ejection\"", "\"for\": \"part\", \"kind\": \"elbow\""),
                HasSubstr("lesson.json:/steps/1/waits/0: no kind of part is called \"elbow\""));
    EXPECT_THAT(refusedFor(steps, "\"id\": \"two\"", "\"id\": \"two\", \"select\": \"breast/right/elbow\""),
                HasSubstr("lesson.json:/steps/1/select"));
    EXPECT_THAT(refusedFor(steps, "\"right\": 2",
                           "\"right\": 2, \"guess\": {\"lane\": \"milk_flow\", \"curves\": [[[0, 0], [9, 1]], "
                           "[[0, 0], [9, 2]], [[0, 0], [9, 3]]]}"),
                HasSubstr("lesson.json:/steps/1/question/guess/curves: each answer needs its curve"));
    EXPECT_THAT(refusedFor(steps, "\"id\": \"two\"", "\"id\": \"two\", \"lanes\": [\"mood\"]"),
                HasSubstr("lesson.json:/steps/1/lanes/0"));
    EXPECT_THAT(refusedFor(words, "{stored}", "{store}"), HasSubstr("did you mean {stored}?"));
    EXPECT_THAT(refusedFor(words, "{one:stored}", "{six:stored}"), HasSubstr("does not come before"));
    EXPECT_THAT(refusedFor(words, "Ram04", "Ram99"), HasSubstr("no source is called Ram99"));
    EXPECT_THAT(refusedFor(words, "## two", "## three"), HasSubstr("\"two\" has no text"));
    EXPECT_THAT(refusedFor(words, "### Question", "### Riddle"), HasSubstr("en.md, line 8: \"Riddle\""));
    EXPECT_THAT(refusedFor(words, "### Waiting\nWait.\n", ""),
                HasSubstr("waits for 1 events and has 0 texts"));
    EXPECT_THAT(refusedFor(words, "# Toy\n", ""), HasSubstr("line 1"));
}

TEST_F(LessonFile, TheUsersLessonsStandBesideTheBuiltInOnes)
{
    ASSERT_EQ(refusal(), "");
    const fs::path user = folder.parent_path().parent_path();
    fs::create_directories(user / "lessons/broken");
    const auto shelf = loadLessons(assetFolder(), user, "en");
    ASSERT_EQ(shelf.lessons.size(), 2u);
    EXPECT_EQ(shelf.lessons[1].id, "toy");
    ASSERT_EQ(shelf.refused.size(), 1u);
    EXPECT_THAT(shelf.refused[0].text(), HasSubstr("broken/lesson.json"));
}

TEST(LessonText, LeavesOtherBracketsAlone)
{
    std::vector<std::string> sources;
    EXPECT_EQ(withoutCitations("a [b] c [Ram04] [not one]", sources), "a [b] c [not one]");
    EXPECT_THAT(sources, ElementsAre("Ram04"));
    EXPECT_THAT(placeholdersIn("{a} of {b:c} {"), ElementsAre("a", "b:c"));
}

} // namespace lactea::files
