#include "model/anatomy/shape/section_sheet.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {

SectionSheet::SectionSheet(const BodyForm& form)
    : m_f(form.proportions()), m_inverse{1.0 / m_f.x, 1.0 / m_f.y, 1.0 / m_f.z}, m_turn0(form.turnSlope(0.0)),
      m_turn1(0.5 * (form.turnSlope(1.0) - m_turn0)), m_blockMm(95.0 * std::min(m_f.y, m_f.z))
{
}

/// Lateral position of the sheet at depth x, height z and how fast it goes medial with depth.
SectionSheet::Row SectionSheet::row(double x, double z) const
{
    const double u = x * m_inverse.x / 80.0, back = 1.0 - u, h = z * m_inverse.z + 6.0;
    const double y = -5.0 - 40.0 * back * back - 5.0 * smoothStep(0.86, 1.0, u) - 0.0006 * h * h;
    return {y * m_f.y - x * (m_turn0 + m_turn1 * x), back * m_f.y * m_inverse.x - m_turn0 - 2.0 * m_turn1 * x};
}

double SectionSheet::cutDistance(const Vec3& p) const
{
    const auto [y, slope] = row(std::max(p.x, -40.0 * m_f.x), p.z);
    return (p.y - y) / std::sqrt(1.0 + slope * slope);
}

Vec3 SectionSheet::onCut(double x, double z, double offset) const
{
    const auto [y, slope] = row(x, z);
    return Vec3{x, y, z} + Vec3{-slope, 1.0, 0.0} * (offset / std::sqrt(1.0 + slope * slope));
}

Vec3 SectionSheet::onSheet(const Vec3& p) const
{
    const auto [y, slope] = row(std::max(p.x, -40.0 * m_f.x), p.z);
    return p - Vec3{-slope, 1.0, 0.0} * ((p.y - y) / (1.0 + slope * slope));
}

double SectionSheet::sideDistance(const Vec3& p) const
{
    const double z = p.z * m_inverse.z + 4.0;
    return 0.95 * (p.y + m_f.y * (50.0 - 0.0022 * z * z) + 2.5 * valueNoise({p.z * 0.04, 2.0, 2.0}, 62));
}

double SectionSheet::blockDistance(const Vec3& p, double inset) const
{
    // Superellipse of exponent 2.5, half axes 79 x 98 mm; x^2.5 = x^2 sqrt(x).
    const double a = std::fabs(p.y + 9.0 * m_f.y) / (79.0 * m_f.y - inset),
                 b = std::fabs(p.z - 4.0 * m_f.z) / (98.0 * m_f.z - inset);
    const double sum = a * a * std::sqrt(a) + b * b * std::sqrt(b);
    return (std::pow(sum, 0.4) - 1.0) * m_blockMm;
}

} // namespace lactea::anatomy
