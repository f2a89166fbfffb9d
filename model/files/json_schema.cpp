#include "model/files/json_schema.h"

#include <algorithm>
#include <exception>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "model/files/json_file.h"
#include "model/files/schema_reason.h"

namespace lactea::files {

namespace {

using Json = nlohmann::json;

/// std::regex recurses once per character, so a pattern on a huge text would overflow the stack.
constexpr std::size_t longestText = 8000;

/// The place of the first text that is too long to be checked.
bool findLongText(const Json& node, const Json::json_pointer& here, Json::json_pointer& found)
{
    if (node.is_string() && node.get_ref<const std::string&>().size() > longestText) {
        found = here;
        return true;
    }
    if (node.is_object())
        return std::any_of(node.items().begin(), node.items().end(), [&](const auto& item) {
            return findLongText(item.value(), here / item.key(), found);
        });
    if (node.is_array())
        for (std::size_t i = 0; i < node.size(); ++i)
            if (findLongText(node[i], here / i, found))
                return true;
    return false;
}

/// valijson gives the path as "<root>", "[feeds]", "[0]".
Json::json_pointer pointerOf(const std::vector<std::string>& context, const Json& document)
{
    Json::json_pointer place;
    const Json* node = &document;
    for (const std::string& step : context) {
        if (step.size() < 2 || step.front() != '[')
            continue;
        const std::string key = step.substr(1, step.size() - 2);
        if (node->is_array())
            place.push_back(key);
        else
            place /= key;
        const auto next = Json::json_pointer() / place.back();
        if (!node->contains(next))
            break;
        node = &(*node)[next];
    }
    return place;
}

} // namespace

struct JsonSchema::Parsed {
    Json document;
    valijson::Schema schema;
};

std::string placeInFile(const std::string& file, const Json::json_pointer& place)
{
    const std::string text = place.to_string();
    return file + ":" + (text.empty() ? "/" : text);
}

Result<JsonSchema> JsonSchema::load(const std::filesystem::path& assets, const std::string& name)
{
    const auto path = assets / "schema" / (name + ".schema.json");
    auto read = readJson(path);
    if (!read)
        return tl::unexpected(read.error());
    auto parsed = std::make_shared<Parsed>();
    parsed->document = std::move(*read);
    try {
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(parsed->document), parsed->schema);
    } catch (const std::exception& error) {
        return fail(Error::Code::InvalidFile, path.string(),
                    std::string("this is no usable schema: ") + error.what());
    }
    return JsonSchema(std::move(parsed));
}

Result<void> JsonSchema::check(const Json& document, const std::string& file) const
{
    Json::json_pointer longText;
    if (findLongText(document, Json::json_pointer(), longText))
        return fail(Error::Code::InvalidFile, placeInFile(file, longText),
                    "the text is longer than 8000 characters");
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_parsed->schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
            return {};
        const auto deepest =
            std::max_element(results.begin(), results.end(), [](const auto& a, const auto& b) {
                return a.context.size() < b.context.size();
            });
        if (deepest == results.end())
            return fail(Error::Code::InvalidFile, file, "the document does not fit its schema");
        const Misfit misfit = explainMisfit(m_parsed->document, document,
                                            pointerOf(deepest->context, document), deepest->description);
        return fail(Error::Code::InvalidFile, placeInFile(file, misfit.place), misfit.reason);
    } catch (const std::exception& error) {
        return fail(Error::Code::InvalidFile, file,
                    std::string("the document cannot be checked: ") + error.what());
    }
}

const Json& JsonSchema::document() const { return m_parsed->document; }

} // namespace lactea::files
