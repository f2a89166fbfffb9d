#pragma once

#include <array>

namespace lactea::anatomy {

/// sRGB of the tints that tell lobes apart, rose to tan to mauve (art direction, palette); Lobe::tint is an index.
inline constexpr std::array<unsigned, 9> lobeTints{0xDA9E95, 0xDDB496, 0xD4A09C, 0xE3BEA8, 0xCE9C86,
                                                   0xD0A4A8, 0xE0BE9E, 0xC88C86, 0xD8AA9A};

} // namespace lactea::anatomy
