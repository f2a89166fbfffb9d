#include "app/start/window_command.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include "app/cli/exit_status.h"
#include "app/session/first_woman.h"
#include "app/start/termination.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"

namespace lactea::start {

void addWindowOptions(CLI::App& app, WindowOptions& options)
{
    app.add_option("--scenario", options.scenario, "Start with this scenario (a name or a file)");
    app.add_option("--lesson", options.lesson, "Open this lesson");
    app.add_option("--step", options.step, "Open the lesson at this step")->check(CLI::Range(1, 999));
    app.add_flag("--fullscreen", options.fullScreen, "Fill the screen");
    app.add_option("--language", options.language, "Language of the program: en, de...");
    app.add_option("--theme", options.theme, "light, dark or system")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    app.add_option("--plan", options.plan, "Plan of the body: classic (textbooks), ultrasound or full")
        ->check(CLI::IsMember({"classic", "ultrasound", "full"}));
    app.add_option("--body-size", options.bodySize, "Size of the breasts: drawn, S, M or L")
        ->check(CLI::IsMember({"drawn", "S", "M", "L"}));
    app.add_option("--seed", options.seed, "Which woman the model grows: a whole number")
        ->check(CLI::Range(std::uint64_t{0}, cli::largestSeed));
}

Result<void> checkWindowOptions(const WindowOptions& options)
{
    const auto assets = files::assetFolder();
    if (!options.scenario.empty())
        if (const auto scenario = files::loadScenario(options.scenario, assets, files::userDataFolder()); !scenario)
            return tl::unexpected(scenario.error());
    if (!options.lesson.empty()) {
        const auto within = [&](const std::filesystem::path& folder) {
            return std::filesystem::exists(folder / "lessons" / options.lesson / "lesson.json");
        };
        if (options.lesson.find('/') != std::string::npos || !(within(assets) || within(files::userDataFolder())))
            return fail(Error::Code::NotFound, "--lesson", "there is no lesson '" + options.lesson + "'");
    } else if (options.step) {
        return fail(Error::Code::InvalidArgument, "--step", "belongs to --lesson");
    }
    return {};
}

QVariantMap toMap(const WindowOptions& options)
{
    QVariantMap map;
    const auto put = [&map](const char* key, const std::string& text) {
        if (!text.empty())
            map.insert(QString::fromLatin1(key), QString::fromStdString(text));
    };
    put("scenario", options.scenario);
    put("lesson", options.lesson);
    put("language", options.language);
    put("theme", options.theme);
    put("plan", options.plan);
    put("size", options.bodySize);
    if (options.step)
        map.insert(QStringLiteral("step"), *options.step);
    if (options.seed)
        map.insert(QStringLiteral("seed"), QVariant::fromValue<qulonglong>(*options.seed));
    if (options.fullScreen)
        map.insert(QStringLiteral("fullscreen"), true);
    return map;
}

std::shared_ptr<session::BodyJob> beginBody(const WindowOptions& options)
{
    return std::make_shared<session::BodyJob>(session::firstWoman(toMap(options)), session::BodyPlaces::usual());
}

int runWindow(const WindowOptions& options, std::shared_ptr<session::BodyJob> body)
{
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setProperty("lacteaStartOptions", toMap(options));
    engine.setProperty("lacteaBegunBody", QVariant::fromValue(std::move(body)));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Ui/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return cli::report({Error::Code::NotFound, "", "the window could not be made; this build is broken"},
                           cli::Failed);
    // As if the window were closed: it keeps its size and the session its state.
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, qApp, &QGuiApplication::quit);
    return QGuiApplication::exec();
}

}  // namespace lactea::start
