#include "app/lessons/lesson_player.h"

#include <QPointF>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lactea::lessons {

using session::Session;
using simulation::Stimulus;

namespace {

constexpr int growMs = 120'000;

/// One grown session for all tests of this file: growing is what takes the time.
class Player : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_session = new Session;
        s_session->start(
            {{QStringLiteral("fresh"), true}, {QStringLiteral("language"), QStringLiteral("en")}});
        ASSERT_TRUE(
            QTest::qWaitFor([] { return s_session->ready() || !s_session->errorText().isEmpty(); }, growMs));
        ASSERT_TRUE(s_session->ready()) << s_session->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_session;
        s_session = nullptr;
    }
    Player() { player.setSession(s_session); }
    ~Player() override { player.leave(); }

    /// Opens a step and waits until its run stands where it begins.
    bool open(const char* step)
    {
        player.open(QStringLiteral("let-down"), numberOf(step));
        return QTest::qWaitFor([this] { return !player.busy(); }, 60'000);
    }
    int numberOf(const char* step)
    {
        static const QStringList ids{
            QStringLiteral("rest"),      QStringLiteral("touch"),        QStringLiteral("other-breast"),
            QStringLiteral("by-blood"),  QStringLiteral("again"),        QStringLiteral("without-touch"),
            QStringLiteral("held-back"), QStringLiteral("be-the-brain"), QStringLiteral("signs")};
        return static_cast<int>(ids.indexOf(QLatin1String(step)));
    }
    QString stateOf(int answer)
    {
        return player.answers().at(answer).toMap().value(QStringLiteral("state")).toString();
    }

    static Session* s_session;
    LessonPlayer player;
};
Session* Player::s_session = nullptr;

} // namespace

TEST_F(Player, ListsTheLetDownLesson)
{
    ASSERT_GE(player.lessons()->size(), 1);
    const auto first = player.lessons()->index(0);
    EXPECT_EQ(first.data(LessonListModel::LessonIdRole).toString(), QStringLiteral("let-down"));
    EXPECT_EQ(first.data(LessonListModel::TitleRole).toString(), QStringLiteral("The let-down reflex"));
    EXPECT_EQ(first.data(LessonListModel::MinutesRole).toInt(), 15);
    EXPECT_TRUE(player.lessons()->refused().isEmpty());
}

TEST_F(Player, ClickingABunchEndsTheFirstWait)
{
    ASSERT_TRUE(open("rest"));
    EXPECT_EQ(player.stepCount(), 9);
    EXPECT_TRUE(player.waiting());
    EXPECT_EQ(player.primaryText(), QStringLiteral("Show me"));
    EXPECT_FALSE(player.body().contains(QLatin1Char('{')));
    s_session->selection()->select(QStringLiteral("breast/right/nipple"));
    EXPECT_TRUE(player.waiting());
    s_session->selection()->select(QStringLiteral("breast/right/lobe 1/bunch 1"));
    EXPECT_FALSE(player.waiting());
    EXPECT_TRUE(player.body().contains(QLatin1String("Let-down")));
    EXPECT_EQ(player.primaryText(), QStringLiteral("Next"));
}

TEST_F(Player, NextShowsWhatToDoAndThenGoesOn)
{
    ASSERT_TRUE(open("touch"));
    EXPECT_EQ(player.allowedTriggers(), QStringList{QStringLiteral("suckling")});
    player.next();
    EXPECT_TRUE(s_session->triggers()->running(Stimulus::Suckling));
    EXPECT_TRUE(s_session->readout()->playing());
    player.next();
    EXPECT_EQ(s_session->readout()->speed(), 20.0);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !player.waiting(); }, 60'000));
    EXPECT_EQ(s_session->readout()->speed(), 1.0);
    player.next();
    EXPECT_EQ(player.step(), numberOf("other-breast"));
}

TEST_F(Player, NothingIsRevealedBeforeTheGuessAndAWrongOneMayBeRetried)
{
    ASSERT_TRUE(open("other-breast"));
    EXPECT_GE(s_session->readout()->timeS(), 30.0);
    EXPECT_LT(s_session->readout()->timeS(), 31.0);
    EXPECT_FALSE(s_session->readout()->playing());
    EXPECT_EQ(player.primaryText(), QStringLiteral("See what happens"));
    player.pick(0);
    EXPECT_EQ(stateOf(0), QStringLiteral("picked"));
    EXPECT_EQ(player.guess(), 0);
    EXPECT_FALSE(player.seen());
    player.next();
    EXPECT_TRUE(player.seen());
    EXPECT_EQ(stateOf(0), QStringLiteral("picked"));
    EXPECT_EQ(stateOf(1), QStringLiteral("rest"));
    player.next();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !player.waiting(); }, 60'000));
    EXPECT_EQ(stateOf(0), QStringLiteral("again"));
    EXPECT_EQ(stateOf(1), QStringLiteral("rest"));
    player.pick(1);
    EXPECT_EQ(stateOf(1), QStringLiteral("right"));
    EXPECT_TRUE(player.body().contains(QLatin1String("seconds after the baby began")));
    EXPECT_FALSE(player.body().contains(QStringLiteral("…")));
    EXPECT_FALSE(player.sources().isEmpty() && player.body().isEmpty());
}

