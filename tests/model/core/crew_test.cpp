#include <atomic>
#include <vector>

#include <gtest/gtest.h>

#include "model/core/crew.h"

namespace lactea {
namespace {
TEST(Crew, DoesEachIndexOnceAlsoInLoopsInsideLoops)
{
    for (const int threads : {1, 2, 7}) {
        Crew crew(nullptr, threads);
        std::vector<std::atomic<int>> done(40 * 300);
        crew.forEach(40, [&](int outer) {
            crew.forEach(300, [&](int inner) { ++done[static_cast<std::size_t>(300 * outer + inner)]; });
        });
        for (const auto& times : done)
            ASSERT_EQ(times, 1) << threads << " threads";
    }
}

TEST(Crew, ALoopOverBlocksReachesTheLastIndex)
{
    Crew crew(nullptr, 3);
    for (const std::size_t count : {0U, 1U, 1023U, 1024U, 1025U, 5000U}) {
        std::vector<int> done(count, 0);
        crew.forEachOf(count, [&](std::size_t i) { ++done[i]; });
        EXPECT_EQ(done, std::vector<int>(count, 1));
    }
}

TEST(Crew, DoesNoMoreOnceStopped)
{
    std::atomic<bool> stop{false};
    std::atomic<int> done{0};
    Crew crew(&stop, 2);
    crew.forEach(10000, [&](int i) {
        ++done;
        if (i == 5)
            stop = true;
    });
    EXPECT_TRUE(crew.stopped());
    EXPECT_LT(done, 10000);
    crew.forEach(10, [&](int) { ADD_FAILURE() << "a loop begun after the stop did something"; });
}
} // namespace
} // namespace lactea
