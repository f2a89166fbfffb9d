#include "model/endocrine/oxytocin_pulses.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::endocrine {

double decayPerS(double halfLifeS) { return std::numbers::ln2 / halfLifeS; }

double doseOfStage(double day, const Parameters& p)
{
    if (day < p.earlyDaysEnd)
        return p.earlyDoseFactor;
    const auto between = [day](double from, double to) {
        return std::clamp((day - from) / (to - from), 0.0, 1.0);
    };
    return p.stageDoseEarly + (1.0 - p.stageDoseEarly) * between(p.stageEarlyDays, p.stageMidDays) +
           (p.stageDoseLate - 1.0) * between(p.stageMidEndDays, p.stageLateDays);
}

OxytocinPulses::OxytocinPulses(const Parameters& p, double day, Random woman, const ReflexOptions& options)
    : m_parameters(p), m_chance(woman),
      m_fastDecayPerS(decayPerS(options.compartments == 2 ? p.fastHalfLifeS : p.oxytocinHalfLifeS)),
      m_slowShare(options.compartments == 2 ? p.slowShare : 0.0)
{
    const bool early = day < p.earlyDaysEnd;
    m_restingThreshold = m_chance.logNormal(p.threshold, p.thresholdSigma);
    m_recoveryS = m_chance.logNormal(p.recoveryS, p.recoverySigma) * (early ? p.earlyIntervalFactor : 1.0);
    m_doseNg = m_chance.logNormal(p.pulseDoseNg, p.pulseDoseSigma) * doseOfStage(day, p);
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
    m_plasma += (p.oxytocinBaselinePgPerMl - m_plasma) * -std::expm1(-dtS * m_fastDecayPerS);
    m_slow *= std::exp(-dtS * decayPerS(p.slowHalfLifeS));
    m_nasal *= std::exp(-dtS * decayPerS(p.nasalHalfLifeS));

    if (m_drive < m_threshold)
        return false;
    m_threshold += p.thresholdRise;
    const double rise =
        input.dose * m_chance.logNormal(m_doseNg, p.pulseDoseJitter) / p.distributionVolumeL; // ng/L = pg/mL
    m_plasma += (1.0 - m_slowShare) * rise;
    m_slow += m_slowShare * rise;
    ++m_pulses;
    return true;
}

void OxytocinPulses::inhale(double share) { m_nasal += share * m_parameters.nasalPeakPgPerMl; }

} // namespace lactea::endocrine
