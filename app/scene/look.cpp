#include "app/scene/look.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lactea::scene {
namespace {
float linear(float v) { return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F); }
}  // namespace

QVector4D linearOf(const QColor& srgb, float factor)
{
    return {linear(static_cast<float>(srgb.redF())) * factor, linear(static_cast<float>(srgb.greenF())) * factor,
            linear(static_cast<float>(srgb.blueF())) * factor, 1.0F};
}

QVector4D pictureOf(const QColor& srgb, float w)
{
    return {static_cast<float>(srgb.redF()), static_cast<float>(srgb.greenF()), static_cast<float>(srgb.blueF()), w};
}

Light lightOf(bool dark)
{
    if (dark)
        return {linearOf(QColor(0xE4E9F4), 0.52F), linearOf(QColor(0xC9A58E), 0.26F),
                linearOf(QColor(0xFFF0DC), 0.62F), linearOf(QColor(0x0B0708)), linearOf(QColor(0x8C7B6C))};
    return {linearOf(QColor(0xFFFFFF), 0.62F), linearOf(QColor(0xF0D8C4), 0.38F),
            linearOf(QColor(0xFFF4E4), 0.66F), linearOf(QColor(0x35211D)), linearOf(QColor(0x35211D))};
}

SkinTone skinTone(int tone)
{
    // Tones 1, 3 and 4 are the plates' light, medium and dark; the others lie between or beyond.
    static constexpr std::array<std::array<QRgb, 4>, skinToneCount> tones{{{0xF0CBB2, 0xC98C7C, 0xBD7C6E, 0xEDC9B8},
                                                                          {0xE3B799, 0xB27866, 0xA86A5C, 0xE8BFAC},
                                                                          {0xD3A27F, 0x9E6654, 0x925A4C, 0xE4B8A4},
                                                                          {0xC58E6C, 0x8C5645, 0x7F4A3D, 0xE1B3A0},
                                                                          {0x90614A, 0x68402F, 0x60392E, 0xD9A993},
                                                                          {0x6B4535, 0x4B2E24, 0x452A22, 0xCF9C88}}};
    const auto& hex = tones[static_cast<std::size_t>(std::clamp(tone, 0, skinToneCount - 1))];
    return {linearOf(QColor(hex[0])), linearOf(QColor(hex[1])), linearOf(QColor(hex[2])), linearOf(QColor(hex[3]))};
}

}  // namespace lactea::scene
