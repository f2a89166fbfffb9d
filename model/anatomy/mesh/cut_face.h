#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/anatomy/mesh/cut_plane.h"
#include "model/anatomy/mesh/inside_body.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

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
    /// first. The lowest bit of each tilt tells what is see-through: right one faded, up one x-rayed.
    std::vector<std::uint8_t> tiltId;
};

enum class FaceLook : std::uint8_t { Solid, Faded, XRayed, Hidden };
struct FaceWish {
    /// How a part is seen; what is hidden leaves its places open. Empty: all is solid. Asked on all threads of the crew.
    std::function<FaceLook(Tissue, const PartId&)> look = {};
    /// Another colour for a place; empty: its own.
    std::function<Colour(const InsidePoint&)> colour = {};
};

/// Draws the face of a cut; the whole picture's box at `mmPerPixel`. Rows are shared out to the crew.
/// @param mmPerPixel > 0; 0.25 mm shows single lobules
/// @return empty (width 0) when the plane misses the body or the crew was stopped
CutFace drawCutFace(const InsideBody& inside, const BreastShape& shape, const CutPlane& plane, double mmPerPixel,
                    const FaceWish& wish, Crew& crew);

} // namespace lactea::anatomy
