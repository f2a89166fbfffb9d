#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace lactea::translations {

/// One text of the program and what stands for it in another language.
struct Message {
    std::string context;               ///< the class or QML file it is said in
    std::string source;                ///< English
    bool numerus = false;              ///< has a form for each plural of the language
    bool unfinished = false;           ///< a translator still has to look at it
    std::vector<std::string> readings; ///< one; with numerus, one for each plural form
};

/// Reads the messages of a Qt .ts file as lupdate writes it (no comments inside a message's texts).
/// Empty when the file cannot be read or holds none.
std::vector<Message> readMessages(const std::filesystem::path& tsFile);

/// The places where values are filled in: "%1" to "%9" and "%n".
std::set<std::string> placeholders(const std::string& text);

} // namespace lactea::translations
