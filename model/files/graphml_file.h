#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "model/core/result.h"
#include "model/network/duct_network.h"

namespace lactea::files {

/// A duct network as GraphML (design, "GraphML of a network"), by Boost.Graph's writer: a directed graph from
/// orifice to lobule. Node: kind (orifice, junction, lobule), x_mm, y_mm, z_mm, volume_mL (of a full lobule),
/// lobe (index, -1: none). Edge: length_mm, diameter_mm, rest_volume_mL, lobe. Nodes and edges stand in the
/// order of their ids. Numbers are exact: reading gives the same network to the bit, writing that again the
/// same bytes.
std::string graphmlText(const network::DuctNetwork& network);

/// The network of a GraphML text.
///
/// Computed where it is missing: the kind from the edges (no way in: orifice, no way out: lobule), the length
/// as the distance of the ends, the rest volume as that of the cylinder, the lobe as that of the parent
/// (ducts at the orifices count on), volume_mL of what is no lobule as zero. Unknown attributes are passed
/// over.
/// @return InvalidFile with `name` and the element in `where`: what graphmlTable() refuses; a place, a
/// diameter or a lobule's volume that is missing; what is not a finite number; an empty graph; what is no
/// forest of ducts (DuctNetwork::build())
Result<network::DuctNetwork> networkFromGraphml(std::string_view text, const std::string& name);

/// The same from a file of at most 1 GiB. @return NotFound, Io too
Result<network::DuctNetwork> readGraphml(const std::filesystem::path& file);

} // namespace lactea::files
