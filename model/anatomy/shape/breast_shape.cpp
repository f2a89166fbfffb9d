#include "model/anatomy/shape/breast_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::anatomy {
namespace {
constexpr double scallop = 1.2; // greatest FatLayers::scallopMm()

constexpr double invertedShare = 0.3;  // height of an inverted nipple's rim / its length
constexpr double pitFloorMm = 0.8;     // over the nipple's base: under it lie the ducts
constexpr double pitShare = 0.6;       // width of the pit / nipple
constexpr double areolaFadeMm = 5.0;   // beyond the areola its thicker skin thins out
} // namespace

BreastShape::Nipple BreastShape::placeNipple(const BodyForm& form, double angleDeg)
{
    const double x = 76.0 * form.proportions().x, rise = std::tan(angleDeg * std::numbers::pi / 180.0);
    Nipple nipple;
    nipple.axis = normalized({1.0, -form.turnSlope(x), rise});
    // Half of what the axis rises is taken back, so that the nipple stays at the fourth intercostal space.
    const Vec3 from = form.proportions();
    nipple.base = {40.0 * from.x, -form.turn(40.0 * from.x), from.z * (-13.0 - 18.0 * (rise - 0.1))};
    for (int i = 0; i < 60; ++i)
        nipple.base += nipple.axis * (-0.8 * form.distance(nipple.base));
    return nipple;
}

BreastShape::BreastShape(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed)
    : BreastShape(plan, measures, seed, BodyForm(plan, measures, seed))
{
}

BreastShape::BreastShape(const BreastPlan& plan, const BreastMeasures& m, std::uint64_t seed, const BodyForm& form)
    : m_salt(hash32(static_cast<std::uint32_t>(seed ^ (seed >> 32)) + 11U)), m_areolaRadius(0.5 * m.areolaDiameterMm),
      m_ellipse(m.areolaEllipse), m_nippleRadius(0.5 * m.nippleBaseWidthMm), m_tipRadius(0.5 * m.nippleTipWidthMm),
      m_nippleLength(m.nippleLengthMm * (m.nippleForm == NippleForm::Inverted ? invertedShare : 1.0)),
      m_nippleForm(m.nippleForm), m_skinMiddle(0.5 * (plan.skinInnerFactor + plan.skinOuterFactor)),
      m_skinSwing(0.5 * (plan.skinInnerFactor - plan.skinOuterFactor)), m_skinAreola(plan.areolaSkinMm),
      m_nipple(placeNipple(form, m.nippleAngleDeg)),
      m_nippleSide(normalized(cross(m_nipple.axis, Vec3{0.0, 0.0, 1.0}))), m_nippleUp(cross(m_nippleSide, m_nipple.axis)),
      m_form(form), m_skinMean(m.skinThicknessMm / meanSkinFactor()),
      m_fat(plan, m, form, m_nipple.base, m_salt, [this](const Vec3& p) { return skinThicknessMm(p); }),
      m_section(form)
{
}

BreastShape::NippleFrame BreastShape::nippleFrame(const Vec3& p) const
{
    const Vec3 v = p - m_nipple.base;
    const double height = dot(v, m_nipple.axis);
    return {height, length(v - m_nipple.axis * height)};
}

double BreastShape::areolaDistance(const Vec3& p) const
{
    const Vec3 v = p - m_nipple.base;
    const double across = dot(v, m_nippleSide), up = dot(v, m_nippleUp);
    return std::sqrt(across * across / m_ellipse + up * up * m_ellipse);
}

double BreastShape::poreFieldRadiusMm() const
{
    return m_nippleForm == NippleForm::Inverted ? std::max(1.2, pitShare * m_nippleRadius - 0.8)
                                                : std::max(1.5, m_tipRadius - 1.7);
}

