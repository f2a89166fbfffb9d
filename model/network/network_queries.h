#pragma once

#include <vector>

#include "model/core/quantity.h"
#include "model/network/duct_network.h"

namespace lactea::network {

/// The part of the tree that a duct stands for: itself and all that drains through it.
struct DuctExtent {
    int generation = 0;    ///< ducts between it and its orifice
    int strahlerOrder = 1; ///< strahlerOrders()
    int ducts = 1;         ///< itself counted
    int lobules = 0;
    Length ductLength; ///< of all these ducts
    Volume restVolume; ///< of all these ducts
    Volume fullVolume; ///< of the lobules
};
/// Of every duct, [duct]; one pass over the network.
std::vector<DuctExtent> ductExtents(const DuctNetwork& network);

/// What a lobe loses.
struct LobeLoss {
    int lobe = -1;
    int lobules = 0;
    Volume fullVolume;
    double share = 0.0; ///< of the lobe's full volume, 0..1
};

/// What no longer reaches the pore when a duct is cut or blocked.
struct CutOff {
    std::vector<DuctId> ducts;       ///< the cut one first, then breadth first
    std::vector<JunctionId> lobules; ///< ascending
    Volume restVolume, fullVolume;   ///< of these
    std::vector<LobeLoss> lobes;     ///< that lose lobules, ascending
};
/// Cuts `duct` where it begins. `duct` is one of the network's.
CutOff cutOffBy(const DuctNetwork& network, DuctId duct);

} // namespace lactea::network
