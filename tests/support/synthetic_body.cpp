#include "tests/support/synthetic_body.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "model/core/random.h"

namespace lactea::test {
namespace {

double cylinderMl(double lengthMm, double diameterMm)
{
    return 1e-3 * std::numbers::pi / 4.0 * diameterMm * diameterMm * lengthMm;
}

struct Growth {
    Random chance;
    std::vector<network::Junction> junctions;
    std::vector<network::Duct> ducts;

    network::JunctionId addDuct(network::JunctionId from, int lobe, double lengthMm, double diameterMm)
    {
        const auto to = static_cast<network::JunctionId>(junctions.size());
        junctions.push_back({network::Junction::Kind::Branch, {}, lobe, {}});
        ducts.push_back({from, to, lengthMm * millimetre, diameterMm * millimetre,
                         cylinderMl(lengthMm, diameterMm) * millilitre, lobe});
        return to;
    }
    void growTree(network::JunctionId from, int lobe, int lobules, double millilitres)
    {
        if (lobules == 1) {
            junctions[from].kind = network::Junction::Kind::Lobule;
            junctions[from].fullVolume = millilitres * millilitre;
            return;
        }
        const int left = std::clamp(static_cast<int>(lobules * chance.uniform(0.3, 0.7)), 1, lobules - 1);
        for (const int share : {left, lobules - left}) {
            const double diameter = std::max(0.25, 2.0 * std::cbrt(share / 30.0) * 0.8);
            const auto to = addDuct(from, lobe, chance.uniform(5.0, 14.0), diameter);
            growTree(to, lobe, share, millilitres * share / lobules);
        }
    }
};

anatomy::Breast grow(std::uint64_t seed, anatomy::Side side, int lobes, double storageMl)
{
    Growth growth{Random(seed).fork(side == anatomy::Side::Right ? 101 : 102), {}, {}};
    std::vector<double> weights;
    double sum = 0.0;
    for (int lobe = 0; lobe < lobes; ++lobe)
        sum += weights.emplace_back(growth.chance.logNormal(1.0, 0.7));
    for (int lobe = 0; lobe < lobes; ++lobe) {
        const double share = weights[lobe] / sum;
        const auto pore = static_cast<network::JunctionId>(growth.junctions.size());
        growth.junctions.push_back({network::Junction::Kind::NippleOrifice, {}, lobe, {}});
        const auto base = growth.addDuct(pore, lobe, 18.0, 2.0 * std::cbrt(share * lobes));
        growth.growTree(base, lobe, std::max(4, static_cast<int>(std::lround(30.0 * share * lobes))),
                        storageMl * share);
    }
    auto network = network::DuctNetwork::build(std::move(growth.junctions), std::move(growth.ducts));
    if (!network)
        throw std::logic_error(network.error().text());
    return {anatomy::BreastPlan{}, seed, side, {}, {}, {}, {}, {}, {}, std::move(*network), nullptr};
}

} // namespace

simulation::Body syntheticBody(std::uint64_t seed, int lobes, double storageMl)
{
    return {std::make_shared<const anatomy::Breast>(grow(seed, anatomy::Side::Right, lobes, storageMl)),
            std::make_shared<const anatomy::Breast>(grow(seed, anatomy::Side::Left, lobes, storageMl))};
}

} // namespace lactea::test
