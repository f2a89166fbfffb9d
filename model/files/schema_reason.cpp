#include "model/files/schema_reason.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "model/files/near_word.h"
#include "model/files/time_text.h"

namespace lactea::files {

namespace {

using Json = nlohmann::json;

/// Follows "$ref" inside the schema.
const Json& resolved(const Json& schema, const Json& node)
{
    const Json* current = &node;
    for (int depth = 0; depth < 16 && current->is_object() && current->contains("$ref"); ++depth) {
        const std::string reference = current->at("$ref").get<std::string>();
        current = &schema.at(Json::json_pointer(reference.substr(1)));
    }
    return *current;
}

/// The part of the schema that rules the value at `place`; nullptr when the path leaves the schema.
const Json* ruleOf(const Json& schema, const Json& document, const Json::json_pointer& place)
{
    std::vector<std::string> steps;
    for (auto rest = place; !rest.empty(); rest.pop_back())
        steps.insert(steps.begin(), rest.back());

    const Json* rule = &resolved(schema, schema);
    const Json* value = &document;
    for (const std::string& step : steps) {
        const char* inner = value->is_array() ? "items" : "properties";
        if (value->is_array() && rule->contains(inner))
            rule = &resolved(schema, rule->at(inner));
        else if (rule->contains(inner) && rule->at(inner).contains(step))
            rule = &resolved(schema, rule->at(inner).at(step));
        else if (rule->contains("additionalProperties") && rule->at("additionalProperties").is_object())
            rule = &resolved(schema, rule->at("additionalProperties"));
        else
            return nullptr;
        value = &value->at(Json::json_pointer() / step);
    }
    return rule;
}

std::string typeName(const std::string& type)
{
    if (type == "integer")
        return "a whole number";
    if (type == "string")
        return "a text";
    if (type == "object")
        return "an object { }";
    if (type == "array")
        return "a list [ ]";
    if (type == "boolean")
        return "true or false";
    return type == "null" ? "null" : "a number";
}

/// The value as written, cut when it is long.
std::string shown(const Json& value)
{
    if (value.is_structured())
        return value.is_array() ? "a list" : "an object";
    const std::string text = value.is_number_float() ? shortestText(value.get<double>()) : value.dump();
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

bool hasType(const Json& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    return type == value.type_name();
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// A key that the rule does not know, or one that it misses.
std::optional<Misfit> keyMisfit(const Json& rule, const Json& value, const Json::json_pointer& place)
{
    if (!value.is_object() || !rule.contains("properties"))
        return std::nullopt;
    std::vector<std::string> known;
    for (const auto& item : rule.at("properties").items())
        known.push_back(item.key());
    if (rule.value("additionalProperties", Json(true)) == Json(false))
        for (const auto& item : value.items())
            if (!rule.at("properties").contains(item.key())) {
                const std::string near = nearestWord(item.key(), known);
                return Misfit{place / item.key(), "this key is not known here; " +
                                                      (near.empty() ? "known are " + joined(known)
                                                                    : "did you mean \"" + near + "\"?")};
            }
    for (const Json& key : rule.value("required", Json::array()))
        if (!value.contains(key.get<std::string>()))
            return Misfit{place, "\"" + key.get<std::string>() + "\" is missing"};
    return std::nullopt;
}

/// "from 0 to 1 mL", "at least 3", or nothing.
std::string rangeOf(const Json& rule)
{
    const auto bound = [&rule](const char* key) -> std::string {
        return rule.contains(key) ? shown(rule.at(key)) : "";
    };
    const std::string low = bound("minimum"), high = bound("maximum");
    const std::string above = bound("exclusiveMinimum"), below = bound("exclusiveMaximum");
    std::string text;
    if (!low.empty() && !high.empty())
        text = "from " + low + " to " + high;
    else if (!above.empty() && !high.empty())
        text = "above " + above + " and up to " + high;
    else if (!low.empty() || !above.empty())
        text = low.empty() ? "above " + above : "at least " + low;
    else if (!high.empty() || !below.empty())
        text = high.empty() ? "below " + below : "at most " + high;
    return text + (text.empty() || !rule.contains("unit") ? "" : " " + rule.at("unit").get<std::string>());
}

/// What the rule wants of a single value; empty when it fits as far as can be told.
std::string wanted(const Json& rule, const Json& value)
{
    if (rule.contains("enum") &&
        std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end()) {
        std::vector<std::string> choices;
        for (const Json& choice : rule.at("enum"))
            choices.push_back(shown(choice));
        return "one of " + joined(choices);
    }
    const std::string range = rangeOf(rule);
    if (rule.contains("type") && rule.at("type").is_string() && !hasType(value, rule.at("type")))
        return typeName(rule.at("type")) + (range.empty() ? "" : " " + range);
    if (value.is_number())
        return range.empty() ? "" : typeName(rule.value("type", "number")) + " " + range;
    if (value.is_string() && rule.contains("form"))
        return rule.at("form").get<std::string>();
    if (value.is_string() && rule.contains("minLength") && value.get_ref<const std::string&>().empty())
        return "a text that is not empty";
    if (value.is_array() && value.size() < rule.value("minItems", std::size_t{0}))
        return "a list of at least " + rule.at("minItems").dump();
    if (value.is_array() && rule.contains("maxItems") &&
        value.size() > rule.at("maxItems").get<std::size_t>())
        return "a list of at most " + rule.at("maxItems").dump();
    return {};
}

} // namespace

Misfit explainMisfit(const Json& schema, const Json& document, const Json::json_pointer& place,
                     const std::string& fallback)
{
    const Json& value = document.at(place);
    const Json* rule = ruleOf(schema, document, place);
    if (rule == nullptr)
        return {place, fallback};
    if (auto keys = keyMisfit(*rule, value, place))
        return *keys;
    const std::string expected = wanted(*rule, value);
    if (expected.empty())
        return {place, fallback};
    return {place, "this has to be " + expected + "; found " + shown(value)};
}

} // namespace lactea::files
