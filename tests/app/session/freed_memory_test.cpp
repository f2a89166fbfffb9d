// Freed blocks between others that live on go back to the system. Only where the C library can do so.
#include "app/session/freed_memory.h"

#include <cstdlib>
#include <memory>
#include <vector>

#include <QCoreApplication>

#include <gtest/gtest.h>

#include "tests/app/support/resident.h"

namespace lactea::session {

TEST(FreedMemory, GoesBackToTheSystem)
{
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "another allocator";
#endif
    constexpr std::size_t blocks = 400'000, bytes = 256, keptOneIn = 400;
    const auto resident = [] { return test::residentMb(QCoreApplication::applicationPid()); };
    std::vector<std::unique_ptr<char[]>> all(blocks);
    for (auto& block : all)
        block = std::make_unique<char[]>(bytes);  // zeroed: every page is touched
    for (std::size_t i = 0; i < blocks; ++i)
        if (i % keptOneIn != 0)
            all[i].reset();
    const double before = resident();
    giveBackFreedMemory();
    EXPECT_LT(resident(), before - 60.0);
}

}  // namespace lactea::session
