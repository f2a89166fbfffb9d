#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/anatomy/body/breast_plan.h"
#include "model/anatomy/body/part_id.h"
#include "model/core/quantity.h"
#include "model/core/vec3.h"
#include "model/network/duct_network.h"

namespace lactea::anatomy {

class BreastShape;
class LobeMap;

/// A territory of the gland that drains through one main duct.
struct Lobe {
    double weight = 0.0;      ///< share of the gland, the weights of a breast sum to 1
    Volume storage;           ///< milk when full: the sum of its bunches
    int tint = 0;             ///< index into lobeTints; neighbours differ
    bool meetsCut = false;    ///< its territory reaches the section that the default view shows
    std::vector<int> bunches; ///< indices into Breast::bunches
    int pore = -1;            ///< index into Breast::pores of the pore it opens at
    network::DuctId mainDuct =
        -1; ///< of the network; the lobe's ducts are mainDuct .. mainDuct + ductCount - 1
    int ductCount = 0;
    double mainDuctDiameterMm = 0.0; ///< at the nipple's base
    double firstBranchMm = 0.0;      ///< from the nipple's base along the main duct
    double sinusWidthMm = 0.0,
           sinusLengthMm = 0.0; ///< zero: no sinus. Drawn narrower, so that neighbours stay apart
};

/// A visible bunch of lobules (science/anatomy.md section 4, warning): a leaf of the duct network.
struct Bunch {
    Vec3 centreMm;
    double radiusMm = 0.0;
    Vec3 axis{1.0, 0.0, 0.0}; ///< long axis, along its duct
    double squash = 1.0;      ///< of the two short axes
    int variant = 0;          ///< which of the bunch shapes
    double tone = 1.0;        ///< brightness against the lobe's tint
    int lobe = -1;
    int numberInLobe = -1;
    network::JunctionId lobule = -1;
    bool shown = false; ///< lies on the section: drawn in the default cut-away
};

/// A point of a duct's course. Nodes are ordered parent before child, and those that the section shows before all
/// others.
struct DuctNode {
    Vec3 positionMm;
    double radiusMm = 0.0; ///< at rest
    int parent = -1;       ///< index of the node nearer to the nipple; -1 at a pore
    int lobe = -1;
    network::DuctId duct = -1; ///< the segment of the network that it shows
    bool main = false;         ///< of a main duct (before the first branch)
    bool sinus = false;        ///< of a milk sinus (classic plan only)
    bool shown = true;         ///< on the way to a bunch that the section shows: drawn in the default cut-away
};

struct NipplePore {
    Vec3 positionMm;
    double diameterMm = 0.0;
    network::JunctionId orifice = -1;
};

/// A Montgomery gland: the tubercle on the areola.
struct AreolarGland {
    Vec3 positionMm;
    double radiusMm = 0.0;
    double heightMm = 0.0;
};

/// An artery, vein or nerve as a tube.
struct Vessel {
    PartKind kind = PartKind::Artery;
    int number = 0; ///< within its kind; branches share the number of their trunk
    std::vector<Vec3> pointsMm;
    std::vector<double> radiiMm;
};

/// A duct inside the nipple and under the areola, from its opening inward.
struct NippleDuct {
    int lobe = -1; ///< whose main duct it is, up to its first branch; -1: rudimentary, thin and blind
    std::vector<Vec3> pointsMm;
    std::vector<double> radiiMm;
};

/// A duct between two lobes (plan: link_count). Not in the flow network, which is a forest.
struct LobeLink {
    int firstLobe = -1, secondLobe = -1;
    double radiusMm = 0.0;
    std::vector<Vec3> pointsMm;
};

/// A grown breast: everything that plan and seed decide. Immutable; the same plan and seed give the same
/// bits.
struct Breast {
    BreastPlan plan;
    std::uint64_t seed = 0;
    Side side = Side::Right;

    std::vector<Lobe> lobes;
    std::vector<Bunch> bunches;
    std::vector<DuctNode> ductNodes;
    std::vector<NipplePore> pores;
    std::vector<AreolarGland> areolarGlands;
    std::vector<Vessel> vessels;
    network::DuctNetwork network;
    std::shared_ptr<const BreastShape> shape; ///< with its tubercles and pores
    std::shared_ptr<const LobeMap> lobeMap = {}; ///< which lobe a point belongs to; refers to `shape`
    std::vector<NippleDuct> nippleDucts = {};    ///< main ducts in the order of the lobes, then rudimentary ones
    std::vector<LobeLink> links = {};
};

} // namespace lactea::anatomy
