#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// The tissues that are meshed, each alone. The number is the class in Vertex::id.
enum class Tissue : std::uint8_t {
    Skin = 1, Fat = 2, Muscle = 3, Rib = 4, Intercostal = 5, Bunch = 6, Duct = 7, Vessel = 8
};
inline constexpr int tissueCount = 8;

/// 24 bytes, uploaded as they are.
struct Vertex {
    float positionMm[3];
    std::int8_t normal[3];   ///< snorm8
    std::int8_t aux;         ///< snorm8 0..1. Skin: depth under the outer surface / 8 mm. Duct: 0 at the nipple .. 1 farthest
                             ///< Below 0 (skin .. bunch): depth 0, and the atlas shows another surface here
    std::uint8_t colour[3];  ///< gamma 2 (value = sqrt of linear). Skin: (areola share, nipple share, tone / 2) instead
    std::uint8_t ao;         ///< ambient occlusion, 255 = open
    std::uint16_t id;        ///< class << 12 | group << 8 | item & 255; what the ink pass compares. Bunch, duct: group = lobe & 15
    std::uint16_t node;      ///< Bunch: index among the shown bunches. Duct: index of the DuctNode. Vessel: index of the Vessel. Rib: 2..6
};
static_assert(sizeof(Vertex) == 24);

struct TissueMesh {
    Tissue tissue = Tissue::Skin;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// Colour (gamma 2; skin as in Vertex::colour) and ambient occlusion of each tissue's own surface, seen along one
/// direction; layers stand above each other in one RGBA8 picture, tissue 1 (skin) .. 6 (bunch); alpha 0 = nothing there.
struct DetailAtlas {
    int width = 0, height = 0, layers = 0;
    std::vector<std::uint8_t> rgba;
    Vec3 centreMm, right, up, towardsViewer;
    double widthMm = 0.0, heightMm = 0.0;
};

/// What of the body is meshed: the cut-away of the plates (SectionSheet), where only what the section shows is
/// drawn, or all of it uncut, each tissue whole under the one before it, for cuts and layers that a viewer chooses.
enum class Composition : std::uint8_t { Plate, Whole };

enum class Detail { Minimum, Low, High };  ///< about 77 k, 127 k and 325 k triangles

/// All that the scene uploads for one body at one level of detail.
struct BodyMesh {
    Detail detail = Detail::Low;
    std::vector<TissueMesh> tissues;
    /// Centre (mm) and radius of each shown bunch; the order is that of Vertex::node.
    std::vector<std::array<float, 4>> bunches;
    /// Index into Breast::bunches of each shown bunch.
    std::vector<std::uint32_t> bunchOfNode;
    /// How many of Breast::ductNodes, from the first on, are drawn: those with numbers in Vertex::node.
    std::uint32_t ductNodes = 0;
};

}  // namespace lactea::anatomy
