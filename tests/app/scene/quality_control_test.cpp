#include "app/scene/eye/quality_control.h"

#include <gtest/gtest.h>

namespace lactea::scene {
namespace {

int feed(QualityControl& control, double ms, int frames)
{
    int changes = 0;
    for (int i = 0; i < frames; ++i)
        changes += control.addFrame(ms) ? 1 : 0;
    return changes;
}

TEST(QualityControl, StaysWhileFramesAreInTime)
{
    QualityControl control;
    EXPECT_EQ(feed(control, 30.0, 600), 0);
    EXPECT_EQ(control.quality().detail, anatomy::Detail::Low);
}

TEST(QualityControl, GoesDownOneStepAtATimeInTheGivenOrder)
{
    QualityControl control;
    feed(control, 50.0, 12);
    EXPECT_EQ(control.quality(), (Quality{anatomy::Detail::Minimum, 1.0, true}));
    feed(control, 50.0, 12);
    EXPECT_EQ(control.quality(), (Quality{anatomy::Detail::Minimum, 0.6, true}));
    feed(control, 50.0, 12);
    EXPECT_EQ(control.quality(), (Quality{anatomy::Detail::Minimum, 0.6, false}));
    EXPECT_EQ(feed(control, 50.0, 100), 0);
}

TEST(QualityControl, DeepInTheGlandThePictureMayBeCoarserStill)
{
    QualityControl control(QualityControl::diving);
    feed(control, 50.0, 48);
    EXPECT_EQ(control.quality(), (Quality{anatomy::Detail::Minimum, 0.45, false}));
    EXPECT_EQ(feed(control, 50.0, 100), 0);
}

TEST(QualityControl, APictureInWhichOnlyTheMilkMovesKeepsItsInkAndSharpness)
{
    QualityControl control(QualityControl::living);
    EXPECT_EQ(feed(control, 60.0, 200), 0);
    feed(control, 200.0, 200);
    EXPECT_EQ(control.quality(), (Quality{anatomy::Detail::Minimum, 1.0, true}));
}

TEST(QualityControl, GoesDownSoonerWhenFramesAreFarTooSlow)
{
    QualityControl control;
    feed(control, 100.0, 15);
    EXPECT_EQ(control.step(), 3);
}

TEST(QualityControl, StartsNoBetterThanAnotherThatHasFoundItsStep)
{
    QualityControl body, dive(QualityControl::diving);
    feed(body, 50.0, 24);
    dive.startBelow(body);
    EXPECT_EQ(dive.step(), 2);
    dive.startBelow(QualityControl());
    EXPECT_EQ(dive.step(), 2);
}

TEST(QualityControl, OneSlowFrameChangesNothing)
{
    QualityControl control;
    feed(control, 25.0, 20);
    EXPECT_FALSE(control.addFrame(200.0));
    EXPECT_EQ(feed(control, 25.0, 20), 0);
}

TEST(QualityControl, RisesAfterLongFastAndDoesNotTryAFailedStepAgainSoon)
{
    QualityControl control;
    feed(control, 50.0, 12);
    ASSERT_EQ(control.step(), 1);
    feed(control, 17.0, 90);
    EXPECT_EQ(control.step(), 0);
    feed(control, 50.0, 12);
    EXPECT_EQ(control.step(), 1);
    feed(control, 17.0, 1000);
    EXPECT_EQ(control.step(), 1);
}

}  // namespace
}  // namespace lactea::scene
