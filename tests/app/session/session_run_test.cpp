#include "app/session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "app/session/session_state.h"
#include "model/core/random.h"

using namespace lactea;
using namespace lactea::session;
using namespace lactea::simulation;

namespace {

constexpr int growMs = 120'000;

bool makeReady(Session& session, const QVariantMap& options = {})
{
    session.start(options);
    return QTest::qWaitFor([&] { return session.ready() || !session.errorText().isEmpty(); }, growMs)
           && session.ready() && QTest::qWaitFor([&] { return session.snapshot() != nullptr; }, 5000);
}

QVariantMap fresh() { return {{QStringLiteral("fresh"), true}}; }

}  // namespace

TEST(SessionRun, PressingBabySucklesLetsTimeRunAndLogsIt)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh())) << session.errorText().toStdString();
    EXPECT_FALSE(session.readout()->everRan());
    QSignalSpy snapshots(&session, &Session::snapshotChanged);
    session.pressTrigger(QStringLiteral("suckling"));
    EXPECT_TRUE(session.readout()->playing());
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 0.5; }, 20'000));
    EXPECT_GT(snapshots.count(), 3);
    EXPECT_TRUE(session.readout()->everRan());
    ASSERT_EQ(session.log()->size(), 1u);
    session.pause();
    EXPECT_FALSE(session.chart()->empty());
}

TEST(SessionRun, APressBeforeTheBodyIsThereIsNotLost)
{
    Session session;
    session.start(fresh());
    session.pressTrigger(QStringLiteral("suckling"));
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 0.2; }, growMs));
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
    ASSERT_EQ(session.log()->size(), 1u);
}

TEST(SessionRun, TheLogOfTheWindowReplaysToTheSameBits)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    session.readout()->setSpeed(20.0);
    session.pressTrigger(QStringLiteral("suckling"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 2.0; }, 20'000));
    session.setHormone(QStringLiteral("oxytocin"), QStringLiteral("hold"), 12.0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 20.0; }, 30'000));
    session.pressTrigger(QStringLiteral("stress"));
    session.setHormone(QStringLiteral("oxytocin"), QStringLiteral("auto"), 1.0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 30.0; }, 30'000));
    session.pause();
    QTest::qWait(200);
    const auto seen = session.snapshot();

    Scenario again = session.scenario();
    again.actions = *session.log();
    auto replay = Simulation::create(again, growBody(again).value());
    ASSERT_TRUE(replay.has_value());
    while (replay->snapshot()->step < seen->step)
        ASSERT_TRUE(replay->advance().has_value());
    const auto replayed = replay->snapshot();
    EXPECT_EQ(replayed->timeS, seen->timeS);
    EXPECT_EQ(replayed->oxytocinPgPerMl, seen->oxytocinPgPerMl);
    EXPECT_EQ(replayed->myoepithelium, seen->myoepithelium);
    for (const int side : {0, 1}) {
        const auto &a = replayed->sides[static_cast<std::size_t>(side)], &b = seen->sides[static_cast<std::size_t>(side)];
        EXPECT_EQ(a.storedMl, b.storedMl);
        EXPECT_EQ(a.removedMl, b.removedMl);
        EXPECT_EQ(a.intraductalMmHg, b.intraductalMmHg);
        EXPECT_EQ(a.lobuleFill, b.lobuleFill);
        EXPECT_EQ(a.ductWidening, b.ductWidening);
    }
}

