#pragma once

#include "model/core/random.h"
#include "model/endocrine/parameters.h"

namespace lactea::endocrine {

/// Prolactin in plasma (science/hormones-and-supply.md section 7, equation 8, at regular nursing): a baseline
/// that falls over the months, a rise that builds up nearly linearly while the nipple is stimulated, decay by
/// half-life.
///
/// Absolute levels are uncertain by half (assays differ). The daily rhythm is left out: scenarios have no
/// clock time.
class Prolactin {
public:
    Prolactin(const Parameters& parameters, double day, Random woman);

    void advance(double dtS, bool suckling);
    [[nodiscard]] double plasmaNgPerMl() const { return m_plasma; }
    [[nodiscard]] double baselineNgPerMl() const { return m_baseline; }

private:
    double m_decayPerS, m_baseline, m_rise, m_plasma;
};

} // namespace lactea::endocrine
