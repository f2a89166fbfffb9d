#include "model/endocrine/oxytocin_pulses.h"

#include <cmath>
#include <numbers>

namespace lactea::endocrine {

double decayPerS(double halfLifeS) { return std::numbers::ln2 / halfLifeS; }

OxytocinPulses::OxytocinPulses(const Parameters& p, double day, Random woman)
    : m_parameters(p), m_chance(woman)
{
    const bool early = day < p.earlyDaysEnd;
    m_restingThreshold = m_chance.logNormal(p.threshold, p.thresholdSigma);
    m_recoveryS = m_chance.logNormal(p.recoveryS, p.recoverySigma) * (early ? p.earlyIntervalFactor : 1.0);
    m_doseNg = m_chance.logNormal(p.pulseDoseNg, p.pulseDoseSigma) * (early ? p.earlyDoseFactor : 1.0);
    m_threshold = m_restingThreshold;
    m_plasma = p.oxytocinBaselinePgPerMl;
}

bool OxytocinPulses::advance(double dtS, const ReflexInput& input)
{
    const Parameters& p = m_parameters;
    const double target = input.stimulation * (1.0 - input.inhibition);
    const double charge = -std::expm1(-dtS / p.driveTimeS);
    m_drive += (target - m_drive) * charge;
    if (p.driveNoise > 0.0 && input.stimulation > 0.0) // stationary SD: driveNoise * sqrt(S)
        m_drive += p.driveNoise * std::sqrt(input.stimulation * charge * (2.0 - charge)) * m_chance.normal();
    m_threshold += (m_restingThreshold - m_threshold) * -std::expm1(-dtS / m_recoveryS);
    m_plasma += (p.oxytocinBaselinePgPerMl - m_plasma) * -std::expm1(-dtS * decayPerS(p.oxytocinHalfLifeS));

    if (m_drive < m_threshold)
        return false;
    m_threshold += p.thresholdRise;
    m_plasma += m_chance.logNormal(m_doseNg, p.pulseDoseJitter) / p.distributionVolumeL; // ng/L = pg/mL
    ++m_pulses;
    return true;
}

} // namespace lactea::endocrine
