#pragma once

#include <array>
#include <cstdint>

#include "model/anatomy/body/part_id.h"

namespace lactea::anatomy {

/// Linear light, 0..1.
struct Colour {
    double r = 0.0, g = 0.0, b = 0.0;

    static Colour hex(unsigned srgb);
    friend Colour operator*(const Colour& c, double s) { return {c.r * s, c.g * s, c.b * s}; }
};
Colour mix(const Colour& a, const Colour& b, double t);

/// The three bytes of Vertex::colour and of the atlas: the square root of linear light.
std::array<std::uint8_t, 3> encodeGamma2(const Colour& c);
std::uint8_t encodeUnit(double x); ///< 0..1 to 0..255

/// The palette of the picture, the same in both themes and in files for other programs (art direction, palette).
namespace palette {
inline const Colour fatPale = Colour::hex(0xF0D594), fatDeep = Colour::hex(0xE8C57C), fatCrease = Colour::hex(0xDDB070),
                    fatUnderSkin = Colour::hex(0xEACD90), septum = Colour::hex(0xF5EBD8),
                    glandFloor = Colour::hex(0xEFD9C6);
inline const Colour muscleLight = Colour::hex(0xBE7B6C), muscleDark = Colour::hex(0x9E5C51),
                    fascia = Colour::hex(0xDDBBAA), intercostal = Colour::hex(0xA5685C);
inline const Colour bone = Colour::hex(0xEADFC6), marrow = Colour::hex(0xC79A86);
inline const Colour duct = Colour::hex(0xF3E3BE), ductWall = Colour::hex(0xD59F86), milk = Colour::hex(0xFFF7E2);
inline const Colour bloodInArtery = Colour::hex(0x6E1F1C);

Colour lobe(int tint); ///< rose to tan to mauve; Lobe::tint, any integer
Colour vessel(PartKind kind, bool thin);

struct Skin {
    Colour skin, areola, nipple, cut;
};
inline constexpr int skinTones = 6;
/// Tones 1, 3 and 4 are the plates' light, medium and dark; the others lie between or beyond. Clamped.
const Skin& skin(int tone);
inline constexpr int lightSkin = 1;
} // namespace palette

} // namespace lactea::anatomy
