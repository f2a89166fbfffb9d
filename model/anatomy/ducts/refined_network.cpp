#include "model/anatomy/ducts/refined_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <utility>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/branch_laws.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/ducts/near_pieces.h"
#include "model/anatomy/ducts/twig_field.h"
#include "model/anatomy/gland/lobules.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/crew.h"

namespace lactea::anatomy {
namespace {
using network::Duct;
using network::Junction;

constexpr std::uint64_t refineStream = 0x7ef1e;
constexpr int mostLobules = 4'000'000;
constexpr double towardsMiddle = 0.6; // of the way to the middle of its lobules a duct branches
constexpr int bunchItself = -1, elsewhere = -2; // junctions that are no twig's
constexpr int countedLobules = 40000; // about so many are counted to find the size of the cells

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// The ducts behind one bunch; ids count from the bunch's own junction = -1.
struct Twigs {
    std::vector<Junction> junctions;
    std::vector<Duct> ducts; ///< proximal -1: the bunch's junction
};

/// Where the ducts of a bunch may run: its lobe inside the gland, clear of other ducts.
class TwigGround {
public:
    TwigGround(const Breast& breast, const Bunch& bunch, double exclusionMm)
        : m_breast(breast), m_bunch(bunch), m_field(bunch.centreMm, 1.4 * bunch.radiusMm, exclusionMm)
    {
        const auto owner = breast.lobeMap->owner(bunch.centreMm);
        m_nearBorder = owner.edgeMm < borderReach * bunch.radiusMm;
    }

    /// How badly a duct would lie: lengths (mm) within others, and much more where it leaves lobe or gland. No further
    /// than to `enough`.
    [[nodiscard]] double faultOf(const TwigPiece& piece, double enough) const
    {
        constexpr double outsideMm = 100.0;
        const int samples = std::clamp(static_cast<int>(std::ceil(length(piece.to - piece.from) / sampleMm)), 2, 8);
        double fault = m_field.overlapMm(piece);
        for (int k = 1; k <= samples && fault < enough; ++k)
            if (!isInside(mix(piece.from, piece.to, static_cast<double>(k) / samples)))
                fault += outsideMm / samples;
        return fault;
    }
    [[nodiscard]] bool isInside(const Vec3& p) const
    {
        if (m_nearBorder && m_breast.lobeMap->owner(p).lobe != m_bunch.lobe)
            return false;
        const Vec3 v = p - m_bunch.centreMm;
        return dot(v, v) < surelyInGland * surelyInGland * m_bunch.radiusMm * m_bunch.radiusMm ||
               m_breast.shape->isInGland(p);
    }
    void add(const TwigPiece& piece) { m_field.add(piece); }

private:
    static constexpr double borderReach = 2.0;    // radii; the distance to the border is true to some ten percent
    static constexpr double surelyInGland = 0.4;  // radii, as in lobules.cpp
    static constexpr double sampleMm = 0.4;

    const Breast& m_breast;
    const Bunch& m_bunch;
    TwigField m_field;
    bool m_nearBorder = true;
};

class TwigGrower {
public:
    TwigGrower(const Breast& breast, double exponent, int lobe, double rootDiameterMm, Random random, TwigGround& ground)
        : m_breast(breast), m_exponent(exponent), m_lobe(lobe), m_rootDiameter(rootDiameterMm), m_random(random),
          m_ground(ground)
    {
    }

    Twigs grow(const Vec3& from, const Vec3& heading, std::span<Lobule> lobules)
    {
        // A duct enters a lobule that lies across the border of the lobe from the side of its bunch.
        for (Lobule& l : lobules) {
            const Vec3 there = l.centreMm;
            for (double share = 0.0; share < 1.0 && !m_ground.isInside(l.centreMm); share += 0.05)
                l.centreMm = mix(there, from, share);
        }
        m_whole = volumeOf(lobules);
        m_twigs.junctions.reserve(2 * lobules.size());
        m_twigs.ducts.reserve(2 * lobules.size());
        branch(bunchItself, from, heading, lobules);
        return std::move(m_twigs);
    }

private:
    static double volumeOf(std::span<const Lobule> lobules)
    {
        double sum = 0.0;
        for (const Lobule& l : lobules)
            sum += l.fullVolume.si();
        return sum;
    }
    static Vec3 middleOf(std::span<const Lobule> lobules)
    {
        Vec3 sum;
        for (const Lobule& l : lobules)
            sum += l.centreMm;
        return sum * (1.0 / static_cast<double>(lobules.size()));
    }

