#pragma once

#include <optional>

#include "app/cli/anatomy.h"
#include "app/cli/flow.h"
#include "app/cli/population.h"
#include "app/cli/simulate.h"

namespace lactea::cli {

/// All commands that need neither display nor Qt. main.cpp adds them, parses, and runs the one that was
/// chosen:
///
///     cli::Headless headless;
///     headless.addTo(app);
///     ... app.parse(argc, argv); a ParseError is exit status WrongUsage
///     if (const auto status = headless.runChosen()) return *status;
class Headless {
public:
    void addTo(CLI::App& app);
    /// The exit status of the command that was on the command line; nothing when it was none of these.
    [[nodiscard]] std::optional<int> runChosen() const;

private:
    SimulateOptions m_simulate;
    AnatomyOptions m_anatomy;
    FlowOptions m_flow;
    PopulationOptions m_population;
    CLI::App* m_simulateCommand = nullptr;
    CLI::App* m_anatomyCommand = nullptr;
    CLI::App* m_flowCommand = nullptr;
    CLI::App* m_populationCommand = nullptr;
};

/// Parses `arguments` and runs a headless command: for tests, and for programs without a window.
/// @return exit status; --help and --version print and give 0
int runHeadless(int argc, const char* const* argv);

} // namespace lactea::cli
