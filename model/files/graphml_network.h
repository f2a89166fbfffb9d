#pragma once

#include "model/core/result.h"
#include "model/files/graphml_table.h"
#include "model/network/duct_network.h"

/// Words and units of a network's GraphML, shared by writing (graphml_file) and reading.
namespace lactea::files::graphml {

inline constexpr const char* orifice = "orifice";
inline constexpr const char* junction = "junction";
inline constexpr const char* lobule = "lobule";
inline constexpr int mmDecades = 3; ///< 1 m = 10^3 mm
inline constexpr int mlDecades = 6; ///< 1 m3 = 10^6 mL

/// The network of a table; contract: networkFromGraphml().
Result<network::DuctNetwork> networkOf(const GraphmlTable& table);

} // namespace lactea::files::graphml
