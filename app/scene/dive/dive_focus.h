#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/lobules.h"

namespace lactea::scene {

/// What the eye has come near to; -1: not so near.
struct DiveFocus {
    int bunch = -1;    ///< index into Breast::bunches
    int lobule = -1;   ///< Lobule::number
    int alveolus = -1; ///< Alveolus::number

    friend bool operator==(const DiveFocus&, const DiveFocus&) = default;
};

/// A thing that may be the focus.
struct DiveBall {
    int number = -1;
    Vec3 centreMm;
    double radiusMm = 0.0;
};

/// The ball whose surface is nearest to the point. What was nearest before (`before`, a number) stays so until another
/// one is nearer by a tenth of its radius: on a border the focus does not flicker.
/// @return its number; -1 when there are no balls
int nearestBall(std::span<const DiveBall> balls, const Vec3& pointMm, int before);

} // namespace lactea::scene
