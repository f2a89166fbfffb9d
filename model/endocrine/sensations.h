#pragma once

#include "model/core/random.h"
#include "model/endocrine/parameters.h"

namespace lactea::endocrine {

/// What the mother feels of it: outputs only, nothing here acts back (science/milk-ejection-and-flow.md
/// sections 2 and 7, equation 11). All from 0 to 1, without a unit: how strong against the strongest.
///
/// A let-down is felt (tingling, fullness) by chance: usually the first of a feed, seldom a later one. The
/// womb answers oxytocin in the first days, thirst follows it slowly.
class Sensations {
public:
    Sensations(const Parameters& parameters, Random woman);

    /// @param letDownBegins  in this step
    /// @param contraction  of the myoepithelium, 0..1
    /// @param answer  what the level of oxytocin would give if it lasted, 0..1
    void advance(double dtS, bool letDownBegins, double contraction, double answer, double day);

    [[nodiscard]] double tingling() const { return m_tingling; }
    [[nodiscard]] double cramp() const { return m_cramp; }
    [[nodiscard]] double thirst() const { return m_thirst; }
    [[nodiscard]] int felt() const { return m_felt; } ///< let-downs felt so far

private:
    Parameters m_parameters;
    Random m_chance;
    double m_sinceLetDownS;
    bool m_feeling = false;
    int m_felt = 0;
    double m_tingling = 0.0, m_cramp = 0.0, m_thirst = 0.0;
};

} // namespace lactea::endocrine
