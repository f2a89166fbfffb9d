#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "model/core/random.h"
#include "model/network/duct_network.h"

namespace lactea::network::test {

/// A positive double of any bits between 2^-200 and 2^200.
inline double anyPositive(Random& random)
{
    const std::uint64_t exponent = 1023 - 200 + static_cast<std::uint64_t>(random.below(400));
    return std::bit_cast<double>(exponent << 52U | random.next() >> 12U);
}

/// A forest that DuctNetwork::build() accepts, with values of any size: node i > 0 hangs on node parents[i]
/// mod i or, when parents[i] is a multiple of 7, is another orifice. Ducts stand in the order of their distal
/// ends.
inline DuctNetwork forestFrom(const std::vector<std::uint32_t>& parents, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Junction> junctions(parents.size());
    std::vector<Duct> ducts;
    std::vector<int> children(parents.size(), 0);
    for (std::size_t i = 0; i < parents.size(); ++i) {
        junctions[i].positionMm = {random.normal(0, 50), anyPositive(random), -anyPositive(random)};
        junctions[i].lobe = random.below(20) - 1;
        if (i == 0 || parents[i] % 7 == 0) {
            junctions[i].kind = Junction::Kind::NippleOrifice;
            continue;
        }
        const std::size_t parent = parents[i] % i;
        ++children[parent];
        ducts.push_back({static_cast<int>(parent), static_cast<int>(i), Length::fromSi(anyPositive(random)),
                         Length::fromSi(anyPositive(random)), Volume::fromSi(anyPositive(random)),
                         random.below(20) - 1});
    }
    for (std::size_t i = 0; i < parents.size(); ++i)
        if (junctions[i].kind != Junction::Kind::NippleOrifice && children[i] == 0) {
            junctions[i].kind = Junction::Kind::Lobule;
            junctions[i].fullVolume = Volume::fromSi(anyPositive(random));
        }
    return DuctNetwork::build(std::move(junctions), std::move(ducts)).value();
}

/// Whether two networks have the same elements, ids and bits.
inline bool sameBits(const DuctNetwork& a, const DuctNetwork& b)
{
    const auto same = [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    };
    return std::equal(a.junctions().begin(), a.junctions().end(), b.junctions().begin(), b.junctions().end(),
                      [&](const Junction& p, const Junction& q) {
                          return p.kind == q.kind && p.lobe == q.lobe &&
                                 same(p.positionMm.x, q.positionMm.x) &&
                                 same(p.positionMm.y, q.positionMm.y) &&
                                 same(p.positionMm.z, q.positionMm.z) &&
                                 same(p.fullVolume.si(), q.fullVolume.si());
                      }) &&
           std::equal(a.ducts().begin(), a.ducts().end(), b.ducts().begin(), b.ducts().end(),
                      [&](const Duct& p, const Duct& q) {
                          return p.proximal == q.proximal && p.distal == q.distal && p.lobe == q.lobe &&
                                 same(p.length.si(), q.length.si()) &&
                                 same(p.diameter.si(), q.diameter.si()) &&
                                 same(p.restVolume.si(), q.restVolume.si());
                      });
}

} // namespace lactea::network::test
