#pragma once

#include <cstdint>
#include <vector>

namespace lactea::scene {

/// What makes a ball uneven, as two square pictures over its unfolded octahedron, one above the other: a lobule covered
/// with grapes (while its alveoli are too small to be drawn one by one), and the dimples of a squeezed alveolus. RGB the
/// tilt of the normal (128 = none, 127 steps to 1, of dimples to `steepestDimple`), A ambient occlusion.
///
/// @param side pixels, > 0; @param grapes how many lie on the ball, > 1. The same bits each time.
std::vector<std::uint8_t> ballPictures(int side, int grapes);

constexpr double steepestDimple = 1.5; ///< as in sphere.frag

} // namespace lactea::scene
