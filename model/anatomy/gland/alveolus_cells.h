#pragma once

#include <vector>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/sphere_tiling.h"

namespace lactea::anatomy {

/// A fat droplet in a milk cell. Micrometres from the alveolus's centre, as everything here.
struct FatDroplet {
    Vec3 centreUm;
    double radiusUm = 0.0;
};

/// A milk cell: the part of the wall over its tile, from the lumen to the outer radius.
struct Lactocyte {
    SphereCell tile; ///< directions from the alveolus's centre
    double heightUm = 0.0;
    double volumeUm3 = 0.0;
    bool resting = false;                               ///< makes no milk: no droplets
    Vec3 nucleusUm;                                     ///< in the outer half
    double nucleusHeightUm = 0.0, nucleusWidthUm = 0.0; ///< flattens with the cell, its volume stays
    std::vector<FatDroplet> droplets;                   ///< in the inner half, each within its cell's wall
};

/// A strip on the outside of the wall; flat, as thick as basketThicknessUm.
struct BasketArm {
    std::vector<Vec3> pointsUm; ///< along its middle, on the wall; the first is the cell's body or a fork
    double widthUm = 0.0;
};
struct MyoepithelialCell {
    Vec3 bodyUm;
    double bodyRadiusUm = 0.0;
    int armCount = 0;            ///< that leave the body
    std::vector<BasketArm> arms; ///< three strips an arm: the trunk and the two that it forks into
};

struct Capillary {
    std::vector<Vec3> pointsUm; ///< from one junction of the net to the next
    double radiusUm = 0.0;
};

/// One alveolus down to its cells, for a close-up. Fixed by the alveolus's place in the packing alone: the
/// same cells, arms and capillaries at every fill, only stretched.
struct AlveolusCells {
    double lumenRadiusUm = 0.0, outerRadiusUm = 0.0;
    std::vector<Lactocyte>
        lactocytes; ///< tile the wall: their volumes and the lumen's add up to the alveolus
    std::vector<MyoepithelialCell> basket;
    std::vector<Capillary> capillaries; ///< of this alveolus alone: neighbours lie closer than both nets need
};

/// @param fill 0 to 1
AlveolusCells cellsOf(const Alveolus& alveolus, double fill, const AlveolarStage& stage = {});

} // namespace lactea::anatomy
