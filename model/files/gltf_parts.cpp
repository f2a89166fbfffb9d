#include "model/files/gltf_parts.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "model/anatomy/mesh/part_finder.h"
#include "model/anatomy/mesh/tissue_colours.h"

namespace lactea::files::gltf {

using anatomy::Colour;
using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Tissue;
using anatomy::Vertex;

namespace {
Vec3 placeOf(const Vertex& v) { return {v.positionMm[0], v.positionMm[1], v.positionMm[2]}; }

/// Light skin, its areola, nipple and section, and the fat under it (art direction, palette).
Colour skinColour(const Vertex& v)
{
    const auto& tone = anatomy::palette::skin(anatomy::palette::lightSkin);
    const auto unit = [](double x) { return std::clamp(x, 0.0, 1.0); };
    Colour c = mix(mix(tone.skin, tone.areola, v.colour[0] / 255.0), tone.nipple, v.colour[1] / 255.0) *
               (2.0 * v.colour[2] / 255.0);
    const double depthMm = std::max(0.0, v.aux / 127.0 * 8.0);
    c = mix(c, tone.cut, 0.88 * unit((depthMm - 0.4) * 4.0));
    return mix(c, anatomy::palette::fatUnderSkin, unit((depthMm - 2.4) * 4.0));
}

std::array<std::uint16_t, 4> colourOf(Tissue tissue, const Vertex& v)
{
    const auto linear = [](std::uint8_t gamma2) { return gamma2 / 255.0 * (gamma2 / 255.0); };
    const Colour c = tissue == Tissue::Skin
                         ? skinColour(v)
                         : Colour{linear(v.colour[0]), linear(v.colour[1]), linear(v.colour[2])};
    const double open = std::max(v.ao / 255.0, 0.004);
    const auto channel = [open](double x) { // creases turn warm, not grey
        const double albedo = std::clamp(x, 0.0, 1.0);
        return static_cast<std::uint16_t>(albedo * std::pow(open, 1.15 - 0.75 * albedo) * 65535.0 + 0.5);
    };
    return {channel(c.r), channel(c.g), channel(c.b), 65535};
}

/// The part that a triangle of the file belongs to.
PartId coarse(PartId part)
{
    switch (part.kind) {
    case PartKind::NipplePore:
        return {PartKind::Nipple, part.side, -1, -1};
    case PartKind::AreolarGland:
        return {PartKind::Areola, part.side, -1, -1};
    case PartKind::Duct:
        return {PartKind::Duct, part.side, part.lobe, -1};
    default:
        return part;
    }
}

/// x out, y to the midline, z up in mm -> x to her left, y up, z out in m.
class Frame {
public:
    explicit Frame(anatomy::Side side) : m_mirrored(side == anatomy::Side::Left) {}
    [[nodiscard]] std::array<float, 3> direction(const Vec3& v) const
    {
        return {static_cast<float>(m_mirrored ? -v.y : v.y), static_cast<float>(v.z),
                static_cast<float>(v.x)};
    }
    [[nodiscard]] std::array<float, 3> place(const Vec3& mm) const { return direction(mm * 1e-3); }
    [[nodiscard]] bool mirrored() const { return m_mirrored; }

private:
    bool m_mirrored;
};
} // namespace

std::map<PartId, PartMesh> partMeshes(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh)
{
    const anatomy::PartFinder finder(breast, mesh.bunchOfNode);
    const Frame frame(breast.side);
    std::map<PartId, PartMesh> parts;
    for (const anatomy::TissueMesh& tissue : mesh.tissues) {
        std::map<PartId, std::unordered_map<std::uint32_t, std::uint32_t>>
            placed; // vertex -> vertex of the part
        for (std::size_t t = 0; t + 2 < tissue.indices.size(); t += 3) {
            const Vertex& first = tissue.vertices[tissue.indices[t]];
            const PartId part = tissue.tissue == Tissue::Fat
                                    ? PartId{PartKind::Fat, breast.side, -1, -1}
                                    : coarse(finder.partAt(tissue.tissue, first, placeOf(first)));
            PartMesh& out = parts[part];
            auto& known = placed[part];
            for (const std::size_t corner :
                 {t, frame.mirrored() ? t + 2 : t + 1, frame.mirrored() ? t + 1 : t + 2}) {
                const std::uint32_t index = tissue.indices[corner];
                const auto [place, isNew] =
                    known.try_emplace(index, static_cast<std::uint32_t>(out.positionsM.size()));
                out.indices.push_back(place->second);
                if (!isNew)
                    continue;
                const Vertex& v = tissue.vertices[index];
                const Vec3 normal{static_cast<double>(v.normal[0]), static_cast<double>(v.normal[1]),
                                  static_cast<double>(v.normal[2])};
                out.positionsM.push_back(frame.place(placeOf(v)));
                out.normals.push_back(frame.direction(normalized(normal)));
                out.colours.push_back(colourOf(tissue.tissue, v));
            }
        }
    }
    return parts;
}

} // namespace lactea::files::gltf
