#include "model/files/json_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lactea::files {

namespace {

constexpr int deepestNesting = 64;

/// "line 3, column 5" of a byte offset that counts from 1.
std::string placeOf(const std::string& text, std::size_t byte)
{
    const auto end =
        text.begin() + static_cast<std::ptrdiff_t>(std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(text.begin(), end, '\n') + 1;
    const auto begin = std::find(std::make_reverse_iterator(end), text.rend(), '\n').base();
    return "line " + std::to_string(line) + ", column " + std::to_string(end - begin + 1);
}

/// What the parser says, without its own name, number and place in front.
std::string plainReason(const std::string& what)
{
    const auto colon = what.find(": ");
    return colon == std::string::npos ? what : what.substr(colon + 2);
}

} // namespace

Result<std::string> readText(const std::filesystem::path& path, std::uintmax_t mostBytes)
{
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status))
        return fail(Error::Code::NotFound, path.string(), "there is no such file");
    if (std::filesystem::is_directory(status))
        return fail(Error::Code::InvalidFile, path.string(), "this is a folder, not a file");
    if (const auto bytes = std::filesystem::file_size(path, failed); !failed && bytes > mostBytes)
        return fail(Error::Code::InvalidFile, path.string(), "the file is larger than " + std::to_string(mostBytes >> 20U) + " MiB");
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file || text.size() > mostBytes)
        return fail(Error::Code::Io, path.string(), "the file cannot be read");
    return text;
}

Result<nlohmann::json> parseJson(const std::string& text, const std::string& name)
{
    try {
        bool tooDeep = false;
        const auto watch = [&tooDeep](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
            tooDeep = tooDeep || depth > deepestNesting;
            return !tooDeep; // what lies deeper is read but not kept
        };
        auto document = nlohmann::json::parse(text, watch, true, true);
        if (tooDeep)
            return fail(Error::Code::InvalidFile, name,
                        "this is not usable JSON: it is nested more than 64 deep");
        return document;
    } catch (const nlohmann::json::parse_error& error) {
        return fail(Error::Code::InvalidFile, name + ", " + placeOf(text, error.byte),
                    "this is not valid JSON: " + plainReason(error.what()));
    } catch (const nlohmann::json::exception& error) {
        return fail(Error::Code::InvalidFile, name, "this is not usable JSON: " + plainReason(error.what()));
    }
}

Result<nlohmann::json> readJson(const std::filesystem::path& path)
{
    return readText(path).and_then(
        [&path](const std::string& text) { return parseJson(text, path.string()); });
}

} // namespace lactea::files
