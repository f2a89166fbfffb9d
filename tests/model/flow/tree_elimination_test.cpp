#include "model/flow/tree_elimination.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/random.h"

using lactea::Random;
using lactea::flow::TreeElimination;

namespace {

struct System {
    std::vector<int> parent;
    std::vector<double> conductance, own, b;
};

System randomForest(int n, std::uint64_t seed)
{
    Random r(seed);
    System s;
    for (int j = 0; j < n; ++j) {
        const bool root = j < 3;
        s.parent.push_back(root ? n : r.below(j));
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
    TreeElimination(s.parent).solve(s.conductance, own, b, pressure);
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
