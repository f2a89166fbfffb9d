#pragma once

#include <vector>

#include "model/core/result.h"
#include "model/network/duct_network.h"

namespace lactea::flow {

/// One tree of a network: the ducts and lobules that drain through one orifice, [first, end).
struct FlatTree {
    int firstDuct = 0, endDuct = 0; ///< the first is its root
    int firstLobule = 0, endLobule = 0;
};

/// A duct network as the solver wants it: flat arrays, units in the names. Made once per body.
struct FlatNetwork {
    std::vector<FlatTree> trees; ///< in the order in which their ducts and lobules stand

    // by duct; tree after tree, in each parents before children, siblings together
    std::vector<int> parent; ///< the next duct towards the nipple; size() at an orifice
    std::vector<double> lengthMm, diameterMm, restVolumeMl;
    std::vector<double> pathToPoreMm; ///< from the middle of the duct
    std::vector<int> ductId;          ///< its id in the network
    std::vector<int> mainDuct;        ///< indices of ducts between an orifice and the first branch
    std::vector<int> roots;           ///< indices of ducts that open at an orifice

    // by lobule; ascending duct
    std::vector<int> lobuleDuct; ///< the duct that drains it
    std::vector<double> lobuleFullMl;
    std::vector<int> lobuleLobe;
    std::vector<int> lobuleIndex; ///< its place in DuctNetwork::lobules()

    int lobeCount = 0;

    [[nodiscard]] int size() const { return static_cast<int>(parent.size()); }
    [[nodiscard]] int lobules() const { return static_cast<int>(lobuleDuct.size()); }
};

FlatNetwork flatten(const network::DuctNetwork& network);

/// The same from plain arrays, in any order of ducts.
struct PlainDuct {
    int parent = -1; ///< index of the next duct towards the nipple; -1 at an orifice
    double lengthMm = 1.0, diameterMm = 1.0, restVolumeMl = 1e-3;
    double lobuleFullMl = 0.0; ///< of the lobule at its far end; 0: none
    int lobe = 0;
};
/// @return InvalidArgument naming the duct whose size is not positive and finite, or that hangs on itself
Result<FlatNetwork> flatten(const std::vector<PlainDuct>& ducts);

} // namespace lactea::flow
