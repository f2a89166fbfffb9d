#include "tests/assets/translation_file.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace lactea::translations {

namespace {

/// An element of a flat XML text: its attributes and what it encloses.
struct Element {
    std::string attributes;
    std::string inside;
};

std::vector<Element> elements(const std::string& xml, const std::string& name)
{
    std::vector<Element> found;
    const std::string opening = "<" + name, closing = "</" + name + ">";
    for (std::size_t at = xml.find(opening); at != std::string::npos; at = xml.find(opening, at)) {
        const std::size_t attributesAt = at + opening.size();
        const std::size_t tagEnd = xml.find('>', attributesAt);
        if (tagEnd == std::string::npos)
            break;
        at = tagEnd;
        if (const char next = xml[attributesAt]; next != ' ' && next != '>' && next != '/')
            continue; // a longer name
        Element element{xml.substr(attributesAt, tagEnd - attributesAt), {}};
        if (xml[tagEnd - 1] != '/') {
            const std::size_t end = xml.find(closing, tagEnd);
            if (end == std::string::npos)
                break;
            element.inside = xml.substr(tagEnd + 1, end - tagEnd - 1);
            at = end;
        }
        found.push_back(std::move(element));
    }
    return found;
}

std::string unescaped(std::string text)
{
    const std::pair<const char*, const char*> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, plain] : entities)
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, std::char_traits<char>::length(entity), plain);
    return text;
}

std::string firstInside(const std::string& xml, const std::string& name)
{
    const auto found = elements(xml, name);
    return found.empty() ? std::string() : unescaped(found.front().inside);
}

Message messageOf(const std::string& context, const Element& element)
{
    Message message{.context = context, .source = firstInside(element.inside, "source"), .readings = {}};
    message.numerus = element.attributes.find("numerus=\"yes\"") != std::string::npos;
    const auto translation = elements(element.inside, "translation");
    message.unfinished =
        translation.empty() || translation.front().attributes.find("type=") != std::string::npos;
    if (translation.empty())
        return message;
    if (!message.numerus)
        message.readings.push_back(unescaped(translation.front().inside));
    else
        for (const Element& form : elements(translation.front().inside, "numerusform"))
            message.readings.push_back(unescaped(form.inside));
    return message;
}

} // namespace

std::vector<Message> readMessages(const std::filesystem::path& tsFile)
{
    std::ifstream stream(tsFile);
    const std::string xml{std::istreambuf_iterator<char>(stream), {}};
    std::vector<Message> messages;
    for (const Element& context : elements(xml, "context"))
        for (const Element& message : elements(context.inside, "message"))
            messages.push_back(messageOf(firstInside(context.inside, "name"), message));
    return messages;
}

std::set<std::string> placeholders(const std::string& text)
{
    std::set<std::string> found;
    for (std::size_t at = text.find('%'); at != std::string::npos && at + 1 < text.size();
         at = text.find('%', at + 1))
        if (const char next = text[at + 1]; (next >= '1' && next <= '9') || next == 'n')
            found.insert(text.substr(at, 2));
    return found;
}

} // namespace lactea::translations
