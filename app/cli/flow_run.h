#pragma once

#include <memory>
#include <span>
#include <vector>

#include "model/core/result.h"
#include "model/files/flow_drive.h"

namespace lactea::cli {

/// A network under its drive, step by step, whatever its law.
class FlowRun {
public:
    virtual ~FlowRun() = default;

    /// @param network, drive  have to outlive it
    /// @return InvalidArgument when the law cannot take the network: it has no leaf, or a volume that is not finite
    static Result<std::unique_ptr<FlowRun>> create(const files::FlowNetwork& network,
                                                   const files::FlowDrive& drive);

    /// @return NotConverged
    virtual Result<void> advance(long steps) = 0;

    struct Values {
        double outflowMl = 0.0, outflowMlPerS = 0.0, leafMl = 0.0, excessMl = 0.0, leastLeafFraction = 1.0,
               ledgerErrorMl = 0.0;
    };
    [[nodiscard]] virtual Values values() const = 0;
    /// Of nodes of the network, mmHg.
    [[nodiscard]] virtual std::vector<double> pressures(std::span<const std::size_t> nodes) const = 0;
};

} // namespace lactea::cli
