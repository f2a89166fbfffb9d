#include "app/session/history.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using lactea::session::History;

namespace {
History::Step setTo(int& value, int after, const QString& mergeKey = {})
{
    return {QStringLiteral("Set"), [&value, after] { value = after; }, [&value, before = value] { value = before; },
            mergeKey};
}
}  // namespace

TEST(History, AStepIsDoneUndoneAndRedone)
{
    History history;
    QSignalSpy changed(&history, &History::changed);
    int value = 1;
    history.perform(setTo(value, 2));
    EXPECT_EQ(value, 2);
    EXPECT_TRUE(history.canUndo());
    EXPECT_EQ(history.undoText(), QStringLiteral("Set"));
    history.undo();
    EXPECT_EQ(value, 1);
    EXPECT_FALSE(history.canUndo());
    history.redo();
    EXPECT_EQ(value, 2);
    EXPECT_GE(changed.count(), 3);
}

TEST(History, QuickStepsOfOneSliderMerge)
{
    History history;
    int value = 0;
    for (int i = 1; i <= 10; ++i)
        history.perform(setTo(value, i, QStringLiteral("slider")));
    EXPECT_EQ(history.count(), 1);
    history.undo();
    EXPECT_EQ(value, 0);
    history.redo();
    EXPECT_EQ(value, 10);
}

TEST(History, AnotherSliderOrALaterPullIsAStepOfItsOwn)
{
    History history;
    int value = 0;
    history.perform(setTo(value, 1, QStringLiteral("a")));
    history.perform(setTo(value, 2, QStringLiteral("b")));
    EXPECT_EQ(history.count(), 2);
    QTest::qWait(History::mergeWithinMs + 50);
    history.perform(setTo(value, 3, QStringLiteral("b")));
    EXPECT_EQ(history.count(), 3);
}
