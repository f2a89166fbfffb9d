#pragma once

#include "model/anatomy/body/woman.h"

namespace lactea::anatomy {

/// How the gland of a body stands to the same gland when it is full of milk. A body is grown at the fullness of its
/// plan; lobules and alveoli are those of the full breast, and milk that has left lets them come closer together.
struct GlandFullness {
    double scale = 1.0;     ///< lengths in the gland / those in the full one
    double milkShare = 0.0; ///< milk of the full gland / its volume
};

/// With the gland's volume G at the plan's fullness f and the milk S of the full breast: the full gland has
/// G + (1 - f) S, scale^3 = G / that, milkShare = S / that. G leaves the skin out of account (gland share of the whole
/// breast), so the scale is up to 1 % too near to 1.
GlandFullness glandFullness(const BreastPlan& plan, const BreastMeasures& measures);

} // namespace lactea::anatomy
