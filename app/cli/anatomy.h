#pragma once

#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace lactea::cli {

/// `lactea anatomy`: the generated body in numbers.
struct AnatomyOptions {
    std::string plan = "classic";
    std::string side = "right";
    std::uint64_t seed = 7;
    std::string summary = "-"; ///< file, or "-" for standard output
    std::string warmCache;     ///< folder; empty: do not mesh
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addAnatomyCommand(CLI::App& app, AnatomyOptions& options);

/// Grows the breast and writes its summary; or, when `warmCache` is set, meshes the right breast of both plans into
/// that folder unless it lies there already. Says what is wrong on standard error.
/// @return exit status: 0 done, 1 failed, 2 wrong usage
int runAnatomy(const AnatomyOptions& options);

} // namespace lactea::cli
