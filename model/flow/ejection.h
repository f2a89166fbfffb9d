#pragma once

#include <span>
#include <vector>

#include "model/core/random.h"
#include "model/flow/parameters.h"

namespace lactea::flow {

/// Oxytocin in plasma -> contraction of the myoepithelium (equation 3): a Hill law above the resting level,
/// the blood's delay, and first-order rise and fall; each lobe answers a little later than the first.
class Ejection {
public:
    /// @param jitter  draws the delays of the lobes
    Ejection(const Parameters& parameters, int lobes, double dtS, Random jitter);

    /// One step at a plasma level, pg/mL; the step is that of the constructor.
    /// @param strength  factor on the answer, 0..1: adrenaline holds the myoepithelium back
    /// @param halfDoseFactor  >= 1 while the lobules are less sensitive than usual
    void advance(double oxytocinPgPerMl, double strength = 1.0, double halfDoseFactor = 1.0);

    /// Without the delays between lobes, 0..1.
    [[nodiscard]] double contraction() const { return m_contraction.back(); }
    [[nodiscard]] std::span<const double> lobes() const
    {
        return {m_contraction.data(), m_contraction.size() - 1};
    }

    /// What a lasting level would give, 0..1.
    static double answerTo(double oxytocinPgPerMl, const Parameters& parameters, double halfDoseFactor = 1.0);

private:
    Parameters m_parameters;
    double m_rise, m_fall;             ///< share of the way per step
    std::vector<int> m_delaySteps;     ///< [lobe], then the undelayed one
    std::vector<double> m_contraction; ///< [same]
    std::vector<double> m_history;     ///< ring of answers
    std::size_t m_now = 0;
};

} // namespace lactea::flow
