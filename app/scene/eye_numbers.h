#pragma once

#include <QMatrix4x4>
#include <QVector4D>

#include "app/scene/camera_math.h"
#include "app/scene/convex_cover.h"

namespace lactea::scene {

/// What the shaders are told of the eye, the same for every pass of a frame.
struct EyeNumbers {
    static constexpr double nearestMm = 1.0; ///< the depth range never begins nearer

    /// The cover gives the depth range: nothing that is drawn lies outside it.
    EyeNumbers(const CameraPose& pose, const Lens& lens, const ConvexCover& cover);

    EyeFrame eye;
    double nearMm, farMm;
    QMatrix4x4 projection;
    QVector4D depthRange; ///< first depth mm, 1 / range mm
};

/// Parameter `ink` of the post passes: mm per unit of depth, 1 / threshold scale, strength, distance of
/// neighbours. A wider pixel sees larger second differences; the thresholds were chosen for the plates'
/// pixel.
QVector4D inkNumbers(const EyeNumbers& numbers, double mmPerPixel, double neighbourPx);

} // namespace lactea::scene
