#include "model/anatomy/ducts/refined_network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/branch_laws.h"
#include "model/anatomy/gland/lobules.h"
#include "model/core/crew.h"

namespace lactea::anatomy {
namespace {
using network::Duct;
using network::Junction;

constexpr std::uint64_t refineStream = 0x7ef1e;
constexpr int mostLobules = 4'000'000;
constexpr double towardsMiddle = 0.6; // of the way to the middle of its lobules a duct branches
constexpr int sampleEvery = 13;       // bunches whose lobules are counted to find the size of the cells

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// The ducts behind one bunch; ids count from the bunch's own junction = -1.
struct Twigs {
    std::vector<Junction> junctions;
    std::vector<Duct> ducts; ///< proximal -1: the bunch's junction
};

class TwigGrower {
public:
    TwigGrower(const Breast& breast, double exponent, int lobe, double rootDiameterMm, Random random)
        : m_breast(breast), m_exponent(exponent), m_lobe(lobe), m_rootDiameter(rootDiameterMm), m_random(random)
    {
    }

    Twigs grow(const Vec3& from, const Vec3& heading, std::span<Lobule> lobules)
    {
        m_whole = volumeOf(lobules);
        m_twigs.junctions.reserve(2 * lobules.size());
        m_twigs.ducts.reserve(2 * lobules.size());
        branch(-1, from, heading, lobules);
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

    void duct(int proximal, int distal, const Vec3& from, const Vec3& to, double share)
    {
        const double lengthMm = std::max(1e-3, length(to - from));
        const double diameterMm = m_rootDiameter * std::pow(share, 1.0 / m_exponent);
        const double lumenMm3 = std::numbers::pi / 4.0 * diameterMm * diameterMm * lengthMm;
        m_twigs.ducts.push_back({proximal, distal, lengthMm * millimetre, diameterMm * millimetre,
                                 1e-3 * lumenMm3 * millilitre, m_lobe});
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
        for (std::size_t c = 0; c < 2; ++c) {
            const int id = static_cast<int>(m_twigs.junctions.size());
            if (parts[c].size() == 1) {
                const Lobule& l = parts[c][0];
                m_twigs.junctions.push_back({Junction::Kind::Lobule, l.centreMm, m_lobe, l.fullVolume});
                duct(junction, id, from, l.centreMm, shares[c]);
                continue;
            }
            const double reach = towardsMiddle * length(middles[c] - from);
            const Vec3 to = from + normalized(ways[c] + normalized(middles[c] - from)) * reach;
            m_twigs.junctions.push_back({Junction::Kind::Branch, to, m_lobe, {}});
            duct(junction, id, from, to, shares[c]);
            branch(id, to, normalized(to - from), parts[c]);
        }
    }

    const Breast& m_breast;
    double m_exponent;
    int m_lobe;
    double m_rootDiameter, m_whole = 0.0;
    Random m_random;
    Twigs m_twigs;
};

/// Space per lobule so that there are about `lobules` of them: their number is very nearly inverse to it. Bunches that
/// are counted stand for the others by the milk they hold, which goes with their space.
double cellFor(const GlandIndex& gland, const Breast& breast, int lobules)
{
    const auto milkOf = [&](int b) {
        return breast.network.junctions()[at(breast.bunches[at(b)].lobule)].fullVolume.si();
    };
    double whole = 0.0, sampled = 0.0;
    for (int b = 0; b < gland.bunchCount(); ++b) {
        whole += milkOf(b);
        sampled += b % sampleEvery == 0 ? milkOf(b) : 0.0;
    }
    double cell = 4e5 / lobules;
    for (int round = 0; round < 2; ++round) {
        std::size_t counted = 0;
        for (int b = 0; b < gland.bunchCount(); b += sampleEvery)
            counted += gland.lobulesOf(b, cell).size();
        cell *= static_cast<double>(counted) * whole / sampled / lobules;
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
    const double cell = cellFor(gland, breast, lobules);
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
        TwigGrower grower(breast, exponent, bunch.lobe, duct.diameter.in(millimetre),
                          random.fork(static_cast<std::uint64_t>(b)));
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
