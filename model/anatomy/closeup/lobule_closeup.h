#pragma once

#include <vector>

#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/closeup/ductules.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::anatomy {

/// An alveolus of an opened lobule.
struct ShownAlveolus {
    int number = -1; ///< Alveolus::number
    float centreMm[3] =
        {};                ///< from LobuleCloseup::originMm; a little back where it would hide a main ductule
    float radiusMm = 0.0F; ///< outer, full
    bool open = false;     ///< lies in the part that is taken away when the lobule is opened
    float tint = 0.0F;     ///< 0..1, chance: neighbours differ a little
    float occlusion =
        1.0F; ///< 1 = sees the whole sky, with the front taken away (open ones: with nothing taken away)
};

/// What is drawn of a lobule that is opened towards a viewer. Positions are in mm from `originMm`, axes those
/// of the breast frame. The part in front of a plane through the middle is taken away; what stands is whole
/// all round, so it can be looked at from any side.
struct LobuleCloseup {
    Vec3 originMm;
    Vec3 openTowards;                   ///< unit
    std::vector<ShownAlveolus> alveoli; ///< all of them, in the order of alveoliOf()
    TissueMesh ductules;                ///< class Ductule; thick ones lie on the opened face
    TissueMesh vessels; ///< class Capillary: the net between the sacs of the face, arteriole and venule
};

/// @param alveoli of the lobule (alveoliOf), @param ductules of these (ductulesOf)
/// @param viewerDirection from the lobule towards the viewer, any length
LobuleCloseup lobuleCloseup(const Lobule& lobule, const std::vector<Alveolus>& alveoli,
                            const std::vector<DuctuleNode>& ductules, const Vec3& viewerDirection);

/// The direction nearest to the viewer's from which the lobule's duct comes in from the side, as it should be
/// opened.
Vec3 goodLobuleView(const Lobule& lobule, const Vec3& entryMm, const Vec3& viewerDirection);

} // namespace lactea::anatomy
