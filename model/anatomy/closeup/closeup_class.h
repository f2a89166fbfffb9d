#pragma once

#include <cstdint>

namespace lactea::anatomy {

/// Classes of Vertex::id beyond those of Tissue: what is seen from the lobule down.
enum class CloseupClass : std::uint8_t {
    Alveolus = 9,   ///< whole sacs of an opened lobule; Vertex::node: number of the alveolus
    Lactocyte = 10, ///< wall of one alveolus, outside, lumen side and section; node: index in AlveolusCells
    Myoepithelium = 11, ///< node: index of the cell in AlveolusCells::basket
    Capillary = 12,     ///< node: index in AlveolusCells::capillaries; in a lobule a VesselPart
    Milk = 13,          ///< node: a MilkPart
    Ductule = 14        ///< node: index of the DuctuleNode; on an alveolus a cell of its neck
};
inline constexpr int closeupClassLow = 9, closeupClassHigh = 14;

/// Vertex::node of CloseupClass::Milk.
enum class MilkPart : std::uint8_t { Milk, Globule, DropletInCell };
/// Vertex::node of CloseupClass::Capillary in an opened lobule.
enum class VesselPart : std::uint8_t { Net, Arteriole, Venule };

constexpr std::uint16_t closeupId(CloseupClass part, int item = 0)
{
    return static_cast<std::uint16_t>(static_cast<int>(part) << 12 | (item & 0xFFF));
}
constexpr CloseupClass closeupClassOf(std::uint16_t id) { return static_cast<CloseupClass>(id >> 12); }

} // namespace lactea::anatomy
