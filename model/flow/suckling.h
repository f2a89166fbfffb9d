#pragma once

#include "model/core/random.h"
#include "model/flow/parameters.h"

namespace lactea::flow {

/// One infant at the nipple: bursts of sucks, each a sin^2 of vacuum over a base that holds the nipple, and
/// pauses (science/milk-ejection-and-flow.md section 3). Fast calling sucks turn into slow ones while milk
/// flows.
class SucklingInfant {
public:
    /// @param pace  the infant's own stream of chance: its vacuum and the lengths of its pauses
    SucklingInfant(const Parameters& parameters, Random pace);

    void latch();
    void letGo();
    [[nodiscard]] bool atBreast() const { return m_atBreast; }

    /// Advances by one step while milk flows at the given rate.
    void advance(double dtS, double flowMlPerS);
    /// Pressure at the nipple, <= 0.
    [[nodiscard]] double vacuumMmHg() const;
    [[nodiscard]] bool swallowing() const { return m_feltFlow > m_parameters.nutritiveFlowMlPerS; }
    [[nodiscard]] double baselineMmHg() const { return m_baseline; }
    [[nodiscard]] double peakMmHg() const { return m_peak; }

private:
    void beginSuck();

    Parameters m_parameters;
    Random m_pace;
    double m_baseline, m_peak;
    bool m_atBreast = false;
    double m_feltFlow = 0.0;
    double m_phase = 0.0; ///< within the suck, 0..1
    double m_sucksPerS = 1.0;
    int m_sucksLeft = 0;
    double m_pauseLeftS = 0.0;
};

} // namespace lactea::flow
