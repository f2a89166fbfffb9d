#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "model/anatomy/body/breast.h"
#include "model/core/result.h"

namespace lactea::anatomy {

/// Progress of a long job (0..1) and the wish to stop it; both may be empty.
struct JobWatch {
    std::function<void(double)> progress;
    const std::atomic<bool>* stop = nullptr;

    [[nodiscard]] bool stopped() const { return stop && stop->load(std::memory_order_relaxed); }
    void report(double share) const
    {
        if (progress)
            progress(share);
    }
};

/// Grows a breast from plan and seed: lobes, bunches of lobules, duct trees, pores, areolar glands, vessels.
///
/// Deterministic. The left breast of a seed is its own woman's, so it shares her factors but not her details.
/// @return InvalidArgument when a value of the plan is out of its range (with the key), Cancelled when
/// stopped
Result<Breast> growBreast(const BreastPlan& plan, std::uint64_t seed, Side side, const JobWatch& watch = {});

} // namespace lactea::anatomy
