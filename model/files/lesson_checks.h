#pragma once

#include <filesystem>
#include <string>

#include "model/core/result.h"
#include "model/files/lesson_file.h"
#include "model/files/lesson_text.h"

namespace lactea::files {

/// What refusals of a lesson name, and where the things lie that it speaks of.
struct LessonFiles {
    std::string steps, words; ///< lesson.json and <language>.md
    std::filesystem::path assets;
};

/// Step ids are unique, each has its words, no words are left over, and waits and answers have as many texts.
Result<void> checkWords(const Lesson& lesson, const LessonText& text, const LessonFiles& files);

/// Everything that a step names exists: parts, kinds, scenarios, placeholders, sources; each wait has its
/// value.
Result<void> checkMeaning(const Lesson& lesson, const LessonFiles& files);

} // namespace lactea::files
