#include "model/endocrine/sensations.h"

#include <cmath>

namespace lactea::endocrine {

Sensations::Sensations(const Parameters& p, Random woman)
    : m_parameters(p), m_chance(woman), m_sinceLetDownS(p.restBetweenFeedsS)
{
}

void Sensations::advance(double dtS, bool letDownBegins, double contraction, double answer, double day)
{
    const Parameters& p = m_parameters;
    m_sinceLetDownS += dtS;
    if (letDownBegins) {
        const bool first = m_sinceLetDownS >= p.restBetweenFeedsS;
        m_feeling = m_chance.uniform(0.0, 1.0) < (first ? p.feelsFirst : p.feelsLater);
        m_felt += m_feeling ? 1 : 0;
        m_sinceLetDownS = 0.0;
    }
    m_tingling = m_feeling ? contraction : 0.0;
    m_cramp = answer * std::exp(-day / p.crampDays);
    m_thirst += (answer - m_thirst) * -std::expm1(-dtS / p.thirstTimeS);
}

} // namespace lactea::endocrine
