#include "model/flow/linear_flow.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/random.h"

using lactea::Random;
using lactea::flow::LinearFlow;
using lactea::flow::LinearForcing;
using lactea::flow::LinearForest;
using Method = lactea::flow::Method;

namespace {

LinearForest oneElement() { return {{1}, {1e9}, {1e-9}, {0.0}, {0.0}}; } // Pa s/m3, m3/Pa

/// Binary tree, root resistance first; only the leaves store.
LinearForest symmetricTree(int depth)
{
    LinearForest tree;
    const int n = (1 << (depth + 1)) - 1;
    for (int j = 0; j < n; ++j) {
        const int level = static_cast<int>(std::log2(j + 1));
        tree.parent.push_back(j == 0 ? n : (j - 1) / 2);
        tree.resistance.push_back(1.0 + level);
        tree.compliance.push_back(level == depth ? 0.5 : 1e-13);
        tree.source.push_back(0.0);
        tree.active.push_back(0.0);
    }
    return tree;
}

LinearForest randomTree(int n, std::uint64_t seed)
{
    Random r(seed);
    LinearForest tree;
    for (int j = 0; j < n; ++j) {
        tree.parent.push_back(j == 0 ? n : r.below(j));
        tree.resistance.push_back(r.logNormal(1.0, 0.8));
        tree.compliance.push_back(r.logNormal(0.01, 0.5));
        tree.source.push_back(r.uniform());
        tree.active.push_back(r.uniform(0.0, 20.0));
    }
    return tree;
}

LinearForcing nothing(double, int) { return {}; }

double pressureAfter(Method method, int steps)
{
    LinearFlow flow(oneElement(), 600.0, nothing, method);
    flow.advance(1.0 / steps, steps, nothing);
    return flow.pressures()[0];
}

/// A swinging outlet and activation.
LinearForcing swing(double time)
{
    return {-50.0 * std::sin(2.0 * time) * std::sin(2.0 * time), std::sin(time) * std::sin(time)};
}

/// Error against a very fine run.
double errorAt(Method method, int steps)
{
    const auto run = [](Method m, int n) {
        LinearFlow flow(randomTree(40, 5), 3.0, nothing, m);
        flow.advance(2.0 / n, n, [n](double passed, int) { return swing(2.0 * passed / n); });
        return flow.pressures();
    };
    const auto reference = run(Method::TrBdf2, 12800), p = run(method, steps);
    double worst = 0.0;
    for (std::size_t j = 0; j < p.size(); ++j)
        worst = std::max(worst, std::abs(p[j] - reference[j]));
    return worst;
}

/// Trees of different sizes, one after the other.
LinearForest randomForest(int trees)
{
    LinearForest forest;
    for (int t = 0; t < trees; ++t) {
        const LinearForest tree = randomTree(500 + 400 * t, 20 + static_cast<std::uint64_t>(t));
        const int first = static_cast<int>(forest.parent.size());
        for (std::size_t j = 0; j < tree.parent.size(); ++j) {
            forest.parent.push_back(j == 0 ? -1 : first + tree.parent[j]);
            forest.resistance.push_back(tree.resistance[j]);
            forest.compliance.push_back(tree.compliance[j]);
            forest.source.push_back(tree.source[j]);
            forest.active.push_back(tree.active[j]);
        }
    }
    for (int& parent : forest.parent)
        if (parent < 0)
            parent = static_cast<int>(forest.parent.size());
    return forest;
}

} // namespace

TEST(LinearFlow, OneElementDecaysAsEulersMethodHasIt)
{
    EXPECT_NEAR(pressureAfter(Method::Euler, 100), 600.0 / std::pow(1.01, 100), 1e-9);
}

TEST(LinearFlow, OneElementDecaysExponentially)
{
    EXPECT_NEAR(pressureAfter(Method::TrBdf2, 2000), 220.7276647, 1e-4); // 600/e Pa
}

