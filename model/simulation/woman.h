#pragma once

#include <cstdint>

#include "model/core/random.h"
#include "model/endocrine/parameters.h"
#include "model/flow/parameters.h"
#include "model/supply/parameters.h"

namespace lactea::simulation {

/// One woman and her infant: the constants of the model with her own seeded, log-normal factors applied, and
/// the streams of chance of what varies within a run. Each factor has its own stream: a new one shifts no
/// other.
struct Woman {
    explicit Woman(std::uint64_t seed);

    flow::Parameters flow;           ///< nipple opening, terminal ducts: hers
    endocrine::Parameters endocrine; ///< the reflex draws its own factors from `reflex`
    supply::Parameters supply;       ///< secretion: hers

    Random reflex, prolactin, infant, twin, sensations;
    [[nodiscard]] Random lobeDelays(int side) const;

private:
    std::uint64_t m_seed;
};

} // namespace lactea::simulation
