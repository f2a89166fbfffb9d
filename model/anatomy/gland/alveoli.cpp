#include "model/anatomy/gland/alveoli.h"

#include <algorithm>
#include <cassert>
#include <numbers>
#include <string>

#include "model/anatomy/gland/exact_shares.h"
#include "model/anatomy/parameters.h"
#include "model/core/random.h"

namespace lactea::anatomy {
namespace {
constexpr Parameters published;
constexpr double ball = 4.0 / 3.0 * std::numbers::pi;
constexpr double mostWallShare = 0.5; // of the radius: every alveolus has a lumen
constexpr double hair = 1.001;        // over what the search for the wall leaves open
constexpr Volume cubicMillimetre = (1.0 * millimetre) * (1.0 * millimetre) * (1.0 * millimetre);

constexpr double cube(double x) { return x * x * x; }

/// Where the power of a point against another seed is the same as against the lobule's own: a plane.
struct Border {
    Vec3 normal; ///< unit, away from the own seed
    double distanceMm = 0.0;
    LatticeSphere other;
};

/// All borders that can cut the lobule's cell, the nearest first: they turn most points away.
std::vector<Border> bordersOf(const SphereLattice& lobules, const LatticeSphere& own)
{
    const double reach = lobules.cellReachMm(own.radiusMm);
    const double widest = packing::packingTile().largestRadius * lobules.edgeMm();
    std::vector<Border> borders;
    lobules.forEachNear(own.centreMm, reach + lobules.cellReachMm(widest), [&](const LatticeSphere& other) {
        if (other.site == own.site)
            return;
        const Vec3 v = other.centreMm - own.centreMm;
        const double apart = length(v);
        const double distance =
            0.5 * (apart + (own.radiusMm * own.radiusMm - other.radiusMm * other.radiusMm) / apart);
        if (distance < reach)
            borders.push_back({v * (1.0 / apart), distance, other});
    });
    std::stable_sort(borders.begin(), borders.end(),
                     [](const Border& a, const Border& b) { return a.distanceMm < b.distanceMm; });
    return borders;
}

double powerOf(const Vec3& point, const LatticeSphere& seed)
{
    const Vec3 v = point - seed.centreMm;
    return dot(v, v) - seed.radiusMm * seed.radiusMm;
}

/// Whether a point lies on the own side. On the plane itself both lobules compute the same two powers, so
/// that exactly one of them says yes.
bool isInside(const Vec3& point, const LatticeSphere& own, const Border& border)
{
    constexpr double roundingMm = 1e-9;
    const double beyond = dot(border.normal, point - own.centreMm) - border.distanceMm;
    if (std::abs(beyond) > roundingMm)
        return beyond < 0.0;
    const double ours = powerOf(point, own), theirs = powerOf(point, border.other);
    return ours < theirs || (ours == theirs && own.site < border.other.site);
}

double lumenMm3(double radiusMm, double wallMm, double thickestShare)
{
    return ball * cube(radiusMm - std::min(wallMm, thickestShare * radiusMm));
}

/// The thickness of wall (at most `thickestShare` of a radius) at which the lumens together hold `milkMm3`; zero when
/// they cannot, that share of the widest radius when they hold more at any thickness. Newton steps from zero: the milk held falls ever slower with
/// the thickness, so no step goes too far.
double commonWallMm(const std::vector<Alveolus>& alveoli, double milkMm3, double thickestShare)
{
    constexpr double enoughMm = 1e-7;
    double wall = 0.0;
    for (int step = 0; step < 60; ++step) {
        double held = 0.0, inner = 0.0; // volume and inner surface of the lumens that thin with the wall
        for (const Alveolus& a : alveoli) {
            const double lumen = std::max(a.radiusMm - wall, (1.0 - thickestShare) * a.radiusMm);
            held += lumen * lumen * lumen;
            if (wall < thickestShare * a.radiusMm)
                inner += lumen * lumen;
        }
        if (ball * held <= milkMm3 || inner == 0.0)
            break;
        const double more = (held - milkMm3 / ball) / (3.0 * inner);
        wall += more;
        if (more < enoughMm)
            break;
    }
    return wall;
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
    const double scale = index.fullness().scale;
    const auto seeds = SphereLattice::withCellVolume(index.trueLobuleMm3(), index.originMm());
    const LatticeSphere own = seeds.at(lobule.site);
    if (own.centreMm != lobule.centreMm)
        return alveoli;
    const auto borders = bordersOf(seeds, own);
    const auto packed = SphereLattice::withMeanRadius(0.5 * scale * published.alveolusDiameterMm, index.originMm());
    alveoli.reserve(2500);
    std::vector<const Border*> crossing; // of the ball asked about last: the others need no second look
    const auto mayHold = [&](const Vec3& middleMm, double radiusMm) {
        const Vec3 p = middleMm - own.centreMm;
        crossing.clear();
        for (const Border& border : borders) {
            const double beyond = dot(border.normal, p) - border.distanceMm;
            if (beyond > radiusMm)
                return false;
            if (beyond > -radiusMm)
                crossing.push_back(&border);
        }
        return true;
    };
    packed.forEachNear(
        own.centreMm, seeds.cellReachMm(own.radiusMm), mayHold, [&](const LatticeSphere& sphere) {
            const auto holds = [&](const Border* border) { return isInside(sphere.centreMm, own, *border); };
            if (std::all_of(crossing.begin(), crossing.end(), holds))
                alveoli.push_back({static_cast<int>(alveoli.size()), sphere.centreMm, sphere.radiusMm / scale, {},
                                   sphere.site, sphere.radiusMm});
        });

    if (alveoli.empty())
        return alveoli;
    // scale^3 = 1 - (1 - f) milkShare: with a lumen of this share an alveolus shrinks at least as its place does.
    const double thickest = std::min(mostWallShare, 1.0 - std::cbrt(hair * index.fullness().milkShare));
    const double wall = commonWallMm(alveoli, lobule.fullVolume.in(cubicMillimetre), thickest);
    std::vector<double> lumens;
    lumens.reserve(alveoli.size());
    for (const Alveolus& a : alveoli)
        lumens.push_back(lumenMm3(a.radiusMm, wall, thickest));
    const auto shares = exactShares(lobule.fullVolume, index.grainOf(lobule.bunch), lumens);
    for (std::size_t i = 0; i < alveoli.size(); ++i)
        alveoli[i].fullVolume = shares[i];
    return alveoli;
}

Result<Alveolus> alveolusAt(const GlandIndex& index, const PartId& part)
{
    const auto lobule = index.lobuleAt(part);
    if (!lobule)
        return tl::unexpected(lobule.error());
    const auto alveoli = alveoliOf(index, *lobule);
    if (part.alveolus < 0 || part.alveolus >= static_cast<int>(alveoli.size()))
        return fail(Error::Code::NotFound, toAddress(part),
                    "lobule " + std::to_string(part.lobule + 1) + " has " +
                        std::to_string(alveoli.size()) + " alveoli");
    return alveoli[static_cast<std::size_t>(part.alveolus)];
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
