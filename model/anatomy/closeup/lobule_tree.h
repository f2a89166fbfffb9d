#pragma once

#include "model/anatomy/closeup/lobule_face.h"
#include "model/anatomy/mesh/tube_mesher.h"

namespace lactea::anatomy {

/// A node of the ductules as they are drawn: (right, up, towards the viewer), outer radius.
struct FaceTube {
    Vec3 at;
    double radius = 0.0;
    int parent = -1;
    int node = 0;      ///< index of the DuctuleNode that it belongs to
    bool main = false; ///< lies on the opened face
};

/// The ductules of an opened lobule: main ones bent to the face, where they lie on the sacs; beside them
/// those that lead to sacs which are seen. Begins outside the lobule.
/// @param seen numbers of the sacs that are seen
std::vector<FaceTube> faceTree(const std::vector<DuctuleNode>& ductules, const std::vector<Sac>& sacs,
                               const std::vector<int>& seen, const FaceFrame& frame);

/// Pushes back the sacs that would hide a main ductule.
void makeRoom(std::vector<Sac>& sacs, const std::vector<FaceTube>& tree);

/// Tubes to mesh, in mm from the frame's origin times `scale`.
std::vector<TubeNode> tubesOf(const std::vector<FaceTube>& tree, const FaceFrame& frame, double scale);

} // namespace lactea::anatomy
