#pragma once

#include "model/core/random.h"
#include "model/endocrine/parameters.h"
#include "model/endocrine/stimuli.h"

namespace lactea::endocrine {

/// What may be changed about the reflex; the default is equations 1 to 3 as they stand.
struct ReflexOptions {
    /// Phases in which a burst decays in plasma: 1, or 2 (fast and slow, parameters fastHalfLifeS...).
    int compartments = 1;
    /// Each burst makes the lobules a little less sensitive for a while (Ejection).
    bool desensitisation = false;
    friend bool operator==(const ReflexOptions&, const ReflexOptions&) = default;
};

/// The reflex: stimuli charge the oxytocin cells, a burst fires when the drive reaches the threshold, the
/// threshold jumps and falls back (equation 1); each burst adds a pulse to the plasma level, which decays
/// (equation 2), with two compartments as the sum of a fast and a slow exponential. The dose goes with the
/// stage of lactation (doseOfStage()).
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
    OxytocinPulses(const Parameters& parameters, double day, Random woman, const ReflexOptions& options = {});

    /// @return true when a burst fires in this step
    bool advance(double dtS, const ReflexInput& input);
    /// A nasal spray: adds to the plasma level at once and decays with its own half-life (science section 1).
    void inhale(double share);

    [[nodiscard]] double plasmaPgPerMl() const { return m_plasma + m_slow + m_nasal; }
    [[nodiscard]] double drive() const { return m_drive / m_threshold; } ///< 1: about to fire
    [[nodiscard]] int pulses() const { return m_pulses; }
    [[nodiscard]] double restingThreshold() const { return m_restingThreshold; }
    [[nodiscard]] double recoveryS() const { return m_recoveryS; }

private:
    Parameters m_parameters;
    Random m_chance;
    double m_restingThreshold, m_recoveryS, m_doseNg;
    double m_drive = 0.0, m_threshold;
    double m_fastDecayPerS, m_slowShare;
    double m_plasma;                    ///< baseline and what bursts added, fast phase
    double m_slow = 0.0, m_nasal = 0.0; ///< above it: slow phase of bursts, spray
    int m_pulses = 0;
};

/// Factor of the dose by the day after birth: smaller in the first week, 0.8 in early, 1 in mid, 1.2 in late
/// lactation, linear between.
double doseOfStage(double day, const Parameters& parameters);

/// Rate constant of a half-life.
double decayPerS(double halfLifeS);

} // namespace lactea::endocrine
