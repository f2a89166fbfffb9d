#pragma once

#include <functional>
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
        double radiusMm = 0.0;      ///< by Murray's law
        double extraRadiusMm = 0.0; ///< drawn over that: a milk sinus, a soft waver; less than 0 near the pore
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
    double elevation = 0.0, turn = 0.0, rangeMm = 0.0; ///< place in the fan
};

/// Marks the ways to bunches that the section shows (`shown` by bunch) and smooths the courses behind the stem.
void finishCourses(DuctTree& tree, std::size_t stemSize, const std::vector<Attractor>& attractors);

/// Murray's law from the leaves inward: r^exponent = sum of the children's; `strength` gives the leaves. The root
/// comes out with `rootRadiusMm`.
void applyMurray(DuctTree& tree, const std::vector<Attractor>& attractors, double exponent, double rootRadiusMm);

/// Bends the beginnings of the children at each branch to the angles that belong to their radii (branch_laws.h), a
/// share between volume and surface drawn for each branch; where `fits` refuses the new place the old one stays.
void bendToAngles(DuctTree& tree, std::size_t stemSize, double exponent, Random& random,
                  const std::function<bool(const Vec3&)>& fits);

} // namespace lactea::anatomy
