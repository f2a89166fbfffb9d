#include "model/files/lesson_text.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace lactea::files {

namespace {

std::string trimmed(const std::string& text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    const auto end = text.find_last_not_of(" \t\r\n");
    return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

bool isIdPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; }

/// "Ram04, Luc80" -> the ids; nothing when it is other text in brackets.
std::vector<std::string> citedIn(std::string_view inside)
{
    std::vector<std::string> ids;
    std::istringstream words{std::string(inside)};
    for (std::string word; std::getline(words, word, ',');) {
        word = trimmed(word);
        const bool isId = !word.empty() && std::isupper(static_cast<unsigned char>(word.front())) != 0 &&
                          std::all_of(word.begin(), word.end(), isIdPart);
        if (!isId)
            return {};
        ids.push_back(word);
    }
    return ids;
}

/// Fills a LessonText line by line; `m_target` is where plain lines go.
class Reader {
public:
    explicit Reader(std::string name) : m_name(std::move(name)) {}

    Result<void> takeLine(const std::string& line)
    {
        ++m_line;
        if (!m_inTeacher && line.starts_with("### "))
            return takePart(trimmed(line.substr(4)));
        if (line.starts_with("## "))
            return takeStep(trimmed(line.substr(3)));
        if (line.starts_with("# ")) {
            m_text.title = trimmed(line.substr(2));
            m_target = &m_text.summary;
            return {};
        }
        if (m_target == nullptr && !trimmed(line).empty())
            return refuse("the text begins with # and the title of the lesson");
        if (m_target != nullptr)
            *m_target += line + "\n";
        return {};
    }

    Result<LessonText> finish()
    {
        if (m_text.title.empty()) {
            m_line = 1;
            return tl::unexpected(refuse("the title of the lesson is missing").error());
        }
        for (std::string* text : {&m_text.summary, &m_text.teacherNotes})
            *text = trimmed(*text);
        for (auto& [id, step] : m_text.steps) {
            for (std::string* text : {&step.body, &step.then, &step.question})
                *text = trimmed(*text);
            for (auto* list : {&step.waiting, &step.answers, &step.replies})
                for (std::string& text : *list)
                    text = trimmed(text);
        }
        return std::move(m_text);
    }

private:
    Result<void> refuse(const std::string& reason) const
    {
        return fail(Error::Code::InvalidFile, m_name + ", line " + std::to_string(m_line), reason);
    }

    Result<void> takeStep(const std::string& heading)
    {
        const auto colon = heading.find(':');
        const std::string id = trimmed(heading.substr(0, colon));
        m_inTeacher = id == "Teacher";
        m_step = nullptr;
        if (m_inTeacher) {
            m_target = &m_text.teacherNotes;
            return {};
        }
        if (colon == std::string::npos || id.empty())
            return refuse("write the heading of a step as ## step-id: Headline");
        const auto [place, isNew] = m_text.steps.try_emplace(id);
        if (!isNew)
            return refuse("the step \"" + id + "\" has a text already");
        m_step = &place->second;
        m_step->line = m_line;
        m_step->headline = trimmed(heading.substr(colon + 1));
        m_target = &m_step->body;
        return {};
    }

    Result<void> takePart(const std::string& part)
    {
        if (m_step == nullptr)
            return refuse("this heading stands in no step");
        if (part == "Then")
            m_target = &m_step->then;
        else if (part == "Question")
            m_target = &m_step->question;
        else if (part == "Waiting")
            m_target = &m_step->waiting.emplace_back();
        else if (part == "Answer")
            m_target = &m_step->answers.emplace_back();
        else if (part == "Reply")
            m_target = &m_step->replies.emplace_back();
        else
            return refuse("\"" + part +
                          "\" is no part of a step; there are Waiting, Then, Question, Answer and Reply");
        return {};
    }

    std::string m_name;
    int m_line = 0;
    bool m_inTeacher = false;
    LessonText m_text;
    StepText* m_step = nullptr;
    std::string* m_target = nullptr;
};

} // namespace

Result<LessonText> parseLessonText(const std::string& markdown, const std::string& name)
{
    Reader reader(name);
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);)
        if (auto taken = reader.takeLine(line); !taken)
            return tl::unexpected(taken.error());
    return reader.finish();
}

std::string withoutCitations(const std::string& text, std::vector<std::string>& sources)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto close = text[i] == '[' ? text.find(']', i) : std::string::npos;
        const auto ids = close == std::string::npos
                             ? std::vector<std::string>()
                             : citedIn(std::string_view(text).substr(i + 1, close - i - 1));
        if (ids.empty()) {
            plain += text[i];
            continue;
        }
        while (!plain.empty() && plain.back() == ' ')
            plain.pop_back();
        for (const std::string& id : ids)
            if (std::find(sources.begin(), sources.end(), id) == sources.end())
                sources.push_back(id);
        i = close;
    }
    return plain;
}

std::vector<std::string> placeholdersIn(std::string_view text)
{
    std::vector<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            break;
        names.emplace_back(text.substr(open + 1, close - open - 1));
    }
    return names;
}

} // namespace lactea::files
