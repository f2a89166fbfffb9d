#pragma once

#include "model/core/random.h"
#include "model/endocrine/parameters.h"
#include "model/endocrine/stimuli.h"

namespace lactea::endocrine {

/// The reflex: stimuli charge the oxytocin cells, a burst fires when the drive reaches the threshold, the
/// threshold jumps and falls back (equation 1); each burst adds a pulse to the plasma level, which decays
/// (equation 2).
///
/// Exact exponential updates, so the level between bursts does not depend on the step. With constant drive s
/// and no noise the first burst comes after tau_h ln(1 / (1 - theta0/s)); s <= theta0 never fires. While
/// stimuli come in, the drive fluctuates by chance with an SD of driveNoise sqrt(S) as counts of volleys do:
/// a drive held a little below the threshold by stress fires now and then, one far below it never; without
/// stimulus nothing happens by chance.
class OxytocinPulses {
public:
    /// @param day  postpartum; the first days have smaller, faster bursts
    /// @param woman  draws her own threshold, recovery and dose, then the jitter of each burst
    OxytocinPulses(const Parameters& parameters, double day, Random woman);

    /// @return true when a burst fires in this step
    bool advance(double dtS, const ReflexInput& input);

    [[nodiscard]] double plasmaPgPerMl() const { return m_plasma; }
    [[nodiscard]] double drive() const { return m_drive / m_threshold; } ///< 1: about to fire
    [[nodiscard]] int pulses() const { return m_pulses; }
    [[nodiscard]] double restingThreshold() const { return m_restingThreshold; }
    [[nodiscard]] double recoveryS() const { return m_recoveryS; }

private:
    Parameters m_parameters;
    Random m_chance;
    double m_restingThreshold, m_recoveryS, m_doseNg;
    double m_drive = 0.0, m_threshold;
    double m_plasma;
    int m_pulses = 0;
};

/// Rate constant of a half-life.
double decayPerS(double halfLifeS);

} // namespace lactea::endocrine
