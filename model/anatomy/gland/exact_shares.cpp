#include "model/anatomy/gland/exact_shares.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace lactea::anatomy {

Volume lastPlaceOf(Volume whole)
{
    if (whole == Volume{})
        return {};
    int exponent = 0;
    std::frexp(whole.si(), &exponent);
    return Volume::fromSi(std::ldexp(1.0, exponent - 53));
}

std::vector<Volume> exactShares(Volume whole, Volume grain, std::span<const double> weights)
{
    assert(!weights.empty() && whole >= Volume{});
    std::vector<Volume> shares(weights.size());
    if (whole == Volume{})
        return shares;
    const double grains = whole.in(grain), total = std::accumulate(weights.begin(), weights.end(), 0.0);
    assert(grains == std::floor(grains) && grains < 0x1p53);
    std::int64_t left = static_cast<std::int64_t>(grains);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto whole64 = static_cast<std::int64_t>(grains * (weights[i] / total));
        shares[i] = static_cast<double>(whole64) * grain;
        left -= whole64;
    }
    const auto heaviest = std::max_element(weights.begin(), weights.end()) - weights.begin();
    Volume& rest = shares[static_cast<std::size_t>(heaviest)];
    rest += static_cast<double>(left) * grain;
    assert(rest >= Volume{});
    return shares;
}

} // namespace lactea::anatomy
