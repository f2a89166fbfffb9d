#include "model/anatomy/breast_shape.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr double lateralCurvature = 1.0 / 150.0, medialCurvature = 1.0 / 330.0,
                 verticalCurvature = 1.0 / 800.0;
constexpr double chestLayerMm = 9.5;
constexpr double nippleReachMm = 34.0; // beyond this radius the nipple does not change the skin

/// Slope of the section sheet in plan view and its lateral position at depth x, height z.
struct SheetRow {
    double y, secant;
};
SheetRow sheetRow(double x, double z)
{
    const double u = x / 80.0, back = 1.0 - u;
    const double y =
        -5.0 - 40.0 * back * back - 5.0 * smoothStep(0.86, 1.0, u) - 0.0006 * (z + 6.0) * (z + 6.0);
    return {y, std::sqrt(1.0 + back * back)};
}

} // namespace

BreastShape::BreastShape(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed)
    : m_plan(plan), m_seed(seed), m_salt(hash32(static_cast<std::uint32_t>(seed ^ (seed >> 32)) + 11U)),
      m_areolaRadius(0.5 * measures.areolaDiameterMm), m_nippleRadius(0.5 * measures.nippleBaseWidthMm),
      m_nippleLength(measures.nippleLengthMm)
{

    m_nippleAxis = normalized(Vec3{1.0, 0.0, 0.10});
    m_nippleSide = normalized(cross(m_nippleAxis, Vec3{0.0, 0.0, 1.0}));
    m_nippleUp = cross(m_nippleSide, m_nippleAxis);
    m_nippleBase = Vec3{40.0, 0.0, -7.0};
    for (int i = 0; i < 60; ++i)
        m_nippleBase += m_nippleAxis * (-0.8 * bodyDistance(m_nippleBase));
}

BreastShape::NippleFrame BreastShape::nippleFrame(const Vec3& p) const
{
    const Vec3 v = p - m_nippleBase;
    const double height = dot(v, m_nippleAxis);
    return {height, length(v - m_nippleAxis * height)};
}

double BreastShape::chestX(double y, double z) const
{
    return -0.5 * y * y * (y < 0.0 ? lateralCurvature : medialCurvature) - 0.5 * z * z * verticalCurvature;
}

double BreastShape::chestHeight(const Vec3& p) const
{
    const double slope = p.y * (p.y < 0.0 ? lateralCurvature : medialCurvature);
    return (p.x - chestX(p.y, p.z)) / std::sqrt(1.0 + slope * slope);
}

double BreastShape::bodyDistance(const Vec3& p) const
{
    const double x = std::max(p.x, -20.0);
    Vec3 q{p.x, p.y, p.z + 0.05 * x + 0.0013 * x * x - 2.0}; // sag
    if (q.z > 0.0)
        q.x *= 1.0 + 0.28 * smoothStep(0.1, 1.0, q.z / 84.0); // flat upper pole
    const double rx = 1.0 / 81.0, ry = 1.0 / (q.y < 0.0 ? 72.0 : 70.0), rz = 1.0 / (q.z > 0.0 ? 84.0 : 69.0);
    const Vec3 a{q.x * rx, q.y * ry, q.z * rz};
    const Vec3 b{a.x * rx, a.y * ry, a.z * rz};
    const double k0 = length(a), k1 = length(b);
    const double ellipsoid = k1 > 1e-6 ? k0 * (k0 - 1.0) / k1 : -60.0;
    return smoothMin(ellipsoid, chestHeight(p) - chestLayerMm, mix(8.0, 36.0, smoothStep(-40.0, 40.0, p.z)));
}

double BreastShape::skinDistance(const Vec3& p) const
{
    double d = bodyDistance(p);
    const auto [h, r] = nippleFrame(p);
    if (r > nippleReachMm || h < -25.0 || h > m_nippleLength + 12.0)
        return d;

    // Areola: a plate 0.7 mm proud, grained, with its tubercles.
    const Vec3 v = p - m_nippleBase;
    const double turn = std::atan2(dot(v, m_nippleSide), dot(v, m_nippleUp));
    const double areola = smoothStep(m_areolaRadius + 1.0, m_areolaRadius - 2.5, r);
    d -= 0.7 * areola;
    d -= areola * smoothStep(6.0, 12.0, r) *
         (0.16 * valueNoise({turn * 9.0, r * 0.9, 3.0}, 5) + 0.12 * valueNoise(p * 1.1, 9));
    for (const auto& bump : m_tubercles) {
        const Vec3 w = p - bump.positionMm;
        const double q = dot(w, w) / (bump.radiusMm * bump.radiusMm);
        if (q < 6.0)
            d -= 0.85 * std::exp(-1.3 * q);
    }

    // Nipple: a rounded, wrinkled, tapering cylinder with the dimples of the pores, blended into the areola.
    const double scale = m_nippleLength / 9.2;
    const double radius = mix(m_nippleRadius, nippleTipRadiusMm(), smoothStep(0.0, 8.5 * scale, h)) +
                          0.22 * valueNoise({turn * 6.0, h * 1.5, 1.0}, 3) +
                          0.18 * std::sin(h * 3.4 + 2.5 * valueNoise({turn * 2.0, h * 0.4, 0.0}, 8));
    const double top = m_nippleLength + 0.5 * valueNoise(p * 0.7, 4);
    constexpr double rounding = 3.0;
    const double qx = r - radius + rounding, qy = h - top + rounding;
    const double ox = std::max(qx, 0.0), oy = std::max(qy, 0.0);
    double nipple = std::sqrt(ox * ox + oy * oy) - rounding + std::min(std::max(qx, qy), 0.0);
    nipple += 0.25 * smoothStep(5.0 * scale, 8.0 * scale, h) * valueNoise({p.y * 0.9, p.z * 0.9, 2.0}, 12);
    for (const auto& pore : m_pores) {
        const Vec3 w = p - pore.positionMm;
        const double q = dot(w, w);
        if (q < 6.0)
            nipple += 0.7 * std::exp(-2.0 * q);
    }
    return smoothMin(d, nipple, 3.0);
}

