#include "model/flow/network_flow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "model/core/random.h"
#include "tests/support/nine_lobes.h"

using namespace lactea;
using namespace lactea::flow;
using test::contractionAt;
using test::flat;
using test::flowIn;
using test::nineLobes;
using test::vacuumAt;

namespace {

/// A let-down of 90 s under suction.
void letDown(NetworkFlow& flow, double dtS, double untilS, double vacuumShare = 1.0,
             double secretionMlPerS = 0.0)
{
    std::vector<double> contraction(flow.network().lobeCount);
    std::vector<double> secretion(flow.lobuleVolumeMl().size(),
                                  secretionMlPerS / flow.lobuleVolumeMl().size());
    const int steps = static_cast<int>(std::lround(untilS / dtS));
    for (int k = 1; k <= steps; ++k) {
        std::fill(contraction.begin(), contraction.end(), contractionAt(k * dtS));
        const auto done = flow.step(dtS, {vacuumShare * vacuumAt(k * dtS), contraction, secretion});
        ASSERT_TRUE(done) << done.error().text();
        const double throughput = flow.outMl() + flow.secretedMl() + 1e-3;
        ASSERT_LE(std::abs(flow.ledgerErrorMl()), 1e-9 * throughput);
        ASSERT_LE(std::abs(flow.fatLedgerErrorG()), 1e-9 * 0.04 * throughput);
        ASSERT_GE(flow.outflowMlPerS(), 0.0);
        for (const double v : flow.ductVolumeMl())
            ASSERT_GT(v, 0.0);
        for (const double v : flow.lobuleVolumeMl())
            ASSERT_GT(v, 0.0);
        for (const double f : flow.lobuleFatG())
            ASSERT_GE(f, 0.0);
    }
}

} // namespace

TEST(NetworkFlow, MilkAndFatCloseAndVolumesStayPositiveThroughALetDown)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)));
    letDown(flow, 0.05, 90.0, 1.0, 0.005);
    EXPECT_GT(flow.outMl(), 10.0);
}

TEST(NetworkFlow, VolumesStayPositiveEvenWithAbsurdStepsAndVacuum)
{
    NetworkFlow flow = flowIn(flat(nineLobes()), 0.05);
    const std::vector<double> squeezed(9, 1.0);
    for (int k = 0; k < 50; ++k) {
        const auto done = flow.step(600.0, {-250.0, squeezed, {}});
        ASSERT_TRUE(done) << done.error().text();
        for (const double v : flow.lobuleVolumeMl())
            ASSERT_GT(v, 0.0);
        for (const double v : flow.ductVolumeMl())
            ASSERT_GT(v, 0.0);
    }
    EXPECT_NEAR(flow.ledgerErrorMl(), 0.0, 1e-9);
}

TEST(NetworkFlow, NothingLeavesWithoutSuctionOrContraction)
{
    NetworkFlow flow = flowIn(flat(nineLobes()), 0.9);
    const std::vector<double> rest(9, 0.0);
    for (int k = 0; k < 2000; ++k)
        ASSERT_TRUE(flow.step(0.05, {0.0, rest, {}}));
    EXPECT_EQ(flow.outMl(), 0.0);
}

TEST(NetworkFlow, LeaksWhenTheSqueezeExceedsTheOpeningPressureAndOnlyThen)
{
    for (const double openingMmHg : {8.0, 38.0}) {
        Parameters p;
        p.nippleOpeningMmHg = openingMmHg;
        NetworkFlow flow = flowIn(flat(nineLobes()), 0.63, p);
        letDown(flow, 0.05, 60.0, 0.0);
        if (openingMmHg < 10.0)
            EXPECT_GT(flow.outMl(), 1.0);
        else
            EXPECT_EQ(flow.outMl(), 0.0);
    }
}

TEST(NetworkFlow, UndrainedBreastFillsItsDuctsAndThenTakesTheMilkBack)
{
    Parameters p;
    p.nippleOpeningMmHg = 38.0;
    NetworkFlow flow = flowIn(flat(nineLobes()), 0.63, p);
    letDown(flow, 0.05, 40.0, 0.0);
    EXPECT_GE(flow.mainDuctRatio(), 1.4); // milk-ejection-and-flow section 2
    EXPECT_LE(flow.mainDuctRatio(), 1.6);
    const double held = flow.ductsMl();
    const std::vector<double> weak(9, 0.2);
    for (int k = 0; k < 600; ++k)
        ASSERT_TRUE(flow.step(0.05, {0.0, weak, {}}));
    EXPECT_LT(flow.ductsMl(), 0.9 * held);
    EXPECT_LE(flow.lobuleFlowMlPerS()[0], 0.0);
}

