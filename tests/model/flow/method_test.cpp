#include "model/flow/method.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/support/nine_lobes.h"
#include "tests/support/symmetric_trees.h"

using namespace lactea;
using namespace lactea::flow;

namespace {

/// A smooth squeeze and a smooth vacuum.
Drive smoothAt(double timeS, std::vector<double>& contraction)
{
    const double rise = 0.5 - 0.5 * std::cos(std::min(timeS, 10.0) * std::numbers::pi / 10.0);
    std::fill(contraction.begin(), contraction.end(), 0.8 * rise);
    return {-60.0 * rise - 20.0 * std::pow(std::sin(0.5 * timeS), 2), contraction, {}};
}

/// Milk that leaves in the 18 s after all pores have opened.
double outAfterOpening(Method method, double dtS)
{
    constexpr double openS = 12.0, endS = 30.0;
    auto flow = NetworkFlow::create(test::flat(test::nineLobes()), {}, 0.63, method);
    std::vector<double> contraction(9), contractionWithin(9);
    double before = 0.0;
    for (long k = 0; k < std::lround(endS / dtS); ++k) {
        const double startS = static_cast<double>(k) * dtS;
        if (k == std::lround(openS / dtS))
            before = flow->outMl();
        const Drive end = smoothAt(startS + dtS, contraction);
        const Drive within = smoothAt(startS + trapezoidShare * dtS, contractionWithin);
        EXPECT_TRUE(flow->step(dtS, end, &within));
        EXPECT_NEAR(flow->ledgerErrorMl(), 0.0, 1e-9 * (flow->outMl() + 1e-3));
        EXPECT_NEAR(flow->fatLedgerErrorG(), 0.0, 1e-9 * (flow->outMl() + 1e-3));
    }
    return flow->outMl() - before;
}

} // namespace

TEST(Method, ErrorsOfAWholeBreastGoWithTheOrderOfTheMethod)
{
    const double truth = outAfterOpening(Method::TrBdf2, 1.0 / 64);
    const auto error = [&](Method method, double dtS) {
        return std::abs(outAfterOpening(method, dtS) - truth);
    };
    const auto order = [&](Method method) {
        return 0.5 * std::log2(error(method, 0.5) / error(method, 0.125));
    };
    EXPECT_NEAR(std::log2(error(Method::Euler, 0.125) / error(Method::Euler, 0.0625)), 1.0, 0.2);
    EXPECT_NEAR(std::log2(error(Method::Bdf2, 0.125) / error(Method::Bdf2, 0.0625)), 2.0, 0.3);
    EXPECT_GT(order(Method::TrBdf2), 1.7); // between kinks of pores and gates it is lost in rounding
    EXPECT_LT(error(Method::TrBdf2, 0.25), 0.2 * error(Method::Bdf2, 0.25));
    EXPECT_LT(error(Method::Bdf2, 0.25), 0.3 * error(Method::Euler, 0.25));
}

TEST(Method, VolumesStayPositiveAndMilkIsKeptWhereItMovesTooFastForOrderTwo)
{
    for (const Method method : {Method::Bdf2, Method::TrBdf2}) {
        auto flow = NetworkFlow::create(test::flat(test::nineLobes()), {}, 0.05, method);
        const std::vector<double> squeezed(9, 1.0);
        for (int k = 0; k < 200; ++k) {
            ASSERT_TRUE(flow->step(1.0, {k % 3 == 0 ? -250.0 : 0.0, squeezed, {}}));
            for (const double ml : flow->lobuleVolumeMl())
                ASSERT_GT(ml, 0.0);
            for (const double ml : flow->ductVolumeMl())
                ASSERT_GT(ml, 0.0);
            ASSERT_GE(flow->outflowMlPerS(), 0.0);
        }
        EXPECT_NEAR(flow->ledgerErrorMl(), 0.0, 1e-9 * flow->outMl());
    }
}

TEST(Method, ThreadsChangeNoBit)
{
    const auto run = [](int threads, Method method) {
        auto flow =
            NetworkFlow::create(test::flat(test::symmetricTrees(12, 10, 2e-3)), {}, 0.63, method, threads);
        EXPECT_GE(flow->network().size(), 10000);
        std::vector<double> contraction(12), within(12);
        for (int k = 0; k < 40; ++k) {
            const Drive end = smoothAt(0.25 * (k + 1), contraction),
                        inside = smoothAt(0.25 * (k + trapezoidShare), within);
            EXPECT_TRUE(flow->step(0.25, end, &inside));
        }
        return *flow;
    };
    for (const Method method : {Method::Euler, Method::TrBdf2}) {
        const NetworkFlow one = run(1, method), three = run(3, method);
        EXPECT_GT(one.outMl(), 0.0);
        EXPECT_EQ(one.outMl(), three.outMl());
        EXPECT_EQ(one.fatOutG(), three.fatOutG());
        EXPECT_TRUE(std::ranges::equal(one.ductVolumeMl(), three.ductVolumeMl()));
        EXPECT_TRUE(std::ranges::equal(one.lobuleFatG(), three.lobuleFatG()));
        EXPECT_TRUE(std::ranges::equal(one.pressureMmHg(), three.pressureMmHg()));
    }
}
