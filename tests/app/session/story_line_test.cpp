#include "app/session/story_line.h"

#include <QTest>

#include <gtest/gtest.h>

#include "app/session/simulation_readout.h"

using namespace lactea::session;
using lactea::simulation::Snapshot;

namespace {
Snapshot suckled()
{
    Snapshot s;
    s.timeS = 60.0;
    s.stimuli[0].on = true;
    s.sides[0].taker = lactea::simulation::Taker::Infant;
    s.stimulation = 1.0;
    return s;
}
}  // namespace

TEST(StoryLine, AtRestItSaysWhatTheBreastDoes)
{
    EXPECT_EQ(storyOf(Snapshot{}), Story::AtRest);
    EXPECT_TRUE(storyText(Story::AtRest, Snapshot{}).startsWith(QLatin1String("At rest:")));
}

TEST(StoryLine, ASentenceThatCameTooSoonIsToldLaterWithoutAnotherSnapshot)
{
    SimulationReadout readout;
    readout.apply(std::make_shared<const Snapshot>(), {}, 0.0);
    const QString atRest = readout.storyLine();
    EXPECT_FALSE(atRest.isEmpty());
    readout.apply(std::make_shared<const Snapshot>(suckled()), {}, 0.0);
    EXPECT_EQ(readout.storyLine(), atRest) << "at most every two seconds";
    EXPECT_TRUE(QTest::qWaitFor([&] { return readout.storyLine() != atRest; }, 10'000));
}

TEST(StoryLine, ALetDownIsToldWithItsNumber)
{
    Snapshot s = suckled();
    s.ejecting = true;
    s.ejections = 2;
    s.myoepithelium = 0.8;
    EXPECT_EQ(storyText(storyOf(s), s),
              QStringLiteral("Second let-down: the lobules squeeze, the ducts widen, milk flows."));
}

TEST(StoryLine, BetweenLetDownsTheDuctsNarrow)
{
    Snapshot s = suckled();
    s.ejections = 1;
    s.secondsSincePulse = 100.0;
    EXPECT_EQ(storyText(storyOf(s), s), QStringLiteral("Between let-downs: the ducts narrow again."));
}

TEST(StoryLine, StressHoldsBack)
{
    Snapshot s = suckled();
    s.inhibition = 0.5;
    EXPECT_EQ(storyText(storyOf(s), s), QStringLiteral("Stress holds let-down back; the milk is still there."));
}

TEST(StoryLine, AFailureComesFirst)
{
    Snapshot s = suckled();
    s.failure = "duct 7: not converged";
    EXPECT_EQ(storyOf(s), Story::Failed);
}

TEST(StoryLine, TheSentenceStandsForTwoSeconds)
{
    SimulationReadout readout;
    Snapshot s = suckled();
    readout.apply(std::make_shared<Snapshot>(s), {}, 1.0);
    const QString first = readout.storyLine();
    EXPECT_FALSE(first.isEmpty());
    s.ejecting = true;
    s.myoepithelium = 1.0;
    readout.apply(std::make_shared<Snapshot>(s), {}, 1.0);
    EXPECT_EQ(readout.storyLine(), first);
    readout.beginAnew();
    readout.apply(std::make_shared<Snapshot>(s), {}, 1.0);
    EXPECT_NE(readout.storyLine(), first);
}

TEST(ClockText, CountsAsPeopleDo)
{
    EXPECT_EQ(clockText(306.0), QStringLiteral("5:06"));
    EXPECT_EQ(clockText(0.0), QStringLiteral("0:00"));
    EXPECT_EQ(clockText(3723.9), QStringLiteral("1:02:03"));
}
