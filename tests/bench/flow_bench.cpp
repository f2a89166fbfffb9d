// ns per node and step of the flow solvers; targets in the design: linear in nodes, 10^5 nodes <= 2 ms.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

#include "model/core/random.h"
#include "model/flow/linear_flow.h"
#include "model/flow/network_flow.h"
#include "tests/support/symmetric_trees.h"

using namespace lactea;
using namespace lactea::flow;

namespace {

LinearForest levelOrderedTree(int nodes)
{
    Random r(1);
    LinearForest tree;
    for (int j = 0; j < nodes; ++j) {
        tree.parent.push_back(j == 0 ? nodes : (j - 1) / 2);
        tree.resistance.push_back(r.logNormal(1.0, 0.5));
        tree.compliance.push_back(r.logNormal(0.01, 0.5));
        tree.source.push_back(0.001);
        tree.active.push_back(20.0);
    }
    return tree;
}

void perNode(benchmark::State& state, int nodes)
{
    state.counters["per_node"] =
        benchmark::Counter(static_cast<double>(nodes),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void linearStep(benchmark::State& state, Method method)
{
    const int nodes = static_cast<int>(state.range(0));
    const auto rest = [](double, int) { return LinearForcing{}; };
    LinearFlow flow(levelOrderedTree(nodes), 1.0, rest, method);
    double t = 0.0;
    for (auto _ : state) {
        flow.advance(0.01, 1, [t](double passed, int) {
            const double s = std::sin(t + 0.01 * passed);
            return LinearForcing{-50.0 * s, s * s};
        });
        t += 0.01;
    }
    perNode(state, nodes);
}
BENCHMARK_CAPTURE(linearStep, euler, Method::Euler)->RangeMultiplier(10)->Range(1000, 1000000);
BENCHMARK_CAPTURE(linearStep, bdf2, Method::Bdf2)->RangeMultiplier(10)->Range(1000, 1000000);
BENCHMARK_CAPTURE(linearStep, trBdf2, Method::TrBdf2)->RangeMultiplier(10)->Range(1000, 1000000);

void eliminateAnew(benchmark::State& state)
{
    const int nodes = static_cast<int>(state.range(0));
    const LinearForest tree = levelOrderedTree(nodes);
    TreeElimination elimination(tree.parent);
    std::vector<double> edge(nodes + 1, 1.0), own(nodes + 1), right(nodes + 1), pressure(nodes + 1);
    edge[0] = 0.0;
    for (auto _ : state) {
        std::fill(own.begin(), own.end(), 0.5);
        std::fill(right.begin(), right.end(), 1.0);
        elimination.solve(0, nodes, edge.data(), own.data(), right.data(), pressure.data());
        benchmark::DoNotOptimize(pressure.data());
    }
    perNode(state, nodes);
}
BENCHMARK(eliminateAnew)->RangeMultiplier(10)->Range(1000, 1000000);

void letDownStep(benchmark::State& state, Method method, int threads)
{
    const int levels = static_cast<int>(state.range(0)), lobes = 16;
    const double leaves = lobes * std::pow(2.0, levels - 1);
    auto flat = flatten(test::symmetricTrees(lobes, levels, 180.0 / leaves));
    auto network = std::make_shared<const FlatNetwork>(std::move(*flat));
    auto flow = NetworkFlow::create(network, {}, 0.63, method, threads);
    const std::vector<double> squeezed(lobes, 0.9);
    double t = 0.0;
    double iterations = 0.0;
    for (auto _ : state) {
        t += 0.05;
        const double s = std::sin(4.2 * t);
        if (!flow->step(0.05, {-40.0 - 90.0 * s * s, squeezed, {}}))
            state.SkipWithError("not converged");
        iterations += flow->lastIterations();
    }
    perNode(state, network->size());
    state.counters["nodes"] = network->size();
    state.counters["newton"] = iterations / static_cast<double>(state.iterations());
}
void letDown(benchmark::internal::Benchmark* bench) { bench->Arg(6)->Arg(9)->Arg(12)->Arg(13)->Arg(16)->UseRealTime(); }
BENCHMARK_CAPTURE(letDownStep, euler, Method::Euler, 1)->Apply(letDown);
BENCHMARK_CAPTURE(letDownStep, eulerAllThreads, Method::Euler, 0)->Apply(letDown);
BENCHMARK_CAPTURE(letDownStep, bdf2, Method::Bdf2, 1)->Apply(letDown);
BENCHMARK_CAPTURE(letDownStep, trBdf2, Method::TrBdf2, 1)->Apply(letDown);

} // namespace
