#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/core/result.h"

namespace CLI {
class App;
}

namespace lactea::exporter {

/// `lactea snapshot`: a picture of the model at a moment. Needs an X display; Xvfb will do.
struct SnapshotOptions {
    std::string out;
    std::string size = "1280x720";
    std::string theme = "light";
    std::string at = "0s";
    std::string scenario;
    std::string view = "home";
    std::string plan;
    bool labels = true;
    std::string bodySize;
    std::string cut = "plate";
    double cutAtMm = 0.0;
    std::vector<double> cutNormal;  ///< of a free cut: x, y, z
    bool cutFlipped = false;
    std::string layer = "skin";
    std::vector<std::string> faded, xrayed;
    std::string alone;
    double apart = 0.0;
    bool tints = true;
    std::string comfort = "diagram";
    std::string ducts = "plain";
    std::optional<std::uint64_t> seed;
    std::string part;
    std::string lesson;
    int step = 1;
    bool transparent = false;
    bool credit = false;
    int skin = 1;
    bool viewGiven = false, labelsGiven = false, atGiven = false, stepGiven = false, aloneGiven = false;
};

/// Adds the command and its options; `options` has to outlive `app`.
CLI::App* addSnapshotCommand(CLI::App& app, SnapshotOptions& options);

/// Refuses what cannot become a picture, before a display is needed: size, time, part, scenario,
/// lesson, place.
/// @return InvalidArgument, NotFound, InvalidFile, Io
Result<void> checkSnapshotOptions(const SnapshotOptions& options);

/// Draws and writes. @return exit status
int runSnapshot(const SnapshotOptions& options);

}  // namespace lactea::exporter
