#pragma once

#include <algorithm>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// The nearest points of two straight pieces, as shares of their ways.
struct NearestOfPieces {
    double a, b;
};

/// Of the pieces a0-a1 and b0-b1; parallel ones give one of their nearest pairs (Ericson, Real-Time Collision
/// Detection, 5.1.9).
inline NearestOfPieces nearestOfPieces(const Vec3& a0, const Vec3& a1, const Vec3& b0, const Vec3& b1)
{
    const Vec3 u = a1 - a0, v = b1 - b0, w = a0 - b0;
    const double uu = std::max(dot(u, u), 1e-12), vv = std::max(dot(v, v), 1e-12), uv = dot(u, v);
    const double uw = dot(u, w), vw = dot(v, w), det = uu * vv - uv * uv;
    double s = det > 1e-12 ? std::clamp((uv * vw - vv * uw) / det, 0.0, 1.0) : 0.5;
    const double t = std::clamp((uv * s + vw) / vv, 0.0, 1.0);
    s = std::clamp((uv * t - uw) / uu, 0.0, 1.0);
    return {s, t};
}

inline double distanceOfPieces(const Vec3& a0, const Vec3& a1, const Vec3& b0, const Vec3& b1)
{
    const auto [a, b] = nearestOfPieces(a0, a1, b0, b1);
    return length(mix(a0, a1, a) - mix(b0, b1, b));
}

} // namespace lactea::anatomy
