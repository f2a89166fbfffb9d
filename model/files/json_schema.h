#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "model/core/result.h"

namespace lactea::files {

/// A JSON schema (draft 7, references inside the file only) that documents may be checked against.
///
/// Keywords beyond the draft document the format and word the refusals: "unit", "source", and "form" (what a
/// text that misses its "pattern" should look like).
class JsonSchema {
public:
    /// Reads `assets`/schema/`name`.schema.json; InvalidFile when it is no usable schema.
    static Result<JsonSchema> load(const std::filesystem::path& assets, const std::string& name);

    /// Refuses a document that does not fit: `where` is "`file`:/json/pointer" of the deepest misfit, the
    /// message says what was expected there and what was found.
    [[nodiscard]] Result<void> check(const nlohmann::json& document, const std::string& file) const;

    [[nodiscard]] const nlohmann::json& document() const;

private:
    struct Parsed;
    explicit JsonSchema(std::shared_ptr<const Parsed> parsed) : m_parsed(std::move(parsed)) {}
    std::shared_ptr<const Parsed> m_parsed;
};

/// "file:/pointer" for `where`; the document itself is "/".
std::string placeInFile(const std::string& file, const nlohmann::json::json_pointer& place);

} // namespace lactea::files
