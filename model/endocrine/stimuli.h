#pragma once

#include "model/endocrine/parameters.h"

namespace lactea::endocrine {

/// What reaches the oxytocin cells at one instant; strengths 0..1, 0 = absent.
struct Stimuli {
    double suckling = 0.0;
    double crying = 0.0; ///< strength of a cry that has lasted long enough to act
    double thinkingOfBaby = 0.0;
    double stress = 0.0;
};

struct ReflexInput {
    double stimulation = 0.0; ///< S
    double inhibition = 0.0;  ///< I, 0..1
};

/// Combines stimuli (equation 1): the strongest plus a fifth of the rest, capped; stress inhibits.
ReflexInput combine(const Stimuli& stimuli, const Parameters& parameters);

} // namespace lactea::endocrine
