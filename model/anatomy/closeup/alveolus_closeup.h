#pragma once

#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::anatomy {

/// One alveolus cut open, down to its cells (AlveolusCells). Positions are in mm from `originMm`, axes those
/// of the breast frame. The cut is a plane through the alveolus's centre that holds the axis of its neck, so
/// it meets every cell wall along a line from the lumen outwards.
///
/// Meshes whose vertices and triangles are the same in number and order at every fill of one alveolus, seen
/// along the same directions (so a scene may move vertices from one fill to another): wall, section, basket,
/// capillaries, milk.
struct AlveolusCloseup {
    Vec3 originMm;
    Vec3 cutNormal;         ///< unit, towards the viewer: what lies on that side is taken away
    Vec3 neckDirection;     ///< unit
    double reachMm = 0.0;   ///< everything lies within this of the origin
    TissueMesh wall;        ///< Lactocyte (and Ductule: cells of the neck): outside and lumen side
    TissueMesh section;     ///< the same classes: the cut face of the wall with membranes and nuclei
    TissueMesh basket;      ///< Myoepithelium
    TissueMesh capillaries; ///< Capillary
    TissueMesh milk;        ///< Milk: cut face and level
    TissueMesh fat; ///< Milk: globules on the milk, droplets in the section and those that bud into the lumen
};

enum class CloseupDetail { Quick, Full }; ///< Quick: for the first picture, coarser and without shadows

/// @param fill 0 to 1
/// @param neckDirection where the ductule lies (neckDirections), any length
/// @param viewerDirection from the alveolus towards the viewer, any length
AlveolusCloseup alveolusCloseup(const Alveolus& alveolus, double fill, const Vec3& neckDirection,
                                const Vec3& viewerDirection, const AlveolarStage& stage = {},
                                CloseupDetail detail = CloseupDetail::Full);

/// A direction from which the section is seen well: the neck leaves to the right or left and away from the
/// viewer, a part of the outside shows beside the section.
/// @param viewerDirection the nearer to it the better
Vec3 goodViewOf(const Vec3& neckDirection, const Vec3& viewerDirection);

} // namespace lactea::anatomy
