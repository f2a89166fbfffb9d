#pragma once

#include <vector>

#include "model/core/random.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A duct tree while it grows; each node comes after its parent.
struct DuctTree {
    struct Node {
        Vec3 positionMm;
        int parent = -1;
        int bunch = -1;             ///< index of the bunch that it ends in; -1 elsewhere
        double radiusMm = 0.0;      ///< by Murray's law; sinuses not included
        double extraRadiusMm = 0.0; ///< of a milk sinus
        bool main = false, sinus = false;
        bool shown = false; ///< on the way to a bunch that the section shows
    };
    std::vector<Node> nodes;
};

/// A bunch that calls the ducts to it.
struct Attractor {
    Vec3 positionMm;
    int bunch = -1;
    double strength = 1.0; ///< volume of the bunch; leaf radius^exponent in Murray's law
    bool shown = false;
    double elevation = 0.0, turn = 0.0; ///< place in the fan; decides the arm behind the first branch
};

/// Space colonisation (Runions 2007; look/README.md 5.4): from the end of `stem` two arms of unequal size
/// grow towards the attractors, first to those on the section, then from there to the others; dead twigs are
/// removed, courses smoothed. Every attractor is reached. `stem` runs from the pore to the first branch.
DuctTree growDucts(const std::vector<Vec3>& stem, std::vector<Attractor> attractors, Random& random);

/// Murray's law from the leaves inward: r^exponent = sum of the children's; `strength` gives the leaves.
void applyMurray(DuctTree& tree, const std::vector<Attractor>& attractors, double exponent);

} // namespace lactea::anatomy
