#include "app/scene/eye/quality_control.h"

#include <algorithm>
#include <array>

namespace lactea::scene {
namespace {
constexpr std::size_t framesToFall = 12, framesToRise = 90;
constexpr std::size_t framesToFallFast = 5;  ///< when they are far too slow
constexpr double farTooSlow = 1.5;
constexpr double longestMs = 250.0;  ///< a pause, not a frame
constexpr std::array<Quality, 5> steps{{{anatomy::Detail::Low, 1.0, true},
                                        {anatomy::Detail::Minimum, 1.0, true},
                                        {anatomy::Detail::Minimum, 0.6, true},
                                        {anatomy::Detail::Minimum, 0.6, false},
                                        {anatomy::Detail::Minimum, 0.45, false}}};

double median(std::vector<double> values, std::size_t last)
{
    values.erase(values.begin(), values.end() - static_cast<std::ptrdiff_t>(std::min(last, values.size())));
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}
}  // namespace

const Quality& QualityControl::quality() const { return steps[static_cast<std::size_t>(m_step)]; }

bool QualityControl::goTo(int step)
{
    m_step = step;
    m_recent.clear();
    return true;
}

void QualityControl::startBelow(const QualityControl& other)
{
    const int step = std::min(other.m_step, m_demand.lastStep);
    if (step > m_step && !m_held)
        goTo(step);
}

bool QualityControl::addFrame(double ms)
{
    if (ms > longestMs || m_held)
        return false;
    m_nowMs += ms;
    m_recent.push_back(ms);
    if (m_recent.size() > framesToRise)
        m_recent.erase(m_recent.begin());
    const bool slow = m_recent.size() >= framesToFall && median(m_recent, framesToFall) > m_demand.slowMs;
    const bool farSlow = m_recent.size() >= framesToFallFast &&
                         median(m_recent, framesToFallFast) > farTooSlow * m_demand.slowMs;
    if (m_step < m_demand.lastStep && (slow || farSlow)) {
        if (m_nowMs - m_roseAtMs < 10'000.0)
            m_noRiseBeforeMs = m_nowMs + patienceMs;
        return goTo(m_step + 1);
    }
    if (m_recent.size() >= framesToRise && m_step > 0 && m_nowMs >= m_noRiseBeforeMs &&
        median(m_recent, framesToRise) < m_demand.fastMs) {
        m_roseAtMs = m_nowMs;
        return goTo(m_step - 1);
    }
    return false;
}

}  // namespace lactea::scene
