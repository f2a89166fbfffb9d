#pragma once

#include <vector>

#include "model/core/quantity.h"
#include "model/network/duct_network.h"

namespace lactea::network {

/// Strahler order of each duct: 1 for a duct that ends in a lobule; where two or more of the highest order o
/// among the children meet, o + 1, else o.
std::vector<int> strahlerOrders(const DuctNetwork& network);
/// Number of ducts between each duct and its orifice; 0 for a duct that opens there.
std::vector<int> generations(const DuctNetwork& network);

/// Of all ducts of one Strahler order.
struct OrderStats {
    int order = 0;
    int count = 0;
    Length meanDiameter, meanLength;
};

/// What the UI, the summary and tests want to know about a network.
struct NetworkStats {
    int orifices = 0, branches = 0, lobules = 0, ducts = 0;
    int deepestGeneration = 0;
    Length totalLength;
    Volume restVolume;              ///< of all ducts
    Volume fullVolume;              ///< of all lobules
    std::vector<OrderStats> orders; ///< ascending, without gaps
};
NetworkStats networkStats(const DuctNetwork& network);

} // namespace lactea::network
