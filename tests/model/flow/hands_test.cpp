#include "model/flow/hands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace lactea::flow;

namespace {
const Parameters p;
}

TEST(Hands, AtRestTheyPressNothing)
{
    Hands hands(p, 9);
    hands.advance(0.05, 0.0, 0.0, {});
    EXPECT_TRUE(hands.pressureMmHg().empty());
}

TEST(Hands, ExpressingPressesThreeLobesAtATimeAndComesRoundToAll)
{
    Hands hands(p, 9);
    std::set<int> reached;
    double hardest = 0.0;
    for (int k = 0; k < 1000; ++k) {
        hands.advance(0.05, 1.0, 0.0, {});
        const auto pressed = hands.pressureMmHg();
        EXPECT_LE(std::count_if(pressed.begin(), pressed.end(), [](double x) { return x > 0.0; }), 3);
        for (int lobe = 0; lobe < 9; ++lobe)
            if (pressed[lobe] > 1.0)
                reached.insert(lobe);
        hardest = std::max(hardest, *std::max_element(pressed.begin(), pressed.end()));
    }
    EXPECT_EQ(reached.size(), 9U);
    EXPECT_NEAR(hardest, p.handPressureMmHg, 1.0);
}

TEST(Hands, MassageStaysOnTheChosenLobes)
{
    Hands hands(p, 9);
    const std::vector<int> chosen{2, 7};
    double hardest = 0.0;
    for (int k = 0; k < 1000; ++k) {
        hands.advance(0.05, 0.0, 1.0, chosen);
        for (int lobe = 0; lobe < 9; ++lobe)
            if (lobe != 2 && lobe != 7) {
                EXPECT_EQ(hands.pressureMmHg()[lobe], 0.0);
            }
        hardest = std::max(hardest, hands.pressureMmHg()[2]);
    }
    EXPECT_NEAR(hardest, p.massagePressureMmHg, 0.5);
}

TEST(Hands, ABreastOfOneLobeCanBePressedToo)
{
    Hands hands(p, 1);
    for (int k = 0; k < 500; ++k)
        hands.advance(0.05, 1.0, 1.0, {});
    EXPECT_EQ(hands.pressureMmHg().size(), 1U);
}
