#include "model/files/source_list.h"

#include <set>
#include <system_error>

#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

namespace fs = std::filesystem;

std::string Source::shortText() const
{
    return authors + (year > 0 ? " " + std::to_string(year) : "") + ", " + published;
}

Result<std::map<std::string, Source>> loadSources(const fs::path& assets)
{
    const auto schema = JsonSchema::load(assets, "sources");
    if (!schema)
        return tl::unexpected(schema.error());
    std::set<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(assets / "sources", ignored))
        if (entry.path().extension() == ".json")
            files.insert(entry.path());

    std::map<std::string, Source> sources;
    for (const fs::path& file : files) {
        const auto document = readJson(file);
        if (!document)
            return tl::unexpected(document.error());
        if (auto good = schema->check(*document, file.string()); !good)
            return tl::unexpected(good.error());
        for (const nlohmann::json& entry : document->at("sources")) {
            Source source{entry.at("id"),          entry.at("authors"),    entry.at("published"),
                          entry.at("gives"),       entry.value("year", 0), entry.value("doi", ""),
                          entry.value("pmid", ""), entry.at("seen")};
            if (!sources.emplace(source.id, source).second)
                return fail(Error::Code::InvalidFile, file.string(),
                            "the source \"" + source.id + "\" stands twice");
        }
    }
    return sources;
}

} // namespace lactea::files