TEST_F(Player, PageDownAsksForTheGuessOnceMoreAndThenIsNeverStuck)
{
    ASSERT_TRUE(open("other-breast"));
    QSignalSpy wanted(&player, &LessonPlayer::guessWanted);
    player.next();
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_FALSE(player.seen());
    EXPECT_EQ(player.primaryText(), QStringLiteral("See it without a guess"));
    player.next();
    EXPECT_TRUE(player.seen());
    EXPECT_EQ(player.guess(), -1);
    EXPECT_TRUE(player.guessCurve().isEmpty());
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(Player, AGuessIsDrawnFromTheQuestionOnAndStays)
{
    ASSERT_TRUE(open("other-breast"));
    EXPECT_TRUE(player.guessCurve().isEmpty());
    player.pick(2);
    player.pick(1);
    const auto curve = player.guessCurve();
    EXPECT_EQ(curve.value(QStringLiteral("lane")).toString(), QStringLiteral("milk_flow_left"));
    EXPECT_EQ(curve.value(QStringLiteral("answer")).toInt(), 1);
    const auto points = curve.value(QStringLiteral("points")).toList();
    ASSERT_GE(points.size(), 2);
    EXPECT_NEAR(points.first().toPointF().x(), 30.0, 0.1);
    EXPECT_TRUE(player.lanes().contains(QStringLiteral("milk_flow_left")));
    player.next();
    ASSERT_TRUE(player.seen());
    player.pick(0);
    EXPECT_EQ(player.guess(), 1) << "what was expected is not forgotten by trying again";
    EXPECT_EQ(player.guessCurve(), curve);
}

TEST_F(Player, TheStepsPartsAreNamedAndLeavingEndsThat)
{
    ASSERT_TRUE(open("touch"));
    EXPECT_EQ(s_session->view()->labelled(), player.labelledParts());
    EXPECT_EQ(s_session->view()->labelled().size(), 3);
    player.leave();
    EXPECT_TRUE(s_session->view()->labelled().isEmpty());
}

TEST_F(Player, StressHoldsLetDownBackUntilItEnds)
{
    ASSERT_TRUE(open("held-back"));
    player.next();
    player.next();
    EXPECT_TRUE(s_session->triggers()->running(Stimulus::Stress));
    EXPECT_TRUE(s_session->triggers()->running(Stimulus::Suckling));
    player.next();
    ASSERT_TRUE(QTest::qWaitFor([this] { return player.waitingText().startsWith(QLatin1String("Not yet")); },
                                60'000));
    EXPECT_EQ(s_session->readout()->ejections(), 0);
    s_session->pressTrigger(QStringLiteral("stress"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !player.waiting(); }, 60'000));
    EXPECT_EQ(s_session->readout()->ejections(), 1);
}

TEST_F(Player, TurningThePictureOffersTheWayBack)
{
    ASSERT_TRUE(open("signs"));
    QTest::qWait(1600);
    auto pose = s_session->view()->camera();
    pose.azimuthDeg += 30.0;
    s_session->view()->moveCamera(pose);
    EXPECT_TRUE(player.strayed());
    player.returnToStep();
    EXPECT_FALSE(player.strayed());
    EXPECT_EQ(player.primaryText(), QStringLiteral("Finish"));
}

TEST_F(Player, LeavingBringsBackWhatWasHidden)
{
    s_session->view()->hide(QStringLiteral("breast/right/fat"));
    ASSERT_TRUE(open("rest"));
    EXPECT_TRUE(s_session->view()->hidden().isEmpty());
    player.leave();
    EXPECT_FALSE(player.active());
    EXPECT_EQ(s_session->view()->hidden(), QStringList{QStringLiteral("breast/right/fat")});
    s_session->view()->showAll();
}

TEST_F(Player, AnUnknownLessonIsSaidNotOpened)
{
    player.open(QStringLiteral("let-up"), 0);
    EXPECT_FALSE(player.active());
    EXPECT_TRUE(player.errorText().contains(QLatin1String("let-up")));
}

} // namespace lactea::lessons