double BreastShape::nippleDistance(const Vec3& p, double h, double r, double turn) const
{
    // A rounded, wrinkled, tapering cylinder with the dimples of the pores.
    const double scale = m_nippleLength / 9.2;
    const double tip = m_nippleForm == NippleForm::Inverted ? 0.94 * m_nippleRadius : m_tipRadius;
    const double flare = 1.0 - clamp01(h / (0.85 * m_nippleLength));
    const double radius = tip + (m_nippleRadius - tip) * flare * flare +
                          0.22 * valueNoise({turn * 6.0, h * 1.5, 1.0}, 3) +
                          0.18 * std::sin(h * 3.4 + 2.5 * valueNoise({turn * 2.0, h * 0.4, 0.0}, 8));
    const double top = m_nippleLength + 0.5 * valueNoise(p * 0.7, 4);
    const double rounding = m_nippleForm == NippleForm::Round ? std::min(0.85 * tip, 0.8 * m_nippleLength)
                                                              : std::min(3.0, 0.8 * m_nippleLength);
    const double qx = r - radius + rounding, qy = h - top + rounding;
    const double ox = std::max(qx, 0.0), oy = std::max(qy, 0.0);
    double nipple = std::sqrt(ox * ox + oy * oy) - rounding + std::min(std::max(qx, qy), 0.0);
    nipple += 0.25 * smoothStep(5.0 * scale, 8.0 * scale, h) * valueNoise({p.y * 0.9, p.z * 0.9, 2.0}, 12);
    return nipple;
}

double BreastShape::skinDistance(const Vec3& p) const
{
    double d = bodyDistance(p);
    const auto [h, r] = nippleFrame(p);
    // Beyond that the nipple and the areola do not change the skin.
    if (r > 1.09 * m_areolaRadius + 5.0 || h < -25.0 || h > 2.3 * m_nippleLength + 6.0)
        return d;

    // Areola: a plate 0.7 mm proud, grained, with its tubercles.
    const Vec3 v = p - m_nipple.base;
    const double turn = std::atan2(dot(v, m_nippleSide), dot(v, m_nippleUp));
    const double areola = smoothStep(m_areolaRadius + 1.0, m_areolaRadius - 2.5, areolaDistance(p));
    d -= 0.7 * areola;
    d -= areola * smoothStep(6.0, 12.0, r) *
         (0.16 * valueNoise({turn * 9.0, r * 0.9, 3.0}, 5) + 0.12 * valueNoise(p * 1.1, 9));
    for (const auto& bump : m_tubercles) {
        const Vec3 w = p - bump.positionMm;
        const double q = dot(w, w) / (bump.radiusMm * bump.radiusMm);
        if (q < 6.0)
            d -= bump.heightMm * std::exp(-1.3 * q);
    }
    d = smoothMin(d, nippleDistance(p, h, r, turn), 3.0);
    if (m_nippleForm == NippleForm::Inverted) {
        const double pit = std::max(r - pitShare * m_nippleRadius, pitFloorMm - h);
        d = -smoothMin(-d, pit, 1.6);
    }
    if (h > -4.0)
        for (const auto& pore : m_pores) {
            const Vec3 w = p - pore.positionMm;
            const double q = dot(w, w);
            if (q < 6.0)
                d += 0.7 * std::exp(-2.0 * q);
        }
    return d;
}

double BreastShape::skinFactor(const Vec3& p) const
{
    const Vec3 v = p - m_nipple.base;
    const double lean = (v.y - v.z) / (std::sqrt(v.y * v.y + v.z * v.z) + 8.0);
    const double inner = std::clamp(lean, -1.0, 1.0);
    return m_skinMiddle + m_skinSwing * inner * (1.5 - 0.5 * inner * inner);
}

double BreastShape::skinThicknessMm(const Vec3& p) const
{
    return mix(m_skinMean * skinFactor(p), m_skinAreola,
               smoothStep(m_areolaRadius + areolaFadeMm, m_areolaRadius - 3.0, length(p - m_nipple.base)));
}