TEST(NetworkFlow, DuctsOfTheUndrainedBreastAreBackAtRestWithinMinutesOfALetDown)
{
    Parameters p;
    p.nippleOpeningMmHg = 38.0;
    NetworkFlow flow = flowIn(flat(nineLobes()), 0.63, p);
    letDown(flow, 0.05, 40.0, 0.0);
    const double widest = flow.mainDuctRatio(), stored = flow.storedMl(), held = flow.ductsMl();
    for (int second = 40; second < 210; ++second)
        for (int k = 0; k < 20; ++k) {
            const std::vector<double> contraction(9, contractionAt(second + 0.05 * k));
            ASSERT_TRUE(flow.step(0.05, {0.0, contraction, {}}));
        }
    EXPECT_GT(widest, 1.4);
    EXPECT_LT(flow.mainDuctRatio(), 1.08);                              // Gardner 2015: 3.5 min at most
    EXPECT_NEAR(flow.storedMl() - stored, held - flow.ductsMl(), 1e-9); // it went back where it came from
}

TEST(NetworkFlow, SuctionWithoutContractionEmptiesDuctsButNoLobulesNearOrFar)
{
    for (const double stretch : {1.0, 3.0}) { // all inside the mouth; most beyond it
        NetworkFlow flow = flowIn(flat(nineLobes(stretch)));
        const std::vector<double> rest(9, 0.0);
        const double stored = flow.storedMl(), ducts = flow.ductsMl();
        for (int k = 0; k < 19200; ++k) // 16 min
            ASSERT_TRUE(flow.step(0.05, {vacuumAt(0.05 * k), rest, {}}));
        if (stretch > 1.0) {
            EXPECT_LT(flow.ductsMl(), 0.8 * ducts);
        }
        EXPECT_LT(stored - flow.storedMl(), 0.06 * stored) << stretch;
    }
}

TEST(NetworkFlow, WhatSuctionDrawsFromFullDuctsIsBoundByThePores)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)));
    const std::vector<double> rest(9, 0.0);
    const Parameters& p = flow.parameters();
    double greatest = 0.0;
    for (int k = 0; k < 40; ++k) {
        ASSERT_TRUE(flow.step(0.05, {-190.0, rest, {}}));
        greatest = std::max(greatest, flow.outflowMlPerS());
    }
    EXPECT_LE(greatest, poreFlow(190.0 + p.tissuePressureMmHg - p.nippleOpeningMmHg, poresOf(p)).value);
    EXPECT_GT(greatest, 0.2);
}

TEST(NetworkFlow, ABlockedDuctKeepsExactlyItsSubtree)
{
    auto network = flat(nineLobes(3.0));
    NetworkFlow flow = flowIn(network);
    const int blocked = 1; // the first branch of the first lobe
    flow.setOpen(blocked, false);
    double before = 0.0;
    std::vector<int> below;
    for (int i = 0; i < network->lobules(); ++i)
        for (int j = network->lobuleDuct[i]; j < network->size(); j = network->parent[j])
            if (j == blocked)
                below.push_back(i);
    EXPECT_EQ(below.size(), 8U);
    std::vector<char> inside(network->size(), 0);
    const auto contents = [&] {
        double sum = 0.0;
        for (const int i : below)
            sum += flow.lobuleVolumeMl()[i];
        for (int j = 0; j < network->size(); ++j) {
            inside[j] = j == blocked || (network->parent[j] < network->size() && inside[network->parent[j]]);
            sum += inside[j] ? flow.ductVolumeMl()[j] : 0.0;
        }
        return sum;
    };
    before = contents();
    letDown(flow, 0.05, 90.0);
    EXPECT_NEAR(contents(), before, 1e-12);
    EXPECT_EQ(flow.ductFlowMlPerS()[blocked], 0.0);
    EXPECT_GT(flow.outMl(), 10.0);
}

TEST(NetworkFlow, WithEveryPoreBlockedNothingLeavesAndNothingIsLost)
{
    auto network = flat(nineLobes());
    NetworkFlow flow = flowIn(network);
    for (const int root : network->roots)
        flow.setOpen(root, false);
    letDown(flow, 0.05, 90.0);
    EXPECT_EQ(flow.outMl(), 0.0);
    EXPECT_NEAR(flow.ledgerErrorMl(), 0.0, 1e-12);
}

