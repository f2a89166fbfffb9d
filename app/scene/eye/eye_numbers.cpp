#include "app/scene/eye/eye_numbers.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {
constexpr float inkStrength = 0.85F;
/// Millimetres a pixel of the plate, for which the ink's thresholds were chosen.
constexpr double plateMmPerPixel = 0.1215;
constexpr double depthMarginMm = 20.0;
constexpr double inkedDistances = 8.0; ///< how deep lines are told apart, in distances of the target

/// 0 from `diveBeginsMm` on outward, 1 from half of that on inward.
double diveShare(double distanceMm) { return std::clamp(std::log2(diveBeginsMm / distanceMm), 0.0, 1.0); }

QMatrix4x4 projectionOf(const Lens& lens, double nearMm, double farMm)
{
    const double f = nearMm / lens.focalPx;
    QMatrix4x4 m;
    m.frustum(static_cast<float>(-lens.centreXPx * f),
              static_cast<float>((lens.widthPx - lens.centreXPx) * f),
              static_cast<float>((lens.centreYPx - lens.heightPx) * f),
              static_cast<float>(lens.centreYPx * f), static_cast<float>(nearMm), static_cast<float>(farMm));
    return m;
}
} // namespace

EyeNumbers::EyeNumbers(const CameraPose& pose, const Lens& lens, const ConvexCover& cover, const DiveLevel& level)
    : eye(eyeFrame(pose))
{
    const double middle = dot(cover.centreMm() - eye.eyeMm, eye.forward);
    const double reach = cover.radiusMm() + depthMarginMm, share = diveShare(pose.distanceMm);
    const double beforeFocus = pose.distanceMm - roomBeforeTargetMm(pose.distanceMm, level);
    deep = share > 0.0;
    nearMm = mix(std::max(middle - reach, nearestMm), beforeFocus, share);
    farMm = std::max(middle + reach, nearMm + 10.0);
    inkedMm = deep ? std::min(farMm - nearMm, inkedDistances * pose.distanceMm) : farMm - nearMm;
    projection = projectionOf(lens, nearMm, farMm);
    depthRange = QVector4D(static_cast<float>(nearMm), static_cast<float>(1.0 / inkedMm), 0, 0);
}

QVector4D inkNumbers(const EyeNumbers& numbers, double distanceMm, double mmPerPixel, double neighbourPx)
{
    const double least = std::min(1.0, std::pow(distanceMm / diveBeginsMm, 2.0));
    return {static_cast<float>(numbers.inkedMm),
            static_cast<float>(1.0 / std::max(least, 0.5 * mmPerPixel / plateMmPerPixel)), inkStrength,
            static_cast<float>(neighbourPx)};
}

} // namespace lactea::scene
