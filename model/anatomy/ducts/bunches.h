#pragma once

#include <span>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/lobes.h"

namespace lactea::anatomy {

/// Nearest centres that bunches may have, as a share of the sum of their radii.
struct BunchExclusion {
    static constexpr double sameLobeFirst = 0.68, sameLobeLast = 0.56, otherLobe = 0.74, behind = 0.74;
};

/// Fills the gland with bunches of lobules by dart throwing with exclusion (look/README.md 5.2): first,
/// densely and in two sizes, the layer on the section sheet (`shown`), then the volume behind and in front of
/// it, coarser. Each lies in its own lobe and every lobe gets at least three. Sorted by lobe and distance from the
/// nipple. Their volumes are not yet shared out.
std::vector<Bunch> throwBunches(const BreastPlan& plan, const BreastShape& shape, const LobeMap& lobes,
                                Random random);

/// Shares the milk of a breast out to its bunches by the space that each owns (spaceOf(), [bunch], any unit), so that
/// lobules are equally full everywhere; the sum is `whole` to the last bit in any order and grouping.
std::vector<Volume> shareStorage(Volume whole, std::span<const double> space);

} // namespace lactea::anatomy