TEST(NetworkFlow, NumberingOfDuctsChangesNothingButRounding)
{
    auto ducts = nineLobes();
    Random r(3);
    for (auto& duct : ducts) {
        duct.lengthMm *= r.uniform(0.7, 1.4);
        duct.lobuleFullMl *= r.uniform(0.5, 1.5);
    }
    const int n = static_cast<int>(ducts.size());
    std::vector<int> place(n);
    std::iota(place.begin(), place.end(), 0);
    for (int k = n - 1; k > 0; --k)
        std::swap(place[k], place[r.below(k + 1)]);
    std::vector<PlainDuct> shuffled(n);
    for (int d = 0; d < n; ++d) {
        shuffled[place[d]] = ducts[d];
        if (ducts[d].parent >= 0)
            shuffled[place[d]].parent = place[ducts[d].parent];
    }
    NetworkFlow a = flowIn(flat(ducts)), b = flowIn(flat(shuffled));
    letDown(a, 0.05, 60.0);
    letDown(b, 0.05, 60.0);
    EXPECT_NEAR(a.outMl(), b.outMl(), 1e-6 * a.outMl());
    EXPECT_NEAR(a.fatOutG(), b.fatOutG(), 1e-6 * a.fatOutG());
}

TEST(NetworkFlow, HalvingTheStepShowsFirstOrder)
{
    const auto outAt = [](double dtS) {
        NetworkFlow flow = flowIn(flat(nineLobes()));
        const std::vector<double> squeezed(9, 0.8);
        for (int k = 0; k < static_cast<int>(std::lround(20.0 / dtS)); ++k)
            EXPECT_TRUE(flow.step(dtS, {-60.0, squeezed, {}}));
        return flow.outMl();
    };
    const double coarse = outAt(0.2), middle = outAt(0.1), fine = outAt(0.05);
    EXPECT_NEAR(std::log2(std::abs(coarse - middle) / std::abs(middle - fine)), 1.0, 0.35);
}

TEST(NetworkFlow, LongStepsAgreeWithShortOnesWithinAFewPercent)
{
    NetworkFlow fine = flowIn(flat(nineLobes())), coarse = flowIn(flat(nineLobes()));
    letDown(fine, 0.05, 90.0);
    letDown(coarse, 0.1, 90.0);
    EXPECT_NEAR(coarse.outMl() / fine.outMl(), 1.0, 0.03);
}

TEST(NetworkFlow, NoConcentrationLeavesTheRangeOfWhatFlowsIn)
{
    auto network = flat(nineLobes());
    NetworkFlow flow = flowIn(network);
    letDown(flow, 0.05, 60.0);
    for (int j = 0; j < network->size(); ++j) {
        const double fresh = flow.freshMl()[j] / flow.ductVolumeMl()[j];
        EXPECT_GE(fresh, -1e-12);
        EXPECT_LE(fresh, 1.0 + 1e-9);
    }
}

TEST(NetworkFlow, FreshMilkReachesTheLobulesDuctsBeforeThePore)
{
    auto network = flat(nineLobes());
    Parameters p;
    p.nippleOpeningMmHg = 20.0;
    NetworkFlow flow = flowIn(network, 0.63, p);
    const std::vector<double> squeezed(9, 0.3);
    const auto fresh = [&](int j) { return flow.freshMl()[j] / flow.ductVolumeMl()[j]; };
    for (int k = 0; k < 60; ++k)
        ASSERT_TRUE(flow.step(0.05, {0.0, squeezed, {}}));
    EXPECT_GT(fresh(network->size() - 1), fresh(0) + 0.1);
}

TEST(NetworkFlow, RefusesAnImpossibleFillAndParametersOutOfRangeByName)
{
    EXPECT_FALSE(NetworkFlow::create(flat(nineLobes()), {}, 0.0));
    EXPECT_FALSE(NetworkFlow::create(flat(nineLobes()), {}, 1.1));
    Parameters p;
    p.viscosityMPaS = -2.0;
    const auto refused = NetworkFlow::create(flat(nineLobes()), p, 0.5);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "flow/viscosityMPaS");
}

TEST(NetworkFlow, NamesTheDuctWhenTheSolveFails)
{
    NetworkFlow flow = flowIn(flat(nineLobes()));
    const std::vector<double> rest(9, 0.0);
    const double before = flow.storedMl();
    const auto done = flow.step(0.05, {std::numeric_limits<double>::quiet_NaN(), rest, {}});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Error::Code::NotConverged);
    EXPECT_EQ(done.error().where.rfind("duct ", 0), 0U);
    EXPECT_EQ(flow.storedMl(), before);
    EXPECT_TRUE(flow.step(0.05, {0.0, rest, {}}));
}

TEST(FlatNetwork, RefusesADuctThatHangsOnItself)
{
    auto ducts = nineLobes();
    ducts[4].parent = 8;
    ducts[8].parent = 4;
    EXPECT_FALSE(flatten(ducts));
}
