#include "model/anatomy/mesh/colour_scheme.h"

#include <algorithm>

#include "model/core/crew.h"

namespace lactea::anatomy {
namespace {
Colour decoded(const std::uint8_t* gamma2)
{
    const auto linear = [](std::uint8_t byte) { return (byte / 255.0) * (byte / 255.0); };
    return {linear(gamma2[0]), linear(gamma2[1]), linear(gamma2[2])};
}

void encode(const Colour& c, std::uint8_t* gamma2)
{
    const auto bytes = encodeGamma2(c);
    std::copy(bytes.begin(), bytes.end(), gamma2);
}
} // namespace

Colour Tone::of(const Colour& c) const
{
    const double grey = 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
    const auto channel = [&](double own, double other) {
        const double changed = brightness * (grey + saturation * (own - grey));
        return std::clamp((1.0 - share) * changed + share * other, 0.0, 1.0);
    };
    return {channel(c.r, towards.r), channel(c.g, towards.g), channel(c.b, towards.b)};
}

Colour ColourScheme::ofBunch(const Colour& c, int tint) const
{
    if (tinted)
        return of(Tissue::Bunch, c);
    const Colour own = palette::lobe(tint);
    return of(Tissue::Bunch, {c.r * untinted.r / own.r, c.g * untinted.g / own.g, c.b * untinted.b / own.b});
}

std::vector<Vertex> recoloured(const Breast& breast, const BodyMesh& body, const TissueMesh& mesh,
                               const ColourScheme& scheme)
{
    std::vector<Vertex> out = mesh.vertices;
    if (mesh.tissue == Tissue::Skin)
        return out;
    for (Vertex& v : out) {
        const Colour c = decoded(v.colour);
        if (mesh.tissue == Tissue::Bunch && v.node < body.bunchOfNode.size()) {
            const int lobe = breast.bunches[body.bunchOfNode[v.node]].lobe;
            encode(scheme.ofBunch(c, breast.lobes[static_cast<std::size_t>(lobe)].tint), v.colour);
        } else {
            encode(scheme.of(mesh.tissue, c), v.colour);
        }
    }
    return out;
}

std::vector<std::uint8_t> recoloured(const DetailAtlas& atlas, const ColourScheme& scheme)
{
    std::vector<std::uint8_t> out = atlas.rgba;
    if (atlas.layers == 0)
        return out;
    const std::size_t row = 4 * static_cast<std::size_t>(atlas.width);
    const int rowsOfLayer = atlas.height / atlas.layers;
    Crew crew;
    crew.forEach(atlas.height, [&](int y) {
        const auto tissue = static_cast<Tissue>(1 + y / rowsOfLayer);
        if (tissue == Tissue::Skin || tissue >= Tissue::Bunch)
            return;
        std::uint8_t* texel = out.data() + static_cast<std::size_t>(y) * row;
        for (int x = 0; x < atlas.width; ++x, texel += 4)
            if (texel[3] != 0)
                encode(scheme.of(tissue, decoded(texel)), texel);
    });
    return out;
}

} // namespace lactea::anatomy
