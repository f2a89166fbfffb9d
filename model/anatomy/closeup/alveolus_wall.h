#pragma once

#include "model/anatomy/closeup/form_mesh.h"

namespace lactea::anatomy {

/// Colours of the cells of an alveolus (art direction, palette).
namespace palette {
inline const Colour lactocyteBasal = Colour::hex(0xC9857E), lactocyteApical = Colour::hex(0xE6B9A8),
                    membrane = Colour::hex(0x8F4F50), nucleus = Colour::hex(0x8C6A80),
                    fatDroplet = Colour::hex(0xFBEFCB), basementMembrane = Colour::hex(0xE9D3BE),
                    myoepithelium = Colour::hex(0x94475A), capillaryArterial = Colour::hex(0xB84A3C),
                    capillaryVenous = Colour::hex(0x7088B0);
} // namespace palette

/// The look of a cell's surface: colour differs a little from cell to cell.
CloseupLook lookOf(const std::vector<WallCell>& wall, int cell, const Colour& colour);

/// The cells' outer (or lumen) sides, each cell a dome of its own.
/// @param fine more rings on each cell
FormMesh wallSide(const std::vector<WallCell>& wall, const AlveolusForm& form, bool lumenSide, bool fine);

} // namespace lactea::anatomy
