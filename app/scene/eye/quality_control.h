#pragma once

#include <vector>

#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// How a moving picture is drawn.
struct Quality {
    anatomy::Detail detail = anatomy::Detail::Low;
    double scale = 1.0;  ///< of the picture's resolution
    bool ink = true;
    friend bool operator==(const Quality&, const Quality&) = default;
};

/// Keeps moving frames in time: less detail, then a coarser picture, then no ink, then a coarser picture still; one step at a time.
///
/// Goes down when the median of the last frames is slow (sooner when it is very slow), up again when it has been fast for long; a step up that
/// had to be taken back is not tried again for `patienceMs`.
class QualityControl {
public:
    /// How slow a frame may be, below what it may be drawn better, and the last step to give way to.
    struct Demand {
        double slowMs, fastMs;
        int lastStep;
    };
    /// The eye moves: 30 frames a second before all else.
    static constexpr Demand turning{36.0, 21.0, 3};
    /// The same deep in the gland, where what is seen fills the picture and has no far edges to keep clean.
    static constexpr Demand diving{36.0, 21.0, 4};
    /// Only the milk moves: the picture stays sharp and inked, if need be at 12 frames a second.
    static constexpr Demand living{80.0, 30.0, 1};
    static constexpr double patienceMs = 60'000.0;

    explicit QualityControl(const Demand& demand = turning) : m_demand(demand) {}

    /// The time from one moving frame to the next. @return whether the quality has changed
    bool addFrame(double ms);
    /// Draws no better than another one has found it can: what it rules next is no lighter.
    void startBelow(const QualityControl& other);
    /// Stays at this step from here on (benchmarks).
    void hold(int step)
    {
        m_step = step;
        m_held = true;
    }
    /// The picture stood still: the next frame's time says nothing.
    void forgetLast() { m_recent.clear(); }

    [[nodiscard]] const Quality& quality() const;
    [[nodiscard]] int step() const { return m_step; }

private:
    bool goTo(int step);

    Demand m_demand;
    std::vector<double> m_recent;
    int m_step = 0;
    bool m_held = false;
    double m_nowMs = 0.0, m_noRiseBeforeMs = 0.0, m_roseAtMs = -1e9;
};

}  // namespace lactea::scene
