#pragma once

#include <vector>

#include "model/anatomy/body/stage.h"
#include "model/anatomy/gland/lobules.h"

namespace lactea::anatomy {

/// One of the 10^8: a sphere of one packing that runs through the whole breast, so no two overlap.
struct Alveolus {
    int number = -1; ///< within its lobule, from 0
    Vec3 centreMm;
    double radiusMm = 0.0; ///< outer, of the full alveolus of the nursing breast
    Volume fullVolume;     ///< milk when full
    LatticeSite site;
    double packedRadiusMm = 0.0; ///< of its own place in this body: no two overlap, and at the fullness that the body
                                 ///< was grown at no alveolus is wider (in a full body: radiusMm)
};

/// The alveoli of a true lobule, always in the same order: those whose centre lies in its power cell, that of
/// its seed among all seeds. About 1850 of them in 0.3 ms.
///
/// Milk: the walls of a lobule's full alveoli are equally thick (but at most half the radius), just as thick
/// as makes the lumens hold the lobule's milk; thinner where an alveolus would not shrink enough to keep to its place
/// in a body that is not full. The volumes add up exactly to the lobule's and those of a
/// bunch to the bunch's (exact_shares.h; the rest goes to the widest).
/// @return empty for a lobule without a seed, and for one of another size than GlandIndex::trueLobuleMm3()
std::vector<Alveolus> alveoliOf(const GlandIndex& index, const Lobule& lobule);

/// The alveolus that a part is or belongs to: the same as in the list of its lobule. Under 1 ms, keeps nothing.
/// @return NotFound, with what there is instead, when this breast has no such alveolus
Result<Alveolus> alveolusAt(const GlandIndex& index, const PartId& part);

/// What a stage makes of the alveoli of the nursing breast. One that exists keeps address and place in later
/// stages of growth, so growth only adds and widens.
struct AlveolarStage {
    double diameterFactor = 1.0; ///< of all lengths
    double existingShare = 1.0;  ///< of the addresses
};
/// Resting 0.04 mm, end of pregnancy 0.06 mm, nursing 0.12 mm (full). All alveoli are there at term; before,
/// and when the gland shrinks below that, their number and width follow glandGrowth().
AlveolarStage alveolarStage(const Stage& stage);
/// Whether an alveolus is there at a stage: one that exists at some share exists at every larger one.
bool exists(const Alveolus& alveolus, const AlveolarStage& stage);

/// Lumen and outer wall at a fill.
struct AlveolusShape {
    double lumenRadiusMm = 0.0;
    double outerRadiusMm = 0.0;
    bool crowded =
        false; ///< the lobule has more milk than room: the lumen shows less than the alveolus holds

    [[nodiscard]] double wallMm() const { return outerRadiusMm - lumenRadiusMm; }
};
/// The volume of the epithelium stays: r_out(f)^3 = r_full^3 - (1 - f) 3 v_full / (4 pi), lumen r^3 = f 3
/// v_full / (4 pi). Milk that would make the full wall thinner than thinnestEpitheliumUm is left out, and
/// said so.
/// @param fill share of the full milk, 0 to 1
AlveolusShape shapeOf(const Alveolus& alveolus, double fill, const AlveolarStage& stage = {});

} // namespace lactea::anatomy
