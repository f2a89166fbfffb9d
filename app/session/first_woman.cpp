#include "app/session/first_woman.h"

#include "app/session/session_state.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"

namespace lactea::session {

Woman firstWoman(const QVariantMap& options)
{
    const auto text = [&options](const char* key) {
        return options.value(QLatin1String(key)).toString().toStdString();
    };
    const simulation::Scenario plain;
    Woman woman{plain.plan, plain.seed};
    if (const std::string name = text("scenario"); !name.empty()) {
        if (const auto scenario = files::loadScenario(name, files::assetFolder(), files::userDataFolder()))
            woman = {scenario->plan, scenario->seed};
    } else if (!options.value(QStringLiteral("fresh")).toBool()) {
        if (const auto last = loadState(defaultStatePath())) {
            woman.seed = last->seed;
            if (const auto plan = anatomy::planFromKey(last->plan.toStdString()))
                woman.plan = plan->kind;
        }
    }
    if (const auto plan = anatomy::planFromKey(text("plan")))
        woman.plan = plan->kind;
    if (options.contains(QStringLiteral("seed")))
        woman.seed = options.value(QStringLiteral("seed")).toULongLong();
    return woman;
}

}  // namespace lactea::session
