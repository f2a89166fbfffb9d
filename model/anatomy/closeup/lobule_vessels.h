#pragma once

#include "model/anatomy/closeup/lobule_tree.h"

namespace lactea::anatomy {

/// The vessels of an opened lobule: capillaries in the grooves between the sacs that are seen, a net without
/// gaps; an arteriole and a venule on both sides of the main ductule, with twigs into the net (courses
/// drawn). Tubes in mm from the frame's origin times `scale`.
std::vector<TubeNode> vesselsOnFace(const std::vector<Sac>& sacs, const std::vector<int>& seen,
                                    const FaceRelief& relief, const std::vector<FaceTube>& tree,
                                    const FaceFrame& frame, double scale);

} // namespace lactea::anatomy
