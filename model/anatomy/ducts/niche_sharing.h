#pragma once

#include <utility>
#include <vector>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A place that a duct may end in.
struct WalkNiche {
    Vec3 positionMm;
    double reachMm = 0.0; ///< a tip that comes that near ends in it
    int bunch = -1;
    double volume = 1.0; ///< any unit: milk of the bunch
};

/// Some of the niches: indices into a list of them, ascending.
using Niches = std::vector<int>;

/// How the ducts of one tree share its niches out among themselves.
class NicheSharing {
public:
    NicheSharing() = default;
    explicit NicheSharing(std::vector<WalkNiche> niches) : m_niches(std::move(niches)) {}

    [[nodiscard]] const WalkNiche& at(int niche) const { return m_niches[static_cast<std::size_t>(niche)]; }
    [[nodiscard]] Niches all() const;
    [[nodiscard]] Vec3 middleOf(const Niches& niches) const;
    [[nodiscard]] double volumeOf(const Niches& niches) const;

    using Parts = std::pair<Niches, Niches>;
    /// Along their longest spread, `axis` (a unit vector, or zero) counting less; about `share` of the volume comes
    /// into the first part. Two niches or more; neither part is empty.
    [[nodiscard]] Parts bisect(const Niches& niches, const Vec3& axis, double share) const;
    /// The same with all of `passed` in the second part, which holds them and those of the others that lie furthest
    /// on their side; `passed` are some of the niches, but not all.
    [[nodiscard]] Parts leaveBehind(const Niches& niches, const Niches& passed, double share) const;

private:
    [[nodiscard]] Parts cut(Niches niches, const Vec3& along, double share) const;

    std::vector<WalkNiche> m_niches;
};

} // namespace lactea::anatomy
