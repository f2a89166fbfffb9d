#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// The words of one step as they stand in the Markdown file.
struct StepText {
    int line = 0; ///< of its heading
    std::string headline, body, then, question;
    std::vector<std::string> waiting, answers, replies;
};

struct LessonText {
    std::string title, summary, teacherNotes;
    std::map<std::string, StepText> steps;
};

/// Reads the words of a lesson:
///
///     # Title
///     Summary.
///     ## step-id: Headline
///     Body [Source1, Source2].
///     ### Waiting | ### Then | ### Question | ### Answer | ### Reply
///     ...
///     ## Teacher: Notes
///     anything
///
/// The headings' words are the same in every language. `name` is the file's name for refusals ("en.md, line
/// 12").
Result<LessonText> parseLessonText(const std::string& markdown, const std::string& name);

/// Takes citations such as " [Ram04, Luc80]" out of `text` and adds their ids to `sources`.
std::string withoutCitations(const std::string& text, std::vector<std::string>& sources);

/// The names between braces, in order.
std::vector<std::string> placeholdersIn(std::string_view text);

} // namespace lactea::files
