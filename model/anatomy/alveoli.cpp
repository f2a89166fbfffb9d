#include "model/anatomy/alveoli.h"

#include <algorithm>
#include <cassert>
#include <numbers>
#include <string>

#include "model/anatomy/exact_shares.h"
#include "model/anatomy/parameters.h"
#include "model/core/random.h"

namespace lactea::anatomy {
namespace {
constexpr Parameters published;
constexpr double ball = 4.0 / 3.0 * std::numbers::pi;
constexpr double mostWallShare = 0.5; // of the radius: every alveolus has a lumen
constexpr Volume cubicMillimetre = (1.0 * millimetre) * (1.0 * millimetre) * (1.0 * millimetre);

constexpr double cube(double x) { return x * x * x; }

/// Where the power of a point against another seed is the same as against the lobule's own: a point lies in
/// the lobule's cell when dot(normal, p) < offset for all of them.
struct Border {
    Vec3 normal;
    double offset = 0.0;
    bool ownsTies = false;
};

std::vector<Border> bordersOf(const SphereLattice& lobules, const LatticeSphere& own)
{
    const packing::PackingTile& tile = packing::packingTile();
    const double furthest =
        lobules.cellReachMm(own.radiusMm) + lobules.cellReachMm(tile.largestRadius * lobules.edgeMm());
    std::vector<std::pair<double, Border>> found;
    lobules.forEachNear(own.centreMm, furthest, [&](const LatticeSphere& other) {
        if (other.site == own.site)
            return;
        // In coordinates around the own seed, so that nothing cancels.
        const Vec3 v = other.centreMm - own.centreMm;
        const double offset =
            0.5 * (dot(v, v) + own.radiusMm * own.radiusMm - other.radiusMm * other.radiusMm);
        found.emplace_back(offset / length(v), Border{v, offset, own.site < other.site});
    });
    // The nearest first: they turn most points away.
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Border> borders;
    for (const auto& [distance, border] : found)
        borders.push_back(border);
    return borders;
}

double lumenMm3(double radiusMm, double wallMm)
{
    return ball * cube(radiusMm - std::min(wallMm, mostWallShare * radiusMm));
}

/// The thickness of wall at which the lumens together hold `milkMm3`; zero when they cannot.
double commonWallMm(const std::vector<Alveolus>& alveoli, double milkMm3)
{
    double thin = 0.0, thick = 0.0;
    for (const Alveolus& a : alveoli)
        thick = std::max(thick, a.radiusMm);
    for (int halving = 0; halving < 30; ++halving) {
        const double wall = 0.5 * (thin + thick);
        double held = 0.0;
        for (const Alveolus& a : alveoli)
            held += lumenMm3(a.radiusMm, wall);
        (held > milkMm3 ? thin : thick) = wall;
    }
    return thin;
}

/// Uniform in [0, 1), from the place in the packing alone.
double lotOf(const LatticeSite& site)
{
    std::uint32_t hash = 0x5eed;
    for (const int n : {site.x, site.y, site.z, site.sphere})
        hash = hash32(hash ^ static_cast<std::uint32_t>(n)) + 0x9e3779b9U;
    return hash32(hash) * 0x1p-32;
}
} // namespace

std::vector<Alveolus> alveoliOf(const GlandIndex& index, const Lobule& lobule)
{
    std::vector<Alveolus> alveoli;
    if (lobule.site.sphere < 0)
        return alveoli;
    const auto seeds = SphereLattice::withCellVolume(GlandIndex::trueLobuleMm3(), index.originMm());
    const LatticeSphere own = seeds.at(lobule.site);
    if (own.centreMm != lobule.centreMm)
        return alveoli;
    const auto borders = bordersOf(seeds, own);
    const auto packed = SphereLattice::withMeanRadius(0.5 * published.alveolusDiameterMm, index.originMm());
    alveoli.reserve(2500);
    packed.forEachNear(own.centreMm, seeds.cellReachMm(own.radiusMm), [&](const LatticeSphere& sphere) {
        const Vec3 p = sphere.centreMm - own.centreMm;
        for (const Border& border : borders) {
            const double beyond = dot(border.normal, p) - border.offset;
            if (beyond > 0.0 || (beyond == 0.0 && !border.ownsTies))
                return;
        }
        alveoli.push_back(
            {static_cast<int>(alveoli.size()), sphere.centreMm, sphere.radiusMm, {}, sphere.site});
    });

    if (alveoli.empty())
        return alveoli;
    const double wall = commonWallMm(alveoli, lobule.fullVolume.in(cubicMillimetre));
    std::vector<double> lumens;
    lumens.reserve(alveoli.size());
    for (const Alveolus& a : alveoli)
        lumens.push_back(lumenMm3(a.radiusMm, wall));
    const auto shares = exactShares(lobule.fullVolume, lastPlaceOf(index.fullVolumeOf(lobule.bunch)), lumens);
    for (std::size_t i = 0; i < alveoli.size(); ++i)
        alveoli[i].fullVolume = shares[i];
    return alveoli;
}

Result<Alveolus> alveolusAt(const GlandIndex& index, const GlandAddress& address)
{
    const auto lobule = index.lobuleAt(address);
    if (!lobule)
        return tl::unexpected(lobule.error());
    const auto alveoli = alveoliOf(index, *lobule);
    if (address.alveolus < 0 || address.alveolus >= static_cast<int>(alveoli.size()))
        return fail(Error::Code::NotFound, toAddress(address),
                    "lobule " + std::to_string(address.lobule + 1) + " has " +
                        std::to_string(alveoli.size()) + " alveoli");
    return alveoli[static_cast<std::size_t>(address.alveolus)];
}

AlveolarStage alveolarStage(const Stage& stage)
{
    // Pregnancy makes the alveoli, milk widens them; when the gland shrinks, width and number go back with
    // it.
    const double grown = std::min(1.0, glandGrowth(stage) / glandGrowth({Stage::Kind::Pregnancy, 40.0}));
    const double widestMm = stage.kind == Stage::Kind::Pregnancy ? published.pregnantAlveolusDiameterMm
                                                                 : published.alveolusDiameterMm;
    return {mix(published.restingAlveolusDiameterMm, widestMm, grown) / published.alveolusDiameterMm,
            mix(published.restingAlveoliShare, 1.0, grown)};
}

bool exists(const Alveolus& alveolus, const AlveolarStage& stage)
{
    return lotOf(alveolus.site) < stage.existingShare;
}

AlveolusShape shapeOf(const Alveolus& alveolus, double fill, const AlveolarStage& stage)
{
    assert(fill >= 0.0 && fill <= 1.0);
    const double room = cube(alveolus.radiusMm - 1e-3 * published.thinnestEpitheliumUm);
    const double milk = alveolus.fullVolume.in(cubicMillimetre) / ball;
    const double lumen = std::min(milk, room);
    return {stage.diameterFactor * std::cbrt(fill * lumen),
            stage.diameterFactor * std::cbrt(cube(alveolus.radiusMm) - (1.0 - fill) * lumen), milk > room};
}

} // namespace lactea::anatomy
