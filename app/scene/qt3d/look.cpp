#include "app/scene/qt3d/look.h"

#include <cmath>

#include "model/anatomy/mesh/palette.h"

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
                linearOf(QColor(0xFFF0DC), 0.62F), linearOf(QColor(0x0B0708)), linearOf(QColor(0x8C7B6C)),
                pictureOf(QColor(0xFFF4EA), 0.9F)};
    return {linearOf(QColor(0xFFFFFF), 0.62F), linearOf(QColor(0xF0D8C4), 0.38F),
            linearOf(QColor(0xFFF4E4), 0.66F), linearOf(QColor(0x35211D)), linearOf(QColor(0x35211D)),
            pictureOf(QColor(0xA05A48), 0.75F)};
}

QVector4D packed(const anatomy::Colour& c)
{
    return {static_cast<float>(c.r), static_cast<float>(c.g), static_cast<float>(c.b), 1.0F};
}

SkinTone skinTone(int tone, const anatomy::ColourScheme& scheme)
{
    const auto& colours = anatomy::palette::skin(tone);
    const auto of = [&scheme](const anatomy::Colour& c) { return packed(scheme.of(anatomy::Tissue::Skin, c)); };
    return {of(colours.skin), of(colours.areola), of(colours.nipple), of(colours.cut)};
}

}  // namespace lactea::scene
