#include "model/endocrine/prolactin.h"

#include <cmath>

#include "model/endocrine/oxytocin_pulses.h"

namespace lactea::endocrine {

Prolactin::Prolactin(const Parameters& p, double day, Random woman)
    : m_decayPerS(decayPerS(p.prolactinHalfLifeS))
{
    const double own = woman.logNormal(1.0, p.prolactinSigma);
    m_baseline =
        own * (p.prolactinFloorNgPerMl + p.prolactinEarlyNgPerMl * std::exp(-day / p.prolactinEarlyDays) +
               p.prolactinBirthNgPerMl * std::exp(-day / p.prolactinBirthDays));
    m_rise = own * (p.prolactinRiseFloorNgPerMl +
                    p.prolactinRiseEarlyNgPerMl * std::exp(-day / p.prolactinRiseDays));
    m_plasma = m_baseline;
}

void Prolactin::advance(double dtS, bool suckling)
{
    const double target = m_baseline + (suckling ? m_rise : 0.0);
    m_plasma += (target - m_plasma) * -std::expm1(-dtS * m_decayPerS);
}

} // namespace lactea::endocrine
