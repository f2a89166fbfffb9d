// Wall time of a whole feed of 15 minutes on a body of usual size, both breasts.
#include <benchmark/benchmark.h>

#include "tests/support/synthetic_body.h"

using namespace lactea;
using namespace lactea::simulation;

namespace {

void feedOfFifteenMinutes(benchmark::State& state)
{
    const Body body = test::syntheticBody(7);
    Scenario scenario;
    scenario.actions = {{5.0, SetStimulus{Stimulus::Suckling, true, Where::Right}}};
    for (auto _ : state) {
        auto simulation = Simulation::create(scenario, body);
        if (!simulation->advanceTo(900.0))
            state.SkipWithError("not converged");
        benchmark::DoNotOptimize(simulation->snapshot());
    }
    state.counters["ducts"] =
        static_cast<double>(body.right->network.ducts().size() + body.left->network.ducts().size());
}
BENCHMARK(feedOfFifteenMinutes)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
