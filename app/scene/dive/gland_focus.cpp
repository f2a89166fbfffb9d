// GlandSpheres: what is in focus, and which lobules near it show their alveoli.
#include "app/scene/dive/gland_spheres.h"

#include <algorithm>

namespace lactea::scene {

namespace {
constexpr double aimedShare = 0.5; // of the radius: as near to the middle is meant
} // namespace

std::optional<DiveFocus> GlandSpheres::aimedAt(std::span<const DiveBall> bunches, const Vec3& target, bool alveoli)
{
    // Measured in a grown gland: no alveolus lies farther from the middle of its lobule, nor with it from its bunch's.
    constexpr double lobuleReach = 1.85, bunchReach = 2.1;
    const auto isNear = [&](const Vec3& centre, double radius, double share) {
        return length(centre - target) < share * radius;
    };
    struct Aimed {
        std::optional<DiveFocus> at;
        double off = aimedShare; ///< radii of it
    };
    const auto aim = [&](Aimed& best, const DiveFocus& at, const Vec3& centre, double radius) {
        if (const double off = length(centre - target) / radius; off < best.off)
            best = {at, off};
    };
    Aimed lobuleAimedAt, alveolusAimedAt;
    for (const DiveBall& bunch : bunches) {
        if (!isNear(bunch.centreMm, bunch.radiusMm, bunchReach))
            continue;
        for (const LobuleBall& ball : ballsOf(bunch.number, true)->lobules) {
            const anatomy::Lobule& lobule = ball.lobule;
            if (!isNear(lobule.centreMm, lobule.radiusMm, lobuleReach))
                continue;
            aim(lobuleAimedAt, {bunch.number, lobule.number}, lobule.centreMm, lobule.radiusMm);
            if (alveoli)
                for (const AlveolusBall& alveolus : alveoliOf(lobule, true)->alveoli)
                    aim(alveolusAimedAt, {bunch.number, lobule.number, alveolus.number}, alveolus.centre, alveolus.radiusMm);
        }
    }
    return alveolusAimedAt.at ? alveolusAimedAt.at : lobuleAimedAt.at;
}

void GlandSpheres::findFocus(const Eye& eye, const State& state)
{
    if (state.level.lobules <= 0.0) {
        m_focus = {};
        return;
    }
    std::vector<DiveBall> balls;
    for (std::size_t node = 0; node < m_bunchOfNode.size(); ++node) {
        const int bunch = static_cast<int>(m_bunchOfNode[node]);
        const auto& ball = m_breast->bunches[m_bunchOfNode[node]];
        if (!state.hidden || !state.hidden({anatomy::PartKind::LobuleBunch, m_breast->side, ball.lobe, ball.numberInLobe}))
            balls.push_back({bunch, ball.centreMm, ball.radiusMm});
    }
    const DiveFocus before = m_focus;
    // Bunches reach into each other: the model says whose a place is.
    const int owner = m_gland.bunchAt(eye.targetMm);
    const bool drawn = std::any_of(balls.begin(), balls.end(), [owner](const DiveBall& b) { return b.number == owner; });
    m_focus = {drawn ? owner : nearestBall(balls, eye.targetMm, before.bunch)};
    if (m_focus.bunch < 0)
        return;
    if (const auto aimed = aimedAt(balls, eye.targetMm, state.level.opened > 0.0)) {
        m_focus = *aimed;
    } else {
        balls.clear();
        if (const BunchBalls* made = ballsOf(m_focus.bunch, true))
            for (const LobuleBall& ball : made->lobules)
                balls.push_back({ball.lobule.number, ball.lobule.centreMm, ball.lobule.radiusMm});
        m_focus.lobule = nearestBall(balls, eye.targetMm, before.bunch == m_focus.bunch ? before.lobule : -1);
    }
    if (m_focus.lobule < 0 || m_focus.alveolus >= 0 || state.level.opened <= 0.0)
        return;
    balls.clear();
    const auto& lobule = ballsOf(m_focus.bunch, true)->lobules[static_cast<std::size_t>(m_focus.lobule)].lobule;
    if (const LobuleAlveoli* made = alveoliOf(lobule, true))
        for (const AlveolusBall& ball : made->alveoli) {
            // One that is taken away with the front comes back only when it is aimed at.
            const auto i = static_cast<std::size_t>(ball.number);
            const bool open = state.closeup && i < state.closeup->alveoli.size() && state.closeup->alveoli[i].open;
            if (!open || length(ball.centre - eye.targetMm) < aimedShare * ball.radiusMm)
                balls.push_back({ball.number, ball.centre, ball.radiusMm});
        }
    m_focus.alveolus = nearestBall(balls, eye.targetMm, before.lobule == m_focus.lobule ? before.alveolus : -1);
}

/// The lobules near the target: the one in focus and those next to it.
void GlandSpheres::chooseAlveoli(const Eye& eye)
{
    m_near.clear();
    struct Near {
        double away;
        LobuleKey key;
    };
    std::vector<Near> all;
    for (const auto& [bunch, balls] : m_bunches)
        if (balls.usedAt == m_frame)
            for (const LobuleBall& ball : balls.lobules)
                if (ball.openness > buriedOpenness || (bunch == m_focus.bunch && ball.lobule.number == m_focus.lobule))
                    all.push_back({length(ball.lobule.centreMm - eye.targetMm), {bunch, ball.lobule.number}});
    std::sort(all.begin(), all.end(), [](const Near& a, const Near& b) {
        return a.away != b.away ? a.away < b.away : a.key < b.key;
    });
    for (const Near& near : all) {
        if (static_cast<int>(m_near.size()) == mostLobulesOfAlveoli)
            break;
        m_near.push_back(near.key);
    }
}

} // namespace lactea::scene
