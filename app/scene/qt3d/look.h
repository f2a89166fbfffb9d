#pragma once

#include <QColor>
#include <QVector4D>

#include "model/anatomy/mesh/colour_scheme.h"

namespace lactea::scene {

/// Light and lines of one theme, as the shaders take them (linear light unless said).
struct Light {
    QVector4D top, bottom, key;       ///< hemisphere from above and below, key light
    QVector4D ink, silhouette;
    QVector4D veilEdge;  ///< picture value of what is see-through where it turns away from the eye; its share there
};
/// "dark" or anything else for light; numbers: look/README of the design, section 2.
Light lightOf(bool dark);

/// Colours of one skin tone, linear light.
struct SkinTone {
    QVector4D skin, areola, nipple, cut;
};
/// From pale to deep; a number outside 0..5 is taken to the nearest.
SkinTone skinTone(int tone, const anatomy::ColourScheme& scheme = {});
QVector4D packed(const anatomy::Colour& linear);

QVector4D linearOf(const QColor& srgb, float factor = 1.0F);
/// As the picture stores it: the sRGB value.
QVector4D pictureOf(const QColor& srgb, float w = 1.0F);

}  // namespace lactea::scene
