#pragma once

#include <vector>

#include "model/anatomy/gland/alveoli.h"

namespace lactea::anatomy {

/// A point of the tree of ductules within one lobule, parent before child.
struct DuctuleNode {
    Vec3 positionMm;
    double radiusMm = 0.0; ///< of the lumen
    int parent = -1;       ///< -1: the entry, node 0
    int alveolus = -1;     ///< index in the list of alveoli whose neck begins here; only ends have one
};

/// Where a lobule's own duct comes in: the point of its surface (that of its outermost alveoli on that side)
/// nearest to the duct.
Vec3 lobuleEntry(const Lobule& lobule, const std::vector<Alveolus>& alveoli, const Vec3& ductMm);

/// The tree of ductules from the entry to every alveolus of a lobule: a tree of halvings, as space-filling
/// airway models make it. A branch that serves a group of alveoli runs part of the way to their middle, where
/// a plane through the middle and along the branch splits the group in two; an end is the neck of one
/// alveolus, on its wall. So each alveolus is reached exactly once, and there is no loop.
///
/// Radii follow Murray's law with exponent ductuleExponent, r_parent^n = sum r_child^n, from ends of equal
/// radius. Two nodes an alveolus, made in about a millisecond; the same bits for the same alveoli and entry.
/// @return empty when there are no alveoli
std::vector<DuctuleNode> ductulesOf(const std::vector<Alveolus>& alveoli, const Vec3& entryMm);

/// From the centre of each alveolus to where its neck begins, unit length: [alveolus].
std::vector<Vec3> neckDirections(const std::vector<Alveolus>& alveoli,
                                 const std::vector<DuctuleNode>& ductules);

} // namespace lactea::anatomy
