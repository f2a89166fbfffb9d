#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// What the card of a part says, in one language.
struct PartText {
    std::string name, plural;
    std::string latin;
    bool latinDescriptive = false; ///< the Latin is no official name (Terminologia Anatomica has none)
    std::string latinStatus;       ///< the same in words: "official Latin name"
    std::string definition;        ///< at most 40 words
    std::string inLetDown;         ///< what it does in let-down
    std::string size;              ///< typical size with its range; empty where no measurement was found
    std::vector<std::string> synonyms;
    std::string evidence; ///< key: measured_in_humans, derived, animal, textbook, assumed
    std::string evidenceText;
    std::vector<std::string> sources; ///< ids of assets/sources
    bool drawn = true;                ///< can be chosen in the picture; false: only explained
    std::string within;               ///< key of what a part that is not drawn belongs to; empty: of nothing
};

/// The texts of all kinds of parts, by key: anatomy::partKindKey() for those that are drawn; others are only explained
/// ("milk", "alveolus", "hypothalamus").
///
/// assets/texts/parts.json holds what does not depend on the language (Latin, evidence, sources);
/// assets/texts/parts.<language>.json holds the words.
class PartTexts {
public:
    /// Reads and checks both files. A language without a file falls back to English.
    static Result<PartTexts> load(const std::filesystem::path& assets, const std::string& language);

    /// The languages that have a file, in alphabetical order.
    static std::vector<std::string> languages(const std::filesystem::path& assets);

    /// The text of a kind; nullptr if it has none.
    [[nodiscard]] const PartText* find(std::string_view kind) const;
    [[nodiscard]] const std::map<std::string, PartText, std::less<>>& all() const { return m_texts; }
    /// The language that was found.
    [[nodiscard]] const std::string& language() const { return m_language; }

private:
    std::string m_language;
    std::map<std::string, PartText, std::less<>> m_texts;
};

} // namespace lactea::files
