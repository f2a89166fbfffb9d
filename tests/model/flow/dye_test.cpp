// Milk that is marked: where it goes, and that none of it is lost.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "tests/support/nine_lobes.h"

using namespace lactea;
using namespace lactea::flow;
using test::contractionAt;
using test::flat;
using test::flowIn;
using test::nineLobes;
using test::vacuumAt;

namespace {

void feed(NetworkFlow& flow, double untilS, const auto& each)
{
    std::vector<double> contraction(9);
    const std::vector<double> secretion(flow.lobuleVolumeMl().size(), 1e-5);
    for (int k = 1; 0.05 * k <= untilS; ++k) {
        std::fill(contraction.begin(), contraction.end(), contractionAt(0.05 * k));
        ASSERT_TRUE(flow.step(0.05, {vacuumAt(0.05 * k), contraction, secretion}));
        each(0.05 * k);
    }
}
void feed(NetworkFlow& flow, double untilS)
{
    feed(flow, untilS, [](double) {});
}

} // namespace

TEST(Dye, NoneOfItIsLostOnTheWay)
{
    NetworkFlow flow = flowIn(flat(nineLobes(3.0)));
    ASSERT_TRUE(flow.mark(20, 0.3));
    ASSERT_TRUE(flow.mark(100, 0.1));
    feed(flow, 200.0, [&](double) {
        ASSERT_LE(std::abs(flow.markLedgerErrorMl()), 1e-9 * 0.4);
        for (const double ml : flow.markedDuctMl())
            ASSERT_GE(ml, 0.0);
    });
    EXPECT_GT(flow.markedOutMl(), 0.05);
    EXPECT_LT(flow.markedOutMl(), 0.4);
}

TEST(Dye, IsSeenOnTheWayOfItsLobeOnly)
{
    auto network = flat(nineLobes());
    NetworkFlow flow = flowIn(network);
    ASSERT_TRUE(flow.mark(0, 0.3));
    feed(flow, 60.0);
    std::vector<char> onWay(network->parent.size(), 0);
    for (int j = network->lobuleDuct[0]; j < network->size(); j = network->parent[j])
        onWay[j] = 1;
    int root = network->lobuleDuct[0];
    while (network->parent[root] < network->size())
        root = network->parent[root];
    for (int j = 0; j < network->size(); ++j) {
        int top = j;
        while (network->parent[top] < network->size())
            top = network->parent[top];
        if (onWay[j]) {
            EXPECT_GT(flow.markedDuctMl()[j], 0.0) << j;
        } else if (top != root) {
            EXPECT_EQ(flow.markedDuctMl()[j], 0.0) << j;
        }
    }
}

TEST(Dye, ReachesTheDuctsOneAfterTheOther)
{
    auto network = flat(nineLobes(3.0));
    NetworkFlow flow = flowIn(network);
    ASSERT_TRUE(flow.mark(0, 0.3));
    std::vector<double> firstS(network->parent.size(), -1.0);
    double outS = -1.0;
    feed(flow, 60.0, [&](double t) {
        for (std::size_t j = 0; j < firstS.size(); ++j)
            if (firstS[j] < 0.0 && flow.markedDuctMl()[j] > 1e-3 * flow.ductVolumeMl()[j])
                firstS[j] = t;
        if (outS < 0.0 && flow.markedOutMl() > 1e-3)
            outS = t;
    });
    double before = 0.0;
    for (int j = network->lobuleDuct[0]; j < network->size(); j = network->parent[j]) {
        EXPECT_GE(firstS[j], before);
        before = firstS[j];
    }
    EXPECT_GT(outS, before);
}

TEST(Dye, ALobuleThatIsAllDyedGivesOnlyDyedMilk)
{
    auto ducts = std::vector<PlainDuct>{{-1, 20.0, 2.0, 0.06, 5.0, 0}};
    NetworkFlow flow = flowIn(flat(ducts));
    ASSERT_TRUE(flow.mark(0, 1e9));
    EXPECT_EQ(flow.markedMl(), flow.storedMl());
    const double ductMl = flow.ductsMl();
    const std::vector<double> squeezed(1, 1.0);
    for (int k = 0; k < 1200; ++k)
        ASSERT_TRUE(flow.step(0.05, {-100.0, squeezed, {}}));
    ASSERT_GT(flow.outMl(), 0.3);
    EXPECT_NEAR(flow.markedOutMl(), flow.outMl() - ductMl, 0.05) << "first what stood in the duct, then dye";
}

TEST(Dye, ChangesNothingElseAndCanBeTakenAway)
{
    NetworkFlow plain = flowIn(flat(nineLobes())), dyed = flowIn(flat(nineLobes()));
    ASSERT_TRUE(dyed.mark(3, 0.2));
    feed(plain, 30.0);
    feed(dyed, 30.0);
    EXPECT_EQ(plain.outMl(), dyed.outMl());
    EXPECT_EQ(plain.fatOutG(), dyed.fatOutG());
    dyed.clearMarks();
    EXPECT_FALSE(dyed.marked());
    EXPECT_EQ(dyed.markedMl() + dyed.markedOutMl(), 0.0);
    EXPECT_TRUE(dyed.markedDuctMl().empty());
}

TEST(Dye, IsRefusedWhereThereIsNoLobule)
{
    NetworkFlow flow = flowIn(flat(nineLobes()));
    EXPECT_FALSE(flow.mark(-1, 0.1));
    EXPECT_FALSE(flow.mark(9 * 16, 0.1));
    EXPECT_FALSE(flow.mark(0, -0.1));
}
