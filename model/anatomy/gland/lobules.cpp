#include "model/anatomy/gland/lobules.h"

#include <algorithm>
#include <cassert>
#include <nanoflann.hpp>
#include <numbers>
#include <numeric>
#include <string>

#include "model/anatomy/gland/exact_shares.h"
#include "model/anatomy/parameters.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"

namespace lactea::anatomy {
namespace {
constexpr Parameters numbers;
constexpr std::uint64_t originStream = 0x10b01e;

constexpr double cube(double x) { return x * x * x; }

/// The centres of the bunches as nanoflann wants them.
struct Centres {
    const std::vector<Bunch>& bunches;

    [[nodiscard]] std::size_t kdtree_get_point_count() const { return bunches.size(); }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t axis) const
    {
        const Vec3& c = bunches[i].centreMm;
        return axis == 0 ? c.x : axis == 1 ? c.y : c.z;
    }
    template <class Box> bool kdtree_get_bbox(Box&) const { return false; }
};

std::vector<Volume> fullVolumesOf(const Breast& breast)
{
    std::vector<Volume> volumes;
    for (const Bunch& b : breast.bunches)
        volumes.push_back(breast.network.junctions()[static_cast<std::size_t>(b.lobule)].fullVolume);
    return volumes;
}

using Tree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Centres>, Centres, 3>;
} // namespace

double GlandIndex::trueLobuleMm3() const
{
    return std::numbers::pi / 6.0 * cube(m_fullness.scale * numbers.lobuleDiameterMm);
}

GlandIndex::GlandIndex(const Breast& breast)
    : GlandIndex(breast.bunches, fullVolumesOf(breast), breast.seed, breast.side,
                 glandFullness(breast.plan, drawMeasures(breast.plan, breast.seed, breast.side)), breast.shape)
{
}

GlandIndex::GlandIndex(const std::vector<Bunch>& bunches, std::span<const Volume> fullVolumes,
                       std::uint64_t seed, Side side, const GlandFullness& fullness,
                       std::shared_ptr<const BreastShape> shape)
    : m_side(side), m_fullness(fullness), m_shape(std::move(shape))
{
    assert(fullVolumes.size() == bunches.size());
    Random random = Random(seed).fork(originStream + (side == Side::Left ? 1 : 0));
    m_originMm = {random.uniform(-100, 100), random.uniform(-100, 100), random.uniform(-100, 100)};
    for (std::size_t b = 0; b < bunches.size(); ++b) {
        const Bunch& bunch = bunches[b];
        m_bunches.push_back({bunch.centreMm, bunch.radiusMm, fullVolumes[b], bunch.lobe, bunch.numberInLobe});
        m_widestMm = std::max(m_widestMm, bunch.radiusMm);
    }
    m_grain = lastPlaceOf(std::accumulate(fullVolumes.begin(), fullVolumes.end(), Volume{}));

    const Centres centres{bunches};
    const Tree tree(3, centres);
    std::vector<std::pair<std::uint32_t, double>> found;
    m_firstNeighbour.push_back(0);
    for (std::size_t b = 0; b < m_bunches.size(); ++b) {
        const Ball& ball = m_bunches[b];
        const double reach = numbers.bunchReach * (ball.radiusMm + m_widestMm);
        tree.radiusSearch(&ball.centreMm.x, reach * reach, found, nanoflann::SearchParams());
        const auto from = m_neighbours.size();
        for (const auto& [other, apart2] : found) {
            const double both = numbers.bunchReach * (ball.radiusMm + m_bunches[other].radiusMm);
            if (other != b && apart2 < both * both)
                m_neighbours.push_back(static_cast<int>(other));
        }
        std::sort(m_neighbours.begin() + static_cast<std::ptrdiff_t>(from), m_neighbours.end());
        m_firstNeighbour.push_back(static_cast<int>(m_neighbours.size()));
    }
}

double GlandIndex::depth2(int bunch, const Vec3& pointMm) const
{
    const Ball& ball = m_bunches[static_cast<std::size_t>(bunch)];
    const Vec3 v = pointMm - ball.centreMm;
    return dot(v, v) / (ball.radiusMm * ball.radiusMm);
}

/// The middle of a bunch lies 0.75 of its radius or more under the outline of the gland (bunches.cpp) but for
/// a few on the section: near it nothing is asked.
bool GlandIndex::isInGland(const Vec3& pointMm, double depth2) const
{
    constexpr double surelyInside = 0.4;
    return !m_shape || depth2 < surelyInside * surelyInside || m_shape->isInGland(pointMm);
}

bool GlandIndex::owns(int bunch, const Vec3& pointMm) const
{
    const double own = depth2(bunch, pointMm);
    if (own > numbers.bunchReach * numbers.bunchReach)
        return false;
    const auto b = static_cast<std::size_t>(bunch);
    for (int n = m_firstNeighbour[b]; n < m_firstNeighbour[b + 1]; ++n) {
        const int other = m_neighbours[static_cast<std::size_t>(n)];
        const double theirs = depth2(other, pointMm);
        if (theirs < own || (theirs == own && other < bunch))
            return false;
    }
    return isInGland(pointMm, own);
}

int GlandIndex::bunchAt(const Vec3& pointMm) const
{
    int best = -1;
    double least = numbers.bunchReach * numbers.bunchReach;
    for (int b = 0; b < bunchCount(); ++b)
        if (const double d = depth2(b, pointMm); d < least || (d == least && best < 0)) {
            least = d;
            best = b;
        }
    return best < 0 || isInGland(pointMm, least) ? best : -1;
}

Volume GlandIndex::grainOf(int bunch) const
{
    const Volume full = fullVolumeOf(bunch);
    if (full == Volume{})
        return {};
    const double grains = full.in(m_grain);
    return grains == std::floor(grains) ? m_grain : lastPlaceOf(full);
}

std::vector<Lobule> GlandIndex::lobulesOf(int bunch, double cellMm3) const
{
    assert(bunch >= 0 && bunch < bunchCount() && cellMm3 > 0.0);
    const Ball& ball = m_bunches[static_cast<std::size_t>(bunch)];
    const auto lattice = SphereLattice::withCellVolume(cellMm3, m_originMm);
    std::vector<Lobule> lobules;
    std::vector<double> weights;
    const auto add = [&](const Vec3& centreMm, double radiusMm, const LatticeSite& site) {
        lobules.push_back({bunch, static_cast<int>(lobules.size()), centreMm, radiusMm, {}, site});
        weights.push_back(cube(radiusMm));
    };
    lattice.forEachNear(ball.centreMm, numbers.bunchReach * ball.radiusMm, [&](const LatticeSphere& seed) {
        if (owns(bunch, seed.centreMm))
            add(seed.centreMm, std::cbrt(seed.cellMm3 * 0.75 * std::numbers::inv_pi), seed.site);
    });
    if (lobules.empty())
        add(ball.centreMm, ball.radiusMm, {});
    const auto shares = exactShares(ball.full, grainOf(bunch), weights);
    for (std::size_t i = 0; i < lobules.size(); ++i)
        lobules[i].fullVolume = shares[i];
    return lobules;
}

Result<int> GlandIndex::bunchOf(const PartId& part) const
{
    const auto missing = [&](const std::string& why) {
        return fail(Error::Code::NotFound, toAddress(part), why);
    };
    if (part.side != m_side)
        return missing(m_side == Side::Right ? "this is the right breast" : "this is the left breast");
    int bunch = -1, bunchesOfLobe = 0;
    for (int b = 0; b < bunchCount(); ++b) {
        const Ball& ball = m_bunches[static_cast<std::size_t>(b)];
        if (ball.lobe != part.lobe)
            continue;
        ++bunchesOfLobe;
        if (ball.numberInLobe == part.item)
            bunch = b;
    }
    const std::string lobeWord = "lobe " + std::to_string(part.lobe + 1);
    if (bunchesOfLobe == 0)
        return missing("there is no " + lobeWord);
    if (bunch < 0)
        return missing(lobeWord + " has " + std::to_string(bunchesOfLobe) + " bunches");
    return bunch;
}

Result<Lobule> GlandIndex::lobuleAt(const PartId& part) const
{
    const auto bunch = bunchOf(part);
    if (!bunch)
        return tl::unexpected(bunch.error());
    const auto lobules = lobulesOf(*bunch);
    if (part.lobule < 0 || part.lobule >= static_cast<int>(lobules.size()))
        return fail(Error::Code::NotFound, toAddress(part),
                    "bunch " + std::to_string(part.item + 1) + " has " + std::to_string(lobules.size()) +
                        " lobules");
    return lobules[static_cast<std::size_t>(part.lobule)];
}

PartId GlandIndex::partOf(const Lobule& lobule, int alveolus) const
{
    const Ball& ball = m_bunches[static_cast<std::size_t>(lobule.bunch)];
    return {alveolus < 0 ? PartKind::Lobule : PartKind::Alveolus, m_side, ball.lobe, ball.numberInLobe,
            lobule.number, alveolus};
}

std::size_t GlandIndex::bytes() const
{
    return sizeof(*this) + m_bunches.capacity() * sizeof(Ball) +
           (m_neighbours.capacity() + m_firstNeighbour.capacity()) * sizeof(int);
}

std::vector<double> spaceOf(const std::vector<Bunch>& bunches, std::uint64_t seed, Side side,
                            const GlandFullness& fullness, std::shared_ptr<const BreastShape> shape)
{
    const GlandIndex index(bunches, std::vector<Volume>(bunches.size(), 1.0 * millilitre), seed, side, fullness,
                           std::move(shape));
    std::vector<double> space;
    for (int bunch = 0; bunch < index.bunchCount(); ++bunch) {
        double cubes = 0.0;
        for (const Lobule& lobule : index.lobulesOf(bunch))
            cubes += cube(lobule.radiusMm);
        space.push_back(4.0 * std::numbers::pi / 3.0 * cubes);
    }
    return space;
}

} // namespace lactea::anatomy
