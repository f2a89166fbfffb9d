#pragma once

#include <vector>

#include "model/core/random.h"
#include "model/core/vec3.h"

namespace lactea::anatomy::packing {

struct Sphere {
    Vec3 centre;
    double radius = 0.0;
};

/// What a tile is asked for. Lengths have the mean radius as unit, energies that of a pair pressed flat.
struct Recipe {
    int count = 0;
    double radiusCv = 0.0; ///< standard deviation / mean of the radii
    double clip = 0.0;     ///< radii lie within this many standard deviations of the mean
    double fraction = 0.0; ///< share of the cube that the spheres fill
    double warmth = 0.0;   ///< energy per degree of freedom at the start of the cooling
    int warmSteps = 0;     ///< of the cooling
    double overlap = 0.0; ///< done when no two spheres overlap by more, as a share of their touching distance
    int mostSteps = 0;
};

struct Packing {
    std::vector<Sphere> spheres;
    double edge = 0.0;    ///< of the periodic cube
    double overlap = 0.0; ///< the largest that is left, as a share of the touching distance
    int steps = 0;
};

/// Spheres of a bell-shaped spread of sizes in a periodic cube, pushed apart until they overlap no longer.
///
/// Soft spheres with the energy sum (1 - d / (r1 + r2))^2 / 2 over overlapping pairs: first shaken, cooled
/// slowly and allowed to change places with others of like size, which packs denser than pushing alone, then
/// brought downhill with FIRE (Bitzek and others, Phys Rev Lett 97:170201). Only sums, products, quotients
/// and square roots, so the same bits everywhere.
Packing relaxedPacking(const Recipe& recipe, Random random);

} // namespace lactea::anatomy::packing
