#pragma once

#include <string>

#include "app/cli/simulate.h"

namespace lactea::cli {

/// `lactea population SCENARIO --count N`: the same run in many seeded women, one row each.
struct PopulationOptions {
    SimulateOptions run; ///< scenario, until, set; seed: of the first woman, the others count on from it
    int count = 0;
    std::string csv = "-";
    int threads = 0; ///< 0: one per core
    bool resume = false;
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addPopulationCommand(CLI::App& app, PopulationOptions& options);

/// Rows stand in the order of the seeds whatever the number of threads; each is on the disk as soon as all
/// before it are. Ctrl+C ends at a row; `resume` keeps the whole rows of the file and goes on after them.
/// @return exit status: 0 done, 1 failed or stopped, 2 wrong usage, 3 invalid scenario or file to resume
int runPopulation(const PopulationOptions& options);

} // namespace lactea::cli
