#include "app/scene/eye_numbers.h"

#include <algorithm>

namespace lactea::scene {
namespace {
constexpr float inkStrength = 0.85F;
/// Millimetres a pixel of the plate, for which the ink's thresholds were chosen.
constexpr double plateMmPerPixel = 0.1215;
constexpr double depthMarginMm = 20.0;

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

EyeNumbers::EyeNumbers(const CameraPose& pose, const Lens& lens, const ConvexCover& cover)
    : eye(eyeFrame(pose))
{
    const double middle = dot(cover.centreMm() - eye.eyeMm, eye.forward);
    const double reach = cover.radiusMm() + depthMarginMm;
    nearMm = std::max(middle - reach, nearestMm);
    farMm = std::max(middle + reach, nearMm + 10.0);
    projection = projectionOf(lens, nearMm, farMm);
    depthRange = QVector4D(static_cast<float>(nearMm), static_cast<float>(1.0 / (farMm - nearMm)), 0, 0);
}

QVector4D inkNumbers(const EyeNumbers& numbers, double mmPerPixel, double neighbourPx)
{
    return {static_cast<float>(numbers.farMm - numbers.nearMm),
            static_cast<float>(1.0 / std::max(1.0, 0.5 * mmPerPixel / plateMmPerPixel)), inkStrength,
            static_cast<float>(neighbourPx)};
}

} // namespace lactea::scene
