// Whether milk finds room and twigs keep to their place, over many women: gland_table [women [lobules ...]].
// Per plan and fullness: share of lobules with more milk than room. Per plan and number of lobules: share of twigs that
// leave lobe, gland or skin or lie in another duct; lengths; generations.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/ducts/refined_network.h"
#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/network/duct_clearance.h"

namespace {
using namespace lactea;
using namespace lactea::anatomy;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

struct Room {
    double lobules = 0.0, crowded = 0.0, fullest = 0.0;
};

/// Every 97th lobule of a breast.
void addRoom(Room& room, const Breast& breast)
{
    const GlandIndex index(breast);
    int number = 0;
    for (int b = 0; b < index.bunchCount(); ++b)
        for (const Lobule& lobule : index.lobulesOf(b)) {
            if (++number % 97 != 0)
                continue;
            bool crowded = false;
            double lumen = 0.0, outer = 0.0;
            for (const Alveolus& a : alveoliOf(index, lobule)) {
                const AlveolusShape full = shapeOf(a, 1.0);
                crowded |= full.crowded;
                lumen += std::pow(full.lumenRadiusMm, 3);
                outer += std::pow(full.outerRadiusMm, 3);
            }
            room.lobules += 1.0;
            room.crowded += crowded;
            room.fullest = std::max(room.fullest, lumen / outer);
        }
}

struct Twigs {
    double count = 0, outOfLobe = 0, outOfGland = 0, outOfSkin = 0, touching = 0, deep = 0;
    double lengths = 0, squares = 0, lobules = 0, generations = 0;
};

void addTwigs(Twigs& t, const Breast& breast, int lobules)
{
    const auto network = refineNetwork(breast, lobules).value();
    const auto junctions = network.junctions();
    const auto ducts = network.ducts();
    const std::size_t own = breast.network.ducts().size();
    std::vector<double> overlapMm(ducts.size(), 0.0);
    const auto overlaps = network::findDuctOverlaps(network::straightCourses(network)).value();
    for (const auto& o : overlaps)
        for (const int d : {o.firstDuct, o.secondDuct})
            if (d >= 0)
                overlapMm[at(d)] = std::max(overlapMm[at(d)], o.depthMm);
    for (std::size_t d = own; d < ducts.size(); ++d) {
        const Vec3 a = junctions[at(ducts[d].proximal)].positionMm, b = junctions[at(ducts[d].distal)].positionMm;
        bool lobe = false, gland = false, skin = false;
        for (int k = 1; k <= 4; ++k) {
            const Vec3 p = mix(a, b, 0.25 * k);
            lobe |= breast.lobeMap->owner(p).lobe != ducts[d].lobe;
            gland |= breast.shape->glandDepth(p) < 0.0;
            skin |= breast.shape->skinDistance(p) > -0.5 * ducts[d].diameter.in(millimetre);
        }
        const double mm = ducts[d].length.in(millimetre);
        t.count += 1.0;
        t.outOfLobe += lobe;
        t.outOfGland += gland;
        t.outOfSkin += skin;
        t.touching += overlapMm[d] > 0.0;
        t.deep += overlapMm[d] > 0.1;
        t.lengths += mm;
        t.squares += mm * mm;
    }
    std::vector<int> generation(ducts.size(), 1);
    for (const int d : network.levelOrder())
        if (const int parent = network.parentDuct(d); parent >= 0)
            generation[at(d)] = generation[at(parent)] + 1;
    for (const int l : network.lobules()) {
        t.lobules += 1.0;
        t.generations += generation[at(network.ductTowardsOrifice(l))];
    }
}
} // namespace

int main(int argc, char** argv)
{
    const int women = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;
    for (int kind = 0; kind < 3; ++kind) {
        const auto plan = BreastPlan::of(static_cast<BreastPlan::Kind>(kind));
        for (const double fullness : {0.0, 0.5, 1.0}) {
            Room room;
            BreastPlan filled = plan;
            filled.fullness = fullness;
            for (int seed = 1; seed <= women; ++seed)
                addRoom(room, growBreast(filled, static_cast<std::uint64_t>(seed), Side::Right).value());
            std::printf("%-10s fullness %.1f: crowded %6.3f %% of %.0f lobules; most milk of alveoli %.3f\n",
                        planKey(filled.kind).data(), fullness, 100.0 * room.crowded / room.lobules, room.lobules,
                        room.fullest);
            std::fflush(stdout);
        }
        for (int i = 2; i < argc; ++i) {
            Twigs t;
            for (int seed = 1; seed <= women; ++seed)
                addTwigs(t, growBreast(plan, static_cast<std::uint64_t>(seed), Side::Right).value(), std::atoi(argv[i]));
            const double mean = t.lengths / t.count;
            std::printf("%-10s %7s lobules, %% of %.0f twigs: out of lobe %.3f, gland %.3f, skin %.4f; in another duct "
                        "%.3f, by > 0.1 mm %.3f; length %.2f mm, CV %.2f; generations %.1f\n",
                        planKey(plan.kind).data(), argv[i], t.count, 100.0 * t.outOfLobe / t.count,
                        100.0 * t.outOfGland / t.count, 100.0 * t.outOfSkin / t.count, 100.0 * t.touching / t.count,
                        100.0 * t.deep / t.count, mean, std::sqrt(t.squares / t.count - mean * mean) / mean,
                        t.generations / t.lobules);
            std::fflush(stdout);
        }
    }
    return EXIT_SUCCESS;
}
