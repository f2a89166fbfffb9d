#pragma once

#include <optional>
#include <string>

#include <QVariantMap>

#include "app/session/body_job.h"
#include "model/core/result.h"

namespace CLI {
class App;
}

namespace lactea::start {

/// Options of the program without a command: the window.
struct WindowOptions {
    std::string scenario, lesson, language, theme;
    std::optional<int> step;
    std::string plan, bodySize;
    std::optional<std::uint64_t> seed;
    bool fullScreen = false;
};

/// Adds the options; `options` has to outlive `app`.
void addWindowOptions(CLI::App& app, WindowOptions& options);

/// Refuses a scenario or a lesson that is not there or not valid, before any window opens.
/// @return NotFound, InvalidFile
Result<void> checkWindowOptions(const WindowOptions& options);

/// What Session::startOptions() gives to QML: only what was asked for.
QVariantMap toMap(const WindowOptions& options);

/// Begins to grow and mesh the body that the window will show. Needs no application object: the sooner, the better.
std::shared_ptr<session::BodyJob> beginBody(const WindowOptions& options);

/// Opens the window and runs until it closes. @return exit status
int runWindow(const WindowOptions& options, std::shared_ptr<session::BodyJob> body);

}  // namespace lactea::start
