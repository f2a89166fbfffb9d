// The step beside its floor and its peers: flow_peers_bench [NODES...] (default 10^3 10^4 10^5 10^6)
//
// One implicit Euler step of 16 equal binary trees, with the linear law and with the physiological one (a let-down under
// a suck, all Newton iterations and the transport of fat and fresh milk), forcing worked out within it, against
//   - the floor: a loop that streams the bytes that a step has to touch (8 doubles and an index a node),
//   - KLU and Eigen's LDLT, their pattern kept: new numbers factored and one right-hand side solved.
// Each is measured in turn with the step, in one process, 9 pairs of at least 50 ms; printed are the medians of ns per
// node and step and of the ratios of the pairs. Ours with one thread, and with all.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <vector>

#include <Eigen/SparseCholesky>
#include <klu.h>

#include "model/core/random.h"
#include "model/flow/linear_flow.h"
#include "model/flow/network_flow.h"
#include "tests/support/symmetric_trees.h"

using namespace lactea;
using namespace lactea::flow;

namespace {

constexpr int trees = 16, pairs = 9;
constexpr double leastS = 0.05, dtS = 0.01;

using Step = std::function<void()>;

double secondsOf(const Step& step)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (long steps = 0;;) {
        for (long more = std::max(1L, steps); more > 0; --more, ++steps)
            step();
        const double passed = std::chrono::duration<double>(Clock::now() - start).count();
        if (passed >= leastS)
            return passed / static_cast<double>(steps);
    }
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// A against B in turn.
void compare(const char* nameA, const char* nameB, int nodes, const Step& a, const Step& b)
{
    std::vector<double> timesA, timesB, ratios;
    a();
    b();
    for (int pair = 0; pair < pairs; ++pair) {
        timesA.push_back(secondsOf(a));
        timesB.push_back(secondsOf(b));
        ratios.push_back(timesB.back() / timesA.back());
    }
    std::printf("%9d nodes  %-22s %7.2f ns   %-22s %8.2f ns   ratio %6.2f\n", nodes, nameA, 1e9 * median(timesA) / nodes,
                nameB, 1e9 * median(timesB) / nodes, median(ratios));
    std::fflush(stdout);
}

LinearForest forestOf(int nodes)
{
    Random random(1);
    LinearForest forest;
    const int each = std::max(1, nodes / trees);
    for (int t = 0; t < trees; ++t)
        for (int j = 0; j < each; ++j) {
            forest.parent.push_back(j == 0 ? each * trees : t * each + (j - 1) / 2);
            forest.resistance.push_back(random.logNormal(1.0, 0.5));
            forest.compliance.push_back(random.logNormal(0.01, 0.5));
            forest.source.push_back(0.001);
            forest.active.push_back(j >= each / 2 ? 20.0 : 0.0);
        }
    return forest;
}

/// Our step; the forcing swings with the time.
class Ours {
public:
    Ours(const LinearForest& forest, int threads)
        : m_flow(forest, 1.0, [](double, int) { return LinearForcing{}; }, Method::Euler, threads)
    {
    }
    void step()
    {
        m_flow.advance(dtS, 1, [t = m_time](double passed, int tree) {
            const double s = std::sin(t + dtS * passed - 0.1 * tree);
            return LinearForcing{-50.0 * s, s * s};
        });
        m_time += dtS;
    }

private:
    LinearFlow m_flow;
    double m_time = 0.0;
};

/// The matrix of the step in columns, lower half first for Eigen; the whole for KLU.
Eigen::SparseMatrix<double, Eigen::ColMajor, int> matrixOf(const LinearForest& forest)
{
    const int n = static_cast<int>(forest.parent.size());
    std::vector<Eigen::Triplet<double>> entries;
    for (int j = 0; j < n; ++j) {
        const auto i = static_cast<std::size_t>(j);
        const double conductance = 1.0 / forest.resistance[i];
        entries.emplace_back(j, j, forest.compliance[i] / dtS + conductance);
        if (const int parent = forest.parent[i]; parent < n) {
            entries.emplace_back(parent, parent, conductance);
            entries.emplace_back(j, parent, -conductance);
            entries.emplace_back(parent, j, -conductance);
        }
    }
    Eigen::SparseMatrix<double, Eigen::ColMajor, int> matrix(n, n);
    matrix.setFromTriplets(entries.begin(), entries.end());
    matrix.makeCompressed();
    return matrix;
}

/// Streams the bytes of a linear step.
Step floorOf(int nodes)
{
    const auto n = static_cast<std::size_t>(nodes);
    return [streams = std::vector<std::vector<double>>(8, std::vector<double>(n, 1.0)),
            indices = std::vector<int>(n, 1)]() mutable {
        const double *a = streams[0].data(), *b = streams[1].data(), *c = streams[2].data(), *d = streams[3].data(),
                     *e = streams[4].data(), *f = streams[5].data(), *g = streams[6].data();
        const int* index = indices.data();
        double* o = streams[7].data();
        for (std::size_t j = 0; j < indices.size(); ++j)
            o[j] = a[j] * b[j] + c[j] * d[j] + e[j] * f[j] + g[j] + static_cast<double>(index[j]);
    };
}

/// A breast in a let-down while an infant sucks.
class Breast {
public:
    Breast(int levels, int threads)
    {
        const double leaves = trees * std::pow(2.0, levels - 1);
        auto flat = flatten(test::symmetricTrees(trees, levels, 180.0 / leaves));
        m_nodes = flat->size();
        m_flow.emplace(
            *NetworkFlow::create(std::make_shared<const FlatNetwork>(std::move(*flat)), {}, 0.63, Method::Euler, threads));
    }
    void step()
    {
        constexpr double stepS = 0.05;
        m_time += stepS;
        const double s = std::sin(4.2 * m_time);
        if (!m_flow->step(stepS, {-40.0 - 90.0 * s * s, m_squeezed, {}}))
            std::abort();
    }
    [[nodiscard]] int nodes() const { return m_nodes; }

private:
    int m_nodes = 0;
    std::optional<NetworkFlow> m_flow;
    std::vector<double> m_squeezed = std::vector<double>(trees, 0.9);
    double m_time = 0.0;
};

void measureBreast(int wanted)
{
    const int levels = static_cast<int>(std::lround(std::log2(static_cast<double>(wanted) / trees)));
    Breast alone(levels, 1), all(levels, 0);
    const Step floor = floorOf(alone.nodes());
    compare("floor", "breast, one thread", alone.nodes(), floor, [&] { alone.step(); });
    compare("floor", "breast, all threads", alone.nodes(), floor, [&] { all.step(); });
}

void measure(int wanted)
{
    const LinearForest forest = forestOf(wanted);
    const int n = static_cast<int>(forest.parent.size());
    Ours alone(forest, 1), all(forest, 0);
    const Step ours = [&] { alone.step(); }, floor = floorOf(n);
    compare("floor", "step, one thread", n, floor, ours);
    compare("floor", "step, all threads", n, floor, [&] { all.step(); });

    auto matrix = matrixOf(forest);
    klu_common common;
    klu_defaults(&common);
    klu_symbolic* symbolic = klu_analyze(n, matrix.outerIndexPtr(), matrix.innerIndexPtr(), &common);
    klu_numeric* numeric =
        klu_factor(matrix.outerIndexPtr(), matrix.innerIndexPtr(), matrix.valuePtr(), symbolic, &common);
    std::vector<double> right(static_cast<std::size_t>(n), 1.0);
    compare("step, one thread", "KLU refactor", n, ours, [&] {
        klu_refactor(matrix.outerIndexPtr(), matrix.innerIndexPtr(), matrix.valuePtr(), symbolic, numeric, &common);
        std::fill(right.begin(), right.end(), 1.0);
        klu_solve(symbolic, numeric, n, 1, right.data(), &common);
    });
    klu_free_numeric(&numeric, &common);
    klu_free_symbolic(&symbolic, &common);

    Eigen::SimplicialLDLT<Eigen::SparseMatrix<double, Eigen::ColMajor, int>> ldlt;
    ldlt.analyzePattern(matrix);
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(n);
    Eigen::VectorXd solved(n);
    compare("step, one thread", "Eigen LDLT refactor", n, ours, [&] {
        ldlt.factorize(matrix);
        solved = ldlt.solve(ones);
    });
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<int> sizes{1000, 10'000, 100'000, 1'000'000};
    if (argc > 1)
        sizes.clear();
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::atoi(argv[i]));
    for (const int nodes : sizes) {
        measure(std::max(nodes, trees));
        measureBreast(std::max(nodes, 2 * trees));
    }
    return 0;
}
