#pragma once

#include <array>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/mesh/palette.h"

namespace lactea::anatomy {

/// How the palette of one tissue is changed, in linear light: c' = (1 - share) brightness (Y + saturation (c - Y)) +
/// share towards, Y the luminance of c; never below 0 nor over 1.
struct Tone {
    double saturation = 1.0, brightness = 1.0, share = 0.0;
    Colour towards;

    [[nodiscard]] Colour of(const Colour& c) const;
};

/// The colours that a person has chosen for the picture; files/palette_file.h reads those of a comfort level.
struct ColourScheme {
    std::array<Tone, tissueCount + 1> tones; ///< [Tissue]
    bool tinted = true;                      ///< each lobe in its tint, else all in `untinted`
    Colour untinted = Colour::hex(0xD79C90);

    [[nodiscard]] Colour of(Tissue tissue, const Colour& c) const { return tones[static_cast<std::size_t>(tissue)].of(c); }
    /// Of a bunch whose lobe has this tint.
    [[nodiscard]] Colour ofBunch(const Colour& c, int tint) const;
};

/// Vertices of a tissue in the scheme's colours. The skin's carry no colour and stay.
std::vector<Vertex> recoloured(const Breast& breast, const BodyMesh& body, const TissueMesh& mesh,
                               const ColourScheme& scheme);
/// The atlas; its layers of skin and bunches carry no colour and stay.
std::vector<std::uint8_t> recoloured(const DetailAtlas& atlas, const ColourScheme& scheme);

} // namespace lactea::anatomy
