#pragma once

#include <cstdint>
#include <vector>

namespace lactea::scene {

/// A ball covered with grapes, as a square picture over its unfolded octahedron: RGB the tilt of the normal (128 = none,
/// 127 steps to 1), A ambient occlusion. What a lobule looks like while its alveoli are too small to be drawn one by one.
///
/// @param side pixels, > 0; @param grapes how many lie on the ball, > 1. The same bits each time.
std::vector<std::uint8_t> grapePicture(int side, int grapes);

} // namespace lactea::scene
