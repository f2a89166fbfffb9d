#pragma once

#include <optional>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/body/part_id.h"
#include "model/network/milk_path.h"

namespace lactea::anatomy {

/// What milk passes, as a person would tell it.
struct WayStation {
    PartId part; ///< of several ducts the first one
    int ducts = 0;         ///< segments of the network, 0 for what is no duct
    double lengthMm = 0.0; ///< of these
    /// Inner width at rest, narrowest and widest of these; of a pore its opening.
    double leastWidthMm = 0.0, mostWidthMm = 0.0;
    bool within = false; ///< a part of the station before (the sinus of a main duct): counts no length of its own
};

/// A point of the way; the last one is the pore.
struct WayPoint {
    Vec3 placeMm;
    double radiusMm = 0.0; ///< of the duct there at rest; 0 before it enters a duct
};

/// The way of milk from a part out of the breast, with this body's lengths and widths.
struct MilkWay {
    PartId from;
    network::MilkPath path;
    /// In the order of the stream: what it begins in (alveolus, lobule, bunch; their own ductules are not measured), its terminal duct, the ducts between (as one), the
    /// main duct, its sinus where there is one, the pore. Their lengths sum to the path's.
    std::vector<WayStation> stations;
    std::vector<WayPoint> course; ///< in space, at the distances at which growth laid down the ducts' nodes
};

/// The way from a bunch or what it holds, a duct (its far end), a main duct or sinus (where its lobe's branches meet) or a lobe (its bunch
/// with the longest way).
/// @param at where the course begins instead, for something inside a bunch (a lobule, an alveolus)
/// @return nothing for all else, for whole kinds and for parts that this breast does not have
std::optional<MilkWay> milkWay(const Breast& breast, const PartId& from, const std::optional<Vec3>& at = {});

} // namespace lactea::anatomy
