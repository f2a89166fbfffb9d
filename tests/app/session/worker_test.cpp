#include "app/session/simulation_worker.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

using namespace lactea;
using namespace lactea::session;
using namespace lactea::simulation;

namespace {

std::shared_ptr<const GrownBody> grownBody()
{
    static const std::shared_ptr<const GrownBody> body = [] {
        auto grown = std::make_shared<GrownBody>();
        grown->breasts = growBody(Scenario{}).value();
        return grown;
    }();
    return body;
}

World world(int id, Past past = {}) { return {id, Scenario{}, grownBody(), std::move(past)}; }

/// A worker in its own thread, as the session has it.
class Worker : public testing::Test {
protected:
    Worker() : worker(new SimulationWorker)
    {
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    ~Worker() override
    {
        worker->requestStop();
        thread.quit();
        EXPECT_TRUE(thread.wait(5000)) << "the worker does not stop";
    }
    template <class Call> void ask(Call call) { QMetaObject::invokeMethod(worker, call, Qt::QueuedConnection); }
    template <class Call> void askAndWait(Call call)
    {
        QMetaObject::invokeMethod(worker, call, Qt::BlockingQueuedConnection);
    }

    QThread thread;
    SimulationWorker* worker;
};

}  // namespace

TEST_F(Worker, PublishesTheStartAndEveryStep)
{
    askAndWait([this] { worker->enter(world(1)); });
    auto first = worker->mailbox().take();
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->world, 1);
    EXPECT_DOUBLE_EQ(first->snapshot->timeS, 0.0);
    askAndWait([this] { worker->step(); });
    const auto second = worker->mailbox().take();
    ASSERT_TRUE(second.has_value());
    EXPECT_NEAR(second->snapshot->timeS, Simulation::stepS, 1e-9);
}

TEST_F(Worker, KeepsUpWithWallTimeAtOneAndReportsItsSpeed)
{
    askAndWait([this] { worker->enter(world(1)); });
    ask([this] { worker->setPlaying(true); });
    QTest::qWait(1500);
    askAndWait([] {});
    const auto publication = worker->mailbox().take();
    ASSERT_TRUE(publication.has_value());
    EXPECT_GT(publication->snapshot->timeS, 0.5);
    EXPECT_LT(publication->snapshot->timeS, 2.0);
    EXPECT_GT(publication->achievedSpeed, 0.0);
}

TEST_F(Worker, StaysResponsiveAtAHundredTimes)
{
    askAndWait([this] { worker->enter(world(1)); });
    ask([this] {
        worker->setSpeed(100.0);
        worker->setPlaying(true);
    });
    QTest::qWait(500);
    QElapsedTimer clock;
    clock.start();
    askAndWait([] {});
    EXPECT_LT(clock.elapsed(), 300) << "a tick has to end after its budget";
}

TEST_F(Worker, LosesNoChartSampleWhenNobodyTakesThem)
{
    askAndWait([this] { worker->enter(world(1)); });
    (void)worker->mailbox().take();
    askAndWait([this] { worker->advanceTo(30.0); });
    const auto publication = worker->mailbox().take();
    ASSERT_TRUE(publication.has_value());
    ASSERT_GE(publication->samples.size(), 119u);
    for (std::size_t i = 1; i < publication->samples.size(); ++i)
        EXPECT_NEAR(publication->samples[i].timeS - publication->samples[i - 1].timeS,
                    SimulationRun::sampleEveryS, 1e-6);
}

TEST_F(Worker, TheFirstSuckIsNoPeakOfTheFlow)
{
    askAndWait([this] {
        worker->enter(world(1));
        worker->apply(SetStimulus{Stimulus::Suckling, true});
        worker->advanceTo(4.0);
    });
    const auto publication = worker->mailbox().take();
    ASSERT_TRUE(publication.has_value());
    const auto flowAt = [&](std::size_t sample) {
        return publication->samples.at(sample).values[static_cast<std::size_t>(ChartLane::FlowRightMlPerMin)];
    };
    float highest = 0.0F;
    for (std::size_t i = 8; i < publication->samples.size(); ++i)
        highest = std::max(highest, flowAt(i));
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_LE(flowAt(i), 1.5F * highest) << "sample " << i;
}

TEST_F(Worker, GoesBackToAWorldAsItWasLeft)
{
    askAndWait([this] {
        worker->enter(world(1));
        worker->advanceTo(5.0);
        worker->enter(world(2));
    });
    EXPECT_DOUBLE_EQ(worker->mailbox().take()->snapshot->timeS, 0.0);
    askAndWait([this] { worker->enterAgain(1); });
    EXPECT_NEAR(worker->mailbox().take()->snapshot->timeS, 5.0, 0.051);
    askAndWait([this] {
        worker->forget(2);
        worker->enterAgain(2);
    });
    EXPECT_FALSE(worker->mailbox().take().has_value());
}

TEST_F(Worker, ReplaysAPastBeforeItShowsTheWorld)
{
    const Past past{{{1.0, SetStimulus{Stimulus::Suckling, true}},
                     {5.0, SetHormone{Hormone::Oxytocin, {HormoneControl::Mode::Hold, 12.0}}}},
                    5.0};
    askAndWait([&] { worker->enter(world(1, past)); });
    const auto publication = worker->mailbox().take();
    ASSERT_TRUE(publication.has_value());
    EXPECT_FALSE(publication->replaying);
    EXPECT_NEAR(publication->snapshot->timeS, 5.0, 1e-9);
    EXPECT_TRUE(publication->snapshot->stimuli[0].on);
    EXPECT_EQ(publication->snapshot->controls[0].mode, HormoneControl::Mode::Hold) << "done after the last step";
    EXPECT_EQ(publication->log->size(), 2u);
    EXPECT_GE(publication->samples.size(), 20u);
}

TEST_F(Worker, AStoppedReplayStaysWhereItHasCome)
{
    ask([this] { worker->enter(world(3, {{}, 1e7})); });
    QTest::qWait(100);
    worker->stopReplay(3);
    askAndWait([] {});
    const auto publication = worker->mailbox().take();
    ASSERT_TRUE(publication.has_value());
    EXPECT_FALSE(publication->replaying);
    EXPECT_LT(publication->snapshot->timeS, 1e7);
}

TEST_F(Worker, AWorldIsEnteredPaused)
{
    askAndWait([this] {
        worker->enter(world(1));
        worker->setPlaying(true);
        worker->enter(world(2));
    });
    QTest::qWait(100);
    askAndWait([] {});
    EXPECT_DOUBLE_EQ(worker->mailbox().take()->snapshot->timeS, 0.0);
}

TEST_F(Worker, StopsInTheMiddleOfALongAdvance)
{
    askAndWait([this] { worker->enter(world(1)); });
    ask([this] { worker->advanceTo(1e9); });
    QTest::qWait(50);
    // The destructor of the fixture expects the thread to end.
}
