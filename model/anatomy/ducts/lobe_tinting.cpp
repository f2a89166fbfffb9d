#include "model/anatomy/ducts/lobe_tinting.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/anatomy/body/lobe_tints.h"

namespace lactea::anatomy {
namespace {
constexpr int tintCount = static_cast<int>(lobeTints.size());
constexpr double besideMm = 4.0;    // between the surfaces of two bunches
constexpr double shownCounts = 9.0; // a pair that the section shows, against one behind it

/// [lobe][lobe], how much two lobes lie side by side.
std::vector<std::vector<double>> contacts(std::size_t lobes, const std::vector<Bunch>& bunches)
{
    std::vector<std::vector<double>> beside(lobes, std::vector<double>(lobes, 0.0));
    for (std::size_t i = 0; i < bunches.size(); ++i)
        for (std::size_t j = i + 1; j < bunches.size(); ++j) {
            const Bunch &a = bunches[i], &b = bunches[j];
            const double reach = a.radiusMm + b.radiusMm + besideMm;
            const Vec3 v = a.centreMm - b.centreMm;
            if (a.lobe == b.lobe || dot(v, v) > reach * reach)
                continue;
            const double weight = a.shown && b.shown ? shownCounts : 1.0;
            beside[static_cast<std::size_t>(a.lobe)][static_cast<std::size_t>(b.lobe)] += weight;
            beside[static_cast<std::size_t>(b.lobe)][static_cast<std::size_t>(a.lobe)] += weight;
        }
    // A short border has to be seen, too.
    for (auto& row : beside)
        for (double& weight : row)
            weight = std::sqrt(weight);
    return beside;
}

double likeness(int first, int second)
{
    constexpr double alike = 9.0;
    const double d = tintDifference(first, second) / alike;
    return 1.0 / (1.0 + d * d);
}

/// The tint of a lobe that is least like those around it; `none` is one that has not been chosen.
constexpr int none = -1;
int bestTint(std::size_t lobe, const std::vector<std::vector<double>>& beside, const std::vector<int>& tints)
{
    double least = std::numeric_limits<double>::max();
    int best = 0;
    for (int tint = 0; tint < tintCount; ++tint) {
        double cost = 0.0;
        for (std::size_t other = 0; other < tints.size(); ++other)
            if (other != lobe && tints[other] != none)
                cost += (beside[lobe][other] + 0.05) * likeness(tint, tints[other]);
        if (cost < least) {
            least = cost;
            best = tint;
        }
    }
    return best;
}
} // namespace

double tintDifference(int first, int second)
{
    struct Opponent {
        double light, red, yellow;
    };
    const auto opponent = [](unsigned srgb) -> Opponent {
        const double r = srgb >> 16 & 255U, g = srgb >> 8 & 255U, b = srgb & 255U;
        return {(r + 2.0 * g + b) / 4.0, r - g, 0.5 * (r + g) - b};
    };
    const Opponent a = opponent(lobeTints.at(static_cast<std::size_t>(first))),
                   b = opponent(lobeTints.at(static_cast<std::size_t>(second)));
    const double light = a.light - b.light, red = a.red - b.red, yellow = a.yellow - b.yellow;
    return std::sqrt(0.3 * light * light + red * red + yellow * yellow);
}

// Those with the longest borders choose first, then each in turn again until none would change.
void tintLobes(std::vector<Lobe>& lobes, const std::vector<Bunch>& bunches)
{
    constexpr int mostRounds = 20;
    const auto beside = contacts(lobes.size(), bunches);
    std::vector<std::size_t> order(lobes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto border = [&](std::size_t lobe) {
        return std::accumulate(beside[lobe].begin(), beside[lobe].end(), 0.0);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return border(a) > border(b); });
    std::vector<int> tints(lobes.size(), none);
    for (int round = 0; round < mostRounds; ++round) {
        const auto before = tints;
        for (const std::size_t lobe : order)
            tints[lobe] = bestTint(lobe, beside, tints);
        if (tints == before)
            break;
    }
    for (std::size_t lobe = 0; lobe < lobes.size(); ++lobe)
        lobes[lobe].tint = tints[lobe];
}

} // namespace lactea::anatomy
