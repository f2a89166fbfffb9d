#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include "app/cli/headless.h"

/// The program as the shell sees it, for tests of the commands.
namespace lactea::cli {

struct Answer {
    int status = -1;
    std::string out, error;
};

/// `lactea` with these words, as the shell would call it.
inline Answer lactea(std::vector<const char*> words)
{
    words.insert(words.begin(), "lactea");
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int status = runHeadless(static_cast<int>(words.size()), words.data());
    return {status, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

/// Refused with this status, in one line that contains `reason`.
inline void expectRefused(std::vector<const char*> words, int status, const std::string& reason)
{
    const Answer answer = lactea(std::move(words));
    EXPECT_EQ(answer.status, status) << answer.error;
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.error, testing::StartsWith("lactea: "));
    EXPECT_THAT(answer.error, testing::HasSubstr(reason));
    EXPECT_EQ(std::count(answer.error.begin(), answer.error.end(), '\n'), 1) << answer.error;
}

/// A folder of its own for what a command writes.
class InAFolder : public testing::Test {
protected:
    InAFolder() { std::filesystem::create_directories(folder); }
    ~InAFolder() override { std::filesystem::remove_all(folder); }
    std::string file(const std::string& name) const { return (folder / name).string(); }

    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("lactea-cli-" + std::to_string(::getpid()));
};

} // namespace lactea::cli