double BreastShape::fatThickness(const Vec3& p) const
{
    const double d = length(p - m_nippleBase);
    return mix(1.8, 7.2, smoothStep(10.0, 46.0, d)) + 3.0 * smoothStep(62.0, 95.0, d);
}

VoronoiCell BreastShape::fatCompartment(const Vec3& p) const
{
    // The lattice lies on a sphere about the middle of the base, so that walls stand upright on the skin.
    const Vec3 v = p - Vec3{-25.0, 0.0, -6.0};
    const double r = std::max(length(v), 1e-6);
    return voronoi(v * (82.0 / (14.5 * r) + 0.022) + warp(p * 0.07, 41) * 0.35, m_salt);
}

VoronoiCell BreastShape::fatPearl(const Vec3& p) const
{
    return voronoi(p * (1.0 / 5.2) + warp(p * 0.12, 51) * 0.5, m_salt + 12U);
}

double BreastShape::glandDepth(const Vec3& p, double skinDepth, double chestHeightMm,
                               double compartmentBorder) const
{
    // The gland reaches outward under the middle of a fat compartment's wall: ligaments end on its crests.
    const double scallop = 2.4 * (smoothStep(0.0, 0.45, compartmentBorder) - 0.5);
    const double retromammary = 4.6 + 1.6 * valueNoise(p * 0.06, 77);
    return std::min(skinDepth - skinThicknessMm - fatThickness(p) - scallop, chestHeightMm - retromammary);
}

double BreastShape::sectionDepth(const Vec3& p, double skinDepth, double chestHeightMm, double compartmentBorder) const
{
    const double scallop = 2.4 * (smoothStep(0.0, 0.45, compartmentBorder) - 0.5);
    return std::min(glandDepth(p, skinDepth, chestHeightMm, compartmentBorder), sideDistance(p) - 4.5 - scallop);
}

double BreastShape::sectionDepth(const Vec3& p) const
{
    return sectionDepth(p, -bodyDistance(p), chestHeight(p), fatCompartment(p).border);
}

Box BreastShape::bounds() const
{
    return {{-30.0, -88.0, -90.0}, {94.0, 76.0, 98.0}};
}

double BreastShape::glandDepth(const Vec3& p) const
{
    return glandDepth(p, -bodyDistance(p), chestHeight(p), fatCompartment(p).border);
}

double BreastShape::cutDistance(const Vec3& p) const
{
    const auto [y, secant] = sheetRow(std::max(p.x, -40.0), p.z);
    return (p.y - y) / secant;
}

Vec3 BreastShape::onCut(double x, double z, double offset) const
{
    const auto [y, secant] = sheetRow(x, z);
    const double back = 1.0 - x / 80.0;
    return Vec3{x, y, z} + Vec3{-back / secant, 1.0 / secant, 0.0} * offset;
}

double BreastShape::sideDistance(const Vec3& p) const
{
    const double z = p.z + 4.0;
    return 0.95 * (p.y + 50.0 - 0.0022 * z * z + 2.5 * valueNoise({p.z * 0.04, 2.0, 2.0}, 62));
}

double BreastShape::blockDistance(const Vec3& p, double inset) const
{
    // Superellipse of exponent 2.5, half axes 79 x 98 mm; x^2.5 = x^2 sqrt(x).
    const double a = std::fabs(p.y + 9.0) / (79.0 - inset), b = std::fabs(p.z - 4.0) / (98.0 - inset);
    const double sum = a * a * std::sqrt(a) + b * b * std::sqrt(b);
    return (std::pow(sum, 0.4) - 1.0) * 95.0;
}

Vec3 BreastShape::onBody(const Vec3& p, double lift) const
{
    Vec3 q = p;
    constexpr double e = 0.3;
    for (int i = 0; i < 8; ++i) {
        const double miss = bodyDistance(q) - lift;
        const Vec3 gradient = Vec3{bodyDistance(q + Vec3{e, 0, 0}) - bodyDistance(q - Vec3{e, 0, 0}),
                                   bodyDistance(q + Vec3{0, e, 0}) - bodyDistance(q - Vec3{0, e, 0}),
                                   bodyDistance(q + Vec3{0, 0, e}) - bodyDistance(q - Vec3{0, 0, e})} *
                              (1.0 / (2.0 * e));
        const double steepness = dot(gradient, gradient);
        if (steepness < 1e-6)
            break;
        q -= gradient * (miss / std::max(steepness, 0.3));
    }
    return q;
}

} // namespace lactea::anatomy
