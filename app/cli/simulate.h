#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/simulation/simulation.h"

namespace CLI {
class App;
}

namespace lactea::cli {

/// `lactea simulate SCENARIO`: a run without a window.
struct SimulateOptions {
    std::string scenario;     ///< name or file
    std::string until;        ///< empty: the scenario's own duration
    std::string every = "1s"; ///< between the rows of the CSV
    std::string csv, summary; ///< file, "-" for standard output, empty for none
    std::vector<std::string> set;
    std::optional<std::uint64_t> seed;
    bool fast = false; ///< milk moves once a second, not in every step

    [[nodiscard]] simulation::Simulation::Pace pace() const
    {
        return fast ? simulation::Simulation::Pace::Fast : simulation::Simulation::Pace::Fine;
    }
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addSimulateCommand(CLI::App& app, SimulateOptions& options);

/// Reads, runs, writes. Says what is wrong on standard error.
/// @return exit status: 0 done, 1 failed (output, solver), 2 wrong usage, 3 invalid scenario
int runSimulate(const SimulateOptions& options);

/// Options that every command with a scenario has: SCENARIO, --until, --set, --fast.
void addScenarioOptions(CLI::App& command, SimulateOptions& options);

/// The scenario with --set and --seed applied and checked. For this command and every other that takes a
/// scenario.
Result<simulation::Scenario> scenarioOf(const SimulateOptions& options);

/// A time of a run that an option gives, from one step to a week; refusals name the option.
Result<double> timeOption(const std::string& option, const std::string& text);

} // namespace lactea::cli
