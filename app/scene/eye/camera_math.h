#pragma once

#include <optional>

#include "app/session/view_state.h"
#include "model/anatomy/mesh/picking.h"
#include "model/core/vec3.h"

namespace lactea::scene {

using session::CameraPose;

/// Units of the window that panels and tools cover at each side of the picture.
struct Margins {
    double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;
    friend bool operator==(const Margins&, const Margins&) = default;
};

/// How a picture of a size is composed: the focal length and the pixel in which the target stands.
///
/// The field of view is 24 degrees over the height of the free part; a narrow picture widens it, so that the same
/// pose shows the whole body at every shape of the window.
struct Lens {
    double widthPx = 1.0, heightPx = 1.0;
    double focalPx = 1.0;
    double centreXPx = 0.5, centreYPx = 0.5;
    friend bool operator==(const Lens&, const Lens&) = default;
};
/// A body whose picture is `pictureScale` times the plates' (BreastShape::pictureScale) gets a wider lens instead of
/// other poses.
Lens composeLens(double widthPx, double heightPx, const Margins& margins, double pictureScale = 1.0);

/// The same picture as `lens`, only the part of it that begins at (x, y).
Lens lensWithin(Lens lens, double x, double y, double widthPx, double heightPx);

/// The eye of a pose: place and unit directions.
struct EyeFrame {
    Vec3 eyeMm, forward, right, up;
};
EyeFrame eyeFrame(const CameraPose& pose);
Vec3 targetOf(const CameraPose& pose);
CameraPose withTarget(CameraPose pose, const Vec3& target);

struct ScreenPoint {
    double x = 0.0, y = 0.0;  ///< units from the top left
    double depthMm = 0.0;     ///< along the view direction
};
/// Nothing for a point that is not in front of the eye.
std::optional<ScreenPoint> project(const EyeFrame& eye, const Lens& lens, const Vec3& point);
anatomy::Ray rayThrough(const EyeFrame& eye, const Lens& lens, double x, double y);
/// The point under (x, y) on the plane through the target that faces the eye.
Vec3 focusPoint(const CameraPose& pose, const Lens& lens, double x, double y);

inline constexpr double steepestDeg = 84.0;
inline constexpr double nearestMm = 0.05, farthestMm = 1600.0, targetReachMm = 130.0;

/// Turntable: azimuth turns round the vertical, elevation stops short of the poles.
CameraPose orbited(const CameraPose& pose, double azimuthDeg, double elevationDeg);
/// Moves the target so that what lies at the target's depth follows the pointer.
CameraPose panned(const CameraPose& pose, const Lens& lens, double dxPx, double dyPx);
/// Changes the distance by `factor`; `fixed` keeps its place on the screen.
CameraPose zoomedAbout(const CameraPose& pose, double factor, const Vec3& fixed);
/// Distance and target within their limits.
CameraPose limited(const CameraPose& pose);
/// The pose seen from a direction (towards the eye, any length); the poles are kept clear.
CameraPose seenFrom(CameraPose pose, const Vec3& towardsEye);
/// Shows a ball whole, from the pose's direction.
CameraPose framing(const CameraPose& pose, const Lens& lens, const Margins& margins, const Vec3& centre,
                   double radiusMm);
/// Between two poses, t 0..1: angles on the shorter way, distance evenly in its logarithm.
CameraPose between(const CameraPose& from, const CameraPose& to, double t);

/// cubic-bezier(0.45, 0, 0.15, 1) of the design's motion, t and result 0..1.
double eased(double t);

}  // namespace lactea::scene
