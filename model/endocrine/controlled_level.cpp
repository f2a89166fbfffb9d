#include "model/endocrine/controlled_level.h"

#include <algorithm>
#include <cmath>

#include "model/endocrine/oxytocin_pulses.h"

namespace lactea::endocrine {

ControlledLevel::ControlledLevel(double halfLifeS, double natural)
    : m_decayPerS(decayPerS(halfLifeS)), m_natural(natural)
{
}

double ControlledLevel::course() const
{
    switch (m_control.mode) {
    case HormoneControl::Mode::Hold:
        return m_control.value;
    case HormoneControl::Mode::Multiply:
        return m_control.value * m_natural;
    case HormoneControl::Mode::Auto:
        break;
    }
    return m_natural;
}

double ControlledLevel::level() const { return std::max(0.0, course() + m_offset); }

void ControlledLevel::setControl(const HormoneControl& control)
{
    const double before = level();
    m_control = control;
    m_offset = control.mode == HormoneControl::Mode::Hold ? 0.0 : before - course();
}

void ControlledLevel::advance(double dtS, double natural)
{
    m_natural = natural;
    m_offset *= std::exp(-dtS * m_decayPerS);
}

} // namespace lactea::endocrine