    /// Orders the lobules along their longest spread and returns where to part them.
    std::size_t part(std::span<Lobule> lobules, const Vec3& middle)
    {
        Vec3 way{0.3, 0.5, 0.8};
        for (int i = 0; i < 4; ++i) { // power iteration
            Vec3 next;
            for (const Lobule& l : lobules) {
                const Vec3 v = l.centreMm - middle;
                next += v * dot(v, way);
            }
            way = normalized(next);
        }
        const double larger = std::pow(draw(m_random, m_breast.plan.largerChildRatio), m_exponent);
        const double wanted = (m_random.uniform() < 0.5 ? larger : 1.0 - larger) * volumeOf(lobules);
        std::sort(lobules.begin(), lobules.end(), [&](const Lobule& a, const Lobule& b) {
            const double ka = dot(a.centreMm, way), kb = dot(b.centreMm, way);
            return ka != kb ? ka < kb : a.number < b.number;
        });
        std::size_t cut = 1;
        for (double sum = lobules[0].fullVolume.si();
             cut + 1 < lobules.size() && sum + 0.5 * lobules[cut].fullVolume.si() < wanted; ++cut)
            sum += lobules[cut].fullVolume.si();
        return cut;
    }

    [[nodiscard]] double diameterMm(double share) const { return m_rootDiameter * std::pow(share, 1.0 / m_exponent); }

    void duct(const TwigPiece& piece, int proximal)
    {
        const double lengthMm = std::max(1e-3, length(piece.to - piece.from));
        const double lumenMm3 = std::numbers::pi * piece.radiusMm * piece.radiusMm * lengthMm;
        m_twigs.ducts.push_back({proximal, piece.end, lengthMm * millimetre, 2.0 * piece.radiusMm * millimetre,
                                 1e-3 * lumenMm3 * millilitre, m_lobe});
        m_ground.add(piece);
    }

    /// The first of the places that is free, else the one with the least fault.
    template <class Places> TwigPiece best(TwigPiece piece, const Places& places)
    {
        double least = std::numeric_limits<double>::infinity();
        TwigPiece chosen = piece;
        for (const Vec3& to : places) {
            piece.to = to;
            const double fault = m_ground.faultOf(piece, least);
            if (fault < least) {
                least = fault;
                chosen = piece;
            }
            if (fault == 0.0)
                break;
        }
        return chosen;
    }

    /// Into a lobule: to its middle, or to another point in it.
    std::vector<Vec3> waysInto(const Lobule& lobule, const Vec3& from) const
    {
        const Vec3& middle = lobule.centreMm;
        std::vector<Vec3> places{middle, mix(middle, from, std::min(0.4, 0.5 * lobule.radiusMm / length(middle - from)))};
        for (const double part : {0.4, 0.75})
            for (const Vec3& side : sides(middle - from))
                places.push_back(middle + side * (part * lobule.radiusMm));
        return places;
    }

