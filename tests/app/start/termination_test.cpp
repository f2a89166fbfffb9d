#include "app/start/termination.h"

#include <csignal>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lactea::start {

TEST(Termination, ASignalIsToldByTheEventLoop)
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const Termination termination;
        QSignalSpy asked(&termination, &Termination::asked);
        ASSERT_EQ(::raise(signal), 0);
        EXPECT_EQ(asked.count(), 0) << "nothing is done inside the signal handler";
        EXPECT_TRUE(QTest::qWaitFor([&] { return asked.count() == 1; }, 5000)) << signal;
    }
}

TEST(Termination, ASecondSignalKills)
{
    EXPECT_EXIT(
        {
            const Termination termination;
            ::raise(SIGTERM);
            ::raise(SIGTERM);
        },
        testing::KilledBySignal(SIGTERM), "");
}

} // namespace lactea::start
