#pragma once

#include <string>

namespace CLI {
class App;
}

namespace lactea::cli {

/// `lactea flow NETWORK.graphml --drive DRIVE.json`: the flow solver alone on anybody's network.
struct FlowOptions {
    std::string network, drive; ///< files
    std::string csv = "-";
    bool timing = false;
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addFlowCommand(CLI::App& app, FlowOptions& options);

/// @return exit status: 0 done, 1 failed (output), 2 wrong usage, 3 invalid network or drive
int runFlow(const FlowOptions& options);

} // namespace lactea::cli
