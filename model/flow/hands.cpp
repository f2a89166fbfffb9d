#include "model/flow/hands.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::flow {

Hands::Hands(const Parameters& parameters, int lobes) : m_parameters(parameters), m_pressure(lobes, 0.0) {}

void Hands::press(double strokesPerMin, double pressureMmHg, std::span<const int> chosen)
{
    const int lobes = static_cast<int>(m_pressure.size());
    const int atATime = std::min(static_cast<int>(std::lround(m_parameters.handLobes)), lobes);
    const double wave = std::sin(std::numbers::pi * strokesPerMin / 60.0 * m_sinceS);
    const double now = pressureMmHg * wave * wave;
    if (!chosen.empty()) {
        for (const int lobe : chosen)
            if (lobe >= 0 && lobe < lobes)
                m_pressure[lobe] = std::max(m_pressure[lobe], now);
        return;
    }
    const int first = static_cast<int>(m_sinceS / m_parameters.handMovesAfterS) * atATime % lobes;
    for (int k = 0; k < atATime; ++k) {
        double& lobe = m_pressure[(first + k) % lobes];
        lobe = std::max(lobe, now);
    }
}

void Hands::advance(double dtS, double expressing, double massaging, std::span<const int> chosen)
{
    m_resting = expressing <= 0.0 && massaging <= 0.0;
    m_sinceS = m_resting ? 0.0 : m_sinceS + dtS;
    std::fill(m_pressure.begin(), m_pressure.end(), 0.0);
    const Parameters& p = m_parameters;
    if (expressing > 0.0)
        press(p.handStrokesPerMin, expressing * p.handPressureMmHg, {});
    if (massaging > 0.0)
        press(p.massageStrokesPerMin, massaging * p.massagePressureMmHg, chosen);
}

std::span<const double> Hands::pressureMmHg() const
{
    return m_resting ? std::span<const double>() : std::span<const double>(m_pressure);
}

} // namespace lactea::flow
