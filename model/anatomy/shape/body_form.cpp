#include "model/anatomy/shape/body_form.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
constexpr double lateralCurvature = 1.0 / 150.0, medialCurvature = 1.0 / 330.0, verticalCurvature = 1.0 / 800.0;
constexpr double chestLayerMm = 9.5;
constexpr double outwardMm = 81.0, lateralMm = 72.0, medialMm = 70.0, upMm = 84.0, downMm = 69.0; // of the plates
constexpr double foldMm = 58.0, hangingShare = 0.8, hangWayMm = 45.0; // see the header
constexpr double steepest = 1.8;                                                                // BreastShape
constexpr double columnMm = 4.0; // of the plates: grid of the volume

/// The measured spreads hold large and small breasts, the scale has the volume's already: what is left for the form,
/// so that width, height and projection of the bodies spread as published.
constexpr double projectionPower = 0.85, basePower = 0.6;

/// smoothStep() where the place is known as a share of the way: a division less in what is called 10^7 times.
double eased(double share)
{
    const double t = clamp01(share);
    return t * t * (3.0 - 2.0 * t);
}

double ratio(double value, const Measured& of) { return of.mean > 0.0 && value > 0.0 ? value / of.mean : 1.0; }
} // namespace

BodyForm::BodyForm(const BreastPlan& plan, const BreastMeasures& m, std::uint64_t seed)
    : m_shape{std::pow(ratio(m.projectionMm, plan.projectionMm), projectionPower),
              std::pow(ratio(m.widthMm, plan.widthMm), basePower), std::pow(ratio(m.heightMm, plan.heightMm), basePower)}
{
    m_shape *= 1.0 / std::cbrt(m_shape.x * m_shape.y * m_shape.z);
    const double fall = plan.upperPoleShare.mean > 0.0 ? 1.0 - m.upperPoleShare / plan.upperPoleShare.mean : 0.0;
    m_upper = upMm * (1.0 - 0.25 * fall);
    m_lower = upMm + downMm - m_upper;
    m_sag = std::clamp(1.0 + 4.0 * fall, 0.5, 2.0);
    Random random = Random(seed).fork(0x5A4E);
    m_wishedTurn0 = random.uniform(-0.02, 0.02);
    m_wishedTurn1 = random.uniform(-0.0003, 0.0003);
    const double power = 1.0 / m.superquadricExponent;
    for (std::size_t i = 0; i < m_profile.size(); ++i) {
        const double t = std::min(1.0, static_cast<double>(i) / steps);
        m_profile[i] = std::pow(std::pow(t, power) + std::pow(1.0 - t, power), 0.5 / power);
    }

    // The volume grows a little slower than the cube of the scale: a few steps reach it.
    double scale = 1.0;
    for (int step = 0; step < 6; ++step) {
        setScale(scale);
        const double volume = volumeMl();
        if (m.volumeMl <= 0.0 || std::fabs(volume / m.volumeMl - 1.0) < 1e-4)
            break;
        scale *= std::cbrt(m.volumeMl / volume);
    }
}

void BodyForm::setScale(double scale)
{
    m_scale = scale;
    m_proportions = m_shape * scale;
    const Vec3& f = m_proportions;
    m_rx = 1.0 / (outwardMm * f.x);
    m_rLateral = 1.0 / (lateralMm * f.y);
    m_rMedial = 1.0 / (medialMm * f.y);
    m_up = m_upper * f.z;
    m_rUp = 1.0 / m_up;
    m_hang = hangingShare * std::max(0.0, m_lower * f.z - foldMm);
    m_rHang = 1.0 / (hangWayMm * f.x);
    m_rDown = 1.0 / (m_lower * f.z - m_hang);
    m_sag0 = 0.05 * m_sag * f.z / f.x;
    m_sag1 = 0.0013 * m_sag * f.z / (f.x * f.x);
    m_lift = 2.0 * f.z;
    m_fillet = 1.0 / (80.0 * f.z);
    m_turn0 = m_wishedTurn0 * f.y / f.x;
    m_turn1 = m_wishedTurn1 * f.y / (f.x * f.x);
    // The tail runs along the muscle's edge to the level of rib 3 on the outer side (z about 52 mm for all).
    m_tailFrom = {8.0, -46.0 * f.y, 38.0 * f.z};
    m_tailTo = {chestX(-80.0 * f.y, 52.0) + 8.0, -80.0 * f.y, std::max(52.0, 0.5 * (52.0 + 62.0 * f.z))};
    m_tailRadius = 14.0 * scale;
}

double BodyForm::profile(double share) const
{
    const double at = share * steps;
    const auto i = static_cast<std::size_t>(at);
    return m_profile[i] + (m_profile[i + 1] - m_profile[i]) * (at - static_cast<double>(i));
}

