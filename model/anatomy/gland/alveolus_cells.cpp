#include "model/anatomy/gland/alveolus_cells.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr Parameters published;
constexpr double pi = std::numbers::pi;
constexpr int fewestTiles = 8; // of a tiny alveolus

/// The published range of a number that differs from part to part.
struct Range {
    double low = 0.0, high = 0.0;
};
constexpr Range rangeOf(double Parameters::*field)
{
    for (const auto& info : parameterTable)
        if (info.field == field)
            return {info.low, info.high};
    return {};
}
constexpr Range armWidth = rangeOf(&Parameters::basketArmWidthUm), arms = rangeOf(&Parameters::basketArms),
                bodies = rangeOf(&Parameters::basketCells),
                capillary = rangeOf(&Parameters::capillaryDiameterUm);

enum Stream : std::uint64_t { Cells, Insides, Basket, Net };

std::uint64_t seedOf(const LatticeSite& site)
{
    std::uint64_t seed = 0;
    for (const int n : {site.x, site.y, site.z, site.sphere})
        seed = seed * 0x9e3779b97f4a7c15ULL + static_cast<std::uint32_t>(n);
    return seed;
}

int tilesOf(double radiusUm, double widthUm)
{
    return std::max(fewestTiles,
                    static_cast<int>(std::lround(4.0 * pi * radiusUm * radiusUm / (widthUm * widthUm))));
}

/// A direction within a tile, not nearer than `inset` (share of the way) to its edges.
Vec3 within(const SphereCell& tile, double inset, Random& random)
{
    const auto corner = static_cast<std::size_t>(random.below(static_cast<int>(tile.corners.size())));
    const Vec3 edge =
        mix(tile.corners[corner], tile.corners[(corner + 1) % tile.corners.size()], random.uniform());
    return normalized(mix(tile.middle, edge, (1.0 - inset) * std::sqrt(random.uniform())));
}

/// Angle from the tile's middle to its nearest edge.
double halfWidth(const SphereCell& tile)
{
    double least = pi;
    for (std::size_t c = 0; c < tile.corners.size(); ++c) {
        const Vec3 edge = normalized(cross(tile.corners[c], tile.corners[(c + 1) % tile.corners.size()]));
        least = std::min(least, std::asin(std::clamp(dot(edge, tile.middle), 0.0, 1.0)));
    }
    return least;
}

void fillWithDroplets(Lactocyte& cell, double lumenUm, Random& random)
{
    const double lowerHalf = 0.5 * cell.heightUm;
    const int wanted = 1 + random.below(static_cast<int>(2.0 * published.dropletsPerCell - 1.0));
    for (int n = 0; n < wanted; ++n) {
        const double finest = published.finestDropletUm, fattest = published.fattestDropletUm;
        const double radius = 0.5 * finest * std::pow(fattest / finest, random.uniform());
        const Vec3 direction = within(cell.tile, 0.35, random);
        const double height = random.uniform();
        if (2.0 * radius > lowerHalf)
            continue; // a stretched cell has no room for it
        const Vec3 centre = direction * (lumenUm + radius + height * (lowerHalf - 2.0 * radius));
        const bool free = std::all_of(cell.droplets.begin(), cell.droplets.end(), [&](const FatDroplet& d) {
            return length(d.centreUm - centre) > d.radiusUm + radius;
        });
        if (free)
            cell.droplets.push_back({centre, radius});
    }
}

