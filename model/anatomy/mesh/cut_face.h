#pragma once

#include <cstdint>
#include <vector>

#include "model/anatomy/mesh/inside_body.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// A plane through the body; what lies on the side of `normal` is taken away.
struct CutPlane {
    Vec3 pointMm;
    Vec3 normal{0.0, -1.0, 0.0}; ///< unit length
};

/// The face that a cut leaves, as a picture in its plane, drawn from what stands there.
struct CutFace {
    CutPlane plane;
    /// Corner of pixel (0, 0), the directions of rows and columns (unit length) and the size of a pixel. A viewer on
    /// the side of the normal sees `right` to the right and `up` up when the plane is upright.
    Vec3 cornerMm, right, up;
    double mmPerPixel = 0.0;
    int width = 0, height = 0;
    /// [y][x], y up. Colour (gamma 2), ambient occlusion; occlusion 0: nothing there.
    std::vector<std::uint8_t> colourAo;
    /// [y][x] Tilt of the relief's normal towards right and up (128 = none, 127 steps to 1), and Vertex::id, low byte
    /// first.
    std::vector<std::uint8_t> tiltId;
};

/// Draws the face of a cut; the whole picture's box at `mmPerPixel`. Rows are shared out to the crew.
/// @param hiddenTissues bits 1 << Tissue of what is not there: their places stay open
/// @param mmPerPixel > 0; 0.25 mm shows single lobules
/// @return empty (width 0) when the plane misses the body or the crew was stopped
CutFace drawCutFace(const InsideBody& inside, const BreastShape& shape, const CutPlane& plane, double mmPerPixel,
                    unsigned hiddenTissues, Crew& crew);

} // namespace lactea::anatomy
