#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// An event that a step waits for; which fields matter depends on `kind`.
struct LessonWait {
    enum class Kind { Trigger, Ejection, Time, Part, Hormone };
    Kind kind = Kind::Time;
    std::string trigger;  ///< Trigger: stimulus key
    int count = 1;        ///< Ejection: let-downs since the run began
    double afterS = 0.0;  ///< Time: simulated seconds since the wait began
    std::string partKind; ///< Part: key of the kind to click
    std::string hormone;  ///< Hormone: key
    double level = 0.0;   ///< Hormone: to reach, in its own unit
    std::string text;     ///< what the waiting line says
};

struct LessonAnswer {
    std::string text;
    std::string reply; ///< after seeing: why it is so, or where to look again
};

struct LessonCurvePoint {
    double afterS = 0.0;
    double value = 0.0; ///< in the lane's own unit
};

struct LessonQuestion {
    std::string text;
    std::size_t right = 0; ///< index
    std::vector<LessonAnswer> answers;
    std::vector<std::string> start; ///< triggers that "See what happens" presses
    std::string guessLane;          ///< chart lane in which a guess is drawn; empty: none
    /// [answer][point]: what that answer expects to see there, from the moment of the question on.
    std::vector<std::vector<LessonCurvePoint>> guessCurves;
};

/// What the model does in a step.
struct LessonRun {
    std::string scenario;
    double atS = 0.0;
    bool continued = false;
    bool play = false;
    double speed = 1.0;
};

/// One step: what the program does and what it says. Texts are Markdown with {placeholders}; the citations in
/// square brackets have been taken out of them and stand in `sources`.
struct LessonStep {
    std::string id;
    std::string headline, body, then; ///< then: added when all waits are over or the question was seen
    std::string camera;               ///< a named view (app/session/named_views.h), or empty
    std::string framedPart, selected, isolated; ///< addresses, or empty
    std::vector<std::string> hidden, faded, xrayed, labels;
    std::vector<std::string> lanes; ///< keys of the chart lanes to show; empty: the usual ones
    bool names = true;
    std::optional<LessonRun> run;
    std::optional<std::vector<std::string>> triggers; ///< nothing: all are allowed
    std::vector<LessonWait> waits;
    std::optional<LessonQuestion> question;
    std::vector<std::string> sources;
};

struct Lesson {
    std::string id, language, title, summary;
    int minutes = 0;
    std::vector<LessonStep> steps;
    std::string teacherNotes; ///< Markdown: time, aims, age, questions to ask, what pupils often get wrong
};

/// Reads and checks the lesson in `folder` (lesson.json and <language>.md, else en.md).
///
/// Beyond the schema it refuses, with file and place: ids that stand twice or differ from the folder's name,
/// a step without text or a text without step, addresses, kinds and scenarios that do not exist, placeholders
/// that nothing fills, sources that are not listed, a question whose answers do not fit.
Result<Lesson> loadLesson(const std::filesystem::path& folder, const std::filesystem::path& assets,
                          const std::string& language);

/// All lessons of the assets and of the user's data folder, ascending by id, and why others were left out.
struct LessonShelf {
    std::vector<Lesson> lessons;
    std::vector<Error> refused;
};
LessonShelf loadLessons(const std::filesystem::path& assets, const std::filesystem::path& userData,
                        const std::string& language);

/// What may stand in braces in a text; the player fills it from the running model. "{step:name}" is the value
/// that `name` had when that step ended.
const std::vector<std::string>& lessonPlaceholders();

} // namespace lactea::files
