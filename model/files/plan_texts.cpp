#include "model/files/plan_texts.h"

#include <system_error>

#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

Result<std::map<std::string, PlanText>> loadPlanTexts(const std::filesystem::path& assets, const std::string& language)
{
    std::error_code ignored;
    auto path = assets / "texts" / ("plans." + language + ".json");
    if (language.find('/') != std::string::npos || !std::filesystem::exists(path, ignored))
        path = assets / "texts" / "plans.en.json";
    const auto rules = JsonSchema::load(assets, "plan-words");
    if (!rules)
        return tl::unexpected(rules.error());
    const auto document = readJson(path);
    if (!document)
        return tl::unexpected(document.error());
    if (auto good = rules->check(*document, path.string()); !good)
        return tl::unexpected(good.error());
    std::map<std::string, PlanText> texts;
    for (const auto& [key, plan] : document->at("plans").items()) {
        PlanText text{plan.at("title"), plan.at("rests_on"), {}};
        for (const auto& point : plan.at("points"))
            text.points.push_back({point.at("about"), point.at("text"), point.at("sources").get<std::vector<std::string>>()});
        texts.emplace(key, std::move(text));
    }
    return texts;
}

}  // namespace lactea::files