double BodyForm::chestX(double y, double z)
{
    return -0.5 * y * y * (y < 0.0 ? lateralCurvature : medialCurvature) - 0.5 * z * z * verticalCurvature;
}

double BodyForm::chestHeight(const Vec3& p)
{
    const double slope = p.y * (p.y < 0.0 ? lateralCurvature : medialCurvature);
    return (p.x - chestX(p.y, p.z)) / std::sqrt(1.0 + slope * slope);
}

double BodyForm::breastDistance(const Vec3& p) const
{
    const double x = std::max(p.x, -20.0);
    Vec3 q{p.x, p.y + turn(x), p.z + x * (m_sag0 + m_sag1 * x) + m_hang * eased(x * m_rHang) - m_lift};
    if (q.z > 0.0)
        q.x *= 1.0 + 0.28 * eased((q.z * m_rUp - 0.1) * (1.0 / 0.9)); // flat upper pole
    const double ry = q.y < 0.0 ? m_rLateral : m_rMedial, rz = q.z > 0.0 ? m_rUp : m_rDown;
    const Vec3 a{q.x * m_rx, q.y * ry, q.z * rz};
    const Vec3 b{a.x * m_rx, a.y * ry, a.z * rz};
    const double square = dot(a, a), k1 = length(b);
    if (k1 < 1e-6)
        return -60.0 * m_scale;
    const double t = profile(a.x * a.x / square), k0 = std::sqrt(square);
    const double d = (k0 * t - 1.0) * k0 / (t * k1);
    return p.y > m_tailFrom.y + 20.0 || p.z < 0.0 ? d : smoothMin(d, tailDistance(p), 16.0);
}

double BodyForm::tailDistance(const Vec3& p) const
{
    if (p.y > m_tailFrom.y + 20.0 || p.z < 0.0)
        return 1e3;
    const Vec3 v = p - m_tailFrom, way = m_tailTo - m_tailFrom;
    const double along = clamp01(dot(v, way) / dot(way, way));
    return length(v - way * along) - m_tailRadius * (1.0 - 0.4 * along);
}

double BodyForm::tailShare(const Vec3& p) const { return smoothStep(2.0, -0.5 * m_tailRadius, tailDistance(p)); }

double BodyForm::distance(const Vec3& p) const
{
    // The fillet: 8 mm at 40 mm of the plates below the middle, 36 at 40 mm above.
    const double blend = mix(8.0, 36.0 * m_scale, eased(p.z * m_fillet + 0.5));
    const double layer = chestHeight(p) - chestLayerMm, breast = breastDistance(p);
    const double gap = blend - std::fabs(breast - layer);
    return gap <= 0.0 ? std::min(breast, layer) : smoothMin(breast, layer, blend);
}

BodyForm::Column BodyForm::column(double y, double z) const
{
    Column out;
    const double end = 92.0 * m_proportions.x;
    double x = chestX(y, z), before = distance({x, y, z}), beforeX = x;
    while (x < end) {
        x = std::min(x + std::max(1.5 * m_scale, std::fabs(before) / steepest), end);
        const double now = distance({x, y, z});
        double inside = x - beforeX, skinX = x;
        if ((now < 0.0) != (before < 0.0)) {
            const double crossing = before / (before - now) * (x - beforeX);
            inside = before < 0.0 ? crossing : inside - crossing;
            skinX = beforeX + crossing;
        } else if (now >= 0.0) {
            inside = 0.0;
        }
        out.insideMm += inside;
        if (before < 0.0 && now >= 0.0)
            out.endX = skinX;
        before = now;
        beforeX = x;
    }
    if (out.insideMm > 0.0)
        out.heightMm = chestHeight({out.endX, y, z});
    return out;
}

double BodyForm::columnWeight(const Column& column) { return clamp01(0.5 * (column.heightMm - 13.0)); }

BodyForm::Reach BodyForm::reach() const
{
    const Vec3& f = m_proportions;
    return {-98.0 * f.y, 88.0 * f.y, -108.0 * f.z, 112.0 * f.z};
}

double BodyForm::volumeMl() const
{
    const Reach r = reach();
    const double stepY = columnMm * m_proportions.y, stepZ = columnMm * m_proportions.z;
    double cubicMm = 0.0;
    for (double y = r.lowY; y < r.highY; y += stepY)
        for (double z = r.lowZ; z < r.highZ; z += stepZ) {
            const Column c = column(y, z);
            cubicMm += c.insideMm * columnWeight(c) * stepY * stepZ;
        }
    return cubicMm * 1e-3;
}

} // namespace lactea::anatomy
