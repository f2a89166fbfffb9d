#include "model/flow/suckling.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::flow {

SucklingInfant::SucklingInfant(const Parameters& parameters, Random pace, const SuckingStyle& style)
    : m_parameters(parameters), m_pace(pace), m_style(style),
      m_strength(m_pace.logNormal(1.0, parameters.vacuumSigma)),
      m_baseline(m_strength * parameters.baselineVacuumMmHg), m_peak(m_strength * parameters.peakVacuumMmHg)
{
}

void SucklingInfant::beginSuck()
{
    const Parameters& p = m_parameters;
    m_sucksPerS = swallowing() ? p.nutritiveSucksPerS : p.callingSucksPerS;
    if (m_style.newborn)
        m_peak = m_strength * (swallowing() ? p.newbornNutritivePeakMmHg : p.newbornCallingPeakMmHg);
}

void SucklingInfant::latch(double quality)
{
    m_latch = quality;
    if (m_atBreast)
        return;
    m_atBreast = true;
    m_feltFlow = m_phase = m_pauseLeftS = 0.0;
    m_sucksLeft = static_cast<int>(std::lround(m_parameters.sucksPerBurst));
    beginSuck();
}

void SucklingInfant::letGo() { m_atBreast = false; }

void SucklingInfant::advance(double dtS, double flowMlPerS)
{
    if (!m_atBreast)
        return;
    m_feltFlow += (flowMlPerS - m_feltFlow) * -std::expm1(-dtS / m_parameters.flowSenseS);
    if (m_sucksLeft == 0) {
        m_pauseLeftS -= dtS;
        if (m_pauseLeftS > 0.0)
            return;
        m_sucksLeft = static_cast<int>(std::lround(m_parameters.sucksPerBurst));
        m_phase = 0.0;
        beginSuck();
        return;
    }
    m_phase += dtS * m_sucksPerS;
    while (m_phase >= 1.0 && m_sucksLeft > 0) {
        m_phase -= 1.0;
        --m_sucksLeft;
        beginSuck();
    }
    if (m_sucksLeft == 0) {
        m_phase = 0.0;
        m_pauseLeftS = m_pace.uniform(m_parameters.pauseShortestS, m_parameters.pauseLongestS);
    }
}

double SucklingInfant::depth() const
{
    const double s = std::sin(std::numbers::pi * m_phase);
    return s * s;
}

double SucklingInfant::vacuumMmHg() const
{
    if (!m_atBreast)
        return 0.0;
    const double drawn = m_style.peristaltic ? 0.0 : (m_peak - m_baseline) * depth();
    return -m_latch * (m_baseline + drawn);
}

double SucklingInfant::jaw() const { return m_atBreast && m_style.peristaltic ? m_latch * depth() : 0.0; }

} // namespace lactea::flow