TEST(LinearFlow, SymmetricTreeIsOneElement)
{
    const int depth = 5;
    double resistance = 0.0;
    for (int k = 0; k <= depth; ++k)
        resistance += (1.0 + k) / std::pow(2.0, k);
    const double compliance = 0.5 * std::pow(2.0, depth);
    LinearFlow flow(symmetricTree(depth), 600.0, nothing, Method::Euler);
    const double dt = 0.2;
    flow.advance(dt, 100, nothing);
    EXPECT_NEAR(flow.pressures().back(), 600.0 / std::pow(1.0 + dt / (resistance * compliance), 100), 1e-7);
}

TEST(LinearFlow, SteadyFlowCarriesTheSourcesBelowAndPressuresArePathSums)
{
    const LinearForest tree = randomTree(60, 8);
    LinearFlow flow(tree, 0.0, nothing, Method::Euler);
    flow.advance(1e3, 400, nothing);
    std::vector<double> below = tree.source;
    const int n = static_cast<int>(tree.parent.size());
    for (int j = n - 1; j > 0; --j)
        below[tree.parent[j]] += below[j];
    std::vector<double> expected(n);
    for (int j = 0; j < n; ++j)
        expected[j] = tree.resistance[j] * below[j] + (j == 0 ? 0.0 : expected[tree.parent[j]]);
    for (int j = 0; j < n; ++j)
        EXPECT_NEAR(flow.pressures()[j], expected[j], 1e-9 * (1.0 + expected[j]));
    EXPECT_NEAR(flow.outflowRate(), below[0], 1e-9 * below[0]);
}

TEST(LinearFlow, HalvingTheStepShowsTheOrderOfTheMethod)
{
    EXPECT_NEAR(std::log2(errorAt(Method::Euler, 200) / errorAt(Method::Euler, 400)), 1.0, 0.15);
    for (const auto method : {Method::Bdf2, Method::TrBdf2})
        EXPECT_NEAR(std::log2(errorAt(method, 200) / errorAt(method, 400)), 2.0, 0.25);
}

TEST(LinearFlow, AChangedStepKeepsTheOrderOfBdf2)
{
    const auto errorWith = [](double dt) { // every tenth step is shorter
        LinearFlow flow(oneElement(), 600.0, nothing, Method::Bdf2);
        double t = 0.0;
        for (int k = 1; t < 1.0 - 1e-12; ++k) {
            const double step = std::min(k % 10 == 0 ? 0.5 * dt : dt, 1.0 - t);
            flow.advance(step, 1, nothing);
            t += step;
        }
        return std::abs(flow.pressures()[0] - 600.0 * std::exp(-1.0));
    };
    EXPECT_GT(errorWith(0.01) / errorWith(0.005), 3.5);
}

TEST(LinearFlow, LedgerClosesToRounding)
{
    for (const auto method : {Method::Euler, Method::Bdf2, Method::TrBdf2}) {
        LinearFlow flow(randomTree(300, 9), 3.0, nothing, method);
        for (int k = 1; k <= 2000; ++k) {
            flow.advance(0.01, 1, [k](double passed, int) {
                return LinearForcing{-100.0 * (k % 3), ((k % 100) + passed) / 100.0};
            });
            ASSERT_NEAR(flow.ledgerError(), 0.0, 1e-10 * (1.0 + std::abs(flow.outflow())));
        }
    }
}

TEST(LinearFlow, ManyThreadsGiveTheSameBitsAsOne)
{
    const auto run = [](int threads) {
        LinearFlow flow(randomForest(9), 3.0, nothing, Method::TrBdf2, threads);
        flow.advance(0.01, 40, [](double passed, int tree) { return swing(0.01 * passed - 0.1 * tree); });
        auto all = flow.pressures();
        all.push_back(flow.outflow());
        return all;
    };
    EXPECT_EQ(run(1), run(4));
}

TEST(LinearFlow, AForestIsItsTrees)
{
    const LinearForest forest = randomForest(3);
    LinearFlow all(forest, 3.0, nothing, Method::Bdf2), last(randomTree(1300, 22), 3.0, nothing, Method::Bdf2);
    for (LinearFlow* flow : {&all, &last})
        flow->advance(0.02, 50, [](double passed, int) { return swing(0.02 * passed); });
    ASSERT_EQ(all.trees(), 3);
    const auto pressures = all.pressures();
    EXPECT_EQ(std::vector<double>(pressures.end() - 1300, pressures.end()), last.pressures());
}
