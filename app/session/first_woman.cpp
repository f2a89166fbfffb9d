#include "app/session/first_woman.h"

#include "app/session/session_state.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"

namespace lactea::session {

simulation::WomanChoice firstWoman(const QVariantMap& options)
{
    const auto text = [&options](const char* key) {
        return options.value(QLatin1String(key)).toString().toStdString();
    };
    simulation::WomanChoice woman;
    if (const std::string name = text("scenario"); !name.empty()) {
        if (const auto scenario = files::loadScenario(name, files::assetFolder(), files::userDataFolder()))
            woman = scenario->woman;
    } else if (!options.value(QStringLiteral("fresh")).toBool()) {
        if (const auto last = loadState(defaultStatePath())) {
            woman.seed = last->seed;
            if (const auto plan = anatomy::planFromKey(last->plan.toStdString()))
                woman.plan = plan->kind;
            if (const auto size = anatomy::sizeFromKey(last->size.toStdString()))
                woman.size = *size;
        }
    }
    if (const auto plan = anatomy::planFromKey(text("plan")))
        woman.plan = plan->kind;
    if (const auto size = anatomy::sizeFromKey(text("size")))
        woman.size = *size;
    if (options.contains(QStringLiteral("seed")))
        woman.seed = options.value(QStringLiteral("seed")).toULongLong();
    return woman;
}

}  // namespace lactea::session
