#include "model/flow/ejection.h"

#include <algorithm>
#include <cmath>

namespace lactea::flow {

Ejection::Ejection(const Parameters& p, int lobes, double dtS, Random jitter)
    : m_parameters(p), m_rise(-std::expm1(-dtS / p.contractionRiseS)),
      m_fall(-std::expm1(-dtS / p.contractionFallS)), m_contraction(lobes + 1, 0.0)
{
    for (int lobe = 0; lobe <= lobes; ++lobe) {
        const double late = lobe < lobes ? jitter.uniform(0.0, p.lobeDelayMaxS) : 0.0;
        m_delaySteps.push_back(static_cast<int>(std::lround((p.circulationDelayS + late) / dtS)));
    }
    m_history.assign(*std::max_element(m_delaySteps.begin(), m_delaySteps.end()) + 1, 0.0);
}

double Ejection::answerTo(double oxytocinPgPerMl, const Parameters& p, double halfDoseFactor)
{
    const double level = std::pow(oxytocinPgPerMl, p.oxytocinHill);
    const double rest = std::pow(p.baselineOxytocinPgPerMl, p.oxytocinHill);
    return std::max(0.0, level - rest) /
           (std::pow(halfDoseFactor * p.halfDoseOxytocinPgPerMl, p.oxytocinHill) + level);
}

void Ejection::advance(double oxytocinPgPerMl, double strength, double halfDoseFactor)
{
    const std::size_t size = m_history.size();
    m_now = (m_now + 1) % size;
    m_history[m_now] = strength * answerTo(oxytocinPgPerMl, m_parameters, halfDoseFactor);
    for (std::size_t k = 0; k < m_contraction.size(); ++k) {
        const double answer = m_history[(m_now + size - m_delaySteps[k]) % size];
        m_contraction[k] += (answer - m_contraction[k]) * (answer > m_contraction[k] ? m_rise : m_fall);
    }
}

} // namespace lactea::flow