TEST(SessionRun, UndoOfEverythingIsTheStartAfterAnyActions)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    const ViewValues view = session.view()->values();
    const auto controls = [&] {
        return std::array{session.hormones()->control(Hormone::Oxytocin), session.hormones()->control(Hormone::Prolactin)};
    };
    const auto startControls = controls();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Random random(seed);
        for (int i = 0; i < 40; ++i) {
            static const std::array triggers{"suckling", "baby_cries", "think_of_baby", "stress"};
            static const std::array modes{"auto", "multiply", "hold"};
            switch (random.below(6)) {
            case 0: session.pressTrigger(QString::fromLatin1(triggers[static_cast<std::size_t>(random.below(4))])); break;
            case 1:
                session.setHormone(random.below(2) == 0 ? QStringLiteral("oxytocin") : QStringLiteral("prolactin"),
                                   QString::fromLatin1(modes[static_cast<std::size_t>(random.below(3))]),
                                   random.uniform(0.0, 60.0));
                break;
            case 2: session.view()->hide(QStringLiteral("breast/right/fat")); break;
            case 3: session.view()->setSkinTone(random.below(6)); break;
            case 4: session.resetAll(); break;
            case 5: session.step(); break;
            }
            if (random.below(4) == 0)
                QTest::qWait(5);
        }
        session.pause();
        while (session.history()->canUndo())
            session.history()->undo();
        session.pause();
        EXPECT_EQ(session.view()->values(), view) << "seed " << seed;
        EXPECT_EQ(controls(), startControls) << "seed " << seed;
        for (const Stimulus stimulus : {Stimulus::Suckling, Stimulus::BabyCries, Stimulus::ThinkOfBaby, Stimulus::Stress})
            EXPECT_FALSE(session.triggers()->running(stimulus)) << "seed " << seed;
        // The worker agrees once it has taken all wishes and one step.
        session.step();
        QTest::qWait(300);
        EXPECT_EQ(session.snapshot()->controls, startControls);
        EXPECT_FALSE(session.snapshot()->stimuli[0].on);
        session.history()->clear();
    }
}

TEST(SessionRun, HowATriggerIsDoneCanBeSetBeforeAndWhileItRunsAndIsUndone)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    session.setTriggerSetting(QStringLiteral("suckling"), QStringLiteral("left"), 0.6);
    session.pressTrigger(QStringLiteral("suckling"));
    session.setPump(120.0, 54.0, false, true);
    session.pressTrigger(QStringLiteral("pump"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.snapshot()->side(anatomy::Side::Right).taker == Taker::Pump; }, 20'000));
    EXPECT_EQ(session.snapshot()->side(anatomy::Side::Left).taker, Taker::Infant);
    EXPECT_EQ(session.snapshot()->stimulus(Stimulus::Suckling).strength, 0.6);
    EXPECT_EQ(session.snapshot()->pump.vacuumMmHg, 120.0);
    session.setTriggerSetting(QStringLiteral("suckling"), QStringLiteral("right"), 0.6);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.snapshot()->side(anatomy::Side::Right).taker == Taker::Infant; }, 20'000));
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling)) << "it goes on";
    session.pause();
    while (session.history()->canUndo())
        session.history()->undo();
    EXPECT_EQ(session.triggers()->states()[0].where, Where::Right);
    EXPECT_EQ(session.triggers()->states()[0].strength, 1.0);
    EXPECT_EQ(session.triggers()->pump(), flow::PumpSetting{});
}

TEST(SessionRun, ABlockedDuctIsToldAndComesBackWithTheWindow)
{
    QFile::remove(defaultStatePath());
    const QString duct = QStringLiteral("breast/right/lobe 3/main duct");
    {
        Session session;
        ASSERT_TRUE(makeReady(session, {}));
        session.blockDuct(duct, true);
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.isBlocked(duct); }, 5000));
        session.selection()->select(duct);
        EXPECT_EQ(session.selection()->duct(), duct);
        session.history()->undo();
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.blockedDucts().isEmpty(); }, 5000));
        session.history()->redo();
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.isBlocked(duct); }, 5000));
        session.step();
        QTest::qWait(200);
    }
    Session session;
    ASSERT_TRUE(makeReady(session, {}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return session.isBlocked(duct); }, 5000));
    session.resetAll();
    EXPECT_TRUE(QTest::qWaitFor([&] { return session.blockedDucts().isEmpty(); }, 5000));
}

