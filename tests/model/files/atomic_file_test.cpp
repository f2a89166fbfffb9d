#include "model/files/atomic_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "model/files/json_file.h"

namespace lactea::files {

namespace fs = std::filesystem;

class AtomicFiles : public testing::Test {
protected:
    AtomicFiles() { fs::create_directories(folder); }
    ~AtomicFiles() override { fs::remove_all(folder); }
    [[nodiscard]] long count() const
    {
        return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
    }

    fs::path folder = fs::path(testing::TempDir()) / ("lactea-atomic-" + std::to_string(::getpid()));
};

TEST_F(AtomicFiles, ReplacesTheOldFileAndLeavesNothingBeside)
{
    const fs::path file = folder / "a.csv";
    ASSERT_TRUE(writeAtomically(file, "old"));
    ASSERT_TRUE(writeAtomically(file, "new"));
    EXPECT_EQ(readText(file).value(), "new");
    EXPECT_EQ(count(), 1);
}

TEST_F(AtomicFiles, SaysWhyAFolderThatIsNotThereRefuses)
{
    const auto written = writeAtomically(folder / "none" / "a.csv", "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Error::Code::Io);
    EXPECT_NE(written.error().text().find("No such file"), std::string::npos);
}

TEST_F(AtomicFiles, WritesIntoADeviceInsteadOfReplacingIt)
{
    EXPECT_TRUE(writeAtomically("/dev/null", "x"));
    EXPECT_FALSE(writeAtomically("/dev/full", "x"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(AtomicFiles, RefusesAFolderAsTarget)
{
    EXPECT_FALSE(writeAtomically(folder, "x"));
    EXPECT_EQ(count(), 0);
}

} // namespace lactea::files