// Where rays from the middle, spread evenly over the sphere (golden angle), leave the breast; each stands for the skin
// that its share of the sphere sees.
double BreastShape::meanSkinFactor() const
{
    constexpr int rays = 500;
    constexpr double chestMm = 13.0, leastFacing = 0.1, e = 0.3; // lower than 13 mm over the fascia is chest
    const double golden = std::numbers::pi * (3.0 - std::sqrt(5.0));
    const Vec3 f = m_form.proportions(), middle{20.0 * f.x, 0.0, 0.0};
    double sum = 0.0, area = 0.0;
    for (int i = 0; i < rays; ++i) {
        const double z = 1.0 - (2.0 * i + 1.0) / rays, across = std::sqrt(1.0 - z * z);
        const Vec3 way{across * std::cos(golden * i), across * std::sin(golden * i), z};
        double r = 0.0, d = m_form.distance(middle);
        for (int step = 0; step < 40 && d < -0.1 && r < 200.0 * f.z; ++step) {
            r -= d / steepest;
            d = m_form.distance(middle + way * r);
        }
        const Vec3 p = middle + way * r;
        if (m_form.chestHeight(p) < chestMm || length(p - m_nipple.base) < m_areolaRadius + areolaFadeMm)
            continue;
        const Vec3 normal = normalized({m_form.distance(p + Vec3{e, 0, 0}) - m_form.distance(p - Vec3{e, 0, 0}),
                                        m_form.distance(p + Vec3{0, e, 0}) - m_form.distance(p - Vec3{0, e, 0}),
                                        m_form.distance(p + Vec3{0, 0, e}) - m_form.distance(p - Vec3{0, 0, e})});
        const double seen = r * r / std::max(dot(normal, way), leastFacing);
        sum += seen * skinFactor(p);
        area += seen;
    }
    return area > 0.0 ? sum / area : 1.0;
}

double BreastShape::glandDepth(const Vec3& p, double skinDepth, double chestHeightMm, double compartmentBorder) const
{
    const double skin = skinThicknessMm(p);
    return std::min({skinDepth - skin - m_fat.subcutaneousMm(p) - FatLayers::scallopMm(compartmentBorder),
                     chestHeightMm - m_fat.retromammaryMm(p), FatLayers::outsetMm - m_form.breastDistance(p)});
}

bool BreastShape::isInGland(const Vec3& p) const
{
    const double underFat = -bodyDistance(p) - skinThicknessMm(p) - m_fat.subcutaneousMm(p);
    if (underFat <= -scallop || m_form.breastDistance(p) >= FatLayers::outsetMm || chestHeight(p) <= m_fat.retromammaryMm(p))
        return false;
    return underFat > scallop || underFat > FatLayers::scallopMm(fatCompartment(p).border);
}

double BreastShape::glandDepth(const Vec3& p) const
{
    // The compartments cost most: they are asked only where their scallops count.
    constexpr double farMm = 3.0;
    const double depth = -bodyDistance(p), height = chestHeight(p);
    const double underFat = depth - skinThicknessMm(p) - m_fat.subcutaneousMm(p);
    if (underFat < -scallop - farMm)
        return underFat + scallop;
    const double others = std::min(height - m_fat.retromammaryMm(p), FatLayers::outsetMm - m_form.breastDistance(p));
    return underFat - scallop > others ? others : std::min(others, underFat - FatLayers::scallopMm(fatCompartment(p).border));
}

double BreastShape::sectionDepth(const Vec3& p, double skinDepth, double chestHeightMm, double compartmentBorder) const
{
    return std::min(glandDepth(p, skinDepth, chestHeightMm, compartmentBorder),
                    sideDistance(p) - 4.5 - FatLayers::scallopMm(compartmentBorder));
}

double BreastShape::sectionDepth(const Vec3& p) const
{
    return sectionDepth(p, -bodyDistance(p), chestHeight(p), fatCompartment(p).border);
}

VoronoiCell BreastShape::fatPearl(const Vec3& p) const
{
    return voronoi(p * (1.0 / 5.2) + warp(p * 0.12, 51) * 0.5, m_salt + 12U);
}

Box BreastShape::bounds() const
{
    const auto r = m_form.reach();
    const double lowest = std::min(chestX(r.lowY, 0.0), chestX(r.highY, 0.0));
    return {{lowest + chestX(0.0, r.highZ), r.lowY, r.lowZ},
            {m_nipple.base.x + m_nippleLength + 8.0, r.highY, r.highZ}};
}

Box BreastShape::pictureBounds() const
{
    const Vec3 f = proportions();
    const double lowY = -88.0 * f.y - 20.0, highY = 70.0 * f.y + 16.0, z = 98.0 * f.z + 12.0;
    // The outline of the block has no corners: it does not reach the chest's deepest point.
    const double deepest = chestX(-88.0 * f.y, 0.0) + 0.5 * chestX(0.0, z);
    return {{deepest - 24.0, lowY, 4.0 * f.z - z}, {m_nipple.base.x + m_nippleLength + 6.0, highY, 4.0 * f.z + z}};
}

double BreastShape::pictureScale() const
{
    const Vec3 f = proportions();
    return std::max(f.z, 0.45 * (f.x + f.y));
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