    /// Four directions across another.
    static std::array<Vec3, 4> sides(const Vec3& along)
    {
        const Vec3 way = normalized(along);
        const Vec3 u = normalized(cross(way, std::abs(way.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
        const Vec3 v = cross(way, u);
        return {u, v, -u, -v};
    }

    /// On the way to the middle of its lobules at the angle of the branch, or somewhat beside, before or behind.
    static std::vector<Vec3> waysTowards(const Vec3& from, const Vec3& bent, const Vec3& middle,
                                         std::span<const Lobule> lobules)
    {
        const double reach = towardsMiddle * length(middle - from);
        const Vec3 straight = normalized(middle - from);
        std::vector<Vec3> places{from + bent * reach, from + straight * reach};
        for (const double part : {0.75, 1.2, 0.5, 1.5})
            places.push_back(from + normalized(bent + straight) * (part * reach));
        for (const double aside : {0.4, 0.8})
            for (const Vec3& side : sides(straight))
                for (const double part : {1.0, 0.6})
                    places.push_back(from + normalized(straight + side * aside) * (part * reach));
        for (std::size_t i = 0; i < std::min<std::size_t>(4, lobules.size()); ++i) // round a corner of the lobe
            for (const double part : {0.5, 0.25})
                places.push_back(mix(from, lobules[i * lobules.size() / 4 % lobules.size()].centreMm, part));
        return places;
    }

    void branch(int junction, const Vec3& from, const Vec3& heading, std::span<Lobule> lobules)
    {
        const std::size_t cut = part(lobules, middleOf(lobules));
        std::array parts{lobules.subspan(0, cut), lobules.subspan(cut)};
        std::array shares{volumeOf(parts[0]) / m_whole, volumeOf(parts[1]) / m_whole};
        if (shares[0] < shares[1]) {
            std::swap(parts[0], parts[1]);
            std::swap(shares[0], shares[1]);
        }
        const double whole = shares[0] + shares[1];
        const auto angles =
            branchAngles(std::pow(shares[0] / whole, 1.0 / m_exponent), m_exponent, m_random.uniform());
        const std::array middles{middleOf(parts[0]), middleOf(parts[1])};
        const Vec3 apart = normalized(middles[0] - from) - normalized(middles[1] - from);
        const Vec3 side = normalized(apart - heading * dot(apart, heading));
        const std::array ways{heading * std::cos(angles.larger) + side * std::sin(angles.larger),
                              heading * std::cos(angles.smaller) - side * std::sin(angles.smaller)};
        std::array<TwigPiece, 2> pieces;
        for (std::size_t c = 0; c < 2; ++c) { // both before what follows, so that they keep their room
            const int id = static_cast<int>(m_twigs.junctions.size());
            const TwigPiece piece{from, from, 0.5 * diameterMm(shares[c]), junction, id};
            const bool terminal = parts[c].size() == 1;
            pieces[c] = terminal ? best(piece, waysInto(parts[c][0], from))
                                 : best(piece, waysTowards(from, normalized(ways[c] + normalized(middles[c] - from)),
                                                           middles[c], parts[c]));
            m_twigs.junctions.push_back({terminal ? Junction::Kind::Lobule : Junction::Kind::Branch, pieces[c].to,
                                         m_lobe, terminal ? parts[c][0].fullVolume : Volume{}});
            duct(pieces[c], junction == bunchItself ? -1 : junction);
        }
        for (std::size_t c = 0; c < 2; ++c)
            if (parts[c].size() > 1)
                branch(pieces[c].end, pieces[c].to, normalized(pieces[c].to - from), parts[c]);
    }

    const Breast& m_breast;
    double m_exponent;
    int m_lobe;
    double m_rootDiameter, m_whole = 0.0;
    Random m_random;
    TwigGround& m_ground;
    Twigs m_twigs;
};

/// The breast's own ducts near a bunch keep their room.
void addDuctsNear(TwigGround& ground, const Breast& breast, const Bunch& bunch)
{
    const auto junctions = breast.network.junctions();
    const double reach = 1.4 * bunch.radiusMm;
    for (const Duct& d : breast.network.ducts()) {
        TwigPiece piece{junctions[at(d.proximal)].positionMm, junctions[at(d.distal)].positionMm,
                        0.5 * d.diameter.in(millimetre), elsewhere, elsewhere};
        if (d.distal == bunch.lobule)
            piece.end = bunchItself;
        if (distanceOfPieces(piece.from, piece.to, bunch.centreMm, bunch.centreMm) < reach + piece.radiusMm)
            ground.add(piece);
    }
}

/// Space per lobule so that there are about `lobules` of them: their number is very nearly inverse to it.
double cellFor(const GlandIndex& gland, int lobules)
{
    double cell = 4e5 / lobules;
    const int sampleEvery = std::max(1, lobules / countedLobules);
    for (int round = 0; round < 3; ++round) {
        std::size_t counted = 0;
        int bunches = 0;
        for (int b = 0; b < gland.bunchCount(); b += sampleEvery, ++bunches)
            counted += gland.lobulesOf(b, cell).size();
        cell *= static_cast<double>(counted) / bunches * gland.bunchCount() / lobules;
    }
    return cell;
}

/// Scales what the ducts hold so that it is `wanted`; milk sinuses stay as they are.
void shareRestVolume(std::vector<Duct>& ducts, const Breast& breast, Volume wanted)
{
    std::vector<Volume> sinus(ducts.size());
    Volume sinuses, lumen;
    for (const Lobe& lobe : breast.lobes) {
        sinus[at(lobe.mainDuct)] = 1e-3 * std::numbers::pi / 6.0 * lobe.sinusWidthMm * lobe.sinusWidthMm *
                                   lobe.sinusLengthMm * millilitre;
        sinuses += sinus[at(lobe.mainDuct)];
    }
    for (std::size_t d = 0; d < ducts.size(); ++d)
        lumen += ducts[d].restVolume - sinus[d];
    const double factor = (wanted - sinuses).in(lumen);
    for (std::size_t d = 0; d < ducts.size(); ++d)
        ducts[d].restVolume = (ducts[d].restVolume - sinus[d]) * factor + sinus[d];
}
} // namespace

Result<network::DuctNetwork> refineNetwork(const Breast& breast, int lobules, int threads)
{
    if (lobules < 1 || lobules > mostLobules)
        return fail(Error::Code::InvalidArgument, "lobules", "there may be 1 to 4000000 lobules");
    const auto oldJunctions = breast.network.junctions();
    const auto oldDucts = breast.network.ducts();
    std::vector<Junction> junctions(oldJunctions.begin(), oldJunctions.end());
    std::vector<Duct> ducts(oldDucts.begin(), oldDucts.end());
    if (lobules <= static_cast<int>(breast.bunches.size()))
        return network::DuctNetwork::build(std::move(junctions), std::move(ducts));

    const GlandIndex gland(breast);
    const double cell = cellFor(gland, lobules);
    const double exponent = drawMeasures(breast.plan, breast.seed, breast.side).murrayExponent;
    const Random random = detailsOf(breast.seed, breast.side).fork(refineStream);
    std::vector<Twigs> twigs(breast.bunches.size());
    Crew crew(nullptr, threads);
    crew.forEach(static_cast<int>(breast.bunches.size()), [&](int b) {
        const Bunch& bunch = breast.bunches[at(b)];
        std::vector<Lobule> own = gland.lobulesOf(b, cell);
        if (own.size() < 2)
            return;
        const Duct& duct = oldDucts[at(breast.network.ductTowardsOrifice(bunch.lobule))];
        TwigGround ground(breast, bunch, std::cbrt(cell));
        addDuctsNear(ground, breast, bunch);
        TwigGrower grower(breast, exponent, bunch.lobe, duct.diameter.in(millimetre),
                          random.fork(static_cast<std::uint64_t>(b)), ground);
        twigs[at(b)] = grower.grow(bunch.centreMm, bunch.axis, own);
    });

    // Ducts of the breast hold more or less than their cylinders; those behind bunches as much as they do on average.
    Volume rest, lumen;
    for (const Duct& d : oldDucts) {
        rest += d.restVolume;
        const double r = 0.5 * d.diameter.in(millimetre);
        lumen += 1e-3 * std::numbers::pi * r * r * d.length.in(millimetre) * millilitre;
    }
    for (std::size_t b = 0; b < twigs.size(); ++b) {
        if (twigs[b].junctions.empty())
            continue;
        const int root = breast.bunches[b].lobule, first = static_cast<int>(junctions.size());
        junctions[at(root)].kind = Junction::Kind::Branch;
        junctions[at(root)].fullVolume = {};
        junctions.insert(junctions.end(), twigs[b].junctions.begin(), twigs[b].junctions.end());
        for (Duct d : twigs[b].ducts) {
            d.proximal = d.proximal < 0 ? root : first + d.proximal;
            d.distal += first;
            ducts.push_back(d);
        }
        twigs[b] = {};
    }
    shareRestVolume(ducts, breast, rest);
    return network::DuctNetwork::build(std::move(junctions), std::move(ducts));
}

} // namespace lactea::anatomy
