#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::bench {

/// What happens in the picture while its frames are measured.
struct FrameCase {
    const char* name;
    bool turns, lives, redrawsWindow;
    int quality;               ///< step of QualityControl
    const char* cut = nullptr; ///< through the whole body; it is dragged when `drags`
    bool drags = false;
};

/// What passes before it is measured, and how many frames are measured at least: a busy machine draws one a
/// second.
inline constexpr double settleS = 2.0;
inline constexpr int settleFrames = 20, leastFrames = 40;

/// How many degrees the eye is turned at `timeS`, every 16 ms.
double turnDeg(double timeS);
/// Share of a let-down at `timeS`.
double letDownShare(double timeS);

struct FrameResult {
    double framesPerS = 0.0, wallMs = 0.0, cpuMs = 0.0, cpuPercent = 0.0;
    /// One line that another program reads.
    [[nodiscard]] std::string line() const;
    static FrameResult fromLine(const std::string& line);
};

/// CPU time of all threads of this process.
double processCpuMs();
/// CPU time of each thread so far, by its name.
struct ThreadTime {
    std::string name;
    double ms;
};
std::vector<ThreadTime> threadTimes();
/// Resident memory of this process now, MB.
double residentMb();

double medianOf(std::vector<double> values);

/// One grown breast and its meshes from the user's cache; the error is printed.
struct BenchBody {
    std::shared_ptr<const anatomy::Breast> breast;
    std::shared_ptr<const anatomy::BodyModel> model;
};
BenchBody benchBody(anatomy::Composition composition);

} // namespace lactea::bench
