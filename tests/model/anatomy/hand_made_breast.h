#pragma once

#include <cmath>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/anatomy/surround/nipple_parts.h"
#include "model/core/quantity.h"

namespace lactea::anatomy {

/// A breast with two lobes, a few bunches, ducts, a vessel, one pore and one areolar gland: enough for the
/// mesher.
inline Breast handMadeBreast(std::uint64_t seed = 7, const BreastPlan& plan = BreastPlan::classic())
{
    const auto made = std::make_shared<BreastShape>(plan, drawMeasures(plan, seed, Side::Right), seed);
    const BreastShape& shape = *made;

    using network::Duct;
    using network::Junction;
    std::vector<Junction> junctions(2);
    junctions[0].kind = Junction::Kind::NippleOrifice;
    junctions[1].kind = Junction::Kind::Lobule;
    junctions[1].positionMm = {40.0, -10.0, 0.0};
    junctions[1].fullVolume = 1.0 * millilitre;
    std::vector<Duct> ducts(1);
    ducts[0].proximal = 0;
    ducts[0].distal = 1;
    ducts[0].length = 10.0 * millimetre;
    ducts[0].diameter = 2.0 * millimetre;
    ducts[0].restVolume = 0.03 * millilitre;
    Breast breast{
        plan,        seed,
        Side::Right, {},
        {},          {},
        {},          {},
        {},          std::move(network::DuctNetwork::build(std::move(junctions), std::move(ducts)).value()), made,
        {}};

    Random random(seed);
    breast.lobes.resize(2);
    breast.lobes[1].tint = 4;
    for (int lobe = 0; lobe < 2; ++lobe) {
        for (int i = 0; i < 6; ++i) {
            Bunch bunch;
            bunch.centreMm = shape.onCut(20.0 + 10.0 * (i % 3), (lobe ? -24.0 : 14.0) + 10.0 * (i / 3), 0.5);
            bunch.radiusMm = 5.0;
            bunch.axis = random.direction();
            bunch.variant = i;
            bunch.lobe = lobe;
            bunch.numberInLobe = i;
            bunch.shown = true;
            breast.lobes[lobe].bunches.push_back(static_cast<int>(breast.bunches.size()));
            breast.bunches.push_back(bunch);
        }
        int parent = -1;
        for (int i = 0; i < 20; ++i) {
            DuctNode node;
            node.positionMm = i == 0 ? shape.nippleBase()
                                     : shape.onCut(70.0 - 2.5 * i, (lobe ? -1.0 : 1.0) * (2.0 + i), -3.0);
            node.radiusMm = 1.2 - 0.03 * i;
            node.parent = parent;
            node.lobe = lobe;
            node.duct = 0;
            node.main = i < 10;
            parent = static_cast<int>(breast.ductNodes.size());
            breast.ductNodes.push_back(node);
        }
    }
    Vessel artery;
    for (int i = 0; i < 12; ++i) {
        artery.pointsMm.push_back(shape.onCut(40.0, 45.0 + 2.0 * i, -2.0));
        artery.radiiMm.push_back(1.0);
    }
    breast.vessels.push_back(artery);
    breast.pores.push_back({shape.nippleBase() + shape.nippleAxis() * shape.nippleLengthMm(), 0.6, 0});
    breast.areolarGlands.push_back({shape.onBody(shape.nippleBase() + Vec3{0.0, 3.0, 17.0}, 0.7), 1.0, 0.8});
    setSkinParts(*made, breast.pores, breast.areolarGlands);
    return breast;
}

} // namespace lactea::anatomy
