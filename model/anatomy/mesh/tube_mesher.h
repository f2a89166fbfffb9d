#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/tissue_surface.h"

namespace lactea::anatomy {

/// A point of a forest of tubes, parent before child.
struct TubeNode {
    Vec3 positionMm;
    double radiusMm = 0.0;
    int parent = -1;
    std::array<std::uint8_t, 3> colour{};
    std::int8_t aux = 0;
    std::uint16_t id = 0, node = 0;
};

/// How fine: sides of a thin and of a thick (over 1 mm radius) tube; nodes that lie within `toleranceMm` of
/// the straight line between their neighbours, in place and radius, get no ring.
struct TubeDetail {
    int thinSides, thickSides;
    double toleranceMm;
    bool round = false; ///< bends are rounded off by rings between the nodes
};
TubeDetail tubeDetail(Detail detail);

/// Tubes along the thickest child; a branch starts with a ring of its own radius inside its parent, so that
/// no seam shows; ends are capped. Only open towards nothing: every tube is closed.
TissueSurface meshTubes(Tissue tissue, const std::vector<TubeNode>& nodes, const TubeDetail& detail);

/// The first `count` of Breast::ductNodes.
std::vector<TubeNode> ductTubes(const Breast& breast, std::size_t count);
std::vector<TubeNode> vesselTubes(const Breast& breast);

} // namespace lactea::anatomy
