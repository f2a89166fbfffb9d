#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/files/flow_network.h"
#include "model/flow/time_table.h"

namespace lactea::files {

/// What drives a network in `lactea flow`; assets/schema/flow-drive.schema.json says what each means.
struct FlowDrive {
    FlowLaw law = FlowLaw::Linear;
    FlowFluid fluid;
    double restMmHg = 0.0;
    double fill = 0.63; ///< of the leaves at the start, with the physiological law [Kent06, derived]
    flow::TimeTable outletMmHg, activation;
    double dtS = 0.0;
    long steps = 0;     ///< whole ones until the end
    long rowEvery = 1;  ///< steps
    flow::Method method = flow::Method::TrBdf2;
    std::string methodName;
    std::vector<std::string> probes;
};

/// @return NotFound, Io, InvalidFile with "file:/json/pointer" in `where`: what the schema refuses, times
/// that do not ascend, rows between two steps, more than 10^9 steps, what the other law has; with the physiological
/// law an outlet above 0, an activation beyond 0..1 and a viscosity out of its range
Result<FlowDrive> readFlowDrive(const std::filesystem::path& file, const std::filesystem::path& assets);

} // namespace lactea::files
