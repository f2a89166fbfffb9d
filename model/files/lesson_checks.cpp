#include "model/files/lesson_checks.h"

#include <algorithm>
#include <set>
#include <vector>

#include "model/anatomy/body/part_id.h"
#include "model/files/asset_folder.h"
#include "model/files/near_word.h"
#include "model/files/scenario_file.h"
#include "model/files/source_list.h"

namespace lactea::files {

namespace {

using Kind = LessonWait::Kind;

tl::unexpected<Error> refuse(const std::string& where, const std::string& reason)
{
    return fail(Error::Code::InvalidFile, where, reason);
}

std::string placeOf(const LessonFiles& files, std::size_t step, const std::string& key = {})
{
    return files.steps + ":/steps/" + std::to_string(step) + (key.empty() ? "" : "/" + key);
}

/// The reason why a wait cannot come true; empty when it can.
std::string faultOf(const LessonWait& wait)
{
    switch (wait.kind) {
    case Kind::Trigger:
        return wait.trigger.empty() ? "\"trigger\" is missing" : "";
    case Kind::Time:
        return wait.afterS <= 0.0 ? "\"after\" is missing" : "";
    case Kind::Hormone:
        return wait.hormone.empty() || wait.level <= 0.0 ? "\"hormone\" and \"level\" are needed" : "";
    case Kind::Part:
        for (int kind = 0; kind <= static_cast<int>(anatomy::PartKind::Intercostal); ++kind)
            if (anatomy::partKindKey(static_cast<anatomy::PartKind>(kind)) == wait.partKind)
                return "";
        return "no kind of part is called \"" + wait.partKind + "\"";
    case Kind::Ejection:
        return "";
    }
    return "";
}

/// Every text of a step that is shown.
std::vector<std::string> textsOf(const LessonStep& step)
{
    std::vector<std::string> texts{step.headline, step.body, step.then};
    for (const LessonWait& wait : step.waits)
        texts.push_back(wait.text);
    if (step.question) {
        texts.push_back(step.question->text);
        for (const LessonAnswer& answer : step.question->answers)
            texts.insert(texts.end(), {answer.text, answer.reply});
    }
    return texts;
}

Result<void> checkParts(const LessonStep& step, std::size_t number, const LessonFiles& files)
{
    std::vector<std::pair<std::string, std::string>> addresses{
        {"view/part", step.framedPart}, {"select", step.selected}, {"isolated", step.isolated}};
    for (const auto& [key, parts] : {std::pair{"hidden/", &step.hidden}, std::pair{"faded/", &step.faded},
                                     std::pair{"xrayed/", &step.xrayed}})
        for (std::size_t i = 0; i < parts->size(); ++i)
            addresses.emplace_back(key + std::to_string(i), (*parts)[i]);
    for (std::size_t i = 0; i < step.labels.size(); ++i)
        addresses.emplace_back("labels/" + std::to_string(i), step.labels[i]);
    for (const auto& [key, address] : addresses)
        if (!address.empty())
            if (const auto part = anatomy::partFromAddress(address); !part)
                return refuse(placeOf(files, number, key), part.error().message);
    for (std::size_t i = 0; i < step.waits.size(); ++i)
        if (const std::string fault = faultOf(step.waits[i]); !fault.empty())
            return refuse(placeOf(files, number, "waits/" + std::to_string(i)), fault);
    return {};
}

Result<void> checkPlaceholders(const LessonStep& step, const std::set<std::string>& stepsBefore,
                               const LessonFiles& files)
{
    const auto& known = lessonPlaceholders();
    for (const std::string& text : textsOf(step))
        for (const std::string& placeholder : placeholdersIn(text)) {
            const auto colon = placeholder.find(':');
            const std::string name = colon == std::string::npos ? placeholder : placeholder.substr(colon + 1);
            const std::string where = files.words + ", step " + step.id;
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                const std::string near = nearestWord(name, known);
                return refuse(where, "nothing fills {" + placeholder + "}" +
                                         (near.empty() ? "" : "; did you mean {" + near + "}?"));
            }
            if (colon != std::string::npos && !stepsBefore.contains(placeholder.substr(0, colon)))
                return refuse(where, "{" + placeholder + "} speaks of a step that does not come before");
        }
    return {};
}

} // namespace

Result<void> checkWords(const Lesson& lesson, const LessonText& text, const LessonFiles& files)
{
    std::set<std::string> ids;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (!ids.insert(step.id).second)
            return refuse(placeOf(files, i, "id"), "the step \"" + step.id + "\" stands twice");
        const auto words = text.steps.find(step.id);
        if (words == text.steps.end())
            return refuse(files.words, "the step \"" + step.id + "\" has no text");
        const StepText& found = words->second;
        const std::string where = files.words + ", line " + std::to_string(found.line);
        if (found.headline.empty() || found.body.empty())
            return refuse(where, "the step \"" + step.id + "\" needs a headline and a text");
        if (found.waiting.size() != step.waits.size())
            return refuse(where, "the step waits for " + std::to_string(step.waits.size()) +
                                     " events and has " + std::to_string(found.waiting.size()) +
                                     " texts under ### Waiting");
        if (step.question.has_value() == found.question.empty())
            return refuse(where, step.question ? "the text of the question is missing"
                                               : "there is a question, but none in lesson.json");
        if (found.answers.size() != found.replies.size())
            return refuse(where, "each ### Answer needs its ### Reply");
        if (step.question && (found.answers.size() < 2 || step.question->right >= found.answers.size()))
            return refuse(where, "the question needs at least two answers, and the right one among them");
        if (step.question && !step.question->guessLane.empty() &&
            step.question->guessCurves.size() != found.answers.size())
            return refuse(placeOf(files, i, "question/guess/curves"),
                          "each answer needs its curve: there are " + std::to_string(found.answers.size()) +
                              " answers");
    }
    for (const auto& [id, words] : text.steps)
        if (!ids.contains(id))
            return refuse(files.words + ", line " + std::to_string(words.line),
                          "there is no step \"" + id + "\" in lesson.json");
    return {};
}

Result<void> checkMeaning(const Lesson& lesson, const LessonFiles& files)
{
    const auto sources = loadSources(files.assets);
    if (!sources)
        return tl::unexpected(sources.error());
    std::set<std::string> before;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (auto good = checkParts(step, i, files); !good)
            return good;
        before.insert(step.id);
        if (auto good = checkPlaceholders(step, before, files); !good)
            return good;
        for (const std::string& id : step.sources)
            if (!sources->contains(id))
                return refuse(files.words + ", step " + step.id, "no source is called " + id);
        if (step.run)
            if (const auto scenario = loadScenario(step.run->scenario, files.assets, userDataFolder());
                !scenario)
                return refuse(placeOf(files, i, "run/scenario"), scenario.error().text());
    }
    return {};
}

} // namespace lactea::files
