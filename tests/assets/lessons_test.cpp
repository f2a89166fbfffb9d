// Every built-in lesson loads in every language that it has.
#include <gtest/gtest.h>

#include <filesystem>

#include "model/files/asset_folder.h"
#include "model/files/lesson_file.h"

namespace lactea::files {

namespace fs = std::filesystem;

TEST(Lessons, AllLoadInAllTheirLanguages)
{
    int texts = 0;
    for (const auto& folder : fs::directory_iterator(assetFolder() / "lessons"))
        for (const auto& file : fs::directory_iterator(folder))
            if (file.path().extension() == ".md") {
                const auto lesson = loadLesson(folder, assetFolder(), file.path().stem().string());
                ASSERT_TRUE(lesson) << lesson.error().text();
                EXPECT_FALSE(lesson->teacherNotes.empty());
                ++texts;
            }
    EXPECT_GE(texts, 2);
    EXPECT_TRUE(loadLessons(assetFolder(), "/nowhere", "en").refused.empty());
}

TEST(Lessons, HalfOfTheStepsAreDoneByDoingAndOneAsksFirst)
{
    for (const Lesson& lesson : loadLessons(assetFolder(), "/nowhere", "en").lessons) {
        std::size_t doing = 0, questions = 0;
        for (const LessonStep& step : lesson.steps) {
            doing += step.question || !step.waits.empty() ? 1 : 0;
            questions += step.question ? 1 : 0;
        }
        EXPECT_GE(2 * doing, lesson.steps.size()) << lesson.id;
        EXPECT_GE(questions, 1u) << lesson.id;
    }
}

TEST(Lessons, FactsHaveSources)
{
    for (const Lesson& lesson : loadLessons(assetFolder(), "/nowhere", "en").lessons)
        for (const LessonStep& step : lesson.steps)
            EXPECT_EQ(step.body.find('['), std::string::npos)
                << step.id << " has a bracket that is no citation";
}

} // namespace lactea::files
