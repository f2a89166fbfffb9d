#include "model/files/scenario_file.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "model/anatomy/body/breast_plan.h"
#include "model/files/json_file.h"
#include "model/files/near_word.h"
#include "model/files/scenario_actions.h"
#include "model/files/time_text.h"

namespace lactea::files {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr double shortestRunS = 1.0;
constexpr double longestRunS = 7.0 * 86400.0;

std::string wordsIn(const Json& words, const std::string& language)
{
    return words.value(language, words.value("en", std::string()));
}

} // namespace

std::vector<std::string> scenarioNames(const fs::path& assets, const fs::path& userData)
{
    std::set<std::string> names;
    for (const fs::path& folder : {assets / "scenarios", userData / "scenarios"}) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            if (entry.path().extension() == ".json")
                names.insert(entry.path().stem().string());
    }
    return {names.begin(), names.end()};
}

Result<ScenarioDocument> findScenario(const std::string& nameOrFile, const fs::path& assets,
                                      const fs::path& userData)
{
    const auto read = [](const fs::path& path) {
        return readJson(path).map([&path](Json json) {
            return ScenarioDocument{path.string(), std::move(json)};
        });
    };
    const auto names = scenarioNames(assets, userData);
    if (std::find(names.begin(), names.end(), nameOrFile) != names.end()) {
        std::error_code ignored;
        const fs::path builtIn = assets / "scenarios" / (nameOrFile + ".json");
        return read(fs::exists(builtIn, ignored) ? builtIn : userData / "scenarios" / (nameOrFile + ".json"));
    }
    std::error_code ignored;
    if (fs::exists(nameOrFile, ignored) || nameOrFile.find('/') != std::string::npos ||
        nameOrFile.ends_with(".json"))
        return read(nameOrFile);

    std::string known;
    for (const std::string& name : names)
        known += (known.empty() ? "" : ", ") + name;
    const std::string near = nearestWord(nameOrFile, names);
    return fail(Error::Code::NotFound, "\"" + nameOrFile + "\"",
                "there is no scenario and no file of this name; the scenarios are: " + known +
                    (near.empty() ? "" : " (did you mean " + near + "?)"));
}

Result<void> setValue(ScenarioDocument& document, const std::string& assignment)
{
    const auto refuse = [&assignment](const std::string& reason) {
        return fail(Error::Code::InvalidArgument, "--set " + assignment, reason);
    };
    const auto equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
        return refuse("write key=value, for instance seed=9 or /feeds/0/duration=5min");
    const std::string key = assignment.substr(0, equals);
    const std::string text = assignment.substr(equals + 1);
    try {
        const Json::json_pointer place(key.front() == '/' ? key : "/" + key);
        const Json::json_pointer parent = place.parent_pointer();
        if (!document.json.contains(parent) || !document.json.at(parent).is_structured())
            return refuse("there is nothing at " + (parent.empty() ? "/" : parent.to_string()));
        const Json& holder = document.json.at(parent);
        if (holder.is_array() && place.back() != "-" && !document.json.contains(place))
            return refuse("the list has " + std::to_string(holder.size()) + " entries; /- appends one");
        auto value = parseJson(text, "--set");
        document.json[place] = value ? std::move(*value) : Json(text);
    } catch (const Json::exception&) {
        return refuse("this is no place in a document; write a JSON pointer such as /feeds/0/duration");
    }
    return {};
}

Result<simulation::Scenario> scenarioFrom(const ScenarioDocument& document, const JsonSchema& schema,
                                          const std::string& language)
{
    const Json& json = document.json;
    if (auto good = schema.check(json, document.file); !good)
        return tl::unexpected(good.error());

    simulation::Scenario scenario;
    scenario.id = json.at("id");
    scenario.title = wordsIn(json.at("title"), language);
    scenario.description = wordsIn(json.value("description", Json::object()), language);
    // The schema knows the words.
    scenario.woman = {anatomy::planFromKey(json.value("plan", "classic"))->kind,
                      *anatomy::sizeFromKey(json.value("size", "drawn")), json.value("seed", scenario.woman.seed)};
    scenario.postpartumDay =
        json.value("stage", Json::object()).value("postpartum_day", scenario.postpartumDay);
    scenario.initialFillFraction = json.value("initial_fill_fraction", scenario.initialFillFraction);

    const Json infants = json.value("infants", Json::object());
    scenario.infants = infants.value("count", scenario.infants);
    scenario.peristaltic = infants.value("sucking", "vacuum") == "peristalsis";
    const Json reflex = json.value("reflex", Json::object());
    scenario.reflex = {reflex.value("compartments", scenario.reflex.compartments),
                       reflex.value("desensitisation", scenario.reflex.desensitisation)};

    const auto duration = secondsFromText(json.at("duration").get<std::string>());
    if (!duration || *duration < shortestRunS || *duration > longestRunS)
        return fail(Error::Code::InvalidFile, document.file + ":/duration", "a run lasts from 1s to 7d");
    scenario.durationS = *duration;

    auto actions = actionsFrom(json, document.file);
    if (!actions)
        return tl::unexpected(actions.error());
    scenario.actions = std::move(*actions);
    return scenario;
}

Result<simulation::Scenario> loadScenario(const std::string& nameOrFile, const fs::path& assets,
                                          const fs::path& userData, const std::string& language)
{
    const auto document = findScenario(nameOrFile, assets, userData);
    if (!document)
        return tl::unexpected(document.error());
    const auto schema = JsonSchema::load(assets, "scenario");
    if (!schema)
        return tl::unexpected(schema.error());
    return scenarioFrom(*document, *schema, language);
}

} // namespace lactea::files
