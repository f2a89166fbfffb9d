#include "model/files/lesson_file.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "model/files/json_file.h"
#include "model/files/json_schema.h"
#include "model/files/lesson_checks.h"
#include "model/files/lesson_text.h"
#include "model/files/time_text.h"

namespace lactea::files {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

double secondsIn(const Json& json, const char* key)
{
    return json.contains(key) ? secondsFromText(json.at(key).get<std::string>()).value_or(0.0) : 0.0;
}

LessonWait waitFrom(const Json& json)
{
    static const std::vector<std::string> kinds{"trigger", "ejection", "time", "part", "hormone"};
    LessonWait wait;
    const auto found = std::find(kinds.begin(), kinds.end(), json.at("for").get<std::string>());
    wait.kind = static_cast<LessonWait::Kind>(found - kinds.begin());
    wait.trigger = json.value("trigger", "");
    wait.count = json.value("count", 1);
    wait.afterS = secondsIn(json, "after");
    wait.partKind = json.value("kind", "");
    wait.hormone = json.value("hormone", "");
    wait.level = json.value("level", 0.0);
    return wait;
}

LessonQuestion questionFrom(const Json& json)
{
    LessonQuestion question;
    question.right = json.at("right").get<std::size_t>() - 1;
    question.start = json.value("start", std::vector<std::string>());
    if (json.contains("guess")) {
        question.guessLane = json.at("guess").at("lane");
        for (const Json& curve : json.at("guess").at("curves")) {
            auto& points = question.guessCurves.emplace_back();
            for (const Json& point : curve)
                points.push_back({point.at(0), point.at(1)});
        }
    }
    return question;
}

LessonStep stepFrom(const Json& json)
{
    LessonStep step;
    step.id = json.at("id");
    const Json view = json.value("view", Json::object());
    step.camera = view.value("camera", "");
    step.framedPart = view.value("part", "");
    step.selected = json.value("select", "");
    step.isolated = json.value("isolated", "");
    step.hidden = json.value("hidden", std::vector<std::string>());
    step.faded = json.value("faded", std::vector<std::string>());
    step.xrayed = json.value("xrayed", std::vector<std::string>());
    step.labels = json.value("labels", std::vector<std::string>());
    step.lanes = json.value("lanes", std::vector<std::string>());
    step.names = json.value("names", true);
    if (json.contains("run")) {
        const Json& run = json.at("run");
        step.run = LessonRun{run.at("scenario"), secondsIn(run, "at"), run.value("continue", false),
                             run.value("play", false), run.value("speed", 1.0)};
    }
    if (json.contains("triggers"))
        step.triggers = json.at("triggers").get<std::vector<std::string>>();
    for (const Json& wait : json.value("waits", Json::array()))
        step.waits.push_back(waitFrom(wait));
    if (json.contains("question"))
        step.question = questionFrom(json.at("question"));
    return step;
}

/// Puts the words of a step into it; how many waits and answers there are has been checked.
void addWords(LessonStep& step, const StepText& text)
{
    const auto plain = [&step](const std::string& words) { return withoutCitations(words, step.sources); };
    step.headline = text.headline;
    step.body = plain(text.body);
    step.then = plain(text.then);
    for (std::size_t i = 0; i < step.waits.size(); ++i)
        step.waits[i].text = plain(text.waiting[i]);
    if (!step.question)
        return;
    step.question->text = plain(text.question);
    for (std::size_t i = 0; i < text.answers.size(); ++i)
        step.question->answers.push_back({plain(text.answers[i]), plain(text.replies[i])});
}

/// The file with the words: the language's own, else the English one.
fs::path wordsFile(const fs::path& folder, const std::string& language)
{
    std::error_code ignored;
    const fs::path own = folder / (language + ".md");
    return language.find('/') == std::string::npos && fs::exists(own, ignored) ? own : folder / "en.md";
}

} // namespace

Result<Lesson> loadLesson(const fs::path& folder, const fs::path& assets, const std::string& language)
{
    const fs::path file = folder / "lesson.json";
    const auto schema = JsonSchema::load(assets, "lesson");
    if (!schema)
        return tl::unexpected(schema.error());
    const auto json = readJson(file);
    if (!json)
        return tl::unexpected(json.error());
    if (auto good = schema->check(*json, file.string()); !good)
        return tl::unexpected(good.error());

    const fs::path wordsPath = wordsFile(folder, language);
    const auto markdown = readText(wordsPath);
    if (!markdown)
        return tl::unexpected(markdown.error());
    auto words = parseLessonText(*markdown, wordsPath.string());
    if (!words)
        return tl::unexpected(words.error());

    Lesson lesson;
    lesson.id = json->at("id");
    lesson.language = wordsPath.stem().string();
    lesson.minutes = json->at("minutes");
    lesson.title = words->title;
    lesson.summary = words->summary;
    lesson.teacherNotes = words->teacherNotes;
    if (lesson.id != folder.filename())
        return fail(Error::Code::InvalidFile, file.string() + ":/id",
                    "the lesson is called \"" + lesson.id + "\", its folder \"" + folder.filename().string() +
                        "\"");
    for (const Json& step : json->at("steps"))
        lesson.steps.push_back(stepFrom(step));

    const LessonFiles files{file.string(), wordsPath.string(), assets};
    if (auto good = checkWords(lesson, *words, files); !good)
        return tl::unexpected(good.error());
    for (LessonStep& step : lesson.steps)
        addWords(step, words->steps.at(step.id));
    if (auto good = checkMeaning(lesson, files); !good)
        return tl::unexpected(good.error());
    return lesson;
}

LessonShelf loadLessons(const fs::path& assets, const fs::path& userData, const std::string& language)
{
    LessonShelf shelf;
    std::set<std::string> taken;
    for (const fs::path& shelfFolder : {assets / "lessons", userData / "lessons"}) {
        std::set<fs::path> folders;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(shelfFolder, ignored))
            if (entry.is_directory(ignored))
                folders.insert(entry.path());
        for (const fs::path& folder : folders) {
            auto lesson = loadLesson(folder, assets, language);
            if (!lesson)
                shelf.refused.push_back(lesson.error());
            else if (!taken.insert(lesson->id).second)
                shelf.refused.push_back({Error::Code::InvalidFile, folder.string(),
                                         "there is a lesson \"" + lesson->id + "\" in the program already"});
            else
                shelf.lessons.push_back(std::move(*lesson));
        }
    }
    std::sort(shelf.lessons.begin(), shelf.lessons.end(),
              [](const Lesson& a, const Lesson& b) { return a.id < b.id; });
    return shelf;
}

const std::vector<std::string>& lessonPlaceholders()
{
    static const std::vector<std::string> names{
        "time",          "stored",        "stored_left", "capacity",       "ducts",
        "oxytocin",      "oxytocin_peak", "ejections",   "pulses",         "first_let_down",
        "flow",          "flow_peak",     "flow_left",   "flow_left_peak", "pressure_peak",
        "pressure_left", "width",         "width_peak",  "width_left",     "removed",
        "leaked_left",   "fat",           "vacuum"};
    return names;
}

} // namespace lactea::files
