#include "model/anatomy/surround/vessel_layer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/shape/ribs.h"

namespace lactea::anatomy {
namespace {
using Points = VesselLayer::Points;

/// Catmull-Rom through all points.
Points spline(const Points& c, int pieces)
{
    Points curve;
    for (std::size_t i = 0; i + 1 < c.size(); ++i) {
        const Vec3 p0 = c[i > 0 ? i - 1 : 0], p1 = c[i], p2 = c[i + 1], p3 = c[std::min(i + 2, c.size() - 1)];
        for (int s = 0; s < pieces; ++s) {
            const double t = static_cast<double>(s) / pieces;
            curve.push_back((p1 * 2.0 + (p2 - p0) * t + (p0 * 2.0 - p1 * 5.0 + p2 * 4.0 - p3) * (t * t) +
                             (p1 * 3.0 - p0 - p2 * 3.0 + p3) * (t * t * t)) *
                            0.5);
        }
    }
    curve.push_back(c.back());
    return curve;
}
} // namespace

void VesselLayer::lay(PartKind kind, int number, const Points& course, double from, double to)
{
    add(kind, number, spline(course, 10), from, to);
}

void VesselLayer::layInBlock(PartKind kind, int number, const Points& course, double from, double to)
{
    Points kept;
    for (const Vec3& p : spline(course, 12))
        if (m_shape->blockDistance(p, 1.5) < 0.3)
            kept.push_back(p);
    add(kind, number, kept, from, to);
}

Vec3 VesselLayer::cut(double x, double z, double offset) const
{
    return m_shape->onCut(x * m_f.x, z * m_f.z, offset);
}

Vec3 VesselLayer::onFat(const Vec3& p, double lift) const
{
    return m_shape->onBody(p, lift - m_shape->drawnSkinMm(p));
}

Vec3 VesselLayer::onMuscle(double y, double z, double lift) const
{
    return {m_shape->chestX(y * m_f.y, z * m_f.z) + lift, y * m_f.y, z * m_f.z};
}

Vec3 VesselLayer::underRib(int rib, double y, double below, double lift) const
{
    Vec3 p{0.0, y * m_f.y, ribs::heightMm(rib, y * m_f.y) - below};
    p.x = m_shape->chestX(p.y, p.z);
    const double steep = m_shape->chestHeight(p + Vec3{1.0, 0.0, 0.0}); // height per mm along x
    return p + Vec3{(lift - ribs::sheetDepthMm) / steep, 0.0, 0.0};
}

Vec3 VesselLayer::underSkin(double x, double y, double z, double depthMm) const
{
    return m_shape->onBody({x * m_f.x, y * m_f.y, z * m_f.z}, -depthMm);
}

Vec3 VesselLayer::aroundNipple(double hour, double radiusMm, double depthMm) const
{
    const double angle = hour * std::numbers::pi / 6.0;
    const Vec3 base = m_shape->nippleBase();
    return m_shape->onBody(base + Vec3{0.0, std::sin(angle), std::cos(angle)} * radiusMm, -depthMm);
}

Vec3 VesselLayer::belowSurface(Vec3 p, double radiusMm) const
{
    constexpr double coverMm = 0.5;
    if (m_shape->bodyDistance(p) < -radiusMm - coverMm)
        return p;
    p = m_shape->onBody(p, -radiusMm - coverMm);
    // In the fold the way along the gradient does not end: there the chest is near.
    for (int i = 0; i < 12; ++i)
        p.x -= std::max(0.0, m_shape->bodyDistance(p) + radiusMm + 0.6 * coverMm);
    return p;
}

void VesselLayer::add(PartKind kind, int number, const Points& points, double from, double to)
{
    if (points.size() < 2)
        return;
    Vessel vessel{kind, number, points, {}};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(points.size() - 1);
        const double wobble = 1.0 + 0.08 * valueNoise(points[i] * 0.35, static_cast<std::uint32_t>(40 + number));
        vessel.radiiMm.push_back(mix(from, to, t) * wobble);
        vessel.pointsMm[i] = belowSurface(points[i], vessel.radiiMm[i]);
    }
    m_vessels.push_back(std::move(vessel));
}

} // namespace lactea::anatomy
