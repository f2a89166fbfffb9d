#include "app/scene/dive/dive_focus.h"

#include <limits>

namespace lactea::scene {
namespace {
constexpr double loyalty = 0.1; // of the radius
}

int nearestBall(std::span<const DiveBall> balls, const Vec3& pointMm, int before)
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (const DiveBall& ball : balls) {
        const double away = length(ball.centreMm - pointMm) - ball.radiusMm -
                            (ball.number == before ? loyalty * ball.radiusMm : 0.0);
        if (away < least) {
            least = away;
            best = ball.number;
        }
    }
    return best;
}

} // namespace lactea::scene
