#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/core/quantity.h"
#include "model/network/duct_network.h"

namespace lactea::network {

/// The ducts that milk passes on its way out, in the order in which it passes them.
struct MilkPath {
    JunctionId from = -1;      ///< where it begins
    JunctionId orifice = -1;   ///< where it leaves the breast
    std::vector<DuctId> ducts; ///< empty when it begins at an orifice
    Length length;             ///< of these ducts
    Volume restVolume;         ///< of these ducts
};
/// `from` is one of the network's junctions.
MilkPath milkPath(const DuctNetwork& network, JunctionId from);

/// How long milk that enters the path now is under way if the flow stays as it is: the sum over the ducts of
/// V / Q, with V = rest volume x widening^2 (the mean of the stream; in a narrow tube its middle runs twice as fast).
///
/// @param widening [duct] diameter / diameter at rest
/// @param flowMlPerS [duct] towards the nipple positive
/// @return nothing while one of the ducts has no flow towards the nipple; zero for an empty path
std::optional<Time> timeUnderWay(const DuctNetwork& network, const MilkPath& path, std::span<const float> widening,
                                 std::span<const float> flowMlPerS);

} // namespace lactea::network
