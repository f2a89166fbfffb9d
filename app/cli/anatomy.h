#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/anatomy/body/breast_plan.h"
#include "model/core/result.h"

namespace CLI {
class App;
}

namespace lactea::cli {

/// `lactea anatomy`: the generated body as numbers, network and meshes.
struct AnatomyOptions {
    std::string plan = "classic";
    std::string side = "right";
    std::string size, stage; ///< empty: the plan's own
    std::optional<double> fullness;
    std::uint64_t seed = 7;
    std::string summary, graphml,
        gltf;                   ///< file, "-" for standard output, empty for none; none at all: the summary
    std::string detail = "low"; ///< of the meshes of `gltf`
    std::string warmCache;      ///< folder; empty: do not mesh
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addAnatomyCommand(CLI::App& app, AnatomyOptions& options);

/// The plan that the options ask for, checked.
Result<anatomy::BreastPlan> planOf(const AnatomyOptions& options);

/// Grows the breast and writes what is asked for; or, when `warmCache` is set, meshes into that folder
/// instead. Says what is wrong on standard error.
/// @return exit status: 0 done, 1 failed, 2 wrong usage
int runAnatomy(const AnatomyOptions& options);

} // namespace lactea::cli
