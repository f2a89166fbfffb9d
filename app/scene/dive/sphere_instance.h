#pragma once

#include <cmath>
#include <cstdint>

namespace lactea::scene {

/// A ball of the picture: a lobule or an alveolus, drawn as a sphere that each pixel works out for itself
/// (sphere.frag). 40 bytes, uploaded as they are.
struct SphereInstance {
    float centre[3]; ///< mm from the origin of the list
    float radius;    ///< mm; 0: not drawn
    float outward[3]; ///< out of what it is part of; its other side is in the shade
    float squeeze;    ///< 0..1: dimples of a squeezed alveolus
    std::uint8_t colour[3]; ///< gamma 2
    std::uint8_t ao;        ///< 255 = open
    std::uint16_t id;       ///< what the ink compares
    std::uint16_t look;     ///< sphereLook()
};
static_assert(sizeof(SphereInstance) == 40);

/// `grapes`: it looks like a heap of alveoli instead of smooth. `mist`: 0..1 how far it recedes into the ground.
inline std::uint16_t sphereLook(bool selected, bool grapes, double mist)
{
    const double kept = mist < 0.0 ? 0.0 : mist > 1.0 ? 1.0 : mist;
    return static_cast<std::uint16_t>((selected ? 1 : 0) | (grapes ? 2 : 0) |
                                      static_cast<int>(std::lround(kept * 63.0)) << 2);
}

} // namespace lactea::scene