std::vector<Lactocyte> lactocytesOf(const AlveolusCells& alveolus, double fullRadiusUm, const Random& chance)
{
    Random spread = chance.fork(Stream::Cells), insides = chance.fork(Stream::Insides);
    const double outer = alveolus.outerRadiusUm, lumen = alveolus.lumenRadiusUm, wall = outer - lumen;
    const double wallUm3 = 4.0 / 3.0 * pi * (outer * outer * outer - lumen * lumen * lumen);
    std::vector<Lactocyte> cells;
    for (SphereCell& tile :
         sphereTiling(spreadDirections(tilesOf(fullRadiusUm, published.lactocyteWidthUm), 0.35, spread))) {
        Lactocyte cell;
        cell.heightUm = wall;
        cell.volumeUm3 = tile.share * wallUm3;
        cell.tile = std::move(tile);
        Random random = insides.fork(cells.size());
        cell.resting = random.uniform() < published.restingCellShare;

        const double ball = published.nucleusRadiusUm;
        const double room = outer * std::sin(halfWidth(cell.tile));
        const double half = std::min({ball, 0.24 * wall, room});
        cell.nucleusHeightUm = 2.0 * half;
        cell.nucleusWidthUm = 2.0 * std::min(std::sqrt(ball * ball * ball / half), 0.9 * room);
        cell.nucleusUm = cell.tile.middle * (outer - 0.26 * wall);
        if (!cell.resting)
            fillWithDroplets(cell, lumen, random);
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// A wandering path on the unit sphere.
std::vector<Vec3> wander(Vec3 at, Vec3 heading, double reach, Random& random)
{
    constexpr double step = 0.08, sway = 0.12; // radians
    std::vector<Vec3> path{at};
    for (double gone = 0.0; gone < reach; gone += step) {
        heading = normalized(heading + (sway * random.normal()) * cross(at, heading));
        const double angle = std::min(step, reach - gone);
        const Vec3 next = normalized(std::cos(angle) * at + std::sin(angle) * heading);
        heading = normalized(heading - dot(heading, next) * next);
        at = next;
        path.push_back(at);
    }
    return path;
}

std::vector<MyoepithelialCell> basketOf(double outerUm, double fullRadiusUm, const Random& chance)
{
    Random random = chance.fork(Stream::Basket);
    const double meanUm = 500.0 * published.alveolusDiameterMm;
    const int count =
        std::clamp(static_cast<int>(std::lround(published.basketCells * std::pow(fullRadiusUm / meanUm, 2))),
                   static_cast<int>(bodies.low), static_cast<int>(bodies.high));
    // Strips laid at random cover 1 - exp(-area); each arm is a trunk of a third of its reach and two
    // branches.
    const double area = -std::log(1.0 - published.basketCover) * 4.0 * pi * outerUm * outerUm;
    const double reach =
        area / (count * published.basketArms * published.basketArmWidthUm * (5.0 / 3.0)) / outerUm;
    std::vector<MyoepithelialCell> basket;
    for (const Vec3& body : spreadDirections(count, 0.3, random)) {
        MyoepithelialCell cell;
        cell.bodyUm = body * outerUm;
        cell.bodyRadiusUm = 1.5 * published.basketArmWidthUm;
        cell.armCount = static_cast<int>(arms.low) + random.below(static_cast<int>(arms.high - arms.low) + 1);
        const Vec3 side = normalized(cross(body, std::abs(body.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
        const double turn = random.uniform(0.0, 2.0 * pi);
        for (int arm = 0; arm < cell.armCount; ++arm) {
            const double angle = turn + 2.0 * pi * (arm + random.uniform(-0.25, 0.25)) / cell.armCount;
            const Vec3 heading = std::cos(angle) * side + std::sin(angle) * cross(body, side);
            const double width = random.uniform(armWidth.low, armWidth.high),
                         armReach = std::min(reach * random.uniform(0.7, 1.3), 3.0);
            const auto strip = [&](const std::vector<Vec3>& path) {
                BasketArm part;
                part.widthUm = width;
                for (const Vec3& p : path)
                    part.pointsUm.push_back(p * outerUm);
                cell.arms.push_back(std::move(part));
            };
            const auto trunk = wander(body, heading, armReach / 3.0, random);
            strip(trunk);
            const Vec3 fork = trunk.back();
            const Vec3 before = trunk[trunk.size() - 2];
            const Vec3 ahead = normalized(fork - before - dot(fork - before, fork) * fork);
            for (const double bend : {-0.45, 0.45})
                strip(wander(fork, normalized(ahead + bend * cross(fork, ahead)), armReach * 2.0 / 3.0,
                             random));
        }
        basket.push_back(std::move(cell));
    }
    return basket;
}

std::vector<Capillary> netOf(double outerUm, double fullRadiusUm, const Random& chance)
{
    Random random = chance.fork(Stream::Net);
    const double tubeUm = 0.5 * published.capillaryDiameterUm;
    const double gap = outerUm + published.basketThicknessUm + published.capillaryGapUm + tubeUm;
    const double fullGap = gap - outerUm + fullRadiusUm;
    const auto meshes =
        sphereTiling(spreadDirections(tilesOf(fullGap, published.capillaryMeshUm), 0.4, random));
    std::vector<Capillary> net;
    for (std::size_t i = 0; i < meshes.size(); ++i)
        for (std::size_t c = 0; c < meshes[i].corners.size(); ++c) {
            if (meshes[i].neighbours[c] < static_cast<int>(i))
                continue; // each edge once
            const Vec3 &from = meshes[i].corners[c],
                       &to = meshes[i].corners[(c + 1) % meshes[i].corners.size()];
            Capillary tube;
            tube.radiusUm = 0.5 * random.uniform(capillary.low, capillary.high);
            constexpr int pieces = 4;
            for (int p = 0; p <= pieces; ++p)
                tube.pointsUm.push_back(normalized(mix(from, to, static_cast<double>(p) / pieces)) * gap);
            net.push_back(std::move(tube));
        }
    return net;
}
} // namespace

AlveolusCells cellsOf(const Alveolus& alveolus, double fill, const AlveolarStage& stage)
{
    const Random chance(seedOf(alveolus.site));
    const AlveolusShape shape = shapeOf(alveolus, fill, stage);
    const double fullRadiusUm = 1e3 * alveolus.radiusMm * stage.diameterFactor;
    AlveolusCells cells;
    cells.lumenRadiusUm = 1e3 * shape.lumenRadiusMm;
    cells.outerRadiusUm = 1e3 * shape.outerRadiusMm;
    cells.lactocytes = lactocytesOf(cells, fullRadiusUm, chance);
    cells.basket = basketOf(cells.outerRadiusUm, fullRadiusUm, chance);
    cells.capillaries = netOf(cells.outerRadiusUm, fullRadiusUm, chance);
    return cells;
}

} // namespace lactea::anatomy
