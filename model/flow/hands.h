#pragma once

#include <span>
#include <vector>

#include "model/flow/parameters.h"

namespace lactea::flow {

/// Hands on one breast (science/milk-ejection-and-flow.md section 4): strokes of pressure on a few lobes at a
/// time, which go round the breast; expressing presses hard, massage softly.
class Hands {
public:
    Hands(const Parameters& parameters, int lobes);

    /// @param expressing, massaging  how hard, 0..1 of the parameters handPressureMmHg, massagePressureMmHg
    /// @param chosen  lobes that are massaged; empty: all, in turn
    void advance(double dtS, double expressing, double massaging, std::span<const int> chosen);
    /// Pressure on each lobe, mmHg, >= 0; empty while hands rest.
    [[nodiscard]] std::span<const double> pressureMmHg() const;

private:
    void press(double strokesPerMin, double pressureMmHg, std::span<const int> chosen);

    Parameters m_parameters;
    double m_sinceS = 0.0;
    bool m_resting = true;
    std::vector<double> m_pressure; ///< [lobe]
};

} // namespace lactea::flow
