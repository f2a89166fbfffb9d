#include "model/anatomy/mesh/palette.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/body/lobe_tints.h"

namespace lactea::anatomy {
namespace {
double linearOf(unsigned byte)
{
    const double c = (byte & 255U) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
} // namespace

Colour Colour::hex(unsigned srgb) { return {linearOf(srgb >> 16), linearOf(srgb >> 8), linearOf(srgb)}; }

Colour mix(const Colour& a, const Colour& b, double t)
{
    return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

std::uint8_t encodeUnit(double x) { return static_cast<std::uint8_t>(std::clamp(x, 0.0, 1.0) * 255.0 + 0.5); }

std::array<std::uint8_t, 3> encodeGamma2(const Colour& c)
{
    return {encodeUnit(std::sqrt(std::max(c.r, 0.0))), encodeUnit(std::sqrt(std::max(c.g, 0.0))),
            encodeUnit(std::sqrt(std::max(c.b, 0.0)))};
}

Colour palette::lobe(int tint)
{
    constexpr int count = static_cast<int>(lobeTints.size());
    static const auto tints = [] {
        std::array<Colour, lobeTints.size()> out;
        std::transform(lobeTints.begin(), lobeTints.end(), out.begin(), Colour::hex);
        return out;
    }();
    return tints[static_cast<std::size_t>((tint % count + count) % count)];
}

Colour palette::vessel(PartKind kind, bool thin)
{
    switch (kind) {
    case PartKind::Vein:
        return Colour::hex(thin ? 0x61769B : 0x556A8F);
    case PartKind::Nerve:
        return Colour::hex(0xD9A83A);
    default:
        return Colour::hex(thin ? 0xAD4032 : 0xA8392F);
    }
}

const palette::Skin& palette::skin(int tone)
{
    const auto of = [](unsigned skin, unsigned areola, unsigned nipple, unsigned cut) {
        return Skin{Colour::hex(skin), Colour::hex(areola), Colour::hex(nipple), Colour::hex(cut)};
    };
    static const std::array<Skin, skinTones> tones{
        of(0xF0CBB2, 0xC98C7C, 0xBD7C6E, 0xEDC9B8), of(0xE3B799, 0xB27866, 0xA86A5C, 0xE8BFAC),
        of(0xD3A27F, 0x9E6654, 0x925A4C, 0xE4B8A4), of(0xC58E6C, 0x8C5645, 0x7F4A3D, 0xE1B3A0),
        of(0x90614A, 0x68402F, 0x60392E, 0xD9A993), of(0x6B4535, 0x4B2E24, 0x452A22, 0xCF9C88)};
    return tones[static_cast<std::size_t>(std::clamp(tone, 0, skinTones - 1))];
}

} // namespace lactea::anatomy