TEST(SessionRun, AnotherBodyKnowsNothingOfTheDuctsOfThisOne)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    session.blockDuct(QStringLiteral("breast/right/lobe 17/main duct"), true); // the other plan has nine lobes
    session.view()->follow(QStringLiteral("breast/right/lobe 2/bunch 1"));
    session.step();
    QTest::qWait(200);
    session.setPlan(QStringLiteral("ultrasound"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.view()->plan() == QLatin1String("ultrasound"); }, growMs));
    session.step();
    QTest::qWait(200);
    EXPECT_TRUE(session.errorText().isEmpty()) << session.errorText().toStdString();
    EXPECT_TRUE(session.blockedDucts().isEmpty());
}

TEST(SessionRun, MilkThatIsFollowedIsDyedUntilItIsFollowedNoMore)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    const auto dyed = [&] { return session.snapshot()->side(anatomy::Side::Right).markedMl; };
    session.view()->follow(QStringLiteral("breast/right/lobe 2/bunch 1"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return dyed() > 0.0; }, 5000));
    EXPECT_TRUE(session.followedMilk()->dye().contains(QLatin1String("nothing has come out")));
    session.view()->follow({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return dyed() == 0.0; }, 5000));
}

TEST(SessionRun, ResetIsUndoneToTheSameMoment)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    session.pressTrigger(QStringLiteral("suckling"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 1.0; }, 20'000));
    session.pause();
    QTest::qWait(200);
    const auto before = session.snapshot();
    const double charted = session.chart()->endS();
    QSignalSpy toasts(&session, &Session::toast);
    session.resetAll();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() == 0.0; }, 5000));
    EXPECT_EQ(toasts.count(), 1);
    EXPECT_FALSE(session.triggers()->running(Stimulus::Suckling));
    session.history()->undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() == before->timeS; }, 5000));
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
    EXPECT_EQ(session.snapshot()->sides[0].storedMl, before->sides[0].storedMl);
    EXPECT_EQ(session.chart()->endS(), charted);
}

TEST(SessionRun, AnotherPlanIsAStepOfItsOwn)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    const auto classic = session.breast();
    QSignalSpy bodies(&session, &Session::bodyChanged);
    session.setPlan(QStringLiteral("ultrasound"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return bodies.count() == 1 || !session.errorText().isEmpty(); }, growMs));
    EXPECT_EQ(session.view()->plan(), QStringLiteral("ultrasound"));
    EXPECT_NE(session.breast(), classic);
    session.history()->undo();
    EXPECT_EQ(session.breast(), classic);
    EXPECT_EQ(session.view()->plan(), QStringLiteral("classic"));
    session.history()->redo();
    session.setPlan(QStringLiteral("classic"));
    EXPECT_EQ(session.breast(), classic) << "the body that is there is taken, not grown again";
}

TEST(SessionRun, TheRunGoesOnInTheOtherPlan)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    session.setHormone(QStringLiteral("prolactin"), QStringLiteral("hold"), 200.0);
    session.pressTrigger(QStringLiteral("suckling"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 1.0; }, 20'000));
    QSignalSpy bodies(&session, &Session::bodyChanged), toasts(&session, &Session::toast);
    QSignalSpy triggers(session.triggers(), &TriggerModel::changed);
    bool flickered = false;
    QObject::connect(session.triggers(), &TriggerModel::changed, &session,
                     [&] { flickered = flickered || !session.triggers()->running(Stimulus::Suckling); });
    session.setPlan(QStringLiteral("ultrasound"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return bodies.count() == 1 || !session.errorText().isEmpty(); }, growMs));
    const double leftAtS = session.readout()->timeS();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.snapshot() && session.snapshot()->timeS > leftAtS; }, 20'000));
    EXPECT_TRUE(session.readout()->playing());
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
    EXPECT_FALSE(flickered);
    EXPECT_EQ(session.hormones()->control(Hormone::Prolactin).mode, HormoneControl::Mode::Hold);
    EXPECT_EQ(toasts.count(), 1);
    EXPECT_TRUE(toasts.at(0).at(1).toBool());
    EXPECT_EQ(session.log()->size(), 2u);
    session.pause();
    session.history()->undo();
    EXPECT_EQ(session.view()->plan(), QStringLiteral("classic"));
    EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
}

