#pragma once

#include <array>

#include "model/simulation/snapshot.h"

namespace lactea::session {

/// What a chart lane can draw, in the unit of its name. All but oxytocin are means over the last two seconds, so that
/// the sucks (about one a second) do not alias into the curves.
///
/// Pressure is that of the left breast, width that of the right: the built-in baby drinks at the right one, where its
/// vacuum drowns the pressure of let-down.
enum class ChartLane { OxytocinPgPerMl, IntraductalMmHg, DuctWidth, FlowRightMlPerMin, FlowLeftMlPerMin };
inline constexpr int chartLaneCount = 5;

/// All lanes at one simulated time.
struct ChartSample {
    double timeS = 0.0;
    std::array<float, chartLaneCount> values{};
    simulation::StimulusStates stimuli{};
};

/// A mark on the time axis: an instant (endS == timeS) or a span; endS < timeS: still lasting.
struct ChartEvent {
    double timeS = 0.0;
    double endS = 0.0;
    int letDown = 0;  ///< its number, from 1; 0: it is a stimulus
    simulation::Stimulus stimulus = simulation::Stimulus::Suckling;
};

}  // namespace lactea::session
