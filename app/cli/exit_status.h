#pragma once

#include <cstdint>
#include <string>

#include "model/core/result.h"

namespace lactea::cli {

/// The largest seed that every JSON reader keeps (2^53 - 1).
inline constexpr std::uint64_t largestSeed = 9007199254740991ULL;

/// What the program answers to the shell.
enum ExitStatus : int { Done = 0, Failed = 1, WrongUsage = 2, InvalidInput = 3 };

/// The status of a refusal: a file or scenario that is wrong or absent is invalid input, a place that cannot
/// be written or a solve that fails is a failure.
inline ExitStatus statusOf(const Error& error)
{
    switch (error.code) {
    case Error::Code::InvalidArgument:
        return WrongUsage;
    case Error::Code::InvalidFile:
    case Error::Code::NotFound:
        return InvalidInput;
    default:
        return Failed;
    }
}

/// Says why in one line on standard error: "lactea: place: reason".
int report(const Error& error, ExitStatus status);
inline int report(const Error& error) { return report(error, statusOf(error)); }

} // namespace lactea::cli
