#pragma once

#include "model/core/random.h"
#include "model/flow/parameters.h"

namespace lactea::flow {

/// How an infant sucks.
struct SuckingStyle {
    bool newborn = false; ///< weaker, and weakest while milk flows (first week)
    /// The other hypothesis: the tongue's wave presses the milk out of the ducts in the mouth; suction only
    /// holds the nipple.
    bool peristaltic = false;
    friend bool operator==(const SuckingStyle&, const SuckingStyle&) = default;
};

/// One infant at the nipple: bursts of sucks, each a sin^2 of vacuum over a base that holds the nipple, and
/// pauses (science/milk-ejection-and-flow.md section 3). Fast calling sucks turn into slow ones while milk
/// flows. The latch scales the vacuum.
class SucklingInfant {
public:
    /// @param pace  the infant's own stream of chance: its vacuum and the lengths of its pauses
    SucklingInfant(const Parameters& parameters, Random pace, const SuckingStyle& style = {});

    /// @param quality  0..1, factor on the vacuum; may change while it sucks
    void latch(double quality = 1.0);
    void letGo();
    [[nodiscard]] bool atBreast() const { return m_atBreast; }

    /// Advances by one step while milk flows at the given rate.
    void advance(double dtS, double flowMlPerS);
    /// Pressure at the nipple, <= 0.
    [[nodiscard]] double vacuumMmHg() const;
    /// How hard jaw and tongue press the ducts in the mouth, 0..1 of the parameter jawPressureMmHg; 0 unless
    /// peristaltic.
    [[nodiscard]] double jaw() const;
    [[nodiscard]] bool swallowing() const { return m_feltFlow > m_parameters.nutritiveFlowMlPerS; }
    [[nodiscard]] double baselineMmHg() const { return m_baseline; }
    [[nodiscard]] double peakMmHg() const { return m_peak; }

private:
    void beginSuck();
    [[nodiscard]] double depth() const;

    Parameters m_parameters;
    Random m_pace;
    SuckingStyle m_style;
    double m_strength, m_baseline, m_peak;
    double m_latch = 1.0;
    bool m_atBreast = false;
    double m_feltFlow = 0.0;
    double m_phase = 0.0; ///< within the suck, 0..1
    double m_sucksPerS = 1.0;
    int m_sucksLeft = 0;
    double m_pauseLeftS = 0.0;
};

} // namespace lactea::flow
