#include "app/scene/eye/camera_math.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::scene {
namespace {
constexpr double degree = std::numbers::pi / 180.0;
constexpr double fieldOfViewDeg = 24.0;
constexpr double airyHeightPx = 640.0, lowHeightPx = 440.0, lowGain = 0.14;
constexpr double namedAspect = 1.45;  // of the free place, from which names stand beside the body
/// Width / height that the default view needs: the block and a little room for labels at both sides.
constexpr double composedAspect = 1.05;
constexpr double nearestSeenMm = 1e-3;

double bezier(double a, double b, double t)
{
    const double s = 1.0 - t;
    return 3.0 * s * s * t * a + 3.0 * s * t * t * b + t * t * t;
}
}  // namespace

Lens composeLens(double widthPx, double heightPx, const Margins& margins, double pictureScale)
{
    Lens lens;
    lens.widthPx = std::max(widthPx, 1.0);
    lens.heightPx = std::max(heightPx, 1.0);
    const double freeWidth = std::max(widthPx - margins.left - margins.right, 1.0);
    const double freeHeight = std::max(heightPx - margins.top - margins.bottom, 1.0);
    lens.focalPx = 0.5 * freeHeight / std::tan(0.5 * fieldOfViewDeg * degree) *
                   std::min(1.0, freeWidth / freeHeight / composedAspect);
    // The plate leaves a tenth of air above and below; a low picture cannot spare it, if names still have room.
    const double low = std::clamp((airyHeightPx - freeHeight) / (airyHeightPx - lowHeightPx), 0.0, 1.0);
    const double wide = std::clamp((freeWidth / freeHeight - namedAspect) / (1.3 * lowGain), 0.0, 1.0);
    lens.focalPx *= (1.0 + lowGain * low * wide) / pictureScale;
    lens.centreXPx = margins.left + 0.5 * freeWidth;
    lens.centreYPx = margins.top + 0.5 * freeHeight;
    return lens;
}

Lens lensWithin(Lens lens, double x, double y, double widthPx, double heightPx)
{
    lens.widthPx = std::max(widthPx, 1.0);
    lens.heightPx = std::max(heightPx, 1.0);
    lens.centreXPx -= x;
    lens.centreYPx -= y;
    return lens;
}

Vec3 targetOf(const CameraPose& pose) { return {pose.targetXMm, pose.targetYMm, pose.targetZMm}; }

CameraPose withTarget(CameraPose pose, const Vec3& target)
{
    pose.targetXMm = target.x;
    pose.targetYMm = target.y;
    pose.targetZMm = target.z;
    return pose;
}

EyeFrame eyeFrame(const CameraPose& pose)
{
    const double azimuth = pose.azimuthDeg * degree, elevation = pose.elevationDeg * degree;
    const Vec3 away{std::cos(azimuth) * std::cos(elevation), std::sin(azimuth) * std::cos(elevation),
                    std::sin(elevation)};
    EyeFrame eye;
    eye.eyeMm = targetOf(pose) + away * pose.distanceMm;
    eye.forward = -away;
    eye.right = normalized(cross(eye.forward, Vec3{0.0, 0.0, 1.0}));
    eye.up = cross(eye.right, eye.forward);
    return eye;
}

std::optional<ScreenPoint> project(const EyeFrame& eye, const Lens& lens, const Vec3& point)
{
    const Vec3 way = point - eye.eyeMm;
    const double depth = dot(way, eye.forward);
    if (depth < nearestSeenMm)
        return std::nullopt;
    return ScreenPoint{lens.centreXPx + lens.focalPx * dot(way, eye.right) / depth,
                       lens.centreYPx - lens.focalPx * dot(way, eye.up) / depth, depth};
}

anatomy::Ray rayThrough(const EyeFrame& eye, const Lens& lens, double x, double y)
{
    return {eye.eyeMm, normalized(eye.forward + eye.right * ((x - lens.centreXPx) / lens.focalPx) -
                                  eye.up * ((y - lens.centreYPx) / lens.focalPx))};
}

Vec3 focusPoint(const CameraPose& pose, const Lens& lens, double x, double y)
{
    const EyeFrame eye = eyeFrame(pose);
    const anatomy::Ray ray = rayThrough(eye, lens, x, y);
    return ray.originMm + ray.direction * (pose.distanceMm / dot(ray.direction, eye.forward));
}

