#include "model/flow/tree_elimination.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/random.h"

using lactea::Random;
using lactea::flow::TreeElimination;

namespace {

/// Three trees, one after the other; the parent of a root is the number of ducts.
struct System {
    std::vector<int> parent, roots;
    std::vector<double> conductance, own, b;
};

System randomForest(int n, std::uint64_t seed)
{
    Random r(seed);
    System s;
    for (int j = 0; j < n; ++j) {
        const bool root = j % ((n + 2) / 3) == 0;
        if (root)
            s.roots.push_back(j);
        s.parent.push_back(root ? n : s.roots.back() + r.below(j - s.roots.back()));
        s.conductance.push_back(root ? 0.0 : r.logNormal(1.0, 3.0));
        s.own.push_back(r.logNormal(1e-3, 2.0));
        s.b.push_back(r.normal());
    }
    s.own.push_back(0.0);
    s.b.push_back(0.0);
    return s;
}

std::vector<double> solve(const System& s)
{
    auto own = s.own, b = s.b;
    std::vector<double> pressure(own.size());
    TreeElimination elimination(s.parent);
    for (std::size_t t = 0; t < s.roots.size(); ++t) {
        const int end = t + 1 < s.roots.size() ? s.roots[t + 1] : static_cast<int>(s.parent.size());
        elimination.solve(s.roots[t], end, s.conductance.data(), own.data(), b.data(), pressure.data());
    }
    return pressure;
}

} // namespace

TEST(TreeElimination, SatisfiesEveryRow)
{
    const System s = randomForest(400, 1);
    const auto p = solve(s);
    const int n = static_cast<int>(s.parent.size());
    std::vector<double> left(n + 1, 0.0), scale(n + 1, 0.0);
    for (int j = 0; j < n; ++j) {
        const double flow = s.conductance[j] * (p[j] - p[s.parent[j]]);
        left[j] += s.own[j] * p[j] + flow;
        left[s.parent[j]] -= flow;
        scale[j] += std::abs(s.own[j] * p[j]) + s.conductance[j] * std::abs(p[j]);
        scale[s.parent[j]] += s.conductance[j] * std::abs(p[j]);
    }
    for (int j = 0; j < n; ++j)
        EXPECT_NEAR(left[j], s.b[j], 1e-12 * (1.0 + scale[j])) << j;
}

TEST(TreeElimination, ACutBranchDoesNotFeelTheRest)
{
    System s = randomForest(100, 3);
    s.conductance[50] = 0.0;
    const auto before = solve(s);
    s.b[0] += 1000.0;
    s.b[s.parent[50]] += 1000.0;
    EXPECT_EQ(solve(s)[50], before[50]);
}
