#pragma once

#include <algorithm>
#include <cmath>
#include <compare>

#include "model/anatomy/gland/packing/packing_tile.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

/// One sphere of a lattice: which repeat of the tile, which sphere of the tile.
struct LatticeSite {
    int x = 0, y = 0, z = 0;
    int sphere = -1;

    friend auto operator<=>(const LatticeSite&, const LatticeSite&) = default;
};

struct LatticeSphere {
    LatticeSite site;
    Vec3 centreMm;
    double radiusMm = 0.0;
    double cellMm3 = 0.0; ///< of its power cell
};

/// The packing tile repeated through all of space at a given size: holds no spheres, only where they lie.
class SphereLattice {
public:
    /// @param edgeMm of the tile, > 0
    /// @param originMm where a corner of a tile lies
    SphereLattice(double edgeMm, const Vec3& originMm) : m_edgeMm(edgeMm), m_originMm(originMm) {}
    /// @param cellMm3 space per sphere, > 0
    static SphereLattice withCellVolume(double cellMm3, const Vec3& originMm);
    static SphereLattice withMeanRadius(double radiusMm, const Vec3& originMm);

    [[nodiscard]] double edgeMm() const { return m_edgeMm; }
    [[nodiscard]] LatticeSphere at(const LatticeSite& site) const;
    /// How far the power cell of a sphere can reach from its centre.
    [[nodiscard]] double cellReachMm(double radiusMm) const;

    /// Calls visit(LatticeSphere) for every sphere whose centre lies within reachMm of `centreMm`, in the
    /// lattice's own order: that of two spheres is the same in every query.
    template <class Visit> void forEachNear(const Vec3& centreMm, double reachMm, Visit visit) const
    {
        forEachNear(
            centreMm, reachMm, [](const Vec3&, double) { return true; }, visit);
    }
    /// The same where only some places matter: mayHold(middleMm, radiusMm) says of a ball whether a wanted
    /// sphere's centre can lie in it; spheres of other balls are passed over in one go. Asked of a ball right
    /// before its spheres are visited.
    template <class MayHold, class Visit>
    void forEachNear(const Vec3& centreMm, double reachMm, MayHold mayHold, Visit visit) const;

private:
    [[nodiscard]] LatticeSphere placed(const packing::PackingTile& tile, const LatticeSite& site) const;

    double m_edgeMm;
    Vec3 m_originMm;
};

template <class MayHold, class Visit>
void SphereLattice::forEachNear(const Vec3& centreMm, double reachMm, MayHold mayHold, Visit visit) const
{
    const packing::PackingTile& tile = packing::packingTile();
    const int n = tile.bucketsAlong;
    const double bucketMm = m_edgeMm / n;
    const Vec3 c = (centreMm - m_originMm) * (1.0 / bucketMm); // in buckets
    const double reach = reachMm / bucketMm + 1e-6;
    const auto first = [&](double x) { return static_cast<int>(std::floor(x - reach)); };
    const auto last = [&](double x) { return static_cast<int>(std::floor(x + reach)); };
    const auto wrapped = [n](int i) { return ((i % n) + n) % n; };
    const auto outside = [](double x, int i) { return std::max({0.0, i - x, x - (i + 1)}); };
    for (int i = first(c.x); i <= last(c.x); ++i)
        for (int j = first(c.y); j <= last(c.y); ++j)
            for (int k = first(c.z); k <= last(c.z); ++k) {
                const Vec3 gap{outside(c.x, i), outside(c.y, j), outside(c.z, k)};
                if (dot(gap, gap) > reach * reach ||
                    !mayHold(m_originMm + Vec3{i + 0.5, j + 0.5, k + 0.5} * bucketMm, 0.87 * bucketMm))
                    continue;
                const int bi = wrapped(i), bj = wrapped(j), bk = wrapped(k);
                LatticeSite site{(i - bi) / n, (j - bj) / n, (k - bk) / n, 0};
                const auto bucket = static_cast<std::size_t>((bi * n + bj) * n + bk);
                for (site.sphere = tile.bucketStarts[bucket]; site.sphere < tile.bucketStarts[bucket + 1];
                     ++site.sphere) {
                    const LatticeSphere sphere = placed(tile, site);
                    const Vec3 apart = sphere.centreMm - centreMm;
                    if (dot(apart, apart) <= reachMm * reachMm)
                        visit(sphere);
                }
            }
}

inline LatticeSphere SphereLattice::placed(const packing::PackingTile& tile, const LatticeSite& site) const
{
    const packing::PackedSphere& sphere = tile.spheres[static_cast<std::size_t>(site.sphere)];
    const Vec3 repeat{static_cast<double>(site.x), static_cast<double>(site.y), static_cast<double>(site.z)};
    return {site, m_originMm + (repeat + sphere.centre) * m_edgeMm, sphere.radius * m_edgeMm,
            sphere.cell * m_edgeMm * m_edgeMm * m_edgeMm};
}

inline LatticeSphere SphereLattice::at(const LatticeSite& site) const
{
    return placed(packing::packingTile(), site);
}

} // namespace lactea::anatomy
