#include "model/flow/pump.h"

#include <cmath>
#include <numbers>

namespace lactea::flow {

void Pump::start()
{
    m_running = true;
    m_stimulating = m_setting.twoPhase;
    m_phase = m_sinceStartS = m_withoutMilkS = m_feltFlow = 0.0;
}

void Pump::advance(double dtS, double flowMlPerS)
{
    if (!m_running)
        return;
    const Parameters& p = m_parameters;
    m_sinceStartS += dtS;
    m_feltFlow += (flowMlPerS - m_feltFlow) * -std::expm1(-dtS / p.flowSenseS);
    m_withoutMilkS = m_feltFlow < p.emptyFlowMlPerS && !m_stimulating ? m_withoutMilkS + dtS : 0.0;
    if (m_feltFlow > p.nutritiveFlowMlPerS || m_sinceStartS >= p.pumpStimulationMaxS)
        m_stimulating = false;
    const double perMin = m_stimulating ? p.pumpStimulationCyclesPerMin : m_setting.cyclesPerMin;
    m_phase += dtS * perMin / 60.0;
    m_phase -= std::floor(m_phase);
}

double Pump::vacuumMmHg() const
{
    if (!m_running)
        return 0.0;
    const Parameters& p = m_parameters;
    const double vacuum =
        m_stimulating ? std::fmin(p.pumpStimulationVacuumMmHg, m_setting.vacuumMmHg) : m_setting.vacuumMmHg;
    const double flank = p.pumpFlankShare;
    const auto smooth = [](double share) { return 0.5 - 0.5 * std::cos(std::numbers::pi * share); };
    if (m_phase >= p.pumpDuty)
        return 0.0;
    if (m_phase < flank)
        return -vacuum * smooth(m_phase / flank);
    if (m_phase > p.pumpDuty - flank)
        return -vacuum * smooth((p.pumpDuty - m_phase) / flank);
    return -vacuum;
}

} // namespace lactea::flow
