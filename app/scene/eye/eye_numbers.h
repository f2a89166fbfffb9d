#pragma once

#include <QMatrix4x4>
#include <QVector4D>

#include "app/scene/eye/camera_math.h"
#include "app/scene/eye/convex_cover.h"
#include "app/scene/eye/dive_level.h"

namespace lactea::scene {

/// What the shaders are told of the eye, the same for every pass of a frame.
struct EyeNumbers {
    static constexpr double nearestMm = 1.0; ///< the depth range never begins nearer

    /// The cover gives the depth range: nothing lies outside it. Deep in the body what stands before the focus is left
    /// out.
    EyeNumbers(const CameraPose& pose, const Lens& lens, const ConvexCover& cover, const DiveLevel& level);

    EyeFrame eye;
    double nearMm, farMm;
    double inkedMm;  ///< how deep lines are told apart
    bool deep;       ///< the range begins within the body
    QMatrix4x4 projection;
    QVector4D depthRange; ///< first depth mm, 1 / inked range mm
};

/// Parameter `ink` of the post passes: mm per unit of depth, 1 / threshold scale, strength, distance of
/// neighbours. A wider pixel sees larger second differences; the thresholds were chosen for the plates'
/// pixel.
QVector4D inkNumbers(const EyeNumbers& numbers, double distanceMm, double mmPerPixel, double neighbourPx);

} // namespace lactea::scene
