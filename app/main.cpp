// Lactea: which command, renderer choice, and the program object.
#include <iostream>

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QHashFunctions>

#include "app/cli/exit_status.h"
#include "app/cli/headless.h"
#include "app/exporter/snapshot_command.h"
#include "app/session/freed_memory.h"
#include "app/start/graphics.h"
#include "app/start/language.h"
#include "app/start/start_messages.h"
#include "app/start/window_command.h"

using namespace lactea;

namespace {

int runWithDisplay(int argc, char** argv, const start::WindowOptions& window, const exporter::SnapshotOptions* picture)
{
    if (const auto display = start::checkDisplay(); !display)
        return cli::report(display.error(), cli::Failed);
    session::keepLargeBlocksApart();
    auto body = picture ? nullptr : start::beginBody(window);
    start::chooseRenderer();
    start::StartMessages messages;
    // Qt lays glyphs into the font's texture in the order of a hash: by chance, unless told otherwise, and then not two
    // pictures have the same names to the last bit.
    if (picture)
        QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication program(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("lactea"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Lactea"));
    QGuiApplication::setApplicationVersion(QStringLiteral(LACTEA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("lactea"));
    if (const auto spoken = start::speak(QString::fromStdString(window.language)); !spoken)
        return cli::report(spoken.error(), cli::WrongUsage);
    if (const auto openGl = start::checkOpenGl(); !openGl)
        return cli::report(openGl.error(), cli::Failed);
    messages.tell();
    return picture ? exporter::runSnapshot(*picture) : start::runWindow(window, std::move(body));
}

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app("Lactea: how the breast makes and gives milk. Without a command: the program.", "lactea");
    app.set_version_flag("--version", "lactea " LACTEA_VERSION);
    app.require_subcommand(0, 1);
    start::WindowOptions window;
    start::addWindowOptions(app, window);
    cli::Headless headless;
    headless.addTo(app);
    exporter::SnapshotOptions picture;
    const CLI::App* snapshot = exporter::addSnapshotCommand(app, picture);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        return cli::report({Error::Code::InvalidArgument, "", std::string(wrong.what()) + "; see lactea --help"},
                           cli::WrongUsage);
    }
    if (const auto status = headless.runChosen())
        return *status;
    const bool drawn = snapshot->parsed();
    const auto checked = drawn ? exporter::checkSnapshotOptions(picture) : start::checkWindowOptions(window);
    if (!checked)
        return cli::report(checked.error());
    return runWithDisplay(argc, argv, window, drawn ? &picture : nullptr);
}
