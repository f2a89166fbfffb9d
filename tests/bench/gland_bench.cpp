// Time and memory of lobules and alveoli on demand; targets in the design: any address of 10^8 in < 1 ms, no
// memory for the others.
#include <benchmark/benchmark.h>

#include "model/anatomy/closeup/alveolus_closeup.h"
#include "model/anatomy/closeup/lobule_closeup.h"
#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/alveolus_cells.h"
#include "model/anatomy/growth/growth.h"

using namespace lactea;
using namespace lactea::anatomy;

namespace {

const Breast& breast()
{
    static const Breast grown = growBreast(BreastPlan::classic(), 7, Side::Right).value();
    return grown;
}

const GlandIndex& gland()
{
    static const GlandIndex index(breast());
    return index;
}

Lobule anyLobule(Random& random)
{
    const auto lobules = gland().lobulesOf(random.below(gland().bunchCount()));
    return lobules[static_cast<std::size_t>(random.below(static_cast<int>(lobules.size())))];
}

void buildIndex(benchmark::State& state)
{
    breast();
    for (auto _ : state)
        benchmark::DoNotOptimize(GlandIndex(breast()));
    state.counters["bytes"] = static_cast<double>(gland().bytes());
}
BENCHMARK(buildIndex)->Unit(benchmark::kMillisecond);

/// All lobules of a breast, one bunch at a time; the argument is the cell in thousandths of a mm3.
void lobulesOfABreast(benchmark::State& state)
{
    const double cellMm3 = 1e-3 * static_cast<double>(state.range(0));
    std::size_t lobules = 0;
    for (auto _ : state) {
        lobules = 0;
        for (int b = 0; b < gland().bunchCount(); ++b)
            lobules += gland().lobulesOf(b, cellMm3).size();
    }
    state.counters["lobules"] = static_cast<double>(lobules);
    state.counters["MB_if_kept"] = 1e-6 * static_cast<double>(lobules * sizeof(Lobule));
}
BENCHMARK(lobulesOfABreast)
    ->Arg(1000000)
    ->Arg(40000)
    ->Arg(4000)
    ->Arg(3054)
    ->Arg(400)
    ->Unit(benchmark::kMillisecond);

/// Each time another address, nothing kept from the last.
void alveolusByAddress(benchmark::State& state)
{
    Random random(1);
    std::vector<PartId> addresses;
    for (int n = 0; n < 1000; ++n)
        addresses.push_back(gland().partOf(anyLobule(random), random.below(200)));
    std::size_t next = 0, found = 0;
    for (auto _ : state)
        found += alveolusAt(gland(), addresses[next++ % addresses.size()]).has_value();
    state.counters["found"] = static_cast<double>(found) / static_cast<double>(state.iterations());
}
BENCHMARK(alveolusByAddress)->Unit(benchmark::kMillisecond);

void alveoliOfALobule(benchmark::State& state)
{
    Random random(2);
    std::vector<Lobule> lobules;
    for (int n = 0; n < 200; ++n)
        lobules.push_back(anyLobule(random));
    std::size_t next = 0, alveoli = 0;
    for (auto _ : state)
        alveoli += alveoliOf(gland(), lobules[next++ % lobules.size()]).size();
    const double each = static_cast<double>(alveoli) / static_cast<double>(state.iterations());
    state.counters["alveoli"] = each;
    state.counters["kB"] = 1e-3 * each * sizeof(Alveolus);
}
BENCHMARK(alveoliOfALobule)->Unit(benchmark::kMillisecond);

void cellsOfAnAlveolus(benchmark::State& state)
{
    Random random(3);
    const auto alveoli = alveoliOf(gland(), anyLobule(random));
    std::size_t next = 0, cells = 0;
    for (auto _ : state)
        cells += cellsOf(alveoli[next++ % alveoli.size()], 0.7).lactocytes.size();
    state.counters["cells"] = static_cast<double>(cells) / static_cast<double>(state.iterations());
}
BENCHMARK(cellsOfAnAlveolus)->Unit(benchmark::kMillisecond);

struct OneLobule {
    Lobule lobule;
    std::vector<Alveolus> alveoli;
    std::vector<DuctuleNode> ductules;
};

const OneLobule& oneLobule()
{
    static const OneLobule one = [] {
        Random random(4);
        OneLobule made{anyLobule(random), {}, {}};
        made.alveoli = alveoliOf(gland(), made.lobule);
        made.ductules = ductulesOf(
            made.alveoli, lobuleEntry(made.lobule, made.alveoli, made.lobule.centreMm + Vec3{4, 1, -2}));
        return made;
    }();
    return one;
}

void ductulesOfALobule(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(ductulesOf(oneLobule().alveoli, oneLobule().ductules.front().positionMm));
}
BENCHMARK(ductulesOfALobule)->Unit(benchmark::kMillisecond);

void lobuleOpened(benchmark::State& state)
{
    std::size_t triangles = 0;
    for (auto _ : state) {
        const auto made =
            lobuleCloseup(oneLobule().lobule, oneLobule().alveoli, oneLobule().ductules, {0.1, -1, 0.3});
        triangles = (made.ductules.indices.size() + made.vessels.indices.size()) / 3;
    }
    state.counters["triangles"] = static_cast<double>(triangles);
}
BENCHMARK(lobuleOpened)->Unit(benchmark::kMillisecond);

/// Argument 1: with all detail and shadows.
void alveolusCutOpen(benchmark::State& state)
{
    const auto detail = state.range(0) ? CloseupDetail::Full : CloseupDetail::Quick;
    std::size_t triangles = 0, next = 0;
    for (auto _ : state) {
        const Alveolus& a = oneLobule().alveoli[next++ % oneLobule().alveoli.size()];
        const auto made = alveolusCloseup(a, 0.7, {0.8, 0.4, -0.6}, {-0.1, -1, 0.3}, {}, detail);
        triangles += (made.wall.indices.size() + made.section.indices.size() + made.basket.indices.size() +
                      made.capillaries.indices.size() + made.milk.indices.size() + made.fat.indices.size()) /
                     3;
    }
    state.counters["triangles"] = static_cast<double>(triangles) / static_cast<double>(state.iterations());
}
BENCHMARK(alveolusCutOpen)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace
