#pragma once

#include "model/endocrine/hormone_control.h"

namespace lactea::endocrine {

/// The level of a hormone that acts: the body's own, a multiple of it, or a held one.
///
/// A hold acts at once. When a control ends or a factor changes, the level glides to its new course with the
/// hormone's own half-life, while the body's own level has been running on hidden.
class ControlledLevel {
public:
    ControlledLevel(double halfLifeS, double natural);

    void setControl(const HormoneControl& control);
    void advance(double dtS, double natural);

    [[nodiscard]] double level() const;
    [[nodiscard]] const HormoneControl& control() const { return m_control; }

private:
    [[nodiscard]] double course() const;

    double m_decayPerS;
    double m_natural;
    double m_offset = 0.0; ///< what is left of an earlier control
    HormoneControl m_control;
};

} // namespace lactea::endocrine
