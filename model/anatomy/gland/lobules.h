#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/gland/gland_fullness.h"
#include "model/anatomy/gland/sphere_lattice.h"

namespace lactea::anatomy {

/// A lobule: one cell of a packing through the whole gland, at true size or coarser or finer.
struct Lobule {
    int bunch = -1;  ///< index into Breast::bunches
    int number = -1; ///< within its bunch, from 0
    Vec3 centreMm;
    double radiusMm = 0.0; ///< of the ball of its volume, as it is in this body
    Volume fullVolume;     ///< milk when full
    LatticeSite site; ///< of its seed in the packing; sphere = -1 in a bunch that is smaller than one lobule
};

/// What lobules and alveoli need to know of a breast: centres, radii and milk of its bunches, and which of
/// them are neighbours. About 100 bytes a bunch; the lobules themselves are made when asked for. Immutable,
/// any number of threads may ask.
class GlandIndex {
public:
    /// The milk of a bunch is that of its leaf in the network.
    explicit GlandIndex(const Breast& breast);
    /// For a breast that has no network yet.
    /// @param fullVolumes milk of each bunch
    /// @param shape lobules lie in its gland; nullptr: wherever their bunch reaches
    GlandIndex(const std::vector<Bunch>& bunches, std::span<const Volume> fullVolumes, std::uint64_t seed,
               Side side, const GlandFullness& fullness = {},
               std::shared_ptr<const BreastShape> shape = nullptr);

    [[nodiscard]] int bunchCount() const { return static_cast<int>(m_bunches.size()); }
    /// Space per lobule at true size: a ball of lobuleDiameterMm when the gland is full, less in a body that is not.
    [[nodiscard]] double trueLobuleMm3() const;

    /// The lobules of a bunch when the gland is divided into cells of `cellMm3` on average.
    ///
    /// Seeds are the spheres of the packing tile at that size. A lobule belongs to the bunch in which its
    /// seed lies deepest as a share of the bunch's radius (|x - centre| / radius least, the first of equals),
    /// if that is within bunchReach radii and inside the gland's outline; so a bunch keeps its middle however much larger neighbours overlap
    /// it. A bunch without a seed is one lobule of its own size. The order is that of the packing, the same
    /// on every call.
    ///
    /// Milk is shared out by the volume of the lobules' cells; the sum is exactly the bunch's (exact_shares.h, the rest
    /// goes to the widest), and that of any lobules of the breast is exact in any order.
    /// @param bunch 0 .. bunchCount() - 1
    /// @param cellMm3 > 0; the default body gives 10^3 to 10^6 lobules for 400 to 0.4 mm3
    [[nodiscard]] std::vector<Lobule> lobulesOf(int bunch, double cellMm3) const;
    [[nodiscard]] std::vector<Lobule> lobulesOf(int bunch) const { return lobulesOf(bunch, trueLobuleMm3()); }

    /// The true lobule that a part is or belongs to (its alveolus and cell are not looked at).
    /// @return NotFound, with what there is instead, when this breast has no such lobule
    [[nodiscard]] Result<Lobule> lobuleAt(const PartId& part) const;
    /// The lobule as a part, or one of its alveoli.
    [[nodiscard]] PartId partOf(const Lobule& lobule, int alveolus = -1) const;
    /// Index into Breast::bunches of a bunch or of what it holds.
    /// @return NotFound, with what there is instead, when this breast has no such bunch
    [[nodiscard]] Result<int> bunchOf(const PartId& part) const;

    /// The bunch that owns a point by the rule above; -1 outside all of them.
    [[nodiscard]] int bunchAt(const Vec3& pointMm) const;
    /// The milk of a full bunch.
    [[nodiscard]] Volume fullVolumeOf(int bunch) const
    {
        return m_bunches[static_cast<std::size_t>(bunch)].full;
    }
    /// Milk of lobules and alveoli of a bunch comes in multiples of this: the last binary place of the whole breast, so
    /// that those of the breast add up exactly too, in any order. Of the bunch, when its milk is no such multiple.
    [[nodiscard]] Volume grainOf(int bunch) const;
    /// Where corners of the packing's tiles lie: another place for every woman and side.
    [[nodiscard]] const Vec3& originMm() const { return m_originMm; }
    [[nodiscard]] const GlandFullness& fullness() const { return m_fullness; }
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Ball {
        Vec3 centreMm;
        double radiusMm = 0.0;
        Volume full;
        int lobe = -1, numberInLobe = -1;
    };
    [[nodiscard]] double depth2(int bunch, const Vec3& pointMm) const;
    [[nodiscard]] bool isInGland(const Vec3& pointMm, double depth2) const;
    [[nodiscard]] bool owns(int bunch, const Vec3& pointMm) const;

    std::vector<Ball> m_bunches;
    std::vector<int> m_neighbours,
        m_firstNeighbour; ///< of bunch b: [m_firstNeighbour[b], m_firstNeighbour[b + 1])
    Side m_side;
    GlandFullness m_fullness;
    Vec3 m_originMm;
    Volume m_grain;
    double m_widestMm = 0.0;
    std::shared_ptr<const BreastShape> m_shape;
};

/// Space for lobules that each bunch owns among all (mm3, by the rule of GlandIndex::lobulesOf at true size): what the
/// milk of bunches and lobes goes by.
std::vector<double> spaceOf(const std::vector<Bunch>& bunches, std::uint64_t seed, Side side,
                            const GlandFullness& fullness, std::shared_ptr<const BreastShape> shape);

} // namespace lactea::anatomy
