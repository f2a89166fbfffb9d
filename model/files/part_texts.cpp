#include "model/files/part_texts.h"

#include <algorithm>
#include <system_error>

#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

namespace {

using Json = nlohmann::json;

/// Reads one file of texts and checks it against its schema.
Result<Json> readChecked(const std::filesystem::path& assets, const std::string& file,
                         const std::string& schema)
{
    const auto rules = JsonSchema::load(assets, schema);
    if (!rules)
        return tl::unexpected(rules.error());
    const auto path = assets / "texts" / file;
    auto document = readJson(path);
    if (!document)
        return document;
    if (auto good = rules->check(*document, path.string()); !good)
        return tl::unexpected(good.error());
    return document;
}

PartText textFrom(const Json& facts, const Json& words, const Json& language)
{
    PartText text;
    text.name = words.at("name");
    text.plural = words.at("plural");
    text.definition = words.at("definition");
    text.inLetDown = words.at("in_let_down");
    text.size = words.value("size", "");
    text.synonyms = words.at("synonyms").get<std::vector<std::string>>();
    text.latin = facts.at("latin");
    const std::string status = facts.at("latin_status");
    text.latinDescriptive = status == "descriptive";
    text.latinStatus = language.at("latin_status").at(status);
    text.evidence = facts.at("evidence");
    text.evidenceText = language.at("evidence").at(text.evidence);
    text.sources = facts.at("sources").get<std::vector<std::string>>();
    text.drawn = facts.at("drawn");
    text.within = facts.value("within", "");
    return text;
}

} // namespace

Result<PartTexts> PartTexts::load(const std::filesystem::path& assets, const std::string& language)
{
    std::error_code ignored;
    const std::string wanted = "parts." + language + ".json";
    const bool found = language.find('/') == std::string::npos &&
                       std::filesystem::exists(assets / "texts" / wanted, ignored);

    const auto facts = readChecked(assets, "parts.json", "parts");
    if (!facts)
        return tl::unexpected(facts.error());
    const auto words = readChecked(assets, found ? wanted : "parts.en.json", "part-words");
    if (!words)
        return tl::unexpected(words.error());

    PartTexts texts;
    texts.m_language = words->at("language");
    for (const auto& [kind, fact] : facts->at("parts").items()) {
        if (!words->at("parts").contains(kind))
            return fail(Error::Code::InvalidFile,
                        (assets / "texts" / (found ? wanted : "parts.en.json")).string() + ":/parts",
                        "\"" + kind + "\" is missing");
        texts.m_texts.emplace(kind, textFrom(fact, words->at("parts").at(kind), *words));
    }
    return texts;
}

std::vector<std::string> PartTexts::languages(const std::filesystem::path& assets)
{
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "texts", ignored)) {
        const auto name = entry.path().stem(); // parts.de
        if (entry.path().extension() == ".json" && name.stem() == "parts" && name.has_extension())
            found.push_back(name.extension().string().substr(1));
    }
    std::sort(found.begin(), found.end());
    return found;
}

const PartText* PartTexts::find(std::string_view kind) const
{
    const auto found = m_texts.find(kind);
    return found == m_texts.end() ? nullptr : &found->second;
}

} // namespace lactea::files
