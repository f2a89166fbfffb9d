#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "model/core/result.h"

namespace lactea::files {

/// A paper or other text that numbers and sentences rest on.
struct Source {
    std::string id, authors, published, gives;
    int year = 0; ///< 0: not known
    std::string doi, pmid;
    std::string seen; ///< how much of it was seen: text, abstract, secondary, code, memory

    /// "Kent and others 2006, Pediatrics 117:e387".
    [[nodiscard]] std::string shortText() const;
};

/// All sources of the assets by id; InvalidFile when a list breaks its schema or an id stands twice.
Result<std::map<std::string, Source>> loadSources(const std::filesystem::path& assets);

} // namespace lactea::files