TEST(SessionRun, AnotherWomanAndAnotherSizeAreStepsThatCanBeUndone)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    const quint64 first = session.view()->seed();
    const auto there = session.breast();
    QSignalSpy bodies(&session, &Session::bodyChanged);
    session.showAnotherWoman();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bodies.count() == 1 || !session.errorText().isEmpty(); }, growMs));
    EXPECT_NE(session.view()->seed(), first);
    EXPECT_EQ(session.view()->seed(), session.breast()->seed);
    session.setSize(QStringLiteral("S"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return bodies.count() == 2 || !session.errorText().isEmpty(); }, growMs));
    EXPECT_EQ(session.breast()->plan.size, anatomy::BreastPlan::Size::Small);
    EXPECT_EQ(session.view()->size(), QStringLiteral("S"));
    session.history()->undo();
    EXPECT_EQ(session.view()->size(), QStringLiteral("drawn"));
    session.history()->undo();
    EXPECT_EQ(session.view()->seed(), first);
    EXPECT_EQ(session.breast(), there);
}

TEST(SessionRun, AStoppedGrowthLeavesTheBodyThatWasThere)
{
    Session session;
    ASSERT_TRUE(makeReady(session, fresh()));
    const auto there = session.breast();
    QSignalSpy bodies(&session, &Session::bodyChanged), stopped(&session, &Session::growingStopped);
    session.setPlan(QStringLiteral("ultrasound"));
    QTest::qWait(20);
    ASSERT_FALSE(session.loadStage().isEmpty()) << "it grows too fast for this test";
    QElapsedTimer clock;
    clock.start();
    session.stopLoading();
    EXPECT_LT(clock.elapsed(), 100) << "the window must not wait for the thread";
    EXPECT_TRUE(session.loadStage().isEmpty());
    EXPECT_EQ(stopped.count(), 1);
    QTest::qWait(1500);
    EXPECT_EQ(bodies.count(), 0);
    EXPECT_EQ(session.breast(), there);
    EXPECT_EQ(session.view()->plan(), QStringLiteral("classic"));
    EXPECT_FALSE(session.history()->canUndo());
    // Pressing the plan that is there stops the other as well.
    session.setPlan(QStringLiteral("ultrasound"));
    session.setPlan(QStringLiteral("classic"));
    EXPECT_TRUE(session.loadStage().isEmpty());
}

