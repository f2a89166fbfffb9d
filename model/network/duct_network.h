#pragma once

#include <memory>
#include <span>
#include <vector>

#include "model/core/quantity.h"
#include "model/core/result.h"
#include "model/core/vec3.h"

namespace lactea::network {

using JunctionId = int; ///< dense, 0 .. junctions().size() - 1
using DuctId = int;     ///< dense, 0 .. ducts().size() - 1

/// A point where ducts meet, begin (nipple orifice) or end (lobule).
struct Junction {
    enum class Kind { NippleOrifice, Branch, Lobule };

    Kind kind = Kind::Branch;
    Vec3 positionMm;
    int lobe = -1;     ///< index of the lobe; of an orifice shared by lobes: the first one's
    Volume fullVolume; ///< milk of a full lobule; zero elsewhere
};

/// A duct segment, directed from the orifice outward: `proximal` lies nearer to the nipple.
struct Duct {
    JunctionId proximal = -1;
    JunctionId distal = -1;
    Length length;
    Length diameter;   ///< at rest
    Volume restVolume; ///< of the lumen at rest (a milk sinus makes it larger than the cylinder)
    int lobe = -1;
};

/// The ducts of one breast: a forest whose roots are the nipple's orifices and whose leaves are the lobules.
///
/// Held in Boost.Graph (see graph_detail.h); immutable once built. Every duct has exactly one duct or orifice
/// on its proximal side, every lobule exactly one duct.
class DuctNetwork {
public:
    /// Checks and builds. Refused, with the element's id in `where`: an id out of range, a cycle, a junction
    /// reached twice or never, a lobule with outgoing ducts, a length, diameter or volume that is not
    /// positive and finite.
    static Result<DuctNetwork> build(std::vector<Junction> junctions, std::vector<Duct> ducts);

    DuctNetwork(DuctNetwork&&) noexcept;
    DuctNetwork& operator=(DuctNetwork&&) noexcept;
    ~DuctNetwork();

    [[nodiscard]] std::span<const Junction> junctions() const;
    [[nodiscard]] std::span<const Duct> ducts() const;
    [[nodiscard]] std::span<const JunctionId> orifices() const;
    [[nodiscard]] std::span<const JunctionId> lobules() const;

    /// The duct that leads from `junction` towards the nipple; -1 for an orifice.
    [[nodiscard]] DuctId ductTowardsOrifice(JunctionId junction) const;
    /// The next duct towards the nipple; -1 for a duct that opens at an orifice.
    [[nodiscard]] DuctId parentDuct(DuctId duct) const;
    /// Ducts from `junction` to the pore, in that order; empty for an orifice.
    [[nodiscard]] std::vector<DuctId> pathToOrifice(JunctionId junction) const;
    /// Lobules whose milk passes `duct`, ascending ids.
    [[nodiscard]] std::vector<JunctionId> lobulesDrainedBy(DuctId duct) const;
    /// All ducts so that each comes after its parent and siblings stand together (breadth first from the
    /// orifices).
    [[nodiscard]] std::span<const DuctId> levelOrder() const;

private:
    struct Graph;
    explicit DuctNetwork(std::unique_ptr<Graph> graph);
    std::unique_ptr<Graph> m_graph;
};

} // namespace lactea::network