CameraPose orbited(const CameraPose& pose, double azimuthDeg, double elevationDeg)
{
    CameraPose turned = pose;
    turned.azimuthDeg = std::remainder(pose.azimuthDeg + azimuthDeg, 360.0);
    turned.elevationDeg = std::clamp(pose.elevationDeg + elevationDeg, -steepestDeg, steepestDeg);
    return turned;
}

CameraPose panned(const CameraPose& pose, const Lens& lens, double dxPx, double dyPx)
{
    const EyeFrame eye = eyeFrame(pose);
    const double mmPerPx = pose.distanceMm / lens.focalPx;
    return limited(withTarget(pose, targetOf(pose) - eye.right * (dxPx * mmPerPx) + eye.up * (dyPx * mmPerPx)));
}

CameraPose zoomedAbout(const CameraPose& pose, double factor, const Vec3& fixed)
{
    const double f = std::clamp(pose.distanceMm * factor, nearestMm, farthestMm) / pose.distanceMm;
    CameraPose zoomed = withTarget(pose, fixed + (targetOf(pose) - fixed) * f);
    zoomed.distanceMm = pose.distanceMm * f;
    return zoomed;
}

CameraPose limited(const CameraPose& pose)
{
    const Vec3 home = targetOf(CameraPose{});
    const Vec3 off = targetOf(pose) - home;
    CameraPose kept = pose;
    if (const double far = length(off); far > targetReachMm)
        kept = withTarget(pose, home + off * (targetReachMm / far));
    kept.distanceMm = std::clamp(pose.distanceMm, nearestMm, farthestMm);
    kept.elevationDeg = std::clamp(pose.elevationDeg, -steepestDeg, steepestDeg);
    return kept;
}

CameraPose seenFrom(CameraPose pose, const Vec3& towardsEye)
{
    const Vec3 way = normalized(towardsEye);
    pose.azimuthDeg = std::atan2(way.y, way.x) / degree;
    pose.elevationDeg = std::clamp(std::asin(std::clamp(way.z, -1.0, 1.0)) / degree, -steepestDeg, steepestDeg);
    return pose;
}

CameraPose framing(const CameraPose& pose, const Lens& lens, const Margins& margins, const Vec3& centre,
                   double radiusMm)
{
    const double freePx = std::min(lens.widthPx - margins.left - margins.right,
                                   lens.heightPx - margins.top - margins.bottom);
    const double slope = 0.5 * std::max(freePx, 1.0) / lens.focalPx;
    CameraPose framed = withTarget(pose, centre);
    framed.distanceMm = radiusMm * std::sqrt(1.0 + 1.0 / (slope * slope));
    return limited(framed);
}

CameraPose between(const CameraPose& from, const CameraPose& to, double t)
{
    CameraPose pose = from;
    pose.azimuthDeg = std::remainder(
        from.azimuthDeg + std::remainder(to.azimuthDeg - from.azimuthDeg, 360.0) * t, 360.0);
    pose.elevationDeg = mix(from.elevationDeg, to.elevationDeg, t);
    pose.distanceMm = from.distanceMm * std::pow(to.distanceMm / from.distanceMm, t);
    // A flight over scales goes by the distance, so that where it leads to stays in view all the way.
    const double way = from.distanceMm - to.distanceMm;
    const bool overScales = std::fabs(std::log(to.distanceMm / from.distanceMm)) > std::numbers::ln2;
    return withTarget(pose, mix(targetOf(from), targetOf(to),
                                overScales && t < 1.0 ? (from.distanceMm - pose.distanceMm) / way : t));
}

double eased(double t)
{
    if (t <= 0.0)
        return 0.0;
    if (t >= 1.0)
        return 1.0;
    double low = 0.0, high = 1.0;
    for (int i = 0; i < 40; ++i) {
        const double middle = 0.5 * (low + high);
        (bezier(0.45, 0.15, middle) < t ? low : high) = middle;
    }
    return bezier(0.0, 1.0, 0.5 * (low + high));
}

}  // namespace lactea::scene