TEST(SessionRun, TheWindowComesBackAsItWasLeft)
{
    QFile::remove(defaultStatePath());
    std::shared_ptr<const Snapshot> left;
    std::vector<ChartEvent> events;
    {
        Session session;
        ASSERT_TRUE(makeReady(session, {}));
        EXPECT_DOUBLE_EQ(session.snapshot()->timeS, 0.0);
        session.readout()->setSpeed(20.0);
        session.pressTrigger(QStringLiteral("suckling"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 5.0; }, 60'000));
        session.pressTrigger(QStringLiteral("stress"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 10.0; }, 60'000));
        session.pressTrigger(QStringLiteral("stress"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.readout()->timeS() > 15.0; }, 60'000));
        session.pause();
        QTest::qWait(200);
        session.setHormone(QStringLiteral("oxytocin"), QStringLiteral("hold"), 12.0);
        session.selection()->select(QStringLiteral("breast/right/lobe 2"));
        session.view()->hide(QStringLiteral("breast/right/fat"));
        QTest::qWait(200);
        left = session.snapshot();
        events.assign(session.chart()->events().begin(), session.chart()->events().end());
    }
    const auto sameEvents = [&events](const ChartHistory& chart) {
        return std::equal(events.begin(), events.end(), chart.events().begin(), chart.events().end(),
                          [](const ChartEvent& a, const ChartEvent& b) {
                              return a.stimulus == b.stimulus && a.timeS == b.timeS && a.endS == b.endS && a.letDown == b.letDown;
                          });
    };
    {
        Session session;
        ASSERT_TRUE(makeReady(session, {}));
        const auto back = session.snapshot();
        EXPECT_EQ(back->step, left->step);
        EXPECT_EQ(back->oxytocinPgPerMl, left->oxytocinPgPerMl);
        EXPECT_EQ(back->controls, left->controls);
        EXPECT_EQ(back->stimuli, left->stimuli);
        for (const std::size_t side : {0u, 1u}) {
            EXPECT_EQ(back->sides[side].storedMl, left->sides[side].storedMl);
            EXPECT_EQ(back->sides[side].lobuleFill, left->sides[side].lobuleFill);
            EXPECT_EQ(back->sides[side].ductWidening, left->sides[side].ductWidening);
        }
        EXPECT_TRUE(sameEvents(*session.chart()));
        EXPECT_EQ(session.log()->size(), 4u);
        EXPECT_FALSE(session.readout()->playing());
        EXPECT_TRUE(session.triggers()->running(Stimulus::Suckling));
        EXPECT_EQ(session.selection()->address(), QStringLiteral("breast/right/lobe 2"));
        EXPECT_EQ(session.view()->hidden(), QStringList{QStringLiteral("breast/right/fat")});
        EXPECT_FALSE(session.history()->canUndo());
    }
    Session asked;
    ASSERT_TRUE(makeReady(asked, {{QStringLiteral("scenario"), QStringLiteral("at-rest")}}));
    EXPECT_DOUBLE_EQ(asked.snapshot()->timeS, 0.0) << "a scenario that is asked for begins at its beginning";
}

TEST(SessionRun, ASessionThatIsClosedWhileItReplaysLosesNothing)
{
    SessionState state;
    state.plan = QStringLiteral("classic");
    state.timeS = 1e6;
    state.actions = {{2.0, SetStimulus{Stimulus::Suckling, true}}};
    ASSERT_TRUE(saveState(defaultStatePath(), state).has_value());
    {
        Session session;
        session.start({});
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.ready() && session.loadProgress() > 0.0
                                                 && !session.loadStage().isEmpty(); }, growMs));
        EXPECT_EQ(session.snapshot(), nullptr);
    }
    const auto kept = loadState(defaultStatePath());
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->timeS, 1e6);
    EXPECT_EQ(kept->actions.size(), 1u);
    QFile::remove(defaultStatePath());
}

TEST(SessionRun, ASessionThatIsClosedWhileItGrowsStopsAtOnce)
{
    QElapsedTimer clock;
    {
        Session session;
        session.start({{QStringLiteral("fresh"), true}, {QStringLiteral("seed"), 4711}});
        QTest::qWait(100);
        clock.start();
    }
    EXPECT_LT(clock.elapsed(), 3000);
}

TEST(SessionRun, TheStateIsSavedAtTheEnd)
{
    {
        Session session;
        ASSERT_TRUE(makeReady(session, {{QStringLiteral("seed"), 7}}));
        session.selection()->select(QStringLiteral("breast/right/skin"));
    }
    const auto state = loadState(defaultStatePath());
    ASSERT_TRUE(state.has_value()) << state.error().text();
    EXPECT_EQ(state->seed, 7u);
    EXPECT_EQ(state->selected, QStringLiteral("breast/right/skin"));
}

TEST(BodyLoader, TakesABodyThatWasBegunBeforeButNotThatOfAnotherWoman)
{
    const Scenario scenario;
    for (const bool hers : {true, false}) {
        WomanChoice woman = scenario.woman;
        woman.seed += hers ? 0 : 1;
        const auto begun = std::make_shared<BodyJob>(woman, BodyPlaces::usual());
        if (hers) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return begun->over(); }, growMs));
        }
        BodyLoader loader(BodyPlaces::usual());
        QSignalSpy finished(&loader, &BodyLoader::finished);
        QSignalSpy failed(&loader, &BodyLoader::failed);
        loader.start(scenario, begun);
        QCoreApplication::sendPostedEvents(&loader);
        EXPECT_EQ(finished.count(), hers ? 1 : 0);
        ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, growMs));
        const auto body = finished.first().at(1).value<std::shared_ptr<const GrownBody>>();
        EXPECT_EQ(body->breasts.right->seed, scenario.woman.seed);
        EXPECT_EQ(failed.count(), 0);
    }
}
